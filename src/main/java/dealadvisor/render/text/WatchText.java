package dealadvisor.render.text;

import dealadvisor.comparison.PackComparison;
import dealadvisor.comparison.PackDifference;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.SourceText;
import dealadvisor.workbench.ScenarioRun;
import dealadvisor.workbench.Watched;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a save made of the rules and the case under watch, as text. */
public final class WatchText {
    private static final int SHOWN = 8;

    private WatchText() {}

    /**
     * As text: what is wrong, how the scenarios fared, what changed in the advice.
     *
     * @param milliseconds how long it took
     */
    public static String text(
            Watched.Seen seen, long milliseconds, Function<String, Optional<SourceText>> source, Style style) {
        StringBuilder text = new StringBuilder();
        text.append(style.bold(seen.saved().isEmpty() ? "watching" : "saved " + String.join(", ", seen.saved())))
                .append('\n');
        List<Diagnostic> shown = seen.findings().stream()
                .filter(finding -> !seen.wrong() || finding.level() == Diagnostic.Level.ERROR)
                .toList();
        if (!shown.isEmpty()) {
            text.append(CheckText.text(shown, source));
        }
        if (seen.kept()) {
            text.append("the last good rules are kept\n");
        }
        if (!seen.tests().isEmpty()) {
            text.append(tests(seen.tests(), List.of()));
        }
        seen.compared().ifPresent(compared -> advice(text, compared, style));
        return text.append(style.faint("(" + milliseconds + " ms)"))
                .append('\n')
                .toString();
    }

    /**
     * How scenarios came out: the failures, then a count.
     *
     * @param shown those whose failures need not be shown again
     */
    public static String tests(List<ScenarioRun.Result> tests, List<ScenarioRun.Result> shown) {
        StringBuilder text = new StringBuilder();
        List<ScenarioRun.Result> failed =
                tests.stream().filter(result -> !result.passed()).toList();
        failed.stream().filter(result -> !shown.contains(result)).limit(SHOWN).forEach(result -> {
            text.append("FAILED ").append(result.id()).append('\n');
            result.differences()
                    .forEach(
                            difference -> text.append("    ").append(difference).append('\n'));
        });
        return text.append("scenarios: ")
                .append(tests.size() - failed.size())
                .append(" passed, ")
                .append(failed.size())
                .append(" failed\n")
                .toString();
    }

    private static void advice(StringBuilder text, PackComparison compared, Style style) {
        if (compared.differences().isEmpty()) {
            text.append("advice: ")
                    .append(
                            compared.conclusions().isEmpty()
                                    ? "no change"
                                    : "no answer changes, "
                                            + compared.conclusions().size() + " conclusions do")
                    .append('\n');
            return;
        }
        text.append("advice: ")
                .append(compared.differences().size())
                .append(" of ")
                .append(compared.asked())
                .append(" answers change\n");
        for (PackDifference difference :
                compared.differences().stream().limit(SHOWN).toList()) {
            text.append(style.wrapped(
                            "  ",
                            difference.what() + ": " + difference.a() + " -> " + difference.b()
                                    + (difference.rules().isEmpty()
                                            ? ""
                                            : ", by \""
                                                    + difference.rules().get(0).rule() + "\""
                                                    + (difference.rules().size() == 1
                                                            ? ""
                                                            : " and "
                                                                    + (difference
                                                                                    .rules()
                                                                                    .size()
                                                                            - 1)
                                                                    + " more"))))
                    .append('\n');
        }
        if (compared.differences().size() > SHOWN) {
            text.append("  and ").append(compared.differences().size() - SHOWN).append(" more\n");
        }
    }
}
