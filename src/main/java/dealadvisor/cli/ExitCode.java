package dealadvisor.cli;

import dealadvisor.reading.Diagnostic;
import java.util.List;

/** What the command line returns. */
final class ExitCode {
    static final int OK = 0;
    /** Nothing is recommended (only when asked for), or a test failed. */
    static final int NOT_OK = 1;

    static final int USAGE = 2;
    static final int BAD_FACTS = 3;
    static final int BAD_RULES = 4;
    static final int STOPPED = 5;
    /** What was asked for could not be written. */
    static final int OUTPUT = 6;

    static final int INTERNAL = 70;

    private ExitCode() {}

    /** The code for these problems: by whose files they are in. */
    static int of(List<Diagnostic> problems) {
        int code = OK;
        for (Diagnostic problem : problems) {
            int one =
                    switch (problem.code().name().charAt(0)) {
                        case 'C', 'D', 'K', 'P', 'S' -> BAD_RULES;
                        case 'L' -> STOPPED;
                        default ->
                            problem.place().map(p -> p.file().endsWith(".drl")).orElse(false) ? BAD_RULES : BAD_FACTS;
                    };
            code = Math.max(code, one);
        }
        return code;
    }
}
