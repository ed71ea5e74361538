package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fix;
import dealadvisor.reading.Fixes;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import dealadvisor.rules.RuleFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes that authors of rules make, each answered at its place with what to do. */
class MistakesTest {
    private static final String GOOD = """
            package rules.mistakes

            import dealadvisor.vocabulary.*;
            import dealadvisor.facts.Unknown;
            import dealadvisor.catalogue.*;
            import dealadvisor.conclusions.*;
            import static dealadvisor.engine.Conclude.*;
            import static dealadvisor.conclusions.Severity.*;

            rule "A test of mistakes"
                @claims( "commitment.unable" )
                @says( "It looks to the {horizon} future, beyond what we can bind anyone to." )
            when
                Horizon( $horizon : is == "long-term" )
                $payment : Payment( timing == "deferred" )
            then
                cause( "commitment", "unable", MODERATE ).on( $payment );
            end

            rule "A second one that says something else"
                @claims( "commitment.unable" )
                @says( "It is paid later." )
            when
                $payment : Payment( timing == "deferred" )
            then
                cause( "commitment", "unable", SLIGHT ).on( $payment );
            end
            """;

    /** More slips than these hide behind no mistake of the corpus. */
    private static final int ROUNDS = 4;

    /** The shipped folder without the rules that the mistakes would double, so that only the mistake is found. */
    private static final SortedMap<String, String> BASE = base();

    /** What is remarkable in the shipped folder whatever the mistake. */
    private static final List<Diagnostic> REMARKS = FolderCheck.remarks(RuleFolder.of("rules", BASE));

    private static final Map<List<String>, List<Diagnostic>> FOUND = new ConcurrentHashMap<>();

    /**
     * @param marks what the caret of the answer stands under; anywhere if empty
     * @param alone whether nothing else may be told beside it
     */
    record Mistake(
            String name, String file, String find, String put, String code, String says, String marks, boolean alone) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static SortedMap<String, String> base() {
        SortedMap<String, String> texts = new TreeMap<>();
        RuleFolder.read(Path.of("rules")).files().forEach((inside, text) -> {
            if (!inside.startsWith("scenarios/")) {
                texts.put(inside, text.text());
            }
        });
        String commitment = texts.get("commitment.drl");
        int from = commitment.indexOf("rule \"Honest humans may be unable");
        int to = commitment.indexOf("end\n", from) + 4;
        texts.put("commitment.drl", commitment.substring(0, from) + commitment.substring(to));
        return texts;
    }

    static Stream<Mistake> mistakes() {
        Tree.Parsed parsed = Tree.parse(
                SourceText.read(Path.of("src/test/resources/mistakes/mistakes.yaml"), Limits.standard()),
                Limits.standard());
        return ((Node.ListNode) parsed.root().orElseThrow())
                .items().stream()
                        .map(item -> new Mistake(
                                text(item, "name"),
                                text(item, "file"),
                                text(item, "find"),
                                text(item, "put"),
                                text(item, "code"),
                                textIf(item, "says"),
                                textIf(item, "marks"),
                                textIf(item, "alone").equals("true")));
    }

    private static String textIf(Node item, String key) {
        return ((Node.MapNode) item).get(key).isPresent() ? text(item, key) : "";
    }

    private static String text(Node item, String key) {
        return ((Node.ScalarNode) ((Node.MapNode) item).get(key).orElseThrow()).text();
    }

    // The line from the caret on.
    private static String marked(Diagnostic problem, SourceText text) {
        return problem.place()
                .filter(place -> place.file().equals(text.name()))
                .map(place -> text.line(place.line()).substring(place.column() - 1))
                .orElse("");
    }

    private static RuleFolder with(String file, String text) {
        SortedMap<String, String> texts = new TreeMap<>(BASE);
        texts.put(file, text);
        return RuleFolder.of("rules", texts);
    }

    @Test
    void thereAreManyAndTheRuleWithoutThemIsGood() {
        assertTrue(mistakes().count() >= 120);
        assertEquals(List.of(), RulePack.problems(with("mistakes.drl", GOOD)));
        assertEquals(REMARKS, FolderCheck.remarks(with("mistakes.drl", GOOD)));
    }

    /**
     * A mistake in the file into which it was sown.
     *
     * @param right the file without it
     * @param wrong the file with it
     */
    record Sown(String file, String right, String wrong) {
        /** What is found where the file has this text. */
        List<Diagnostic> problems(String text) {
            // Looked for once, since a check of the whole folder takes time.
            return FOUND.computeIfAbsent(List.of(file, text), key -> found(with(file, text)));
        }

        private static List<Diagnostic> found(RuleFolder folder) {
            List<Diagnostic> problems = RulePack.problems(folder);
            if (problems.isEmpty()) {
                problems = FolderCheck.remarks(folder);
                problems.removeAll(REMARKS);
            }
            return List.copyOf(problems);
        }
    }

