package dealadvisor.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.engine.DataOnly;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFile;
import dealadvisor.mutants.Mutants;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.DiagnosticText;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.ProblemsException;
import dealadvisor.render.AdviceJson;
import dealadvisor.render.json.AdviceSchema;
import dealadvisor.render.json.Validation;
import dealadvisor.rules.RuleFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Packs whose data files have slips in them: each is answered, with problems that have a place and a help or with an advice that its own schema accepts,
 * and soon. More of them with {@code -Dmutants=50000}.
 */
class DataMutantsTest {
    private static final RuleFolder FOLDER = RuleFolder.read(Path.of("rules"));
    private static final Map<String, Node> BASE = FOLDER.parse(RuleFolder.DATA, new ArrayList<>());
    private static final Validation SCHEMA = new Validation(AdviceSchema.document());
    private static final CaseFile CASE = CaseFile.read(Path.of("facts/three-offers-with-prices.yaml"));
    private static final int ADVISED_EACH = Integer.getInteger("mutants.advised-each", 4);
    private static final int TRIED_EACH = 10;
    private static final int ENTRIES = 4;
    private static final String PACK = """
            id: mine
            version: "1"
            title: Mine
            source: A note
            authors: [Me, You]
            extends: taxonomy-of-barriers
            switch-off: ["Humans may plan to renege"]
            calibration:
              factors: {slight: 0.9, severe: 0.2}
              verdicts: {possible: 0.1, recommended: 0.3}
              levels: {low: 0.25, high: 0.9}
              size-discount: {value: 0.5, reason: "so it seems"}
              default-appeal: {value: low}
              thresholds:
              - {id: likely-takeover, value: 0.4, reason: "sooner"}
              - {id: new-one, value: 0.7, above: likely-takeover, reason: "later"}
              alternative-factors:
              - {id: milder, slight: 0.95}
            """;

    private int accepted;
    private int advised;

    private record Seed(String file, String text) {}

    // Each file of the base in pieces of a few entries, so that a slip is soon read.
    private static List<Seed> seeds() {
        List<Seed> seeds = new ArrayList<>(
                Stream.generate(() -> new Seed("pack.yaml", PACK)).limit(12).toList());
        for (String file : RuleFolder.DATA) {
            String text = FOLDER.file(file)
                    .orElseThrow()
                    .text()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.joining("\n"));
            if (file.equals("claims.yaml")) {
                text = text.replaceAll("id: (\\S+)\\.", "id: mine.$1-");
            }
            if (file.equals("pack.yaml")) {
                continue;
            }
            pieces(text).forEach(piece -> seeds.add(new Seed(file, piece)));
        }
        return seeds;
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        String key = "";
        int entries = 0;
        for (String line : text.split("\n")) {
            if (line.matches("[a-z-]+:.*")) {
                key = line.endsWith(":") ? line + "\n" : "";
            }
            if (line.startsWith("- ") && ++entries % ENTRIES == 0) {
                pieces.add(piece.toString());
                piece = new StringBuilder(key);
            }
            piece.append(line).append('\n');
        }
        pieces.add(piece.toString());
        return pieces;
    }

    @Test
    void eachIsAnsweredSoonAndWhatIsAdvisedIsByTheSchema() {
        Map<String, Mutants> byFile = new TreeMap<>();
        List<Seed> seeds = seeds();
        seeds.stream()
                .collect(Collectors.groupingBy(Seed::file))
                .forEach((file, some) -> byFile.put(
                        file, new Mutants(some.stream().map(Seed::text).toList())));
        List<String> files = new ArrayList<>(byFile.keySet());
        int from = Mutants.from();
        for (int i = from; i < from + Mutants.count(1_000); i++) {
            int number = i;
            String file = files.get(i % files.size());
            String text = byFile.get(file).of(i);
            String fault = Mutants.fault(() -> tried(number, file, text));
            if (fault != null) {
                assertEquals(
                        "",
                        Mutants.shrunk(text, shorter -> Mutants.fault(() -> tried(number, file, shorter)) != null),
                        "mutant " + number + " of " + file + ": " + fault);
            }
        }
        System.out.println("data mutants: " + Mutants.count(1_000) + " from " + from + ", accepted " + accepted
                + ", advised " + advised);
        assertTrue(accepted > 0 && advised > 0, "some are good: " + accepted);
    }

    private void tried(int number, String file, String text) {
        Map<String, String> texts = new TreeMap<>(Map.of("pack.yaml", PACK));
        texts.put(file, text);
        List<Diagnostic> problems = new ArrayList<>();
        Optional<RulePack> pack;
        try {
            pack = pack(RuleFolder.of("mine", texts), problems);
        } catch (ProblemsException e) {
            answered(e.problems());
            return;
        }
        if (!problems.isEmpty()) {
            answered(new ProblemsException(problems).problems());
            return;
        }
        accepted++;
        if (pack.isPresent() && accepted % ADVISED_EACH == 0) {
            advised++;
            try {
                Advisor advisor =
                        advised % TRIED_EACH == 0 ? new Advisor(pack.get()) : Advisor.withoutTrials(pack.get());
                Advice advice = advisor.advise(CASE);
                assertEquals(List.of(), SCHEMA.errors(AdviceJson.line(advice, pack.get())));
            } catch (ProblemsException e) {
                // Rules that speak of what is gone are found when a folder is checked, and else here.
                answered(e.problems());
            }
        }
    }

    private static Optional<RulePack> pack(RuleFolder own, List<Diagnostic> problems) {
        Map<String, Node> mine = own.parse(new ArrayList<>(own.files().keySet()), problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        Manifest manifest = Manifest.read(mine.get("pack.yaml"), problems);
        mine.forEach((name, root) -> Shape.check(name, BASE.get(name), root, problems));
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return DataOnly.under(PackFolder.merged(BASE, mine, manifest, problems), problems);
    }

    private static void answered(List<Diagnostic> problems) {
        assertFalse(problems.isEmpty());
        assertTrue(problems.size() <= Limits.standard().problems() + 1, "nobody reads " + problems.size());
        for (Diagnostic problem : problems) {
            assertTrue(problem.help().isPresent() && !problem.message().isBlank(), problem.toString());
            assertFalse(problem.message().matches("(?s).*(Exception|tools\\.jackson|java\\.).*"), problem.toString());
            DiagnosticText.of(problem, Optional.empty());
        }
    }
}
