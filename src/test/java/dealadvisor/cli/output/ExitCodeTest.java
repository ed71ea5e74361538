package dealadvisor.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The exit code says whose file is wrong. */
class ExitCodeTest {
    private static final Map<Character, Integer> WHOSE = Map.of(
            'R', ExitCode.BAD_FACTS,
            'F', ExitCode.BAD_FACTS,
            'W', ExitCode.BAD_FACTS,
            'C', ExitCode.BAD_RULES,
            'D', ExitCode.BAD_RULES,
            'P', ExitCode.BAD_RULES,
            'K', ExitCode.BAD_RULES,
            'S', ExitCode.BAD_RULES,
            'Q', ExitCode.BAD_FACTS,
            'L', ExitCode.STOPPED);

    @Test
    void eachCodeIsSomebodys() {
        for (Code code : Code.values()) {
            assertEquals(WHOSE.get(code.name().charAt(0)), of(code, "file.yaml"), code.name());
        }
    }

    @Test
    void whatCannotBeReadIsWhoseFileItIs() {
        assertEquals(ExitCode.BAD_RULES, of(Code.R001, "own.drl"));
    }

    private static int of(Code code, String file) {
        return ExitCode.of(List.of(Diagnostic.of(code, new Place(file, 1, 1), 1, "it is wrong", "mend it")));
    }
}
