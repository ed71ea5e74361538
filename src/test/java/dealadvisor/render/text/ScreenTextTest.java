package dealadvisor.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Sampling;
import dealadvisor.advice.Uncertainty;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFile;
import dealadvisor.properties.GeneratedCases;
import dealadvisor.reading.SourceText;
import dealadvisor.render.words.Asked;
import dealadvisor.render.words.Odds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One screen says what this case comes to, and fits. */
class ScreenTextTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor BRIEF = Advisor.brief(PACK);

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("facts")).filter(Files::isRegularFile)) {
            return files.sorted().toList();
        }
    }

    private static String screen(Advice advice, String name) {
        return ScreenText.of(advice, PACK, Style.PLAIN, new Asked(name, List.of(), List.of()));
    }

    private static void fits(String screen) {
        List<String> lines = screen.lines().toList();
        assertTrue(lines.size() <= ScreenText.LINES, () -> lines.size() + " lines:\n" + screen);
        // Commands are copied whole.
        lines.stream()
                .filter(line -> !line.contains("deal-advisor "))
                .forEach(line -> assertTrue(line.length() <= 100, () -> line + " is longer than a line"));
    }

    @Test
    void whatWasWeighedStandsOnTheScreenAndWhatToFindOutIsWhatKnowingIsWorth() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("facts/uncertain"))) {
            for (Path file : files.sorted().toList()) {
                Advice advice = BRIEF.sampling(new Sampling(10_000, 1, false)).advise(CaseFile.read(file));
                String screen = screen(advice, file.toString());
                fits(screen);
                String one = screen.replaceAll("\\s+", " ");
                int uncertain = advice.facts().beliefs().size();
                assertTrue(one.contains(uncertain + " facts are uncertain: verdicts take them for unknown"), screen);
                assertTrue(!one.contains("warning"), screen);
                Uncertainty chances = advice.uncertainty().orElseThrow();
                for (Uncertainty.Worth worth :
                        Odds.findOut(chances).stream().limit(3).toList()) {
                    assertTrue(
                            one.contains(PACK.vocabulary()
                                    .definition(worth.fact())
                                    .orElseThrow()
                                    .asks()),
                            () -> worth + " is not in\n" + screen);
                }
                Uncertainty.Pairing best = chances.pairings().stream()
                        .filter(p -> p.id().equals(advice.pairings().get(0).id()))
                        .findFirst()
                        .orElseThrow();
                assertTrue(one.contains(Odds.chances(best)), screen);
            }
        }
    }

    @Test
    void whatIsNeverRecommendedIsNotCalledTheLikeliestToBe() {
        assertTrue(weighed("").contains("No pairing is recommended in any of what was weighed; first comes"));
        assertTrue(weighed("ai.coherence.across-instances: high\nai.coherence.within-rollout: stable\n"
                        + "ai.coherence.across-contexts: high\nai.sensitivity.behaves-better-when-offered: true\n"
                        + "ai.sensitivity.sensitive-to-follow-through: true\nai.motivation.horizon: episode\n"
                        + "humans.holds: [training]\nhumans.members: [developer]\n")
                .contains("Most likely to be recommended:"));
    }

    private static String weighed(String facts) {
        Advice advice = BRIEF.sampling(new Sampling(100, 1, false))
                .advise(CaseFile.of(SourceText.of(
                                "weighed.yaml",
                                "ai.motivation.type: reward-seeker\nhumans.honest: yes 80%\n"
                                        + "deal.goods: [easy-to-check-work]\n" + facts))
                        .content());
        return screen(advice, "weighed.yaml").replaceAll("\\s+", " ");
    }

    @Test
    void everyFactFileFitsOnAScreenAndNoLineIsTheSameForAll() throws IOException {
        Set<String> common = new TreeSet<>();
        boolean first = true;
        for (Path file : files()) {
            String screen = screen(BRIEF.advise(CaseFile.read(file)), file.toString());
            fits(screen);
            Set<String> lines =
                    new TreeSet<>(screen.lines().filter(line -> !line.isBlank()).toList());
            if (first) {
                common.addAll(lines);
            } else {
                common.retainAll(lines);
            }
            first = false;
        }
        assertEquals(Set.of(), common);
    }

    @Test
    void madeUpCasesFitOnAScreenWithAndWithoutTrials() {
        Advisor without = Advisor.withoutTrials(PACK);
        for (long seed = 0; seed < 12; seed++) {
            Advisor advisor = seed % 3 == 0 ? BRIEF : without;
            fits(screen(advisor.advise(GeneratedCases.of(GeneratedCases.facts(PACK, seed))), "made.yaml"));
        }
        fits(screen(BRIEF.advise(GeneratedCases.of(java.util.Map.of())), "empty.yaml"));
    }

    @Test
    void anIndexIsNeverPrintedAsTheBarThatItMisses() throws IOException {
        double recommended = PACK.catalogue().calibration().verdicts().recommended();
        for (Path file : files()) {
            Advice advice = BRIEF.advise(CaseFile.read(file));
            screen(advice, file.toString())
                    .lines()
                    .filter(line -> line.matches("  [123] (possible|not recommended|recommended) [0-9.]+: .*"))
                    .forEach(line -> {
                        double printed = Double.parseDouble(line.replaceFirst(".*?([0-9.]+):.*", "$1"));
                        if (line.contains(" recommended ") && !line.contains("not recommended")) {
                            assertTrue(printed >= recommended, line);
                        }
                    });
        }
    }

    @Test
    void whatOneAnswerCouldTakeIsHatched() {
        assertEquals("████····", TermBars.bar(0.5, 0.5, 8));
        assertEquals("██▒▒····", TermBars.bar(0.5, 0.25, 8));
        assertEquals("▒▒▒▒····", TermBars.bar(0.5, 0, 8));
        assertEquals("███▒····", TermBars.bar(0.5, 0.49, 8));
        assertEquals("········", TermBars.bar(0, 0, 8));
    }

    @Test
    void linesAreBrokenAtSpacesAndCutWithAMark() {
        Lines lines = new Lines(12);
        assertEquals(List.of("- one two", "  three four"), lines.of("- ", "  ", "one two three four", 2));
        assertEquals(List.of("- one ..."), lines.of("- ", "  ", "one two three four", 1));
        assertEquals(
                List.of("- one two", "  ... [x.y]"), lines.of("- ", "  ", "one two three four five six", "[x.y]", 2));
    }
}
