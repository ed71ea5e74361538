package dealadvisor.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Reasoned;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.trying.Alternatives;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.Fact;
import dealadvisor.facts.Value;
import dealadvisor.render.words.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** The page on one case. */
class CaseReportTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Advisor ADVISOR = new Advisor(PACK);

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("facts")).filter(Files::isRegularFile)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    private static Case read(Path file) {
        return CaseFile.read(file).content();
    }

    private static String report(Advice advice) {
        return CaseReport.of(advice, PACK, new Asked("case.yaml", List.of(), List.of()));
    }

    private static Page page(Case given) throws Exception {
        return new Page(report(ADVISOR.advise(given)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseGivesAPageThatKeepsTheRules(Path file) throws Exception {
        PageRules.check(page(read(file)));
    }

    @Test
    void whatIsBlockedIsSaidInOneSentenceAndHasNoIndexNorWeakestTerm() throws Exception {
        String text = report(ADVISOR.advise(Case.builder()
                .set("ai.motivation.horizon", "episode")
                .set("humans.members", List.of("developer"))
                .set("humans.developer-buy-in", "none")
                .set("deal.goods", List.of("promise-no-takeover"))
                .set("deal.payments", List.of("embodiment"))
                .build()));
        assertTrue(text.contains("No deal: a promise not to take over for embodiment is blocked. It looks no further"));
        assertTrue(text.contains("The one pairing in question is blocked."));
        assertFalse(text.contains("Weakest term of the best"));
        assertFalse(text.contains("Index of the best pairing"));
    }

    @Test
    void aWarningShowsWhatFilesCallThingsAsCodeAndCountsNoFactThatFollows() throws Exception {
        Advice advice = ADVISOR.advise(Case.builder()
                .set("humans.members", List.of("government"))
                .set("humans.government-buy-in", "none")
                .build());
        String text = report(advice);
        assertTrue(text.contains("<code>humans.government-buy-in</code> is <code>none</code>"), text);
        assertFalse(text.contains("`humans"));
        Advice implied = ADVISOR.advise(
                Case.builder().set("humans.members", List.of("developer")).build());
        assertFalse(implied.facts().implied().isEmpty(), "nothing follows from who sits at the table");
        assertTrue(report(implied).contains("<dd>1 of 112"));
    }

    @Test
    void soDoCasesThatLackMuch() throws Exception {
        PageRules.check(page(Case.builder().build()));
        PageRules.check(page(Case.builder().set("deal.goods", List.of()).build()));
        PageRules.check(page(Case.builder()
                .set("ai.sensitivity.behaves-better-when-offered", false)
                .build()));
        Case given = read(Path.of("facts/three-offers-with-prices.yaml"));
        Page untried = new Page(report(Advisor.withoutTrials(PACK).advise(given)));
        PageRules.check(untried);
        assertTrue(untried.text().contains("was not tried"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theMatrixSaysWhatTheAdviceSaysAndEachCellLeadsToItsReasons(Path file) throws Exception {
        Advice advice = ADVISOR.advise(read(file));
        Page page = new Page(report(advice));
        Element matrix = page.of("matrix").get(0);
        List<Element> cells =
                Page.in(matrix).stream().filter(e -> e.getTagName().equals("a")).toList();
        assertEquals(advice.pairings().size(), cells.size());
        for (PairingAdvice pairing : advice.pairings()) {
            String anchor = "p-" + pairing.good() + "__" + pairing.payment();
            Element cell = cells.stream()
                    .filter(a -> a.getAttribute("href").equals("#" + anchor))
                    .findFirst()
                    .orElseThrow();
            String says = cell.getAttribute("aria-label");
            assertTrue(says.contains(": " + Words.verdict(pairing.verdict())), says);
            assertEquals(pairing.verdict() == Verdict.BLOCKED, !says.contains("index"), says);
            assertTrue(page.at(anchor).isPresent());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theTreeGoesDownToEveryFactAndRuleAndClaimBehindTheBest(Path file) throws Exception {
        Advice advice = ADVISOR.advise(read(file));
        Page page = new Page(report(advice));
        PairingAdvice best = advice.pairings().get(0);
        String tree = page.of("tree").get(0).getTextContent();
        List<Reasoned> behind = best.feasibility().barriers().stream()
                .filter(b -> b.factor() < 1)
                .flatMap(b -> b.causes().stream())
                .flatMap(c -> Stream.concat(c.conclusions().stream(), c.relievedBy().stream()))
                .map(id -> advice.argument().conclusion(id).orElseThrow())
                .toList();
        for (Reasoned reason : behind) {
            assertTrue(tree.contains(reason.says()), reason.says());
            assertTrue(tree.contains(reason.rule() + " " + reason.file() + ":" + reason.line()), reason.rule());
            for (Fact fact : reason.facts()) {
                assertTrue(tree.contains(fact.path()));
                assertTrue(page.at("f-" + fact.path()).isPresent());
                fact.place().ifPresent(place -> assertTrue(tree.contains(place.toString())));
            }
            String notes = page.of("notes").get(0).getTextContent();
            reason.claims()
                    .forEach(claim -> assertTrue(
                            notes.contains(
                                    PACK.catalogue().claim(claim).orElseThrow().claim()),
                            claim));
        }
    }

    @Test
    void anAnswerGivesWhatTheCaseWouldIfItSaidSo() throws Exception {
        Case given = read(Path.of("facts/past-sabotage-review.yaml"));
        Advice advice = ADVISOR.advise(given);
        Openings openings = Openings.of(advice, PACK).orElseThrow();
        assertFalse(openings.openings().isEmpty());
        Advisor plain = Advisor.withoutTrials(PACK);
        for (Openings.Opening opening : openings.openings().subList(0, 6)) {
            for (Openings.Answer answer : opening.answers()) {
                Advice then = plain.advise(advice.facts()
                        .with(PACK.vocabulary(), Map.of(opening.question().fact(), Optional.of(answer.value()))));
                PairingAdvice best = then.pairings().get(0);
                String what = opening.question().fact() + " = " + answer.value().text();
                assertEquals(best.verdict(), answer.best().verdict(), what);
                if (best.verdict() != Verdict.BLOCKED) {
                    assertEquals(best.index(), answer.best().index(), 1e-9, what);
                }
                long changed = then.pairings().stream()
                        .filter(p -> p.verdict()
                                != advice.pairing(p.good(), p.payment())
                                        .orElseThrow()
                                        .verdict())
                        .count();
                assertEquals(changed, answer.changed(), what);
                assertTrue(
                        openings.low() <= answer.same().indexIfOpen()
                                && answer.same().indexIfOpen() <= openings.high(),
                        what);
            }
        }
        assertTrue(openings.worst() <= openings.low() && openings.high() <= openings.allBest());
    }

    @Test
    void whatIsSupposedOnceIsForgotten() {
        Advice advice = ADVISOR.advise(read(Path.of("facts/past-sabotage-review.yaml")));
        try (Alternatives supposed = new Alternatives(PACK, advice.facts())) {
            List<Alternatives.Weighed> known = supposed.with(Map.of());
            List<Alternatives.Weighed> other =
                    supposed.with(Map.of("ai.motivation.expects-benevolence", Optional.of(new Value.YesNo(true))));
            assertFalse(known.equals(other));
            assertEquals(known, supposed.with(Map.of()));
        }
    }

    @Test
    void nothingIsKnownIsSaidBeforeAnyNumberAndDrawnAsARange() throws Exception {
        Page page = page(Case.builder().build());
        assertEquals("Nothing is known", page.of("stamp").get(0).getTextContent());
        String range = page.at("range-wide-d").orElseThrow().getTextContent();
        assertTrue(range.contains("all answers together, as far as tried, to between 0 and"), range);
    }

    @Test
    void theSameAdviceGivesTheSameBytes() {
        Case given = read(Path.of("facts/past-sabotage-review.yaml"));
        assertEquals(report(ADVISOR.advise(given)), report(new Advisor(PACK).advise(given)));
    }

    @Test
    void whatStrangersWroteIsTextAndNothingElse() throws Exception {
        String hostile =
                "</title></style><script>alert(1)</script><img src=x onerror=\"alert(1)\"> ]]> --> &amp; ' \" url(http://x)";
        Page page = page(read(Path.of("facts/past-sabotage-review.yaml")).toBuilder()
                .title(hostile)
                .asOf("2027-01-01")
                .set("ai.motivation.horizon", Map.of("value", "long-term", "source", hostile, "note", hostile))
                .build());
        PageRules.check(page);
        assertEquals(hostile, page.named("h1").get(0).getTextContent());
        assertTrue(page.named("title").get(0).getTextContent().endsWith(hostile));
        assertTrue(page.at("f-ai.motivation.horizon")
                .orElseThrow()
                .getTextContent()
                .contains(hostile + "; " + hostile));
    }

    @Test
    void charactersThatWouldActAreWrittenOut() throws Exception {
        StringBuilder all = new StringBuilder("x");
        for (char c = 0; c < 0xFFFF; c++) {
            if (c < 0x20 || c >= 0x7F && c < 0xA0 || c >= 0x2028 && c < 0x2070 || c >= 0xD7FF && c < 0xE001) {
                all.append(c);
            }
        }
        all.append('\uFFFE').append("\uD83D\uDE00");
        StringBuilder out = new StringBuilder();
        dealadvisor.render.html.Element.el(
                        "p", dealadvisor.render.html.Element.at("title", all.toString()), all.toString())
                .write(out);
        String written = out.toString();
        assertTrue(written.contains("\uD83D\uDE00"), "what only stands there stays");
        TreeSet<Integer> acting = written.codePoints()
                .filter(c -> c < ' ' && c != '\n' && c != '\t'
                        || c >= 0x7F && c <= 0x9F
                        || c >= 0x2028 && c <= 0x202E
                        || c >= 0x2066 && c <= 0x2069
                        || c >= 0xD800 && c <= 0xDFFF
                        || c == 0xFFFE)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(), acting);
    }

    @Test
    void anchorsTakeAnyIdAndTellThemApart() {
        Sheet sheet = Sheet.of(Advisor.withoutTrials(PACK).advise(Case.builder().build()), PACK, "", Sheet.Links.PLACE);
        List<String> ids = List.of("a/b", "a--b", "a b", "a\"b", "a<b", "a_b", "ä/b", "a.b", "a_20_b");
        List<String> anchors = ids.stream().map(id -> sheet.anchor("p", id)).toList();
        assertEquals(ids.size(), anchors.stream().distinct().count(), anchors.toString());
        anchors.forEach(anchor -> assertTrue(anchor.matches("[A-Za-z0-9._-]+"), anchor));
    }
}
