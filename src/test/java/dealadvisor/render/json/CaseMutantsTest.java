package dealadvisor.render.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.cli.Main;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.mutants.Mutants;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.NodeWriter;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import dealadvisor.render.AdviceJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Case files with slips in them: each is answered, with problems that have a place and a help or with an advice that its own schema accepts, and soon. More
 * of them with {@code -Dmutants=300000}.
 */
class CaseMutantsTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor QUICK = Advisor.withoutTrials(PACK);
    private static final Advisor WHOLE = new Advisor(PACK);
    private static final Validation SCHEMA = new Validation(AdviceSchema.document());

    // An advice costs a hundred times what reading does, and its validation more.
    private static final int VALIDATED_EACH = Integer.getInteger("mutants.validated-each", 5);
    private static final int WHOLE_EACH = Integer.getInteger("mutants.whole-each", 40);
    private static final int BY_COMMAND_EACH = Integer.getInteger("mutants.by-command-each", 200);

    @TempDir
    private Path folder;

    private int accepted;
    private int validated;

    static List<String> seeds() throws IOException {
        List<String> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("facts")).filter(Files::isRegularFile)) {
            for (Path file : files.sorted().toList()) {
                seeds.add(Files.readString(file));
            }
        }
        try (Stream<Path> files = Files.list(Path.of("rules/scenarios/acceptance"))) {
            for (Path file : files.sorted().toList()) {
                Tree.parse(SourceText.read(file, Limits.standard()), Limits.standard())
                        .root()
                        .flatMap(root -> ((Node.MapNode) root).get("facts"))
                        .ifPresent(facts -> seeds.add(NodeWriter.json(facts).replace(",", ",\n ")));
            }
        }
        return seeds;
    }

    @Test
    void eachIsAnsweredSoonAndWhatIsAdvisedIsByTheSchema() throws IOException {
        Mutants mutants = new Mutants(seeds());
        int from = Mutants.from();
        for (int i = from; i < from + Mutants.count(2_000); i++) {
            int number = i;
            String text = mutants.of(number);
            String fault = Mutants.fault(() -> tried(number, text));
            if (fault != null) {
                assertEquals(
                        "",
                        Mutants.shrunk(text, shorter -> Mutants.fault(() -> tried(number, shorter)) != null),
                        "mutant " + number + ": " + fault);
            }
        }
        System.out.println("case mutants: " + Mutants.count(2_000) + " from " + from + ", accepted " + accepted
                + ", validated " + validated);
        assertTrue(accepted > 0 && validated > 0, "some are good: " + accepted);
    }

    private void tried(int number, String text) {
        boolean json = text.startsWith("{") && number % 3 == 0;
        SourceText source = SourceText.of(json ? "mutant.json" : "mutant.yaml", text);
        CaseFacts facts;
        try {
            facts = CaseChecker.check(CaseFile.of(source).content(), PACK.vocabulary());
        } catch (ProblemsException e) {
            answered(e.problems(), source);
            return;
        }
        accepted++;
        if (accepted % VALIDATED_EACH == 0) {
            boolean whole = accepted % WHOLE_EACH == 0;
            Advice advice = (whole ? WHOLE : QUICK).advise(facts);
            assertEquals(List.of(), SCHEMA.errors(AdviceJson.line(advice, PACK)));
            validated++;
        }
        if (accepted % BY_COMMAND_EACH == 0) {
            byCommand(text, json);
        }
    }

    static void answered(List<Diagnostic> problems, SourceText source) {
        assertFalse(problems.isEmpty());
        assertTrue(problems.size() <= Limits.standard().problems() + 1, "nobody reads " + problems.size());
        for (Diagnostic problem : problems) {
            assertTrue(problem.help().isPresent() && !problem.message().isBlank(), problem.toString());
            problem.place()
                    .ifPresent(place -> assertTrue(
                            place.line() >= 1 && place.line() <= source.lines() + 1 && place.column() >= 1,
                            problem.toString()));
            assertFalse(problem.message().matches("(?s).*(Exception|tools\\.jackson|java\\.).*"), problem.toString());
            DiagnosticText.of(problem, Optional.of(source));
        }
    }

    private void byCommand(String text, boolean json) {
        try {
            Path file = folder.resolve(json ? "mutant.json" : "mutant.yaml");
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            for (String format : List.of("text", "markdown", "json")) {
                StringWriter out = new StringWriter();
                StringWriter err = new StringWriter();
                int code = Main.run(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        "advise",
                        file.toString(),
                        "--no-trials",
                        "--format",
                        format);
                // A half of a pair becomes a question mark on disk, and may then be refused.
                assertTrue(code == 0 || code == 3, format + " " + code + ": " + err);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
