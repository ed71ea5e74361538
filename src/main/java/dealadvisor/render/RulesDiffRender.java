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
import java.util.function.Consumer;

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
        Text lines = new Text(style, all);
        lines.line(
                "",
                style.bold(answered.isEmpty() ? "No answer moves" : "Answers move in " + answered.size()) + " of "
                        + cases + (cases == 1 ? " case" : " cases") + " from "
                        + a.name() + " to "
                        + b.name() + "; " + counted(rules.size(), "rule", "rules") + " and "
                        + counted(entries.size(), "entry of the data", "entries of the data") + " changed");
        moves(lines);
        if (!rules.isEmpty()) {
            lines.head("Rules");
            lines.some(rules, "rules", each -> rule(lines, each));
        }
        if (!entries.isEmpty()) {
            lines.head("Data");
            lines.some(entries, "entries", each -> entry(lines, each));
        }
        return lines.text();
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

    private void moves(Text lines) {
        List<AnswersMoved> moves = moves();
        if (!moves.isEmpty()) {
            lines.head("Answers");
        }
        lines.some(moves, "kinds of moves", each -> {
            lines.line(
                    "  ",
                    each.where().size() + " times " + each.on() + ": " + each.was() + " -> " + each.is() + ", as in "
                            + each.where().get(0));
            each.rules().stream()
                    .limit(lines.all() ? Long.MAX_VALUE : 3)
                    .forEach(voice -> lines.line("    ", "\"" + voice.rule() + "\""));
        });
    }

    private static String kind(PackDifference difference) {
        String what = difference.what();
        return what.startsWith("eligibility/") || what.equals("window") || what.startsWith("rule-out/")
                ? what
                : "a pairing";
    }

    private static void rule(Text lines, RuleChange change) {
        String sign =
                switch (change.how()) {
                    case ADDED -> "+ ";
                    case REMOVED -> "- ";
                    case CHANGED -> "~ ";
                };
        lines.line("  ", sign + "\"" + change.name() + "\" " + lines.faint("(" + change.at() + ")"));
        change.parts().forEach(part -> moved(lines, "      ", part.what(), part.was(), part.is()));
    }

    private static void entry(Text lines, EntryChange change) {
        String sign = change.was().isEmpty() ? "+ " : change.is().isEmpty() ? "- " : "~ ";
        moved(lines, "  ", sign + change.path(), change.was(), change.is());
    }

    private static void moved(Text lines, String indent, String what, Optional<String> was, Optional<String> is) {
        lines.line(
                indent,
                what + ": "
                        + (was.isPresent() && is.isPresent()
                                ? was.get() + " -> " + is.get()
                                : is.map(text -> "now " + text).orElseGet(() -> "no longer " + was.orElseThrow())));
    }

    private static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Lines of text, of lists the first dozen unless all are asked for. */
    private static final class Text {
        private final StringBuilder text = new StringBuilder();
        private final Style style;
        private final boolean all;

        Text(Style style, boolean all) {
            this.style = style;
            this.all = all;
        }

        boolean all() {
            return all;
        }

        String faint(String words) {
            return style.faint(words);
        }

        void head(String head) {
            text.append('\n').append(style.bold(head)).append('\n');
        }

        void line(String indent, String content) {
            text.append(style.wrapped(indent, content)).append('\n');
        }

        <T> void some(List<T> items, String what, Consumer<T> show) {
            int shown = all ? items.size() : Math.min(SHOWN, items.size());
            items.subList(0, shown).forEach(show);
            if (shown < items.size()) {
                line("  ", "and " + (items.size() - shown) + " more " + what + ": --all lists them");
            }
        }

        String text() {
            return text.toString();
        }
    }
}
