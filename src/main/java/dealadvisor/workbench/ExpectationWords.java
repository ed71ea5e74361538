package dealadvisor.workbench;

import dealadvisor.conclusions.Conclusion.Argument;
import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The words of expectations: what may be looked for, and what may stand beside it. */
final class ExpectationWords {
    /** What may be expected of answers, each with what may stand beside it. */
    private static final Map<String, List<String>> ANSWERS = Map.ofEntries(
            Map.entry("eligibility", List.of("is")),
            Map.entry("window", List.of()),
            Map.entry("barrier", List.of("on", "is", "at-least", "at-most")),
            Map.entry("pairing", List.of("verdict", "verdict-at-least", "verdict-at-most", "protocol")),
            Map.entry("better", List.of("than")),
            Map.entry("no-deal", List.of()),
            Map.entry("warning", List.of()),
            Map.entry("zopa", List.of("ask", "cap", "exists")),
            Map.entry("mitigation", List.of("on", "before")),
            Map.entry("conclusion-cites", List.of("on")),
            Map.entry("rule", List.of("on")));

    /** Kinds of conclusion of which scenarios speak by the answer that they come to. */
    private static final Set<Kind> BY_ANSWER = EnumSet.of(Kind.WINDOW, Kind.SUGGESTION);

    /** The kinds of conclusion that may be expected, by the word for each. */
    static final Map<String, Kind> CONCLUSIONS = conclusions();

    /** What an expectation may look for: its first word. */
    static final List<String> KINDS = Stream.concat(ANSWERS.keySet().stream(), CONCLUSIONS.keySet().stream())
            .sorted()
            .toList();

    private static final List<String> BOUNDING = List.of("eligibility", "barrier", "pairing", "better", "zopa");

    private ExpectationWords() {}

    private static Map<String, Kind> conclusions() {
        SortedMap<String, Kind> conclusions = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            if (!BY_ANSWER.contains(kind)) {
                kind.verbs().forEach(verb -> conclusions.put(Kind.word(verb), kind));
            }
        }
        return Collections.unmodifiableSortedMap(conclusions);
    }

    private static List<String> beside(String what) {
        if (ANSWERS.containsKey(what)) {
            return ANSWERS.get(what);
        }
        List<String> beside = new ArrayList<>(List.of("on"));
        if (Present.in(CONCLUSIONS, what).arguments().contains(Argument.SEVERITY)) {
            beside.add("severity");
        } else if (Present.in(CONCLUSIONS, what).arguments().contains(Argument.STEPS)) {
            beside.add("steps");
        }
        return beside;
    }

    /**
     * Sees to it that every key is one that is read: an expectation with another would always hold.
     *
     * @throws IllegalArgumentException if one is not, or one is missing
     */
    static void readable(Node.MapNode node) {
        List<String> keys = node.entries().stream().map(Node.MapNode.Entry::key).toList();
        if (keys.isEmpty() || !KINDS.contains(keys.get(0))) {
            String first = keys.isEmpty() ? "" : keys.get(0);
            throw new IllegalArgumentException("no expectation is called `" + first + "`; "
                    + Nearest.of(first, KINDS)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("the first word is one of " + String.join(", ", KINDS)));
        }
        String what = keys.get(0);
        List<String> beside = beside(what);
        boolean bounded = !BOUNDING.contains(what);
        for (String key : keys) {
            if (!key.equals(what) && !key.equals("because") && !key.equals("claims") && !beside.contains(key)) {
                throw new IllegalArgumentException("`" + key + "` says nothing beside `" + what + "`; "
                        + (beside.isEmpty() ? "nothing stands there" : "write " + String.join(", ", beside)));
            }
            bounded |= beside.contains(key) && !key.equals("on");
        }
        if (!bounded) {
            throw new IllegalArgumentException("`" + what + "` needs one of " + String.join(", ", beside));
        }
    }
}
