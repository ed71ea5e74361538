package dealadvisor.cli.output;

import dealadvisor.reading.Diagnostic;
import java.util.List;

/** What the command line returns. */
public final class ExitCode {
    public static final int OK = 0;
    /** Nothing is recommended (only when asked for), or a test failed. */
    public static final int NOT_OK = 1;

    public static final int USAGE = 2;
    public static final int BAD_FACTS = 3;
    public static final int BAD_RULES = 4;
    public static final int STOPPED = 5;
    /** What was asked for could not be written. */
    public static final int OUTPUT = 6;

    public static final int INTERNAL = 70;

    private ExitCode() {}

    /** The code for these problems: by whose files they are in. */
    public static int of(List<Diagnostic> problems) {
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
