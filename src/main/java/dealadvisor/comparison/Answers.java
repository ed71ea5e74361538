package dealadvisor.comparison;

import dealadvisor.advice.Advice;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an advice answers, in words, by what is answered: {@code eligibility/any-deal}, {@code eligibility/high-value}, {@code window},
 * {@code rule-out/ID@SCOPE} (only those that apply) and {@code GOOD/PAYMENT} (the verdict).
 */
public final class Answers {
    /** The answer on a pairing that the case does not ask about. */
    static final String NOT_IN_QUESTION = "not in question";

    private static final String RULE_OUT = "rule-out/";

    private Answers() {}

    /** The answers of an advice. */
    public static SortedMap<String, String> of(Advice advice) {
        SortedMap<String, String> answers = new TreeMap<>();
        answers.put(
                "eligibility/any-deal",
                advice.preconditions().anyDeal().verdict().id());
        answers.put(
                "eligibility/high-value",
                advice.preconditions().highValue().verdict().id());
        answers.put("window", advice.preconditions().window().state().id());
        advice.preconditions()
                .ruleOuts()
                .forEach(ruled ->
                        answers.put(RULE_OUT + ruled.id() + "@" + ruled.scope().text(), "applies"));
        advice.pairings()
                .forEach(pairing -> answers.put(pairing.id(), pairing.verdict().id()));
        return answers;
    }

    /**
     * What two advices answer: on the whole first, then the pairings in the order of the advices.
     *
     * @param before the first advice's answers
     * @param after the second's
     */
    static List<String> ordered(Advice a, Advice b, SortedMap<String, String> before, SortedMap<String, String> after) {
        Map<String, Integer> ranks = new HashMap<>();
        for (Advice advice : List.of(a, b)) {
            for (int i = 0; i < advice.pairings().size(); i++) {
                ranks.merge(advice.pairings().get(i).id(), i, Math::min);
            }
        }
        SortedSet<String> whats = new TreeSet<>(before.keySet());
        whats.addAll(after.keySet());
        return whats.stream()
                .sorted(Comparator.comparing((String what) -> ranks.getOrDefault(what, -1))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** The answer on something that only the other advice answers: a rule-out does not apply, a pairing is not in question. */
    public static String absent(String what) {
        return what.startsWith(RULE_OUT) ? "does not apply" : NOT_IN_QUESTION;
    }
}