    static Sown sown(Mistake mistake) {
        boolean rule = mistake.file().equals("rule");
        String right = rule ? GOOD : BASE.get(mistake.file());
        int at = right.indexOf(mistake.find());
        assertTrue(at >= 0, "the place is there: " + mistake.find());
        return new Sown(
                rule ? "mistakes.drl" : mistake.file(),
                right,
                right.substring(0, at)
                        + mistake.put()
                        + right.substring(at + mistake.find().length()));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void itIsAnswered(Mistake mistake) {
        boolean rule = mistake.file().equals("rule");
        Sown sown = sown(mistake);
        List<Diagnostic> problems = sown.problems(sown.wrong());
        SourceText text = SourceText.of("rules/" + sown.file(), sown.wrong());
        assertTrue(
                problems.stream()
                        .anyMatch(p -> p.code().name().equals(mistake.code())
                                && (p.message() + " " + p.help().orElse("")).contains(mistake.says())
                                && marked(p, text).startsWith(mistake.marks())),
                mistake.code() + " at " + mistake.marks() + " that says " + mistake.says() + " in " + problems);
        if (mistake.alone()) {
            assertEquals(1, problems.size(), "one slip, one answer: " + problems);
        }
        problems.forEach(problem -> {
            assertFalse(problem.help().orElse("").isEmpty(), "it says what to do: " + problem);
            assertFalse(
                    problem.message().matches(".*(ERR |Exception|cannot find symbol|incompatible).*"),
                    "nothing raw: " + problem);
        });
        if (rule) {
            assertTrue(
                    problems.stream()
                            .anyMatch(p -> p.place().orElseThrow().file().endsWith("/mistakes.drl")
                                    && p.place().get().line() > 2),
                    "it has its line: " + problems);
        }
    }

    private static String said(Diagnostic problem) {
        return problem.code() + " " + problem.message();
    }

    private static List<Fix> fixes(List<Diagnostic> problems) {
        return problems.stream().flatMap(problem -> problem.fix().stream()).toList();
    }

    @Test
    void whatIsOfferedMendsItAndMostlyGivesBackWhatWasMeant() {
        List<String> mended = new ArrayList<>();
        List<String> restored = new ArrayList<>();
        mistakes().forEach(mistake -> {
            Sown sown = sown(mistake);
            String text = sown.wrong();
            List<Diagnostic> found = sown.problems(text);
            List<Diagnostic> left = found;
            for (int round = 0; round < ROUNDS && !fixes(left).isEmpty(); round++) {
                SourceText source = SourceText.of("rules/" + sown.file(), text);
                Fixes.Fixed fixed = Fixes.applied(source, fixes(left));
                assertEquals(new HashSet<>(fixes(left)), new HashSet<>(fixed.done()), mistake + " fits its file");
                text = fixed.text();
                Set<String> before = new HashSet<>();
                left.stream()
                        .filter(problem -> problem.fix().isPresent())
                        .forEach(problem -> before.add(said(problem)));
                int count = left.size();
                left = sown.problems(text);
                left.forEach(
                        problem -> assertFalse(before.contains(said(problem)), mistake + " is mended: " + problem));
                assertTrue(left.size() <= count, mistake + " is no worse: " + left);
            }
            assertTrue(fixes(left).isEmpty(), mistake + " comes to an end: " + left);
            if (!text.equals(sown.wrong())) {
                mended.add(mistake.name());
                if (text.equals(sown.right())) {
                    restored.add(mistake.name());
                }
            }
        });
        // Of the others most leave it open what was meant.
        assertTrue(mended.size() >= 60, mended.size() + " are mended: " + mended);
        assertTrue(restored.size() >= 35, restored.size() + " are as they were: " + restored);
    }

    @Test
    void everyCodeHasAPage() {
        assertEquals(
                Stream.of(Code.values()).map(Code::name).collect(Collectors.toCollection(TreeSet::new)),
                HelpPages.all().keySet());
    }

    @Test
    void everyCodeIsOfSomethingThatIsFound() throws Exception {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher code = Pattern.compile("\\bCode\\.([A-Z]\\d{3})\\b").matcher(Files.readString(file));
                while (code.find()) {
                    found.add(code.group(1));
                }
            }
        }
        assertEquals(Stream.of(Code.values()).map(Code::name).collect(Collectors.toCollection(TreeSet::new)), found);
    }

    @Test
    void thePagesAvoidWhatTheySayAndPreferWhatIsGood() {
        HelpPages.all().values().stream()
                .filter(page -> page.avoid().lines().count() == 1)
                // What is wrong with a pack shows only where there are two folders, and with an archive where there is
                // one;
                // tests of their own try that.
                .filter(page -> page.code().matches("[PK].*") && !page.code().matches("P0[45].*"))
                .forEach(page -> {
                    assertTrue(codes(page.avoid()).contains(page.code()), page.code() + " avoids " + page.avoid());
                    assertFalse(codes(page.prefer()).contains(page.code()), page.code() + " prefers " + page.prefer());
                });
    }

    // A part of a rule, put where it belongs in a whole one.
    private static Set<String> codes(String part) {
        String rule = GOOD;
        if (part.endsWith(";")) {
            rule = GOOD.replaceFirst(
                    Pattern.quote("cause( \"commitment\", \"unable\", MODERATE ).on( $payment );"),
                    Matcher.quoteReplacement(part));
        } else if (part.startsWith("@says")) {
            rule = GOOD.replaceFirst("@says\\(.*\\)", Matcher.quoteReplacement(part));
        } else if (!part.startsWith("    @")) {
            rule = GOOD.replace("Horizon( $horizon : is == \"long-term\" )", part);
        } else {
            rule = GOOD.replaceFirst("    @claims.*\n    @says.*", Matcher.quoteReplacement(part));
        }
        Set<String> codes = new TreeSet<>();
        RulePack.problems(with("mistakes.drl", rule))
                .forEach(problem -> codes.add(problem.code().name()));
        return codes;
    }
}
