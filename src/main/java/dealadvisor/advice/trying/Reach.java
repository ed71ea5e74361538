package dealadvisor.advice.trying;

/**
 * How much is tried.
 *
 * @param sets for how many pairings, the first ones, sets of mitigations are sought
 * @param answers for how many pairings, the first ones, sets of answers are sought
 * @param budget how many sets of answers may be tried; a bound on time
 * @param parties whether to try who might join or leave the table
 */
public record Reach(int sets, int answers, int budget, boolean parties) {
    /** All that there is to say. */
    public static final Reach FULL = new Reach(Integer.MAX_VALUE, Integer.MAX_VALUE, 400, true);

    /** What one screen shows. */
    public static final Reach BRIEF = new Reach(3, 1, 40, false);
}
