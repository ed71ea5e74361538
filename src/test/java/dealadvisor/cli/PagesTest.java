package dealadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advisor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages from the command line. */
class PagesTest {
    @TempDir
    Path folder;

    private String write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static EveryCommand.Answer run(String... words) {
        return EveryCommand.run(List.of(words));
    }

    @Test
    void oneFileGivesItsReportAndAFolderOnePageForAll() throws Exception {
        String one =
                write("one.yaml", "case: one\ntitle: The first\ndeal: {goods: [past-sabotage], payments: [equity]}\n");
        write(
                "two.yaml",
                "case: two\ntitle: The second\nai: {motivation: {type: schemer}}\ndeal: {goods: [past-sabotage], payments: [equity]}\n");
        EveryCommand.Answer alone = run("advise", one, "--format", "html");
        assertEquals(0, alone.code());
        assertTrue(alone.out().contains("<h1>The first</h1>"), alone.out());
        EveryCommand.Answer all = run("advise", folder.toString(), "--format", "html");
        assertEquals(0, all.code());
        assertEquals(1, all.out().split("<!DOCTYPE html>", -1).length - 1);
        assertTrue(all.out().contains("The first") && all.out().contains("The second"));
    }

    @Test
    void aCaseThatIsWrongIsNamedOnThePageAndSaidBesides() throws Exception {
        write("good.yaml", "case: good\ndeal: {goods: [past-sabotage], payments: [equity]}\n");
        String bad = write("bad.yaml", "case: bad\nai: {motivation: {type: schemr}}\n");
        EveryCommand.Answer all = run("advise", folder.toString(), "--format", "html", "--no-trials");
        assertEquals(3, all.code());
        assertTrue(all.err().contains("schemer"), all.err());
        assertTrue(all.out().contains("Not advised on: </strong>" + bad), all.out());
        assertTrue(all.out().contains("Advice on 1 case"));
    }

    @Test
    void whatWouldMakeAPageAgainStandsOnItAsItWasSaid() throws Exception {
        String one = write("one.yaml", "case: one\n");
        EveryCommand.Answer page = run(
                "advise",
                one,
                "--format",
                "html",
                "--no-trials",
                "--set",
                "ai.motivation.horizon=episode",
                "--good",
                "past-sabotage");
        assertTrue(page.out().contains("--set ai.motivation.horizon=episode --good past-sabotage</code>"), page.out());
    }

    @Test
    void whoAsksForNoPageLoadsNothingOfPages() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-verbose:class",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Main.class.getName(),
                        "advise",
                        write("one.yaml", "case: one\n"),
                        "--no-trials")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(60, TimeUnit.SECONDS);
        assertTrue(said.contains(Advisor.class.getName()), "it should have advised");
        assertEquals(
                List.of(),
                said.lines()
                        .filter(line -> line.contains("dealadvisor.render.html"))
                        .toList());
    }

    @Test
    void whatComparesRulesGivesAPageToo() throws Exception {
        String one = write("one.yaml", "case: one\n");
        for (List<String> words : List.of(
                List.of("compare", "--rules", "taxonomy-of-barriers", "--rules", "risk-averse", one),
                List.of("rules", "diff", "taxonomy-of-barriers", "risk-averse", one))) {
            List<String> asked = new ArrayList<>(words);
            asked.addAll(List.of("--format", "html"));
            EveryCommand.Answer answer = run(asked.toArray(String[]::new));
            assertEquals(0, answer.code(), answer.err());
            assertTrue(answer.out().startsWith("<!DOCTYPE html>"), answer.out());
            assertTrue(answer.out().contains("deal-advisor " + words.get(0)), "it says how it was made");
        }
    }
}
