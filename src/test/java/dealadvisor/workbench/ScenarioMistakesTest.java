package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Slips in scenarios are found by reading them: an expectation of what there is not would fail without a word, or hold for ever. */
class ScenarioMistakesTest {
    private static final RulePack PACK = RulePack.load(Path.of("rules"));

    record Slip(String slip, String text, String at, String code, String says) {
        @Override
        public String toString() {
            return slip;
        }
    }

    static Stream<Slip> slips() {
        SourceText text = SourceText.read(Path.of("src/test/resources/mistakes/scenarios.yaml"), Limits.standard());
        List<Diagnostic> problems = new ArrayList<>();
        List<Slip> slips = new ArrayList<>();
        Node.ListNode list =
                (Node.ListNode) Tree.parse(text, Limits.standard()).root().orElseThrow();
        for (Node item : list.items()) {
            Fields fields = Fields.of(item, "a slip", problems).orElseThrow();
            slips.add(new Slip(
                    fields.text("slip"),
                    fields.text("text"),
                    fields.text("at"),
                    fields.text("code"),
                    fields.text("says")));
        }
        assertEquals(List.of(), problems);
        return slips.stream();
    }

    private static List<Diagnostic> found(String scenarios) {
        Node root = Tree.parse(SourceText.of("x.yaml", scenarios), Limits.standard())
                .root()
                .orElseThrow();
        Map<String, Node> files = Map.of("scenarios/x.yaml", root);
        List<Diagnostic> problems = new ArrayList<>();
        List<Scenario> read = new ScenarioReader(Path.of(""), problems).read(files);
        problems.addAll(new ScenarioCheck(PACK).all(files, read));
        return problems.stream()
                .filter(problem -> problem.level() == Diagnostic.Level.ERROR)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("slips")
    void theSlipIsAnsweredAtItsPlace(Slip slip) {
        List<Diagnostic> found = found(slip.text());
        assertEquals(1, found.size(), found.toString());
        Diagnostic only = found.get(0);
        assertEquals(slip.code(), only.code().name(), only.toString());
        assertEquals(
                slip.at(),
                only.place().orElseThrow().line() + ":"
                        + only.place().orElseThrow().column());
        String words = only.message() + "; " + only.help().orElse("");
        assertTrue(words.contains(slip.says()), words);
        assertTrue(HelpPages.all().containsKey(slip.code()), "no page for " + slip.code());
    }

    @Test
    void theGuideListsEveryExpectation() throws IOException {
        String guide = Files.readString(Path.of("rules/README.md"));
        String table = guide.substring(guide.indexOf("| expectation |"), guide.indexOf("**A new fact**"));
        Set<String> listed = new TreeSet<>();
        Matcher kinds = Pattern.compile("`([a-z-]+): ")
                .matcher(table.lines()
                        .map(line -> line.split("\\|"))
                        .filter(cells -> cells.length > 1)
                        .map(cells -> cells[1])
                        .collect(Collectors.joining("\n")));
        while (kinds.find()) {
            listed.add(kinds.group(1));
        }
        assertEquals(new TreeSet<>(ExpectationWords.KINDS), listed);
    }

    @Test
    void aClaimThatOnlyStandsInScenariosWithoutContrastIsRemarkedOn() {
        String scenario = "- scenario: x\n  claims: [commitment.unable]\n  given: {ai.motivation.horizon: long-term}\n";
        Node root = Tree.parse(SourceText.of("x.yaml", scenario), Limits.standard())
                .root()
                .orElseThrow();
        Map<String, Node> files = Map.of("scenarios/x.yaml", root);
        List<Scenario> read = new ScenarioReader(Path.of(""), new ArrayList<>()).read(files);
        assertEquals(
                List.of("S008"),
                new ScenarioCheck(PACK)
                        .all(files, read).stream()
                                .map(problem -> problem.code().name())
                                .toList());
    }

    @Test
    void aScenarioWithASlipFailsAndSaysWhere(@TempDir Path parent) throws IOException {
        Path pack = parent.resolve("owl");
        Files.createDirectories(pack.resolve("scenarios"));
        Files.writeString(
                pack.resolve("pack.yaml"),
                "id: owl\nversion: \"1\"\ntitle: Owls\nsource: Notes\nauthors: [Ada Owl]\nextends: taxonomy-of-barriers\n");
        Files.writeString(
                pack.resolve("scenarios/night.yaml"),
                "- scenario: what must not come is misspelt\n  given: {}\n  never: [{cause: commitment/unabel}]\n");
        Files.writeString(pack.resolve("scenarios/more.yml"), "- scenario: never read\n");
        ScenarioRun.Report report = ScenarioRun.run(RulePack.load(pack), parent, "night");
        assertEquals(1, report.results().size());
        assertEquals(
                List.of("line 3: there is no `cause: commitment/unabel`; did you mean `commitment/unable`?"),
                report.results().get(0).differences());
        assertEquals(
                List.of("S007", "S005"),
                FolderCheck.of(pack).stream()
                        .map(problem -> problem.code().name())
                        .toList());
    }
}
