package dealadvisor.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Thrown at the library's outer edge when a file, a case made in code or a rule is wrong, or when work is stopped at a limit: carries every problem
 * found, by place unless they cause each other, none of them twice, and at least one of the level ERROR. Codes say what is wrong and stay the same: R for files that cannot be
 * read, F for facts, C, K, P and S for rule folders, L for limits. The message of the exception is all of it in lines, for logs.
 */
public final class ProblemsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final List<Diagnostic> problems;

    /**
     * Tells problems by place.
     *
     * @param problems at least one, in any order
     */
    public ProblemsException(List<Diagnostic> problems) {
        this(told(problems.stream().sorted(Diagnostic.BY_PLACE)), true);
    }

    private ProblemsException(List<Diagnostic> problems, boolean told) {
        super(message(problems));
        this.problems = problems;
    }

    /**
     * Problems that are told in the order in which they are given, what causes others before these.
     *
     * @param problems at least one
     */
    public static ProblemsException inOrder(List<Diagnostic> problems) {
        return new ProblemsException(told(problems.stream()), true);
    }

    // No more than anybody reads; what is left out is said.
    private static List<Diagnostic> told(Stream<Diagnostic> problems) {
        int most = Limits.standard().problems();
        List<Diagnostic> all = problems.distinct().toList();
        if (all.size() <= most) {
            return all;
        }
        List<Diagnostic> first = new ArrayList<>(all.subList(0, most));
        first.add(Diagnostic.of(
                Code.R018, "there are " + (all.size() - most) + " more problems", "mend those above first"));
        return List.copyOf(first);
    }

    /** Every problem found, by place, those of a rule folder with what causes others first. Beyond some hundreds only how many more there are. */
    public List<Diagnostic> problems() {
        return problems;
    }

    private static String message(List<Diagnostic> problems) {
        StringBuilder text = new StringBuilder();
        problems.forEach(problem -> {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(problem.code())
                    .append(": ")
                    .append(problem.message());
            problem.place().ifPresent(place -> text.append(" (").append(place).append(')'));
        });
        return text.toString();
    }
}
