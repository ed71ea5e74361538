package dealadvisor.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.RuleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Packs that would do harm by their data files, their folders and what they extend. None of them is compiled: what is wrong is seen before. */
class HostileFoldersTest {
    private static final String PACK =
            "id: mine\nversion: \"1\"\ntitle: Mine\nsource: A note\nauthors: [Me]\nextends: taxonomy-of-barriers\n";
    private static final String CLAIMS =
            "claims:\n  - {id: mine.a, section: own, encode: rule, hedge: plain, claim: \"It is so.\"}\n";
    private static final String RULE = """
            package rules.mine

            import dealadvisor.vocabulary.*;
            import dealadvisor.facts.Unknown;
            import dealadvisor.catalogue.*;
            import dealadvisor.conclusions.*;
            import static dealadvisor.engine.Conclude.*;
            import static dealadvisor.conclusions.Severity.*;

            rule "Mine"
                @claims( "mine.a" )
                @says( "It is so." )
            when
                Fussy( is == true )
            then
                tension( "mine" );
            end
            """;

    @TempDir
    private Path around;

    private Path pack(Map<String, String> files) throws IOException {
        Map<String, String> all = new TreeMap<>(Map.of("pack.yaml", PACK, "claims.yaml", CLAIMS, "mine.drl", RULE));
        all.putAll(files);
        Path folder = around.resolve("mine");
        for (Map.Entry<String, String> file : all.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return folder;
    }

    private static List<Diagnostic> problems(Path folder) {
        try {
            return RulePack.problems(PackFolder.read(folder));
        } catch (ProblemsException e) {
            return e.problems();
        }
    }

    private static void refused(String code, List<Diagnostic> problems) {
        assertTrue(
                problems.stream()
                        .anyMatch(problem -> problem.code().name().equals(code)
                                && problem.help().isPresent()),
                code + " among " + problems);
    }

    @Test
    void anOrdinaryPackOfThisShapeLoads() throws IOException {
        assertEquals(List.of(), problems(pack(Map.of())));
    }

    static Stream<Arguments> files() {
        String fact = "facts:\n  - {fact: ai.x, as: %s, type: yes-no, asks: \"Why?\"}\n";
        String good =
                "  - {id: g%1$d, name: g%1$d, does: x, kind: work, verification: either, coherence: one-instance, worth: high, span: one-shot, presupposes: none, affordances: none, force: unranked, eligibility: any-deal, claims: [mine.a]}\n";
        return Stream.of(
                Arguments.of("R010", "claims.yaml", "a: &a [x, x]\nclaims: [*a, *a]\n"),
                Arguments.of("R008", "claims.yaml", "claims: " + "[".repeat(100_000)),
                Arguments.of("R008", "claims.yaml", "claims: " + "{a: ".repeat(40_000)),
                Arguments.of("R008", "claims.yaml", "claims:\n  " + "- ".repeat(90_000) + "x\n"),
                Arguments.of("R013", "claims.yaml", "claims: !!java.net.URL [\"http://127.0.0.1:1/\"]\n"),
                Arguments.of("R007", "claims.yaml", "claims: []\n" + "a: 1\n".repeat(190_000)),
                Arguments.of("R011", "claims.yaml", "claims: []\n<<: {a: 1}\n"),
                Arguments.of("R019", "claims.yaml", "claims: \"" + "x".repeat(3_000_000)),
                Arguments.of("R018", "claims.yaml", "claims:\n" + "  - {x: 1}\n".repeat(1_900)),
                Arguments.of("P035", "claims.yaml", "claims:\n" + "  - {x: 1}\n".repeat(60_000)),
                Arguments.of("R004", "claims.yaml", "#".repeat(5_000_000)),
                Arguments.of("R017", "claims.yaml", CLAIMS.replace("It is", "It \\e[2J is")),
                Arguments.of("R017", "claims.yaml", CLAIMS.replace("It is", "It \\x9b2J is")),
                Arguments.of("R017", "claims.yaml", CLAIMS.replace("It is", "It \\u202e is")),
                Arguments.of("R017", "claims.yaml", CLAIMS.replace("It is", "It \u202e is")),
                Arguments.of("R017", "claims.yaml", CLAIMS.replace("section:", "\"sec\\etion\":")),
                Arguments.of("R015", "pack.yaml", PACK + "calibration: {verdicts: {recommended: 1e999999999}}\n"),
                Arguments.of("R015", "pack.yaml", PACK + "calibration: {verdicts: {recommended: .nan}}\n"),
                Arguments.of("P041", "pack.yaml", PACK.replace("id: mine", "id: ../mine")),
                Arguments.of("P041", "pack.yaml", PACK.replace("id: mine", "id: \"a\\nb\"")),
                Arguments.of("P041", "pack.yaml", PACK.replace("id: mine", "id: taxonomy-of-barriers")),
                Arguments.of("P040", "pack.yaml", PACK.replace("taxonomy-of-barriers", "../../../..")),
                Arguments.of("P040", "pack.yaml", PACK.replace("taxonomy-of-barriers", "/etc")),
                Arguments.of("P040", "pack.yaml", PACK.replace("taxonomy-of-barriers", "../mine")),
                Arguments.of("C004", "vocabulary.yaml", String.format(fact, "Facts")),
                Arguments.of("C004", "vocabulary.yaml", String.format(fact, "String")),
                Arguments.of("C004", "vocabulary.yaml", String.format(fact, "Cause")),
                Arguments.of("C004", "vocabulary.yaml", String.format(fact, "A".repeat(5_000))),
                Arguments.of("C004", "vocabulary.yaml", String.format(fact, "\u0405tring")),
                Arguments.of(
                        "C008",
                        "vocabulary.yaml",
                        String.format(fact, "Xed").replace("ai.x", "'ai.x\": default: throw new Error(); case \"y'")),
                Arguments.of(
                        "C008",
                        "vocabulary.yaml",
                        String.format(fact, "Xed")
                                .replace(
                                        "type: yes-no",
                                        "type: scale, values: {'a\"), String.valueOf(\"': one, b: two}")),
                Arguments.of("C007", "vocabulary.yaml", String.format(fact, "Fussy")),
                Arguments.of("C007", "vocabulary.yaml", String.format(fact, "FUSSY")),
                Arguments.of(
                        "P035",
                        "vocabulary.yaml",
                        IntStream.range(0, 600)
                                .mapToObj(i -> String.format(
                                        "  - {fact: ai.x%1$d, as: X%1$d, type: yes-no, asks: \"Why?\"}\n", i))
                                .collect(Collectors.joining("", "facts:\n", ""))),
                Arguments.of(
                        "P035",
                        "catalogue/goods.yaml",
                        IntStream.range(0, 1_000)
                                .mapToObj(i -> String.format(good, i))
                                .collect(Collectors.joining("", "goods:\n", ""))),
                Arguments.of(
                        "P035",
                        "catalogue/goods.yaml",
                        "goods:\n" + String.format(good, 1).replace("name: g1", "name: " + "n".repeat(50_000))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void itIsRefusedSoon(String code, String file, String text) throws IOException {
        Path folder = pack(Map.of(file, text));
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            List<Diagnostic> problems = problems(folder);
            refused(code, problems);
            assertTrue(problems.size() <= 501, "nobody reads " + problems.size() + " problems");
        });
    }

    @Test
    void aLinkThatLeadsOutIsNotReadAndWhatIsBehindItIsNotShown() throws IOException {
        Path secret = around.resolve("secret.yaml");
        Files.writeString(secret, "password: hunter2: x\n");
        for (String name : List.of("vocabulary.yaml", "scenarios/s.yaml", "more.drl", "pack.yaml")) {
            Path folder = pack(Map.of());
            Path link = folder.resolve(name);
            Files.createDirectories(link.getParent());
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, secret);
            List<Diagnostic> problems = problems(folder);
            refused("P001", problems);
            assertFalse(shown(problems).contains("hunter2"), name);
            Files.delete(link);
        }
    }

    @Test
    void aLinkWithinTheFolderIsReadAndALinkedFolderIsOne() throws IOException {
        Path folder = pack(Map.of("kept/mine.txt", RULE));
        Files.delete(folder.resolve("mine.drl"));
        Files.createSymbolicLink(folder.resolve("mine.drl"), Path.of("kept/mine.txt"));
        Files.createSymbolicLink(around.resolve("link"), folder);
        assertEquals(
                1,
                PackFolder.read(around.resolve("link"))
                        .files("packs/mine/", ".drl")
                        .size());
    }

    @Test
    void packsThatExtendEachOtherComeToAnEnd() throws IOException {
        for (int i = 0; i < 12; i++) {
            Path folder = Files.createDirectories(around.resolve("p" + i));
            Files.writeString(
                    folder.resolve("pack.yaml"),
                    PACK.replace("id: mine", "id: p" + i).replace("taxonomy-of-barriers", "../p" + (i + 1) % 12));
        }
        refused("P040", problems(around.resolve("p0")));
        // The same folder by another name is the same folder.
        Path self = pack(Map.of("pack.yaml", PACK.replace("taxonomy-of-barriers", "../link")));
        Files.createSymbolicLink(around.resolve("link"), self);
        refused("P040", problems(self));
    }

    @Test
    void aFolderThatIsNoPackIsNotWalkedThrough() throws IOException {
        Files.writeString(around.resolve("private.yaml"), "password: hunter2: x\n");
        List<Diagnostic> problems = problems(pack(Map.of("pack.yaml", PACK.replace("taxonomy-of-barriers", ".."))));
        refused("P040", problems);
        assertFalse(shown(problems).contains("hunter2"));
    }

    @Test
    void whatWouldTakeHoursByItsNumberIsAnsweredSoon() throws IOException {
        String names = IntStream.range(0, 60_000)
                .mapToObj(i -> "  - Humans may plan to renege on what they promised " + i + "\n")
                .collect(Collectors.joining("", "switch-off:\n", ""));
        String claims = IntStream.range(0, 30_000)
                .mapToObj(i -> "  - {id: c" + i + "}\n")
                .collect(Collectors.joining("", "claims:\n", ""));
        String rules = IntStream.range(0, 200_000)
                .mapToObj(i -> "rule \"" + i + "\" end\n")
                .collect(Collectors.joining());
        for (Map<String, String> attack : List.of(
                Map.of("pack.yaml", PACK + names),
                Map.of("claims.yaml", claims),
                Map.of("mine.drl", "package rules.mine\n" + rules))) {
            Path folder = pack(attack);
            assertTimeoutPreemptively(
                    Duration.ofSeconds(60), () -> assertFalse(problems(folder).isEmpty()));
        }
    }

    @Test
    void moreFilesThanRulesNeedAreNotRead() throws IOException {
        Path folder = pack(Map.of());
        for (int i = 0; i < 600; i++) {
            Files.writeString(folder.resolve("f" + i + ".yaml"), "x: 1\n");
        }
        refused("P035", problems(folder));
    }

    @Test
    void aNameThatActsIsShownAndDoesNotAct() throws IOException {
        Path folder = pack(Map.of("a\u001b[2J.drl", "x"));
        refused("P001", problems(folder));
        assertFalse(shown(problems(folder)).contains("\u001b"));
        assertTrue(shown(problems(folder)).contains("\\u001b[2J.drl"));
    }

    private static String shown(List<Diagnostic> problems) {
        return problems.stream()
                .map(problem -> DiagnosticText.of(problem, Optional.empty()))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void whatIsReadOfAFolderIsOfTheFolder() throws IOException {
        RuleFolder read = PackFolder.read(pack(Map.of("other.txt", "not read", "mine.sh", "not read")));
        assertTrue(read.files().keySet().stream().noneMatch(name -> name.endsWith(".txt") || name.endsWith(".sh")));
    }
}
