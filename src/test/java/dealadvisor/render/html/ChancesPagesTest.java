package dealadvisor.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Sampling;
import dealadvisor.advice.Tornado;
import dealadvisor.advice.Uncertainty;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.render.words.Asked;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages that say how likely verdicts are, and what moves a pairing. */
class ChancesPagesTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final Asked ASKED = new Asked("case.yaml", List.of(), List.of());

    private static CaseFacts read(String name) {
        return CaseChecker.check(
                CaseFile.read(Path.of("facts/uncertain/" + name + ".yaml")).content(), PACK.vocabulary());
    }

    @Test
    void aReportOfAnUncertainCaseSaysHowLikelyEachVerdictIs() throws Exception {
        Advisor advisor = Advisor.withoutTrials(PACK);
        CaseFacts facts = read("paperclips-by-quarter-end");
        String without = CaseReport.of(advisor.advise(facts), PACK, ASKED);
        assertTrue(!without.contains("id=\"likely\""), "chances that nobody asked for");
        for (boolean priors : new boolean[] {false, true}) {
            Advice advice = advisor.sampling(new Sampling(300, 1, priors)).advise(facts);
            Uncertainty uncertainty = advice.uncertainty().orElseThrow();
            String written = CaseReport.of(advice, PACK, ASKED);
            Page page = new Page(written);
            PageRules.check(page);
            org.w3c.dom.Element likely = page.at("likely").orElseThrow();
            List<org.w3c.dom.Element> rows = Page.in(likely).stream()
                    .filter(e -> e.getTagName().equals("tr"))
                    .toList();
            assertEquals(
                    3
                            + uncertainty.pairings().size()
                            + uncertainty.findOutFirst().size()
                            + uncertainty.readAs().size(),
                    rows.size());
        }
    }

    @Test
    void aTornadoHasABarForEachFactThatMovesThePairing() throws Exception {
        CaseFacts facts = read("past-sabotage-review");
        List<Tornado> moves = Tornado.of(PACK, facts, "past-sabotage", "trust-fund");
        assertTrue(moves.size() > 3);
        Page page = new Page(TornadoPage.of("past-sabotage/trust-fund", moves, facts, PACK, ASKED));
        PageRules.check(page);
        assertEquals(
                moves.size() + 1,
                Page.in(page.at("moves").orElseThrow()).stream()
                        .filter(e -> e.getTagName().equals("tr"))
                        .count());
        PageRules.check(new Page(TornadoPage.of("past-sabotage/trust-fund", List.of(), facts, PACK, ASKED)));
    }
}
