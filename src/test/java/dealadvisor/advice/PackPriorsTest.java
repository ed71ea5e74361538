package dealadvisor.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.render.AdviceText;
import dealadvisor.render.Asked;
import dealadvisor.render.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Priors that come with a pack: before ours, after those of whoever asks, and never without saying whose they are. */
class PackPriorsTest {
    @TempDir
    Path folder;

    private Path pack(String id, String base, String priors) throws IOException {
        Path pack = Files.createDirectories(folder.resolve(id));
        Files.writeString(
                pack.resolve("pack.yaml"),
                "id: " + id
                        + "\nversion: \"1\"\ntitle: A pack with priors\nsource: \"Notes\"\nauthors: [Ada Owl]\nextends: "
                        + base + "\n");
        Files.writeString(pack.resolve("priors.yaml"), priors);
        return pack;
    }

    private static Uncertainty asked(RulePack pack, Optional<String> own) {
        Case unknown = CaseFile.read(Path.of("facts/past-sabotage-review.yaml")).content().toBuilder()
                .set("ai.motivation.type", "unknown")
                .set("ai.motivation.horizon", "unknown")
                .set("ai.coherence.within-rollout", "unknown")
                .build();
        Advice advice = Advisor.withoutTrials(pack)
                .sampling(new Sampling(
                        400,
                        1,
                        true,
                        own.map(type -> CaseChecker.check(
                                Case.builder().set("ai.motivation.type", type).build(), pack.vocabulary()))))
                .advise(unknown);
        Uncertainty uncertainty = advice.uncertainty().orElseThrow();
        String text = AdviceText.of(advice, pack, Style.PLAIN, false, new Asked("case.yaml", List.of(), List.of()));
        uncertainty.readAs().stream()
                .filter(Uncertainty.ReadAs::prior)
                .forEach(read -> assertTrue(
                        text.replaceAll("\\s+", " ")
                                .contains("a prior of "
                                        + (read.whose().orElseThrow().matches("ours|yours") ? "" : "the pack ")
                                        + read.whose().orElseThrow()),
                        text));
        return uncertainty;
    }

    private static String whose(Uncertainty uncertainty, String fact) {
        return uncertainty.readAs().stream()
                .filter(read -> read.fact().equals(fact))
                .findFirst()
                .flatMap(Uncertainty.ReadAs::whose)
                .orElseThrow();
    }

    @Test
    void theNearestPriorOfEachFactCounts() throws IOException {
        Path below =
                pack("below", "taxonomy-of-barriers", "ai.motivation.type: kludge\nai.motivation.horizon: episode\n");
        Path above = pack("above", "../below", "ai.motivation.horizon: {short-term: 0.5, long-term: 0.5}\n");
        Uncertainty ours = asked(RulePack.bundled(), Optional.empty());
        assertEquals("ours", whose(ours, "ai.motivation.type"));
        Uncertainty first = asked(RulePack.load(below), Optional.empty());
        assertEquals("below", whose(first, "ai.motivation.type"));
        assertEquals("below", whose(first, "ai.motivation.horizon"));
        assertEquals("ours", whose(first, "ai.coherence.within-rollout"));
        Uncertainty second = asked(RulePack.load(above), Optional.of("schemer"));
        assertEquals("yours", whose(second, "ai.motivation.type"));
        assertEquals("above", whose(second, "ai.motivation.horizon"));
        assertEquals("below", whose(asked(RulePack.load(above), Optional.empty()), "ai.motivation.type"));
        assertFalse(ours.pairings().equals(first.pairings()), "the priors changed nothing");
    }

    @Test
    void whatIsWrongInThemIsWrongWithThePack() throws IOException {
        Path wrong = pack(
                "wrong",
                "taxonomy-of-barriers",
                "ai.motivation.typo: kludge\nai.motivation.horizon: {episode: 0.4, long-term: 0.9}\n");
        List<Diagnostic> problems = assertThrows(ProblemsException.class, () -> RulePack.load(wrong))
                .problems();
        assertEquals(
                List.of(1, 2),
                problems.stream().map(p -> p.place().orElseThrow().line()).toList(),
                problems.toString());
        assertTrue(
                problems.stream().allMatch(p -> p.place().orElseThrow().file().endsWith("wrong/priors.yaml")));
    }
}
