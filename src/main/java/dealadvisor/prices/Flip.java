package dealadvisor.prices;

/**
 * The nearest value of one parameter at which the answer is another, all else being as it is.
 *
 * @param parameter its id
 * @param now the number that it is now, in the unit of the parameter
 * @param at the number at which the answer flips
 * @param holdsBelow whether the answer is yes just below, and no just above; else it is the other way round
 */
public record Flip(String parameter, double now, double at, boolean holdsBelow) {}
