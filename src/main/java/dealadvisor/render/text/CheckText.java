package dealadvisor.render.text;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Problems of a rule folder as text. */
public final class CheckText {
    private CheckText() {}

    /**
     * Text: each problem with its line and a caret, then how many there are.
     *
     * @param source the text of a file by its name, if it can be read
     */
    public static String text(List<Diagnostic> problems, Function<String, Optional<SourceText>> source) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic problem : problems) {
            text.append(DiagnosticText.of(problem, problem.place().flatMap(place -> source.apply(place.file()))))
                    .append("\n\n");
        }
        long notes = counted(problems, Diagnostic.Level.NOTE);
        long mendable =
                problems.stream().filter(problem -> problem.fix().isPresent()).count();
        return text.append(count(counted(problems, Diagnostic.Level.ERROR), "error"))
                .append(", ")
                .append(count(counted(problems, Diagnostic.Level.WARNING), "warning"))
                .append(notes == 0 ? "" : ", " + count(notes, "note"))
                .append(problems.isEmpty() ? "\n" : "; `deal-advisor rules help " + first(problems) + "` says more\n")
                .append(mendable == 0 ? "" : "`deal-advisor rules check --fix` mends " + mendable + " of them\n")
                .toString();
    }

    private static long counted(List<Diagnostic> problems, Diagnostic.Level level) {
        return problems.stream().filter(problem -> problem.level() == level).count();
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    // What stops everything is the first to look up.
    private static String first(List<Diagnostic> problems) {
        return problems.stream()
                .filter(problem -> problem.level() == Diagnostic.Level.ERROR)
                .findFirst()
                .orElse(problems.get(0))
                .code()
                .name();
    }
}
