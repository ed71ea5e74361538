package dealadvisor.render;

import dealadvisor.engine.RulePack;
import dealadvisor.engine.WhyNot;
import dealadvisor.explanation.ConditionWords;
import dealadvisor.explanation.Lacking;
import java.util.Comparator;
import java.util.List;

/** What was lacking, as text. */
public final class LackingRender {
    private static final int SHOWN = 8;

    private LackingRender() {}

    /**
     * Indented text: the rules that came nearest first.
     *
     * @param all whether to show every rule
     * @param conditions whether to show conditions as rules have them, instead of in words
     */
    public static String text(RulePack pack, Lacking.Answer answer, Style style, boolean all, boolean conditions) {
        StringBuilder text = new StringBuilder();
        line(text, style, "", answer.result());
        for (Lacking.Need need : answer.needs()) {
            line(
                    text,
                    style,
                    "  ",
                    mark(need.met() ? WhyNot.Truth.TRUE : WhyNot.Truth.FALSE, style) + " " + need.condition()
                            + (need.met() ? "" : ": it is " + need.read() + ", needed is " + need.needed()));
        }
        if (!answer.needs().isEmpty() && !answer.rules().isEmpty()) {
            line(text, style, "", "What would weaken what stands in the way, and what it lacks:");
        }
        List<WhyNot.Attempt> rules = answer.rules().stream()
                .sorted(Comparator.comparingLong(LackingRender::lacking))
                .toList();
        for (WhyNot.Attempt attempt : rules.subList(0, all ? rules.size() : Math.min(SHOWN, rules.size()))) {
            rule(text, style, attempt, conditions ? List.of() : ConditionWords.of(pack, attempt));
        }
        if (!all && rules.size() > SHOWN) {
            line(text, style, "  ", "and " + (rules.size() - SHOWN) + " more rules: --all lists them");
        }
        return text.toString();
    }

    private static long lacking(WhyNot.Attempt attempt) {
        return attempt.conditions().stream()
                .filter(condition -> condition.result() != WhyNot.Truth.TRUE)
                .count();
    }

    // With its conditions in these words, or as written if there are none.
    private static void rule(StringBuilder text, Style style, WhyNot.Attempt attempt, List<ConditionWords.Said> words) {
        line(
                text,
                style,
                "  ",
                style.bold(attempt.rule().name()) + " (" + attempt.rule().file() + ":"
                        + attempt.rule().line() + ")" + (attempt.fired() ? " fired" : ""));
        for (ConditionWords.Said said : words) {
            line(text, style, "    ", mark(said.result(), style) + " " + said.says());
        }
        if (!words.isEmpty()) {
            return;
        }
        for (WhyNot.ConditionResult condition : attempt.conditions()) {
            String read = String.join(", ", condition.read());
            line(
                    text,
                    style,
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

    private static void line(StringBuilder text, Style style, String indent, String content) {
        text.append(style.wrapped(indent, content)).append('\n');
    }
}
