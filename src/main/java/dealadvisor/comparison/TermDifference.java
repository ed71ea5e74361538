package dealadvisor.comparison;

/**
 * A factor of a pairing, or their product, that differs between two cases.
 *
 * @param pairing good and payment
 * @param term {@code ai-gains}, {@code our-gains}, {@code our-credibility}, {@code ai-credibility} or {@code index}
 * @param a its value in the first case, from 0 to 1
 * @param b its value in the second case, from 0 to 1
 */
public record TermDifference(String pairing, String term, double a, double b) {}
