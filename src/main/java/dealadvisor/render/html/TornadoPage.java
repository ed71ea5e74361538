package dealadvisor.render.html;

import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.Tornado;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.render.words.AnswerNames;
import dealadvisor.render.words.Asked;
import dealadvisor.render.words.Odds;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.List;

/** What moves a pairing, as a page: a bar for each fact that is not known for sure, the widest first. */
public final class TornadoPage {
    private static final double WIDTH = 240;
    private static final double HEIGHT = 14;

    private TornadoPage() {}

    /**
     * The page, with a line end.
     *
     * @param pairing its id
     * @param moves the facts that move it, the one that moves it most first
     * @param asked what was asked, for the command that asks it again
     */
    public static String of(String pairing, List<Tornado> moves, CaseFacts facts, RulePack pack, Asked asked) {
        String heading = "What moves " + new AnswerNames(pack).pairing(pairing);
        Element provenance = el("dl", cls("prov"));
        Provenance.entry(provenance, "Case", el("code", facts.file().orElse(facts.id())));
        Provenance.rules(provenance, pack);
        Provenance.entry(provenance, "Made with", el("code", asked.onCase("tornado", pairing, "--format", "html")));
        double most =
                moves.stream().mapToDouble(move -> move.high().index()).max().orElse(1);
        return new Document(heading)
                .top(List.of(
                        el("p", cls("eyebrow"), "Deal advice · " + pack.title()),
                        el("h1", facts.title().orElse(facts.id())),
                        Brief.disclaimer()))
                .section(
                        "moves",
                        "What moves it",
                        heading,
                        CaseReport.lead(
                                "How far the index goes with each fact that is not known for sure, all others as they stand. Facts that do not move it are left out."),
                        moves.isEmpty()
                                ? el("p", "Nothing that is not known for sure moves it.")
                                : Table.of(
                                        heading,
                                        List.of("Fact", "", "Lowest", "Highest", "Verdict"),
                                        moves.stream()
                                                .map(move -> row(move, most))
                                                .toList()))
                .provenance(provenance)
                .written();
    }

    private static List<Object> row(Tornado move, double most) {
        Element bar = Svg.ornament("chances", WIDTH, HEIGHT);
        double scale = most > 0 ? WIDTH / most : 0;
        double low = move.low().index() * scale;
        bar.add(
                Svg.rect("fill-track", 0, 0, WIDTH, HEIGHT),
                Svg.rect("fill-bar", low, 0, move.high().index() * scale - low, HEIGHT));
        List<String> verdict = new ArrayList<>();
        verdict.add(
                move.low().verdict() == move.high().verdict()
                        ? Words.verdict(move.low().verdict())
                        : Words.verdict(move.low().verdict()) + " to "
                                + Words.verdict(move.high().verdict()));
        if (!move.sinks().isEmpty()) {
            verdict.add("sunk at " + Said.values(move.sinks(), Words::verdict));
        }
        if (!move.lifts().isEmpty()) {
            verdict.add("lifted at " + Said.values(move.lifts(), Words::verdict));
        }
        if (!move.monotone()) {
            verdict.add("up and down");
        }
        return List.of(el("code", move.fact()), bar, end(move.low()), end(move.high()), String.join("; ", verdict));
    }

    private static String end(Tornado.At at) {
        return Odds.number(at.index()) + " at " + at.at();
    }
}
