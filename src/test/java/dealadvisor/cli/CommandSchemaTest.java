package dealadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealadvisor.render.json.CommandSchema;
import dealadvisor.render.json.Validation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.OptionSpec;

/** What a command writes as JSON has a schema, and is as that says. */
class CommandSchemaTest {
    @TempDir
    private static Path folder;

    /** Those that go on until they are stopped. */
    private static final Set<String> ENDLESS = Set.of("watch");

    // A format that a command offers is a word of its option.
    private static boolean writesJson(String name) {
        OptionSpec format = EveryCommand.spec(name).findOption("--format");
        return format != null
                && Arrays.stream(format.type().getEnumConstants())
                        .anyMatch(word -> word.toString().equals("json"));
    }

    private static List<String> writing() {
        return EveryCommand.names().stream()
                .filter(CommandSchemaTest::writesJson)
                .toList();
    }

    @Test
    void eachCommandThatWritesJsonHasASchemaAndNoOtherHas() {
        Set<String> named = Stream.of(CommandSchema.values())
                .map(CommandSchema::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(ENDLESS);
        assertEquals(
                writing().stream().map(name -> name.replace(' ', '-')).collect(Collectors.toCollection(TreeSet::new)),
                named);
    }

    @TestFactory
    Stream<DynamicTest> whatEachWritesIsAsItsSchemaSays() throws IOException {
        EveryCommand.write(folder);
        return writing().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    List<String> words = EveryCommand.words(name, folder);
                    words.addAll(List.of("--format", "json"));
                    EveryCommand.Answer schema = EveryCommand.run(List.of("schema", "--of", name.replace(' ', '-')));
                    assertEquals(0, schema.code(), schema.err());
                    assertEquals(List.of(), Validation.errorsOfSchema(schema.out()));
                    EveryCommand.Answer answer = EveryCommand.run(words);
                    assertEquals(List.of(), new Validation(schema.out()).errors(answer.out()), answer.err());
                }));
    }
}
