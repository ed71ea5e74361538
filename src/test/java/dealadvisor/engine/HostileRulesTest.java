package dealadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.checks.RuleCheck;
import dealadvisor.engine.compiling.CompiledStore;
import dealadvisor.engine.compiling.Precompiled;
import dealadvisor.engine.compiling.RuleCompiler;
import dealadvisor.engine.guarding.ClassCheck;
import dealadvisor.engine.loading.PackLoader;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleParser;
import dealadvisor.rules.SafeText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rule files that would do harm. Each says in its first line what it tries: {@code world} for what would reach beyond the rules, which both the text
 * and the compiled classes must give away, {@code text} for the rest, which the text must; and perhaps the code of the problem. Those of
 * {@code name} try it by the name of a rule: as it stands the compiled classes must give it away, and as it is compiled it is a name and no more.
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
            if (!inside.startsWith("scenarios/") && !inside.startsWith("tables/") && !inside.endsWith(".drl")) {
                texts.put(inside, text.text());
            }
        });
        return texts;
    }

    /** A conclusion as it is written out to be drawn, and as rules say it alone. */
    private static final Pattern DRAWN = Pattern.compile("conclude\\( ?drools, ?(.*?) ?\\);");

    static Stream<Path> corpus() throws IOException {
        return files("// (world|text)[ :]");
    }

    static Stream<Path> names() throws IOException {
        return files("// name[ :]");
    }

    static Stream<Path> beyond() throws IOException {
        return files("// (world|name)[ :]");
    }

    private static Stream<Path> files(String first) throws IOException {
        List<Path> some = new ArrayList<>();
        try (Stream<Path> files = Files.list(CORPUS)) {
            for (Path file : files.sorted().toList()) {
                if (Pattern.compile("\\A" + first)
                        .matcher(Files.readString(file))
                        .find()) {
                    some.add(file);
                }
            }
        }
        return some.stream();
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
        assertTrue(names().count() >= 19);
        assertTrue(beyond().count() >= 60);
        try (Stream<Path> files = Files.list(CORPUS)) {
            assertEquals(files.count(), corpus().count() + names().count());
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void theTextGivesItAway(Path file) throws IOException {
        String text = Files.readString(file);
        refused(file, text);
        refused(file, DRAWN.matcher(text).replaceAll("$1;"));
    }

    private static void refused(Path file, String text) {
        RuleFolder folder = with(text);
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
        Matcher code = CODE.matcher(text);
        if (code.find()) {
            assertTrue(
                    problems.stream().anyMatch(problem -> problem.code().name().equals(code.group(1))),
                    file + " is refused by " + code.group(1) + " among " + problems);
        }
        problems.forEach(problem -> {
            assertTrue(problem.place().orElseThrow().line() > 1, problem + " has its line");
            assertEquals("rules/hostile.drl", problem.place().orElseThrow().file());
        });
    }

    @ParameterizedTest
    @MethodSource("beyond")
    void theCompiledClassesGiveItAwayToo(Path file) throws IOException {
        RuleFolder folder = with(Files.readString(file));
        SortedMap<String, byte[]> compiled;
        try {
            compiled = RuleCompiler.compile(folder, PACK.vocabulary(), Precompiled.NONE, CompiledStore.NONE);
        } catch (ProblemsException e) {
            // What does not even compile can do nothing, but then its name tries nothing either.
            assertFalse(names().toList().contains(file), () -> file + " does not compile: " + e.getMessage());
            return;
        }
        assertFalse(ClassCheck.check(compiled).isEmpty(), "nothing was found in the classes of " + file);
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void itIsRefusedAsAWhole(Path file) throws IOException {
        RuleFolder folder = with(Files.readString(file));
        assertThrows(ProblemsException.class, () -> new RulePack(PackLoader.load(folder, false, CompiledStore.NONE)));
    }

    @Test
    void aNameIsNoMoreThanAName() throws IOException {
        SortedMap<String, String> texts = new TreeMap<>(SHIPPED);
        Set<String> names = new TreeSet<>();
        for (Path file : names().toList()) {
            String name = file.getFileName().toString();
            String text = Files.readString(file);
            // Each in a file and a package of its own, so that none can spoil what another tries.
            texts.put(
                    name,
                    text.replace(
                            "rules.hostile", "rules." + name.replace(".drl", "").replace('-', '_')));
            Matcher written = Pattern.compile("\nrule \"(.*)\"\n").matcher(text);
            assertTrue(written.find(), name);
            names.add(written.group(1));
        }
        RulePack pack = assertTimeoutPreemptively(
                Duration.ofSeconds(120),
                () -> new RulePack(PackLoader.load(RuleFolder.of("rules", texts), false, CompiledStore.NONE)));
        Set<String> loaded = new TreeSet<>();
        pack.rules().forEach(rule -> loaded.add(rule.name()));
        assertEquals(names, loaded);
        names.forEach(name -> assertEquals(
                name, SafeText.original(pack.model(name).getName()), "the engine's rule is found by its name"));
        Set<String> concluded = new TreeSet<>();
        CaseFacts facts = CaseChecker.check(
                CaseFile.of(SourceText.of("case.yaml", "ai:\n  motivation: {fussy: true}\n"))
                        .content(),
                pack.vocabulary());
        try (LiveRun run = new LiveRun(pack, facts, List.of(), List.of())) {
            run.conclusions()
                    .forEach(conclusion -> concluded.add(conclusion.because().rule()));
        }
        assertEquals(names, concluded);
    }

    @Test
    void hugeAndDeeplyNestedFilesAreAnsweredSoon() {
        String rule = "rule \"r\"\n@claims( \"a\" )\n@says( \"s\" )\nwhen\n    Fussy( is == true )\nthen\n    ";
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
                                + (rule + "question( \"ai.motivation.fussy\" );\nend\n").repeat(25_000));
        Stream.of(attacks, more)
                .forEach(some -> some.forEach((name, text) -> assertTimeoutPreemptively(
                        Duration.ofSeconds(20),
                        () -> assertThrows(
                                ProblemsException.class,
                                () -> new RulePack(PackLoader.load(with(text), false, CompiledStore.NONE)),
                                name))));
    }
}
