package dealadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.RuleCheck;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rule files that would do harm. Each says in its first line what it tries: {@code world} for what would reach beyond the rules, which both the text
 * and the compiled classes must give away, {@code text} for the rest, which the text must; and perhaps the code of the problem.
 */
class HostileRulesTest {
    private static final Path CORPUS = Path.of("src/test/resources/hostile");
    private static final Path CANARY = Path.of("canary");
    private static final Pattern CODE = Pattern.compile("\\A// (?:world|text) ([A-Z]\\d{3}):");
    private static final SortedMap<String, String> SHIPPED = texts();
    private static final RulePack PACK = RulePack.bundled();

    private static SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        RuleFolder.read(Path.of("rules")).files().forEach((inside, text) -> {
            if (!inside.startsWith("scenarios/") && !inside.endsWith(".drl")) {
                texts.put(inside, text.text());
            }
        });
        return texts;
    }

    static Stream<Path> corpus() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().toList().stream();
        }
    }

    static Stream<Path> world() throws IOException {
        return corpus().filter(file -> {
            try {
                return Files.readString(file).startsWith("// world");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static RuleFolder with(String text) {
        SortedMap<String, String> texts = new TreeMap<>(SHIPPED);
        texts.put("hostile.drl", text);
        return RuleFolder.of("rules", texts);
    }

    @AfterEach
    void nothingRan() throws IOException {
        boolean seen = Files.deleteIfExists(CANARY);
        assertFalse(seen, "a file was made");
        assertEquals(null, System.getProperty("canary"), "a property was set");
    }

    @Test
    void theCorpusIsLarge() throws IOException {
        assertTrue(corpus().count() >= 80);
        assertTrue(world().count() >= 40);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void theTextGivesItAway(Path file) throws IOException {
        RuleFolder folder = with(Files.readString(file));
        List<Diagnostic> problems = new ArrayList<>();
        Vocabulary vocabulary = PACK.vocabulary();
        RuleCheck.check(
                folder,
                RuleParser.of(folder, problems),
                vocabulary,
                PACK.catalogue(),
                name -> false,
                new Doubts(),
                problems);
        assertFalse(problems.isEmpty(), "nothing was found in " + file);
        Matcher code = CODE.matcher(Files.readString(file));
        if (code.find()) {
            assertTrue(
                    problems.stream().anyMatch(problem -> problem.code().equals(code.group(1))),
                    file + " is refused by " + code.group(1) + " among " + problems);
        }
        problems.forEach(problem -> {
            assertTrue(problem.place().orElseThrow().line() > 1, problem + " has its line");
            assertEquals("rules/hostile.drl", problem.place().orElseThrow().file());
        });
    }

    @ParameterizedTest
    @MethodSource("world")
    void theCompiledClassesGiveItAwayToo(Path file) throws IOException {
        RuleFolder folder = with(Files.readString(file));
        SortedMap<String, byte[]> compiled;
        try {
            compiled = RuleCompiler.compile(folder, PACK.vocabulary(), Precompiled.NONE, CompiledStore.NONE);
        } catch (ProblemsException e) {
            // What does not even compile can do nothing.
            return;
        }
        assertFalse(
                ClassCheck.check(compiled, PACK.vocabulary()).isEmpty(), "nothing was found in the classes of " + file);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void itIsRefusedAsAWhole(Path file) throws IOException {
        RuleFolder folder = with(Files.readString(file));
        assertThrows(ProblemsException.class, () -> PackLoader.load(folder, false, CompiledStore.NONE));
    }

    @Test
    void hugeAndDeeplyNestedFilesAreAnsweredSoon() {
        String rule =
                "rule \"r\"\n@claims( \"a\" )\n@says( \"s\" )\nwhen\n    Fussy( is == true )\nthen\n    conclude( drools, ";
        Map<String, String> attacks = Map.of(
                "nested brackets", "package rules.hostile\n" + rule + "(".repeat(100_000) + ")".repeat(100_000),
                "nested calls", "package rules.hostile\n" + rule + "cause( ".repeat(100_000),
                "a long line", "package rules.hostile\n" + "rule ".repeat(200_000),
                "a long chain", "package rules.hostile\n" + rule + "question( \"x\" )" + ".on( $g )".repeat(100_000),
                "an open text", "package rules.hostile\n" + rule + "\"" + "x".repeat(1_000_000),
                "many conditions",
                        "package rules.hostile\n"
                                + rule.replace("Fussy( is == true )", "Fussy( is == true )\n".repeat(50_000)));
        Map<String, String> more = Map.of(
                "a text of megabytes",
                        "package rules.hostile\n" + rule.replace("\"s\"", "\"" + "x".repeat(3_000_000) + "\""),
                "escapes without end",
                        "package rules.hostile\n" + rule.replace("\"s\"", "\"" + "\\a".repeat(1_500_000) + "\""),
                "empty lines without end", "\n".repeat(3_000_000) + "package rules.hostile\n" + rule,
                "comments without end", "package rules.hostile\n" + "/**/".repeat(900_000) + rule,
                "rules without end",
                        "package rules.hostile\n"
                                + (rule + "question( \"ai.motivation.fussy\" ) );\nend\n").repeat(25_000));
        Stream.of(attacks, more)
                .forEach(some -> some.forEach((name, text) -> assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () -> assertThrows(
                                ProblemsException.class,
                                () -> PackLoader.load(with(text), false, CompiledStore.NONE),
                                name))));
    }
}
