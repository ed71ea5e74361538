package dealadvisor.prices;

/**
 * A number that comes out of a model.
 *
 * @param id ask, cap, our-credibility and suggested are what a price range takes from it; others are for the reader
 * @param means what it is, in a sentence
 * @param unit price, share, chance, years or number
 */
public record Output(String id, String means, String unit) {}
