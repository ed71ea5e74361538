package dealadvisor.reading;

import java.util.List;

/** Thrown at the library's outer edge when a user's file is wrong: carries every problem found, by place. */
public final class ProblemsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Diagnostic> problems;

    /** @param problems at least one */
    public ProblemsException(List<Diagnostic> problems) {
        super(message(problems));
        this.problems = problems.stream().sorted(Diagnostic.BY_PLACE).distinct().toList();
    }

    /** Every problem found, by place. */
    public List<Diagnostic> problems() {
        return problems;
    }

    private static String message(List<Diagnostic> problems) {
        StringBuilder text = new StringBuilder();
        problems.stream().sorted(Diagnostic.BY_PLACE).distinct().forEach(problem -> {
            text.append(text.isEmpty() ? "" : "\n")
                    .append(problem.code())
                    .append(": ")
                    .append(problem.message());
            problem.place().ifPresent(place -> text.append(" (").append(place).append(')'));
        });
        return text.toString();
    }
}
