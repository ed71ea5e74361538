package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Reasoned;
import dealadvisor.engine.RulePack;
import dealadvisor.packs.PackFolder;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table whose rows one rule reads: each row says what a rule of its own would. */
class TablesTest {
    @TempDir
    private Path folder;

    @Test
    void eachRowConcludesUnderItsOwnNameClaimsAndPlace() throws IOException {
        NightPack.write(folder, "[]");
        RulePack pack = RulePack.load(folder);
        Advice advice = Advisor.withoutTrials(pack).advise(NightPack.schemer("humans.control", "none"));
        Reasoned said = advice.argument().conclusions().stream()
                .filter(conclusion -> conclusion.rule().equals("Without control nights are long"))
                .findFirst()
                .orElseThrow();
        assertEquals("severe", said.amount());
        assertEquals(List.of("night.long"), said.claims());
        assertTrue(said.file().endsWith("tables/nights.yaml"), said.file());
        assertEquals(6, said.line());
        assertTrue(said.says().startsWith("Control is absent, so "), said.says());
        assertTrue(advice.argument().conclusions().stream()
                .noneMatch(c -> c.ruleId().equals("short-nights")));
        assertTrue(Advisor.withoutTrials(pack)
                .advise(NightPack.schemer("humans.control", "strong", "humans.members", List.of("developer")))
                .argument()
                .conclusions()
                .stream()
                .anyMatch(c -> c.ruleId().equals("short-nights")));
        int base = Rule.count(pack.extended().orElseThrow().rules());
        assertEquals(base + 2, Rule.count(pack.rules()), "the rows of a table are one rule");
        assertEquals(
                pack.extended().orElseThrow().rules().size() + 4, pack.rules().size());
    }

    @Test
    void aRowIsSwitchedOffByItsNameOrId() throws IOException {
        NightPack.write(folder, "[Ask how goal-directed it is, which-party-the-ai-needs-should-probably-be-asked]");
        RulePack pack = RulePack.load(folder);
        assertTrue(pack.rule("Ask how goal-directed it is").isEmpty());
        assertTrue(
                pack.rule("Which party the AI needs should probably be asked").isEmpty());
        assertTrue(pack.rule("Ask how well it reasons strategically").isPresent());
    }

    /** However the table is laid out, a row that another pack does without goes whole, and nothing else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "rows:\n- {%s}\n- {%s}\n- {%s}\n",
                "rows: [{%s}, {%s}, {%s}]\n",
                "rows:\n-   {%s}\n-\n   {%s}\n\n# one more\n- {%s}\n",
                "rows:\n  - {%s}\n  - # the second\n    {%s}\n  - {%s}\n"
            })
    void aRowGoesWholeHoweverItIsWritten(String layout) throws IOException {
        Path base = folder.resolve("nights");
        NightPack.write(base, "[]");
        String row =
                "fact: humans.control, is: %s, severity: slight,\n      says: \"Control is {how}.\", claims: [night.long],\n      name: \"%s\"";
        NightPack.write(
                base,
                "tables/nights.yaml",
                "table: nights\n"
                        + layout.formatted(
                                row.formatted("none", "First nights"),
                                row.formatted("weak", "Second nights"),
                                row.formatted("strong", "Third nights")));
        Path over = folder.resolve("mornings");
        NightPack.write(
                over,
                "pack.yaml",
                "id: mornings\nversion: \"1\"\ntitle: Mornings\nsource: A note\nauthors: [Ada Owl]\nextends: ../nights\nswitch-off: [Second nights]\n");
        RulePack pack = RulePack.load(over);
        assertEquals(
                List.of("First nights", "Third nights"),
                pack.rules().stream()
                        .map(Rule::name)
                        .filter(name -> name.endsWith(" nights"))
                        .toList());
        assertEquals(
                pack.extended().orElseThrow().rules().size() - 1, pack.rules().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "K044 | fact: humans.control, is: none, severity: severe | fact: humans.control, is: none | no `severity`",
                "K044 | severity: severe, | severity: severe, colour: red, | no rule reads the column `colour`",
                "K044 | fact: humans.control, is: none, sev | fact: humans.controll, is: none, sev | did you mean `humans.control`",
                "K044 | table: nights | table: days | no table `nights`",
                "K044 | claims: [night.long]} | } | cites no claim",
                "K045 | - {is: near-perfect, because: \"nothing happens then\"} | [] | is: near-perfect",
                "K045 | is: near-perfect, because | is: weak, because | speaks of fact: humans.control, is: weak",
                "K004 | is: none, severity: severe | is: nonne, severity: severe | none",
                "K012 | severity: severe | severity: severest | severity",
                "P030 | Members( are contains | Members( are | side by side",
            })
    void whatDoesNotFitIsToldAtTheRow(String code, String find, String put, String says) throws IOException {
        NightPack.write(folder, "[]");
        String table = NightPack.TABLE.replace(find, put.equals("[]") ? "" : put);
        assertTrue(!table.equals(NightPack.TABLE), find);
        NightPack.write(folder, "tables/nights.yaml", put.equals("[]") ? table.replace("empty:\n", "") : table);
        List<Diagnostic> problems = problems();
        assertTrue(
                problems.stream()
                        .anyMatch(problem -> problem.code().name().equals(code)
                                && (problem.message() + problem.help().orElse("")).contains(says)),
                problems.toString());
    }

    private List<Diagnostic> problems() {
        try {
            return RulePack.problems(PackFolder.read(folder));
        } catch (ProblemsException e) {
            return e.problems();
        }
    }
}
