package dealadvisor.cli.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Sampling;
import dealadvisor.advice.Verdict;
import dealadvisor.cli.EveryCommand;
import dealadvisor.comparison.Course;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.Fact;
import dealadvisor.facts.Value;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import dealadvisor.render.words.Odds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Assessments over time: what moved, what did it, what is about to, and what nobody has looked at for long. */
class MonitorTest {
    private static final String FOLDER = "facts/over-time";
    private static final RulePack PACK = RulePack.bundled();

    @TempDir
    private Path folder;

    private static EveryCommand.Answer run(String... words) {
        List<String> all = new ArrayList<>(List.of("monitor"));
        all.addAll(List.of(words));
        return EveryCommand.run(all);
    }

    private static List<CaseFacts> cases() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(FOLDER))) {
            return files.sorted()
                    .map(file -> CaseChecker.check(CaseFile.read(file).content(), PACK.vocabulary()))
                    .toList();
        }
    }

    private static Course course(Optional<Long> stale, Optional<LocalDate> today) throws IOException {
        return Course.of(PACK, "Orrery 4", cases(), stale, today, Optional.empty());
    }

    @Test
    void whatMovedIsWhatFreshAdviceHasOtherwiseAndWhatDidItDoes() throws IOException {
        Course course = course(Optional.empty(), Optional.empty());
        Advisor fresh = Advisor.withoutTrials(PACK);
        int caused = 0;
        for (int i = 1; i < course.points().size(); i++) {
            CaseFacts before = course.points().get(i - 1).advice().facts();
            CaseFacts now = course.points().get(i).advice().facts();
            for (Course.Moved moved : course.points().get(i).moved()) {
                if (!moved.what().equals("window")) {
                    continue;
                }
                assertEquals(
                        fresh.advise(before).preconditions().window().state().id(), moved.from());
                assertEquals(fresh.advise(now).preconditions().window().state().id(), moved.to());
                for (var fact : moved.because()) {
                    Optional<Value> value = now.fact(fact.fact()).map(Fact::value);
                    assertEquals(fact.b(), value.map(Value::text));
                    Advice alone = fresh.advise(before.with(PACK.vocabulary(), Map.of(fact.fact(), value)));
                    assertEquals(
                            moved.to(),
                            alone.preconditions().window().state().id(),
                            fact.fact() + " alone makes the difference");
                    caused++;
                }
            }
        }
        assertTrue(caused > 0, "the window moves in the examples, and a fact does it");
    }

    @Test
    void aNameGivenBesideTheFilesIsTheNameOfAllOfThem() {
        String text = run(FOLDER, "--set", "ai.name=Sextant 9").out();
        assertTrue(text.contains("Sextant 9") && !text.contains("Orrery"), text);
    }

    @Test
    void whatIsNearIsWhereFreshAdviceTurns() throws IOException {
        Course course = course(Optional.empty(), Optional.empty());
        CaseFacts newest = cases().get(course.points().size() - 1);
        Advisor fresh = Advisor.withoutTrials(PACK);
        assertFalse(course.nearby().isEmpty());
        String now = fresh.advise(newest).preconditions().window().state().id();
        course.nearby().forEach(near -> {
            Value beyond = near.now() instanceof Value.Number
                    ? new Value.Number(((Value.Number) near.at()).number() + (near.up() ? 1e-9 : -1e-9))
                    : near.at();
            Advice there = fresh.advise(newest.with(PACK.vocabulary(), Map.of(near.fact(), Optional.of(beyond))));
            near.changes().forEach((what, to) -> {
                String is =
                        switch (what) {
                            case "any-deal" ->
                                there.preconditions().anyDeal().verdict().id();
                            case "high-value" ->
                                there.preconditions().highValue().verdict().id();
                            case "window" ->
                                there.preconditions().window().state().id();
                            default ->
                                there.pairing(what.split("/")[0], what.split("/")[1])
                                        .orElseThrow()
                                        .verdict()
                                        .id();
                        };
                assertEquals(to, is, near.toString());
            });
            if (near.now() instanceof Value.Number number && !near.changes().containsKey("window")) {
                assertEquals(now, there.preconditions().window().state().id(), number.text());
            }
        });
    }

    @Test
    void theScreenShowsThePictureTheStepsAndWhatIsNear() {
        EveryCommand.Answer answer = run(FOLDER);
        assertEquals(0, answer.code(), answer.err());
        assertEquals("", answer.err());
        assertTrue(answer.out().startsWith("Orrery 4: 4 assessments, 2027-03-15 to 2027-12-01"), answer.out());
        assertTrue(answer.out().contains("ALARM: "), answer.out());
        assertTrue(answer.out().contains("window      oooc  open -> closing"), answer.out());
        assertTrue(answer.out().contains("About to flip"), answer.out());
        assertFalse(answer.out().contains("Stale"), "nobody asked");
        assertTrue(answer.out().lines().count() <= 48, "one screen: " + answer.out());
        assertTrue(answer.out().lines().allMatch(line -> line.length() <= 100), answer.out());
        assertEquals(answer.out(), run(FOLDER).out());
    }

    @Test
    void jsonHasAnObjectForEachAssessmentWithTheKeysThatOthersRelyOn() {
        EveryCommand.Answer answer = run(FOLDER, "--format", "json", "--stale", "180");
        Node.ListNode all = (Node.ListNode) Tree.parse(SourceText.of("m.json", answer.out()), Limits.standard())
                .root()
                .orElseThrow();
        assertEquals(4, all.items().size());
        for (Node item : all.items()) {
            Node.MapNode one = (Node.MapNode) item;
            for (String key :
                    List.of("case", "as-of", "window", "any-deal", "high-value", "rule-outs", "best", "moved")) {
                assertTrue(one.get(key).isPresent(), key);
            }
        }
        Node.MapNode newest = (Node.MapNode) all.items().get(3);
        assertFalse(((Node.ListNode) newest.get("moved").orElseThrow()).items().isEmpty());
        assertFalse(((Node.ListNode) newest.get("stale").orElseThrow()).items().isEmpty());
        List<String> csv = run(FOLDER, "--format", "csv").out().lines().toList();
        assertEquals(5, csv.size());
        csv.forEach(line -> assertEquals(16, line.replaceAll("\"[^\"]*\"", "x").split(",", -1).length, line));
    }

    @Test
    void howLikelyAVerdictIsStandsBesideItWhereFactsAreUncertain() {
        String file = "facts/uncertain/paperclips-by-quarter-end.yaml";
        String plain = run(file).out();
        assertTrue(plain.contains("4 uncertain facts count as unknown here; `monitor --samples 10000`"), plain);
        assertFalse(plain.contains("  recommended "), plain);
        double chance = new Advisor(PACK)
                        .sampling(new Sampling(1_000, 1, false))
                        .advise(CaseFile.read(Path.of(file)))
                        .uncertainty()
                        .orElseThrow()
                        .pairings()
                        .stream()
                        .filter(pairing -> pairing.id().equals("easy-to-check-work/paperclips-now"))
                        .findFirst()
                        .orElseThrow()
                        .verdicts()
                        .get(Verdict.RECOMMENDED);
        String likely = run(file, "--samples", "1000").out();
        assertTrue(likely.contains("  recommended "), likely);
        assertTrue(likely.contains(Odds.percent(chance)), likely);
        assertFalse(likely.contains("count as unknown"), likely);
        String json = run(file, "--samples", "1000", "--format", "json").out();
        assertTrue(json.contains("\"recommended\" : " + chance), json);
        assertTrue(
                run(file, "--samples", "1000", "--format", "csv").out().strip().endsWith("," + chance));
        assertEquals(
                run(FOLDER).out(),
                run(FOLDER, "--samples", "1000").out(),
                "where nothing is uncertain nothing changes");
        assertEquals(2, run(file, "--samples", "0").code());
    }

    @Test
    void aPageSaysHowItWasMadeAndWhatWasLeftOut() throws IOException {
        Files.writeString(folder.resolve("dayless.yaml"), "ai: {name: Orrery 4}\n");
        EveryCommand.Answer answer =
                run(FOLDER, folder.toString(), "--format", "html", "--stale", "100", "--alarm", "window");
        assertEquals(3, answer.code());
        assertTrue(answer.out().startsWith("<!DOCTYPE html>"), answer.out());
        assertTrue(answer.out().contains("deal-advisor monitor --format html " + FOLDER), answer.out());
        assertTrue(answer.out().contains("--stale 100 --alarm window"), answer.out());
        assertTrue(answer.out().contains("Left out: </strong>") && answer.out().contains("dayless.yaml"), answer.out());
        assertTrue(answer.out().contains("Alarm: the window began to close<"), "no other alarm was asked for");
        assertTrue(answer.out().contains("more than 100 days before"), answer.out());
    }

    @Test
    void anAlarmIsReturnedIfItIsOneOfThoseAskedFor() throws IOException {
        assertEquals(0, run(FOLDER).code());
        assertEquals(1, run(FOLDER, "--exit-code").code());
        assertEquals(1, run(FOLDER, "--exit-code", "--alarm", "window").code());
        assertEquals(0, run(FOLDER, "--exit-code", "--alarm", "rule-out").code());
        assertEquals(0, run(FOLDER, "--exit-code", "--alarm", "stale").code());
        assertEquals(
                1,
                run(FOLDER, "--exit-code", "--alarm", "stale", "--stale", "180").code());
        assertEquals(0, run(FOLDER + "/orrery-4-2027-03-15.yaml", "--exit-code").code(), "one alone became no worse");
    }

    @Test
    void staleCountsFromTheNewestOrFromTheDayThatIsNamed() throws IOException {
        List<Course.Stale> stale = course(Optional.of(180L), Optional.empty()).stale();
        assertTrue(stale.stream().anyMatch(one -> one.fact().equals("humans.honesty-policy")));
        assertTrue(stale.stream().allMatch(one -> one.days() > 180));
        assertEquals(
                456,
                stale.stream()
                        .filter(one -> one.fact().equals("humans.honesty-policy"))
                        .findFirst()
                        .orElseThrow()
                        .days());
        int stated = cases().get(3).facts().size() - cases().get(3).implied().size();
        assertEquals(
                stated,
                course(Optional.of(180L), Optional.of(LocalDate.of(2030, 1, 1)))
                        .stale()
                        .size(),
                "years later all of it is, also what is as old as the case");
        assertEquals(List.of(), course(Optional.of(100_000L), Optional.empty()).stale());
    }

    @Test
    void aBadFileIsReportedAndTheOthersAreShown() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(FOLDER))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        String whole = run(FOLDER).out();
        Files.writeString(folder.resolve("bad.yaml"), "ai: {colour: red}\nas-of: 2027-04-01\n");
        Files.writeString(folder.resolve("dayless.yaml"), "ai: {name: Orrery 4}\n");
        EveryCommand.Answer answer = run(folder.toString(), "--exit-code");
        assertEquals(3, answer.code());
        assertTrue(answer.err().contains("error[F012]") && answer.err().contains("error[F036]"), answer.err());
        assertEquals(whole, answer.out());
    }

    @Test
    void assessmentsAreGroupedByNameOrByWhatIsAskedFor() throws IOException {
        for (String[] one : new String[][] {{"a", "Ada", "fast"}, {"b", "Ada", "slow"}, {"c", "Bob", "slow"}}) {
            Files.writeString(
                    folder.resolve(one[0] + ".yaml"),
                    "case: " + one[0] + "\nas-of: 2027-01-0" + (one[0].charAt(0) - 'a' + 1) + "\nai: {name: " + one[1]
                            + "}\nsituation: {takeoff: " + one[2]
                            + "}\ndeal: {goods: [past-sabotage], payments: [charity-donation]}\n");
        }
        assertEquals(2, headings(run(folder.toString())).size());
        assertTrue(headings(run(folder.toString())).get(0).startsWith("Ada: 2 assessments"));
        assertEquals(1, headings(run(folder.toString(), "--by", "none")).size());
        assertEquals(3, headings(run(folder.toString(), "--by", "case")).size());
        assertTrue(headings(run(folder.toString(), "--by", "situation.takeoff"))
                .get(1)
                .startsWith("situation.takeoff slow: 2 assessments"));
        assertEquals(2, run(folder.toString(), "--by", "situation.takeof").code());
        assertEquals(2, run(folder.toString(), "--today", "soon").code());
        assertEquals(2, run(folder.toString(), "--alarm", "fire").code());
    }

    private static List<String> headings(EveryCommand.Answer answer) {
        return answer.out().lines().filter(line -> line.contains(" assessment")).toList();
    }
}
