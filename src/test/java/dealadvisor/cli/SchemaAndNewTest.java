package dealadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaAndNewTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    @Test
    void aNewFileIsNamedAfterItsStemAndIsAdvisedAsItStands() {
        Path file = folder.resolve("claude-6.yaml");
        assertEquals(0, run("new", file.toString()));
        assertEquals("", out.toString());
        assertEquals(0, run("advise", file.toString(), "--no-trials", "--format", "jsonl"));
        assertTrue(
                out.toString().startsWith("{\"schema\":\"deal-advice/1\",\"case\":{\"id\":\"claude-6\""),
                out.toString());
    }

    @Test
    void aFileThatIsThereIsNeverWrittenOver() throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, "case: mine\n");
        assertEquals(2, run("new", file.toString()));
        assertEquals(2, run("new", "--full", file.toString()));
        assertEquals("case: mine\n", Files.readString(file));
        assertTrue(err.toString().contains("is already there and is left as it is"), err.toString());
    }

    @Test
    void whatCannotBeWrittenIsSaidAndNothingIsMade() {
        assertEquals(6, run("new", folder.resolve("no-such-folder/x.yaml").toString()));
        assertEquals(2, run("new", folder.resolve("x.json").toString()));
        assertEquals(6, run("new", folder.toString()));
        assertEquals(
                3,
                err.toString()
                        .lines()
                        .filter(line -> line.startsWith("error: "))
                        .count());
        assertFalse(Files.exists(folder.resolve("x.json")));
    }

    @Test
    void withoutAFileTheTemplateGoesToStandardOutput() {
        assertEquals(0, run("new"));
        int few = out.toString().length();
        assertEquals(0, run("new", "--full"));
        assertTrue(out.toString().length() > 4 * few);
        assertEquals("", err.toString());
    }

    @Test
    void schemaAndTemplateFollowTheRulesInUse() throws IOException {
        Path rules = copy();
        Path vocabulary = rules.resolve("vocabulary.yaml");
        Files.writeString(vocabulary, Files.readString(vocabulary).replace("\nimplications:", """

                - {fact: deal.rounds, as: Rounds, type: scale, first: true, asks: "How many rounds?", values: {1: "one", 2: "two", many: "more"}}
                - {fact: deal.witnesses, as: Witnesses, type: set, of: [], asks: "Who watches?"}
                implications:"""));
        assertEquals(0, run("schema", "--rules", rules.toString()), err.toString());
        assertTrue(out.toString().contains("\"enum\" : [ \"1\", 1, \"2\", 2, \"many\", \"unknown\", null ]"));
        assertEquals(0, run("new", "--rules", rules.toString()), err.toString());
        assertTrue(
                out.toString().contains("  # How many rounds?\n  # One of these, from least to most:\n  #   1: one\n"));
        assertFalse(out.toString().contains("Who watches?\n  #"), "what is not first is left to --full");
    }

    @Test
    void aFactUnderAnotherAndANameThatIsTakenAreRefused() throws IOException {
        Path rules = copy();
        Path vocabulary = rules.resolve("vocabulary.yaml");
        Files.writeString(
                vocabulary,
                Files.readString(vocabulary)
                        .replace("\nimplications:", """

                - {fact: ai.motivation.type.sure, as: Sure, type: yes-no, asks: "Sure?"}
                - {fact: ai.name, as: Name, type: yes-no, asks: "Named?"}
                implications:""")
                        .replace("sections:\n", "sections:\n  ai.motivaton: \"What?\"\n"));
        assertEquals(4, run("schema", "--rules", rules.toString()));
        assertTrue(
                err.toString().contains("`ai.motivation.type.sure` cannot stand beside `ai.motivation.type`"),
                err.toString());
        assertTrue(err.toString().contains("`ai.name` cannot stand beside `ai.name`"), err.toString());
        assertTrue(err.toString().contains("there is no section `ai.motivaton`"), err.toString());
    }

    @Test
    void theSchemaOfAdviceIsTheSameUnderAllRules() {
        assertEquals(0, run("schema", "--advice"));
        assertTrue(out.toString().contains("deal-advice/1"));
        assertEquals(4, run("schema", "--rules", "no-such-folder"));
        assertEquals(2, run("schema", "--advise"));
    }

    private Path copy() throws IOException {
        Path source = Path.of("rules");
        Path target = folder.resolve("rules");
        try (Stream<Path> all = Files.walk(source)) {
            for (Path path : all.toList()) {
                Files.copy(path, target.resolve(source.relativize(path).toString()));
            }
        }
        return target;
    }
}
