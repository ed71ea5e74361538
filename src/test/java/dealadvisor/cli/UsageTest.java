package dealadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
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
}
