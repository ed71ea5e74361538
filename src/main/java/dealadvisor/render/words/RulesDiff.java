package dealadvisor.render.words;

import dealadvisor.comparison.EntryChange;
import dealadvisor.comparison.PackDifference;
import dealadvisor.comparison.RuleChange;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What two packs have otherwise, and which answers that moves: answers first, since rules are changed for their sake.
 *
 * @param a the one, under the name by which the comparison speaks of it
 * @param b the other, likewise
 * @param rules the rules that are otherwise
 * @param entries what else is
 * @param answered the cases in which answers move
 * @param cases how many were compared
 */
public record RulesDiff(
        NamedPack a,
        NamedPack b,
        List<RuleChange> rules,
        List<EntryChange> entries,
        List<AnsweredOtherwise> answered,
        int cases) {
    public RulesDiff {
        rules = List.copyOf(rules);
        entries = List.copyOf(entries);
        answered = List.copyOf(answered);
    }

    /** The moves of one kind together, those first that are made most often. */
    public List<AnswersMoved> moves() {
        Map<String, List<AnswersMoved.Where>> kinds = new LinkedHashMap<>();
        Map<String, PackDifference> first = new LinkedHashMap<>();
        for (AnsweredOtherwise each : answered) {
            for (PackDifference difference : each.differences()) {
                String kind = kind(difference) + ": " + difference.a() + " -> " + difference.b() + difference.rules();
                kinds.computeIfAbsent(kind, k -> new ArrayList<>())
                        .add(new AnswersMoved.Where(each.name(), difference.what()));
                first.putIfAbsent(kind, difference);
            }
        }
        List<AnswersMoved> moves = new ArrayList<>();
        kinds.forEach((kind, where) -> {
            PackDifference one = Present.in(first, kind);
            moves.add(new AnswersMoved(kind(one), one.a(), one.b(), where, one.rules()));
        });
        moves.sort(Comparator.comparing(each -> -each.where().size()));
        return List.copyOf(moves);
    }

    private static String kind(PackDifference difference) {
        String what = difference.what();
        return what.startsWith("eligibility/") || what.equals("window") || what.startsWith("rule-out/")
                ? what
                : "a pairing";
    }
}
