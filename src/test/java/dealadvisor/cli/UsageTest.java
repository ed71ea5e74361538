package dealadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.reading.Limits;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What somebody reads who does not know a command yet, or misuses it. */
class UsageTest {
    @Test
    void theFirstLineOfEachDescriptionIsAWholeSentenceSinceListsShowNoMore() {
        List<String> cut = new ArrayList<>();
        check(CommandTree.all(), cut);
        assertEquals(List.of(), cut);
    }

    private static void check(CommandLine command, List<String> cut) {
        String[] lines = command.getCommandSpec().usageMessage().description();
        if (lines.length == 0 || !lines[0].endsWith(".")) {
            cut.add(command.getCommandName() + ": " + String.join("\n", lines));
        }
        command.getSubcommands().values().forEach(inner -> check(inner, cut));
    }

    @ParameterizedTest
    @CsvSource({
        "rules graph --cas x, error: unknown option: '--cas', --case, `deal-advisor rules graph --help` says more",
        "advice x, error: unmatched argument, Did you mean: deal-advisor advise, `deal-advisor --help` says more",
        "explain, error: missing required parameters, CASE, `deal-advisor explain --help` says more",
        "advise --fromat json x, error: unknown option: '--fromat', --format, `deal-advisor advise --help` says more",
        "completion zsh, error: unmatched argument, it takes no arguments, `deal-advisor completion --help` says more",
        "catalogue goods payments, error: unmatched argument, it takes [ID], `deal-advisor catalogue --help` says more",
        "manual advize, error: `deal-advisor` has no command, did you mean `advise`?, `deal-advisor manual --help` says more",
        "monitor facts/over-time --alarm vertict, error: `vertict` is no alarm, did you mean `verdict`?, `deal-advisor monitor --help` says more",
        "tornado facts/past-sabotage-review.yaml past-sabotage/trustfund, error: `past-sabotage/trustfund` is no pairing, did you mean `past-sabotage/trust-fund`?, `deal-advisor tornado --help` says more",
        "explain window facts/past-sabotage-review.yaml, error: `window` is no file, the case comes first: `deal-advisor explain facts/past-sabotage-review.yaml window`, `deal-advisor explain --help` says more",
        "whatif past-sabotage/trust-fund facts/past-sabotage-review.yaml, error: `past-sabotage/trust-fund` is no file, the case comes first, `deal-advisor whatif --help` says more",
        "whatif facts/past-sabotage-review.yaml --to recomended, error: `recomended` is no verdict, did you mean `recommended`?, `deal-advisor whatif --help` says more",
        "rules graph nonsense-part, error: no rule's name, `rules list`, `deal-advisor rules graph --help` says more",
    })
    void misuseIsAnsweredInAFewLines(String command, String error, String hint, String more) {
        StringWriter err = new StringWriter();
        assertEquals(
                2,
                Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), command.split(" ")),
                err.toString());
        List<String> lines = err.toString().lines().toList();
        assertTrue(lines.size() <= 3, err.toString());
        assertTrue(lines.get(0).startsWith(error), err.toString());
        assertTrue(err.toString().contains(hint), err.toString());
        assertEquals(more, lines.get(lines.size() - 1));
    }

    @Test
    void whoeverDrawsDrawsNoMoreThanTheLimit() {
        List<String> drawing = EveryCommand.names().stream()
                .filter(name -> EveryCommand.spec(name).findOption("--samples") != null)
                .toList();
        assertTrue(drawing.size() >= 4, drawing.toString());
        for (String name : drawing) {
            for (String said : List.of("0", Long.toString(Limits.DRAWS + 1L), "99999999999999999999", "many", "")) {
                List<String> words = new ArrayList<>(EveryCommand.words(name, Path.of("nowhere")));
                words.addAll(List.of("--samples", said));
                EveryCommand.Answer answer = EveryCommand.run(words);
                assertEquals(2, answer.code(), name);
                assertTrue(
                        answer.err().contains("'" + said + "' is no number of draws, which are 1 to 10,000,000"),
                        answer.err());
            }
        }
    }
}
