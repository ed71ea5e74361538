package dealadvisor.advice;

/**
 * Between what a pairing stays, whatever is found out of what is unknown or uncertain, all at once. Sound: no way in which a case may turn out lies
 * beyond; where it is not exact, perhaps none comes so far.
 *
 * @param least the lowest verdict
 * @param most the highest verdict
 * @param low the lowest index, from 0 to 1
 * @param high the highest index, from 0 to 1
 * @param exact whether all ways were weighed, so that both ends are reached
 */
public record Extent(Verdict least, Verdict most, double low, double high, boolean exact) {}
