package dealadvisor.comparison;

import java.util.List;

/**
 * An answer that differs between two cases.
 *
 * @param what the eligibility, window, rule-out or pairing answered on
 * @param a the first case's answer
 * @param b the second case's answer
 * @param makes each of these facts, changed alone in the first case, gives it the second case's answer
 * @param needed without each of these facts, changed back alone, the second case loses its answer
 * @param together where no fact makes the difference alone: facts that make it together and of which none can be left out; empty
 *     otherwise, and where no such set was found within the search
 * @param rules names of the rules whose conclusions on it came, went or changed
 */
public record Difference(
        String what,
        String a,
        String b,
        List<String> makes,
        List<String> needed,
        List<String> together,
        List<String> rules) {
    public Difference {
        makes = List.copyOf(makes);
        needed = List.copyOf(needed);
        together = List.copyOf(together);
        rules = List.copyOf(rules);
    }

    /** The same with facts that make it together. */
    Difference by(List<String> facts) {
        return new Difference(what, a, b, makes, needed, facts, rules);
    }
}
