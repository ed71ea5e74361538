package dealadvisor.advice;

/**
 * How far one answer more can move an index. What the humans at the table decide themselves is no answer here.
 *
 * @param low the lowest index, as it stands or under any single answer that was tried; 0 where such an answer blocks the pairing
 * @param high the highest index, likewise
 * @param least each term at its lowest, as it stands or under any single answer
 */
public record IndexRange(double low, double high, Terms least) {}
