package dealadvisor.render;

import dealadvisor.comparison.EntryChange;
import dealadvisor.comparison.PackDifference;
import dealadvisor.comparison.RuleChange;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What two packs have otherwise, and which answers that moves: answers first, since rules are changed for their sake.
 *
 * @param a the one, under the name by which the text speaks of it
 * @param b the other, likewise
 * @param rules the rules that are otherwise
 * @param entries what else is
 * @param answered the cases in which answers move
 * @param cases how many were compared
 */
public record RulesDiffRender(
        NamedPack a,
        NamedPack b,
        List<RuleChange> rules,
        List<EntryChange> entries,
        List<AnsweredOtherwise> answered,
        int cases) {
    private static final int SHOWN = 12;

    public RulesDiffRender {
        rules = List.copyOf(rules);
        entries = List.copyOf(entries);
        answered = List.copyOf(answered);
    }

    /**
     * As text.
     *
     * @param all whether to list everything; else the first dozen of each
     */
    public String text(Style style, boolean all) {
        TextLines lines = new TextLines(style);
        int most = all ? Integer.MAX_VALUE : SHOWN;
        lines.line(
                "",
                style.bold(answered.isEmpty() ? "No answer moves" : "Answers move in " + answered.size()) + " of "
                        + cases + (cases == 1 ? " case" : " cases") + " from "
                        + a.name() + " to "
                        + b.name() + "; " + Said.count(rules.size(), "rule") + " and "
                        + entries.size() + (entries.size() == 1 ? " entry" : " entries") + " of the data changed");
        moves(lines, all, most);
        if (!rules.isEmpty()) {
            lines.heading("Rules");
            lines.some("  ", rules, most, each -> rule(lines, each), left -> left + " more rules: --all lists them");
        }
        if (!entries.isEmpty()) {
            lines.heading("Data");
            lines.some(
                    "  ", entries, most, each -> entry(lines, each), left -> left + " more entries: --all lists them");
        }
        return lines.toString();
    }

    /** The moves of one kind together, those first that are made most often. */
    public List<AnswersMoved> moves() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        Map<String, PackDifference> first = new LinkedHashMap<>();
        for (AnsweredOtherwise each : answered) {
            for (PackDifference difference : each.differences()) {
                String kind = kind(difference) + ": " + difference.a() + " -> " + difference.b() + difference.rules();
                kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(each.name() + ": " + difference.what());
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

    private void moves(TextLines lines, boolean all, int most) {
        List<AnswersMoved> moves = moves();
        if (!moves.isEmpty()) {
            lines.heading("Answers");
        }
        lines.some(
                "  ",
                moves,
                most,
                each -> move(lines, each, all),
                left -> left + " more kinds of moves: --all lists them");
    }

    private static void move(TextLines lines, AnswersMoved each, boolean all) {
        lines.line(
                "  ",
                each.where().size() + " times " + each.on() + ": " + each.was() + " -> " + each.is() + ", as in "
                        + each.where().get(0));
        each.rules().stream()
                .limit(all ? Long.MAX_VALUE : 3)
                .forEach(voice -> lines.line("    ", "\"" + voice.rule() + "\""));
    }

    private static String kind(PackDifference difference) {
        String what = difference.what();
        return what.startsWith("eligibility/") || what.equals("window") || what.startsWith("rule-out/")
                ? what
                : "a pairing";
    }

    private static void rule(TextLines lines, RuleChange change) {
        String sign =
                switch (change.how()) {
                    case ADDED -> "+ ";
                    case REMOVED -> "- ";
                    case CHANGED -> "~ ";
                };
        lines.line("  ", sign + "\"" + change.name() + "\" " + lines.style().faint("(" + change.at() + ")"));
        change.parts().forEach(part -> moved(lines, "      ", part.what(), part.was(), part.is()));
    }

    private static void entry(TextLines lines, EntryChange change) {
        String sign = change.was().isEmpty() ? "+ " : change.is().isEmpty() ? "- " : "~ ";
        moved(lines, "  ", sign + change.path(), change.was(), change.is());
    }

    private static void moved(TextLines lines, String indent, String what, Optional<String> was, Optional<String> is) {
        lines.line(
                indent,
                what + ": "
                        + (was.isPresent() && is.isPresent()
                                ? was.get() + " -> " + is.get()
                                : is.map(text -> "now " + text).orElseGet(() -> "no longer " + was.orElseThrow())));
    }
}
