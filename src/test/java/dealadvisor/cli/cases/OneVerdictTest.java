package dealadvisor.cli.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every command says the same of a pairing that mitigations would make recommended: how it stands, and beside it what it would be. */
class OneVerdictTest {
    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertEquals(0, Main.run(new PrintWriter(out), new PrintWriter(err), arguments), err.toString());
        return out.toString();
    }

    private static void says(String output, String what) {
        assertTrue(output.replaceAll("\\s+", " ").contains(what), () -> "no `" + what + "` in " + output);
    }

    @ParameterizedTest
    @CsvSource({
        "reward-seeker-rated-by-users, hard-to-check-work, high-reward, not-recommended",
        "researcher-that-knows-our-checks, hard-to-check-work, charity-donation, not-recommended"
    })
    void theVerdictIsAsThingsStandInEveryCommand(String name, String good, String payment, String verdict) {
        String file = "facts/" + name + ".yaml";
        String pairing = good + "/" + payment;
        String would = "would be recommended with ";

        String text = run("advise", file, "--good", good, "--payment", payment, "--full");
        says(text, good + " for " + payment + ": " + verdict + ", index");
        says(text, "as things stand; it " + would);
        String markdown = run("advise", file, "--good", good, "--payment", payment, "--format", "markdown");
        says(markdown, "| " + good + " | " + payment + " | " + verdict);
        says(markdown, "| " + would);
        String json = run("advise", file, "--good", good, "--payment", payment, "--format", "json");
        says(json, "\"verdict\" : \"" + verdict + "\"");
        says(json, "\"would-be\" : \"recommended\"");
        String without = run("advise", file, "--good", good, "--payment", payment, "--format", "json", "--no-trials");
        says(without, "\"verdict\" : \"" + verdict + "\"");
        says(without, "\"mitigations\" : null, \"would-be\" : null");

        says(run("explain", file, pairing), pairing + " is " + verdict);
        says(run("explain", file, pairing, "--why-not"), pairing + " is " + verdict);
        says(run("rules", "graph", "--case", file, "--pairing", pairing), pairing + ": " + verdict + ", index");
    }
}
