package dealadvisor.server;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.render.json.ProblemJson;
import java.util.List;

/** Answers to what is refused, as problem details. */
final class Refusals {
    private Refusals() {}

    static Reply of(int status, String title, String detail) {
        return of(status, title, detail, List.of());
    }

    static Reply of(int status, String title, String detail, List<Diagnostic> problems) {
        return Reply.of(status, Reply.PROBLEM, new ProblemJson(status, title, detail, problems).text());
    }

    /** Problems in what was sent, or limits at which the work was stopped. */
    static Reply of(ProblemsException e) {
        List<Diagnostic> problems = e.problems();
        boolean stopped = problems.stream().anyMatch(p -> p.code().name().startsWith("L"));
        String detail = problems.get(0).message();
        return stopped
                ? of(503, "Stopped at a limit", detail, problems)
                : of(422, "What was sent is wrong", detail, problems);
    }
}
