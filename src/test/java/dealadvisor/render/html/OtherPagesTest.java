package dealadvisor.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advisor;
import dealadvisor.advice.Sampling;
import dealadvisor.catalogue.Barrier;
import dealadvisor.comparison.CaseComparison;
import dealadvisor.comparison.Course;
import dealadvisor.comparison.DataDifference;
import dealadvisor.comparison.Difference;
import dealadvisor.comparison.EntryChange;
import dealadvisor.comparison.PackComparison;
import dealadvisor.comparison.RuleChange;
import dealadvisor.comparison.SmallestCase;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.render.words.AnswerNames;
import dealadvisor.render.words.Asked;
import dealadvisor.render.words.Headline;
import dealadvisor.render.words.NamedPack;
import dealadvisor.render.words.Odds;
import dealadvisor.render.words.RulesDiff;
import dealadvisor.render.words.Said;
import dealadvisor.rules.Rule;
import dealadvisor.workbench.RuleWitnesses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Pages about many cases, about two compared, and about rules. */
class OtherPagesTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Asked ASKED = new Asked("", List.of(), List.of());
    private static final String HOSTILE = "<script>alert(1)</script>\"'&";

    private static Case read(String name) {
        return CaseFile.read(Path.of("facts/" + name + ".yaml")).content();
    }

    private static CaseFacts checked(Case given) {
        return CaseChecker.check(given, PACK.vocabulary());
    }

    @Test
    void manyCasesAreATableThatLeadsToTheirBriefsTheBestAnswersFirst() throws Exception {
        List<Case> cases = List.of(
                Case.builder().title("Nothing is said").build(),
                read("ant-like-responder"),
                read("past-sabotage-review").toBuilder().title(HOSTILE).build(),
                read("past-sabotage-review"),
                read("fast-takeoff-last-checkpoint"));
        Advisor advisor = Advisor.withoutTrials(PACK);
        List<CasePart> parts = new ArrayList<>();
        cases.forEach(given -> parts.add(CasePart.of(advisor.advise(given), PACK, parts.size() + 1)));
        Page page =
                new Page(FolderReport.of(parts, List.of("broken" + HOSTILE), PACK, ASKED, List.of("facts"), List.of()));
        PageRules.check(page);
        Element table = page.of("cases").get(0);
        List<Element> rows = Page.in(table).stream()
                .filter(e -> e.getTagName().equals("tr"))
                .skip(1)
                .toList();
        assertEquals(cases.size(), rows.size());
        List<Headline.Stamp> stamps = rows.stream()
                .map(row -> parts.stream()
                        .filter(p -> Page.in(row).stream()
                                .anyMatch(e -> e.getAttribute("href").equals("#" + p.anchor())))
                        .findFirst()
                        .orElseThrow()
                        .stamp())
                .toList();
        assertEquals(stamps.stream().sorted().toList(), stamps);
        assertEquals(
                List.of(),
                Page.in(table).stream()
                        .filter(e -> e.getTextContent().matches("0\\.\\d+"))
                        .toList());
        assertTrue(page.text().contains("broken&lt;script&gt;"));
    }

    @Test
    void twoCasesSayWhatDiffersAndWhatMakesIt() throws Exception {
        CaseComparison compared = CaseComparison.of(
                PACK, checked(read("past-sabotage-review")), checked(read("government-joins-after-incident")));
        Page page = new Page(ComparisonReport.of(compared, PACK, ASKED, List.of("compare", "a", "b" + HOSTILE)));
        PageRules.check(page);
        String answers = page.at("answers").orElseThrow().getTextContent();
        for (Difference difference : compared.differences()) {
            difference.makes().forEach(fact -> assertTrue(answers.contains(fact), fact));
            difference.rules().forEach(rule -> assertTrue(answers.contains(rule), rule));
        }
        for (Difference difference : compared.differences()) {
            String name = Said.capital(new AnswerNames(PACK).of(difference.what()));
            assertTrue(answers.contains(name), name);
        }
        String facts = page.at("facts").orElseThrow().getTextContent();
        compared.facts().forEach(fact -> assertTrue(facts.contains(fact.fact()), fact.fact()));
        String because = page.at("because").orElseThrow().getTextContent();
        compared.conclusions()
                .forEach(c -> assertTrue(
                        because.contains(c.either().says()), c.either().says()));
    }

    @Test
    void theSameCaseTwiceHasNothingToTell() throws Exception {
        CaseFacts one = checked(read("past-sabotage-review"));
        Page page = new Page(ComparisonReport.of(CaseComparison.of(PACK, one, one), PACK, ASKED, List.of("compare")));
        PageRules.check(page);
        assertTrue(page.text().contains("0 facts differ"));
    }

    private static Course course(String name, Optional<Long> stale, String... files) {
        List<CaseFacts> cases = Stream.of(files)
                .map(file -> CaseFile.read(Path.of("facts", file + ".yaml")).content())
                .map(given -> given.toBuilder().title(HOSTILE).build())
                .map(OtherPagesTest::checked)
                .toList();
        return Course.of(PACK, name, cases, stale, Optional.empty(), Optional.of(new Sampling(500, 1, false)));
    }

    @Test
    void assessmentsOverTimeSayWhereItStandsWhatMovedWhyAndWhatIsNear() throws Exception {
        Course course = course(
                "Orrery" + HOSTILE,
                Optional.of(180L),
                "over-time/orrery-4-2027-03-15",
                "over-time/orrery-4-2027-06-01",
                "over-time/orrery-4-2027-09-01",
                "over-time/orrery-4-2027-12-01");
        Page page = new Page(CoursePage.of(
                List.of(course),
                List.of("bad" + HOSTILE),
                PACK,
                EnumSet.allOf(Course.Alarm.class),
                Optional.of("more than 180 days before the newest"),
                "monitor " + HOSTILE));
        PageRules.check(page);
        Element banner = page.of("banner").get(0);
        assertTrue(banner.getTextContent()
                .contains("Alarm: the best verdict fell, the window began to close, a fact is stale"));
        assertTrue(banner.getTextContent().contains("as of 2027-12-01"));
        String moved = page.at("c1-moved").orElseThrow().getTextContent();
        int facts = 0;
        for (Course.Point point : course.points()) {
            for (Course.Moved one : point.moved()) {
                one.because().forEach(fact -> assertTrue(moved.contains(fact.fact()), fact.fact()));
                facts += one.because().size();
            }
        }
        assertTrue(facts > 3, "some facts move something");
        String near = page.at("c1-flip").orElseThrow().getTextContent();
        course.pressing().forEach(one -> assertTrue(near.contains(one.fact()), one.fact()));
        String stale = page.at("c1-stale").orElseThrow().getTextContent();
        course.stale().forEach(one -> assertTrue(stale.contains(one.fact() + ": "), one.fact()));
        for (Element picture : page.named("svg")) {
            if (picture.getAttribute("role").equals("img")) {
                assertEquals(
                        List.of("R", "R", "R", "P"),
                        Page.in(picture).stream()
                                .filter(e -> e.getAttribute("class").startsWith("strong on-"))
                                .map(Element::getTextContent)
                                .toList());
                assertTrue(picture.getTextContent().contains("2027-12-01: possible 0.177, window closing."));
            }
        }
        assertTrue(page.text().contains("bad&lt;script&gt;"));
    }

    @Test
    void ofSeveralThoseWithAnAlarmComeFirstAndChancesStandBesideVerdicts() throws Exception {
        Course calm = course("Calm", Optional.empty(), "uncertain/paperclips-by-quarter-end");
        Course alarmed =
                course("Worse", Optional.empty(), "over-time/orrery-4-2027-09-01", "over-time/orrery-4-2027-12-01");
        Page page = new Page(CoursePage.of(
                List.of(calm, alarmed),
                List.of(),
                PACK,
                EnumSet.allOf(Course.Alarm.class),
                Optional.empty(),
                "monitor"));
        PageRules.check(page);
        assertTrue(page.text().contains("Alarm for 1 of 2."));
        String all = page.at("courses").orElseThrow().getTextContent();
        assertTrue(all.indexOf("Worse") >= 0 && all.indexOf("Worse") < all.indexOf("Calm"), all);
        double chance = calm.points().get(0).chance().orElseThrow();
        assertTrue(0 < chance && chance < 1, "it is uncertain");
        assertTrue(page.at("c1").orElseThrow().getTextContent().contains(Odds.percent(chance) + " recommended"));
        assertFalse(page.at("c2").orElseThrow().getTextContent().contains("How likely"), "nothing is uncertain there");
    }

    private static final RulePack OTHER = RulePack.bundled("early-schemers").orElseThrow();
    private static final NamedPack A = new NamedPack("how-it-was", PACK);
    private static final NamedPack B = new NamedPack("how-it-is" + HOSTILE, OTHER);

    @Test
    void twoPacksSayWhichAnswersDifferAndWhoseRulesMakeThem() throws Exception {
        Advisor before = Advisor.withoutTrials(PACK);
        Advisor after = Advisor.withoutTrials(OTHER);
        List<PackComparison> compared = List.of(
                PackComparison.of(before, after, read("kludge-of-many-trades")),
                PackComparison.of(before, after, Case.builder().build()));
        assertTrue(compared.stream().anyMatch(each -> !each.differences().isEmpty()), "some answer differs");
        List<DataDifference> data = DataDifference.between(PACK, OTHER);
        Page page = new Page(PacksReport.compared(
                A, B, compared, Optional.of(SmallestCase.of(PACK, OTHER)), data, List.of("compare", HOSTILE)));
        PageRules.check(page);
        String answers = page.at("answers").orElseThrow().getTextContent();
        compared.forEach(each -> each.differences().forEach(difference -> {
            assertTrue(
                    answers.contains(difference.a().replace('-', ' '))
                            && answers.contains(difference.b().replace('-', ' ')),
                    difference.what());
            difference.rules().forEach(voice -> assertTrue(answers.contains(voice.rule()), voice.rule()));
        }));
        String stated = page.at("data").orElseThrow().getTextContent();
        data.forEach(each -> assertTrue(stated.contains(each.what()), each.what()));
        assertTrue(page.at("smallest").isPresent());
    }

    @Test
    void whatBecameOfAPackIsSaidRuleByRule() throws Exception {
        List<RuleChange> rules = RuleChange.between(PACK, OTHER);
        List<EntryChange> entries = EntryChange.between(PACK, OTHER);
        PackComparison compared = PackComparison.of(
                Advisor.withoutTrials(PACK), Advisor.withoutTrials(OTHER), read("kludge-of-many-trades"));
        RulesDiff diff = new RulesDiff(
                A,
                B,
                rules,
                entries,
                List.of(new dealadvisor.render.words.AnsweredOtherwise("one", compared.differences())),
                1);
        Page page = new Page(PacksReport.changed(diff, List.of("rules", "diff")));
        PageRules.check(page);
        String shown = page.at("rules").orElseThrow().getTextContent();
        assertFalse(rules.isEmpty() || entries.isEmpty());
        rules.forEach(rule -> assertTrue(shown.contains(rule.name()) && shown.contains(rule.at()), rule.name()));
        String data = page.at("data").orElseThrow().getTextContent();
        entries.forEach(entry -> assertTrue(data.contains(entry.path()), entry.path()));
        String answers = page.at("answers").orElseThrow().getTextContent();
        assertEquals(
                compared.differences().size(),
                diff.moves().stream().mapToInt(moves -> moves.where().size()).sum());
        diff.moves()
                .forEach(moves ->
                        assertTrue(answers.contains(moves.where().get(0).name()), moves.toString()));
    }

    @Test
    void valuesAreInTheWordsOfTheVocabularyOnEveryPage() throws Exception {
        // The words in which an id shows, and which are said otherwise.
        Case given = Case.builder()
                .set("ai.deployment", "withdrawn")
                .set("ai.motivation.horizon", "short-term")
                .set("ai.motivation.requires-party", List.of("third-party", "named-individual"))
                .set("deal.goods", List.of("past-sabotage"))
                .set("deal.payments", List.of("trust-fund"))
                .build();
        Advisor advisor = new Advisor(PACK);
        Page report = new Page(CaseReport.of(advisor.advise(given), PACK, ASKED));
        CaseComparison two =
                CaseComparison.of(PACK, checked(given), checked(Case.builder().build()));
        Page comparison = new Page(ComparisonReport.of(two, PACK, ASKED, List.of("compare")));
        for (Page page : List.of(report, comparison)) {
            for (String said :
                    List.of("the next weeks or months", "a named individual, a third party", "a trust fund")) {
                assertTrue(page.text().contains("<td>" + said + "</td>"), said);
            }
            for (String id : List.of("short-term", "third-party", "named-individual")) {
                assertFalse(page.text().contains("<td>" + id), id);
            }
        }
    }

    @Test
    void everyRuleStandsBesideItsSentenceClaimsScenariosAndEffect() throws Exception {
        RuleWitnesses witnesses = RuleWitnesses.of(PACK);
        Page page = new Page(RulesSite.of(PACK, witnesses));
        PageRules.check(page);
        List<Element> shown = page.of("rule");
        assertEquals(PACK.rules().size(), shown.size());
        for (int i = 0; i < shown.size(); i++) {
            Rule rule = PACK.rules().get(i);
            String text = shown.get(i).getTextContent();
            assertTrue(text.contains(rule.name()) && text.contains(rule.says()), rule.name());
            rule.claims()
                    .forEach(claim -> assertTrue(
                            text.contains(
                                    PACK.catalogue().claim(claim).orElseThrow().claim()),
                            claim));
            rule.conditions().forEach(condition -> assertTrue(text.contains(condition.text()), condition.text()));
            witnesses.scenarios(rule).forEach(scenario -> assertTrue(text.contains(scenario), scenario));
        }
    }

    @Test
    void whatARuleDoesIsSaidInWordsForEveryRule() {
        RuleEffect effect = new RuleEffect(PACK);
        TreeSet<String> unworded = new TreeSet<>();
        for (Rule rule : PACK.rules()) {
            // One rule suggests whatever mitigation answers a cause; there is no one name for that.
            if (effect.of(rule).equals(rule.conclusion().text())
                    && !rule.conclusion().text().contains("$mitigation")) {
                unworded.add(rule.name() + ": " + rule.conclusion().text());
            }
        }
        assertEquals(new TreeSet<>(), unworded);
        Barrier commitment = PACK.catalogue().barrier("commitment").orElseThrow();
        Rule tempted =
                PACK.rule("Whoever has been helped is tempted not to pay").orElseThrow();
        assertEquals(
                "Stands in the way, moderate: " + commitment.name() + ", since "
                        + commitment.causes().get("temptation") + ". Alone it leaves our word × "
                        + PACK.catalogue().calibration().severities().factors().moderate() + ".",
                effect.of(tempted));
    }
}
