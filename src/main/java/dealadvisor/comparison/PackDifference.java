package dealadvisor.comparison;

import java.util.List;

/**
 * An answer that two packs give otherwise on the same case.
 *
 * @param what the eligibility, window, rule-out or pairing answered on
 * @param a what the first pack answers
 * @param b what the second pack answers
 * @param rules the rules whose conclusions on it only one pack draws, or draws otherwise; empty where only the calibration differs
 */
public record PackDifference(String what, String a, String b, List<Voice> rules) {
    public PackDifference {
        rules = List.copyOf(rules);
    }

    /** The names of those rules. */
    public List<String> ruleNames() {
        return rules.stream().map(Voice::rule).toList();
    }

    /** Whether no rule that only one pack has, or that they word otherwise, makes it: then numbers and entries do. */
    public boolean byDataAlone() {
        return rules.stream().allMatch(Voice::shared);
    }

    /**
     * A rule, and who speaks in it.
     *
     * @param rule its name
     * @param pack the id of the pack that it is from
     * @param source the text whose argument it encodes
     * @param authors who wrote that text
     * @param in which of the two packs draws its conclusion: {@code a}, {@code b}, or {@code both} where they draw it with different amounts
     * @param shared whether both packs have the rule, so that a number, an entry or a fact of theirs makes the difference
     */
    public record Voice(String rule, String pack, String source, List<String> authors, String in, boolean shared) {
        public Voice {
            authors = List.copyOf(authors);
        }
    }
}
