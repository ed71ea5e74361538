package dealadvisor.render.text;

import dealadvisor.engine.RulePack;
import dealadvisor.engine.WhyNot;
import dealadvisor.explanation.ConditionWords;
import dealadvisor.explanation.Lacking;
import java.util.Comparator;
import java.util.List;

/** What was lacking, as text. */
public final class LackingText {
    private static final int SHOWN = 8;

    private LackingText() {}

    /**
     * Indented text: the rules that came nearest first.
     *
     * @param all whether to show every rule
     * @param conditions whether to show conditions as rules have them, instead of in words
     */
    public static String text(RulePack pack, Lacking.Answer answer, Style style, boolean all, boolean conditions) {
        TextLines text = new TextLines(style);
        text.line("", answer.result());
        for (Lacking.Need need : answer.needs()) {
            text.line(
                    "  ",
                    mark(need.met() ? WhyNot.Truth.TRUE : WhyNot.Truth.FALSE, style) + " " + need.condition()
                            + (need.met() ? "" : ": it is " + need.read() + ", needed is " + need.needed()));
        }
        if (!answer.needs().isEmpty() && !answer.rules().isEmpty()) {
            text.line("", "What would weaken what stands in the way, and what it lacks:");
        }
        List<WhyNot.Attempt> rules = answer.rules().stream()
                .sorted(Comparator.comparingLong(LackingText::lacking))
                .toList();
        text.some(
                "  ",
                rules,
                all ? Integer.MAX_VALUE : SHOWN,
                attempt -> rule(text, attempt, conditions ? List.of() : ConditionWords.of(pack, attempt)),
                left -> left + " more rules: --all lists them");
        return text.toString();
    }

    private static long lacking(WhyNot.Attempt attempt) {
        return attempt.conditions().stream()
                .filter(condition -> condition.result() != WhyNot.Truth.TRUE)
                .count();
    }

    // With its conditions in these words, or as written if there are none.
    private static void rule(TextLines text, WhyNot.Attempt attempt, List<ConditionWords.Said> words) {
        Style style = text.style();
        text.line(
                "  ",
                style.bold(attempt.rule().name()) + " (" + attempt.rule().file() + ":"
                        + attempt.rule().line() + ")" + (attempt.fired() ? " fired" : ""));
        for (ConditionWords.Said said : words) {
            text.line("    ", mark(said.result(), style) + " " + said.says());
        }
        if (!words.isEmpty()) {
            return;
        }
        for (WhyNot.ConditionResult condition : attempt.conditions()) {
            String read = String.join(", ", condition.read());
            text.line(
                    "    ",
                    mark(condition.result(), style) + " " + condition.text()
                            + (read.isEmpty() ? "" : "   " + style.faint(read))
                            + (condition.needed().isEmpty() ? "" : "   needed: " + condition.needed()));
        }
    }

    private static String mark(WhyNot.Truth truth, Style style) {
        return switch (truth) {
            case TRUE -> style.colour(Style.GREEN, "yes");
            case FALSE -> style.colour(Style.RED, "no ");
            case UNKNOWN -> style.colour(Style.YELLOW, "?  ");
        };
    }
}
