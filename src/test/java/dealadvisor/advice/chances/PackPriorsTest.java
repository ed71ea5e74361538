package dealadvisor.advice.chances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Argument;
import dealadvisor.advice.Sampling;
import dealadvisor.advice.Uncertainty;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.PriorsFile;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.render.AdviceJson;
import dealadvisor.render.html.CaseReport;
import dealadvisor.render.markdown.AdviceMarkdown;
import dealadvisor.render.text.AdviceText;
import dealadvisor.render.text.ScreenText;
import dealadvisor.render.text.Style;
import dealadvisor.render.words.Asked;
import dealadvisor.render.words.Odds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static Advice general(String... priors) {
        Case.Builder own = Case.builder();
        for (String prior : priors) {
            own.set(prior, prior.endsWith("honest") ? "yes 60%" : "schemer");
        }
        RulePack pack = RulePack.bundled();
        Case given = CaseFile.read(Path.of("facts/past-sabotage-review.yaml")).content().toBuilder()
                .set("ai.motivation.type", "unknown")
                .set("humans.honest", "unknown")
                .build();
        return Advisor.withoutTrials(pack)
                .sampling(new Sampling(200, 1, true, Optional.of(PriorsFile.check(own.build(), pack.vocabulary()))))
                .advise(given);
    }

    @Test
    void whatIsDrawnFromPriorsStandsAmongWhatTheAdviceRestsOnAndIsSaidInEveryFormat() {
        RulePack pack = RulePack.bundled();
        Advice advice = general("ai.motivation.type");
        List<Argument.Assumption> drawn = advice.argument().assumptions().stream()
                .filter(each -> each.source().equals("prior"))
                .toList();
        for (Uncertainty.ReadAs read : advice.uncertainty().orElseThrow().readAs()) {
            if (read.prior()) {
                String said = drawn.stream()
                        .map(Argument.Assumption::what)
                        .filter(what -> what.startsWith("`" + read.fact() + "` is unknown, and drawn as "))
                        .findFirst()
                        .orElseThrow();
                assertTrue(said.contains(read.distribution()), said);
                assertTrue(said.contains(read.ours() ? "(ours, not the source's" : "(yours"), said);
                read.reason().ifPresent(why -> assertTrue(said.contains(why), said));
            }
        }
        assertTrue(drawn.size() > 2, "some facts are drawn");
        Asked asked = new Asked("case.yaml", List.of(), List.of());
        for (String shown : List.of(
                AdviceText.of(advice, pack, Style.PLAIN, false, asked),
                AdviceMarkdown.of(advice, pack, false),
                CaseReport.of(advice, pack, asked))) {
            assertTrue(shown.replaceAll("\\s+", " ").contains("ai.motivation.type (yours)"), shown);
        }
        assertTrue(ScreenText.of(advice, pack, Style.PLAIN, asked).contains("from priors"));
        assertTrue(AdviceJson.one(advice, pack).contains("and drawn as surely schemer (yours)"));
        Advice plain = Advisor.withoutTrials(pack).advise(advice.facts());
        assertEquals(
                plain.argument().assumptions(),
                advice.argument()
                        .assumptions()
                        .subList(0, plain.argument().assumptions().size()),
                "without chances nothing is said of them");
    }

    @Test
    void aGeneralFileOfPriorsSaysWhatOfItIsNotDrawn() {
        Uncertainty known =
                general("ai.motivation.type", "humans.honest").uncertainty().orElseThrow();
        assertEquals(List.of(new Uncertainty.NotDrawn("humans.honest", false)), known.notDrawn());
        Uncertainty stated = Advisor.withoutTrials(RulePack.bundled())
                .sampling(new Sampling(
                        200,
                        1,
                        true,
                        Optional.of(PriorsFile.check(
                                Case.builder()
                                        .set("ai.motivation.type", "kludge")
                                        .build(),
                                RulePack.bundled().vocabulary()))))
                .advise(CaseFile.read(Path.of("facts/past-sabotage-review.yaml")))
                .uncertainty()
                .orElseThrow();
        assertEquals(List.of(new Uncertainty.NotDrawn("ai.motivation.type", true)), stated.notDrawn());
        assertTrue(Odds.notDrawn(stated).orElseThrow().contains("ai.motivation.type (the case says what is so)"));
        assertEquals(List.of(), asked(RulePack.bundled(), Optional.empty()).notDrawn(), "ours are for every case");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deal.goods: [past-sabotage] | F037 | says what is asked about",
                "humans.rule-out.threats: true | F037 | for the humans at the table to decide",
                "deal.prices: [{reservation: 1, willingness: 2}] | F037 | this is a price",
                "ai.motivation.typo: schemer | F012 | did you mean `ai.motivation.type`?",
            })
    void whatIsNoMatterOfChanceIsRefusedOfWhoeverAsksAndOfPacks(String priors, String code, String word)
            throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), priors + "\n");
        Path pack = pack("strange", "taxonomy-of-barriers", priors + "\n");
        for (Executable reading : List.<Executable>of(
                () -> PriorsFile.check(
                        CaseFile.read(file).content(), RulePack.bundled().vocabulary()),
                () -> RulePack.load(pack))) {
            Diagnostic problem =
                    assertThrows(ProblemsException.class, reading).problems().get(0);
            assertEquals(code, problem.code().name());
            assertEquals(1, problem.place().orElseThrow().line());
            assertTrue((problem.message() + problem.help().orElse("")).contains(word), problem.toString());
        }
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
