package dealadvisor.render.text;

import dealadvisor.comparison.EntryChange;
import dealadvisor.comparison.RuleChange;
import dealadvisor.render.words.AnswersMoved;
import dealadvisor.render.words.RulesDiff;
import dealadvisor.render.words.Said;
import java.util.List;
import java.util.Optional;

/** What two packs have otherwise, and which answers that moves, as text: answers first, since rules are changed for their sake. */
public final class RulesDiffText {
    private static final int SHOWN = 12;

    private RulesDiffText() {}

    /**
     * As text.
     *
     * @param all whether to list everything; else the first dozen of each
     */
    public static String of(RulesDiff diff, Style style, boolean all) {
        TextLines lines = new TextLines(style);
        int most = all ? Integer.MAX_VALUE : SHOWN;
        lines.line(
                "",
                style.bold(
                                diff.answered().isEmpty()
                                        ? "No answer moves"
                                        : "Answers move in " + diff.answered().size()) + " of "
                        + diff.cases() + (diff.cases() == 1 ? " case" : " cases") + " from "
                        + diff.a().name() + " to "
                        + diff.b().name() + "; " + Said.count(diff.rules().size(), "rule") + " and "
                        + diff.entries().size() + (diff.entries().size() == 1 ? " entry" : " entries")
                        + " of the data changed");
        moves(lines, diff.moves(), all, most);
        if (!diff.rules().isEmpty()) {
            lines.heading("Rules");
            lines.some(
                    "  ",
                    diff.rules(),
                    most,
                    each -> rule(lines, each),
                    left -> left + " more rules: --all lists them");
        }
        if (!diff.entries().isEmpty()) {
            lines.heading("Data");
            lines.some(
                    "  ",
                    diff.entries(),
                    most,
                    each -> entry(lines, each),
                    left -> left + " more entries: --all lists them");
        }
        return lines.toString();
    }

    private static void moves(TextLines lines, List<AnswersMoved> moves, boolean all, int most) {
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
                        + each.where().get(0).text());
        each.rules().stream()
                .limit(all ? Long.MAX_VALUE : 3)
                .forEach(voice -> lines.line("    ", "\"" + voice.rule() + "\""));
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
