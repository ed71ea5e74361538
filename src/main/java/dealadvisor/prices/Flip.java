package dealadvisor.prices;

/**
 * The nearest value of one parameter at which the answer is another, all else being as it is.
 *
 * @param parameter its id
 * @param now what it is
 * @param at where the answer flips
 * @param holdsBelow whether the answer is yes just below, and no just above; else it is the other way round
 */
public record Flip(String parameter, double now, double at, boolean holdsBelow) {}
