package dealadvisor.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule folder with one mistake: exit code 4, the file and the line, and no advice. */
class BadRuleFilesTest {
    private static final String GOOD = """
            rule "A far horizon may raise what it asks"
                @claims( "reservation.horizon" )
                @says( "It looks to the {horizon} future." )
            when
                Horizon( $horizon : is == "long-term" )
            then
                cause( "reservation-price", "horizon", SLIGHT );
            end
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Horizon(                     | Horizn(                            | K0
                    is == "long-term"            | iz == "long-term"                  | K0
                    reservation.horizon          | reservation.horizont               | P014
                    "reservation-price"          | "reservation-prize"                | K012
                    "horizon", SLIGHT            | "horizont", SLIGHT                 | K012
                    SLIGHT                       | SLIGHTLY                           | K0
                    )\\nthen                     | ) and or\\nthen                    | P0
                    @claims( "reservation.horizon" ) | @note( "none" )                | P0
                    {horizon}                    | {horizont}                         | P0
                    """)
    void aMistakeIsAnsweredWithItsFileAndNoAdvice(String right, String wrong, String code) throws IOException {
        copy(Path.of("rules"), folder);
        String text = Files.readString(folder.resolve("strategy.drl"));
        String mistaken = GOOD.replace(right.replace("\\n", "\n"), wrong.replace("\\n", "\n"));
        assertTrue(!mistaken.equals(GOOD), "the mistake was made: " + right);
        Files.writeString(folder.resolve("strategy.drl"), text + "\n" + mistaken);
        String err = refusal(
                "advise",
                "facts/paperclips-by-quarter-end.yaml",
                "--set",
                "ai.motivation.horizon=long-term",
                "--no-trials",
                "--rules",
                folder.toString());
        assertTrue(err.contains("error[" + code), err);
        assertTrue(err.contains("strategy.drl:"), err);
    }

    @ParameterizedTest(name = "{0} becomes {2} in {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    kind: evidence   | catalogue/goods.yaml       | knd: evidence
                    timing: deferred | catalogue/payments.yaml    | timing: later
                    type: choice     | vocabulary.yaml            | type: chioce
                    priority: 1      | catalogue/mitigations.yaml | priority: 9
                    phase: before    | catalogue/steps.yaml       | phase: afore
                    value: 0.5       | calibration.yaml           | value: half
                    hedge: tentative | claims.yaml                | hedge: doubtful
                    """)
    void aMistakeInADataFileIsAnsweredWithItsLineAndNoAdvice(String right, String file, String wrong)
            throws IOException {
        copy(Path.of("rules"), folder);
        String text = Files.readString(folder.resolve(file));
        int at = text.indexOf(right);
        assertTrue(at >= 0, right);
        Files.writeString(folder.resolve(file), text.substring(0, at) + wrong + text.substring(at + right.length()));
        long line = text.substring(0, at).lines().count() + (text.charAt(at - 1) == '\n' ? 1 : 0);
        String err = refusal("advise", "facts/paperclips-by-quarter-end.yaml", "--rules", folder.toString());
        assertTrue(err.contains(file + ":" + line + ":"), "line " + line + " in " + err);
    }

    // What is said where no advice is given because of the rules.
    private static String refusal(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        assertEquals(4, exit, err.toString());
        assertEquals("", out.toString());
        assertTrue(!err.toString().contains("Exception"), err.toString());
        return err.toString();
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }
}
