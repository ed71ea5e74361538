package dealadvisor.render.html;

import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Uncertainty.Quantiles;
import dealadvisor.advice.Verdict;
import dealadvisor.reading.Present;
import dealadvisor.render.words.Odds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How likely each verdict is, what to find out first, and how what is uncertain was read: the part of a report for cases that say how likely facts are. */
final class Likelihood {
    private static final double WIDTH = 160;
    private static final double HEIGHT = 14;
    private static final List<Verdict> BEST_FIRST =
            List.of(Verdict.RECOMMENDED, Verdict.POSSIBLE, Verdict.NOT_RECOMMENDED, Verdict.BLOCKED);

    private final Sheet sheet;
    private final Uncertainty uncertainty;

    Likelihood(Sheet sheet, Uncertainty uncertainty) {
        this.sheet = sheet;
        this.uncertainty = uncertainty;
    }

    List<Element> drawn() {
        List<Element> all = new ArrayList<>();
        if (uncertainty.readAs().isEmpty()) {
            return List.of(el("p", Odds.how(uncertainty)));
        }
        all.add(el("p", Odds.how(uncertainty)));
        all.add(Table.of(
                "Chances of each verdict",
                List.of(
                        "Pairing",
                        "",
                        "Recommended",
                        "Possible",
                        "Not recommended",
                        "Blocked",
                        "Index",
                        "Whatever is found out"),
                uncertainty.pairings().stream().map(this::pairing).toList()));
        Odds.never(uncertainty).ifPresent(never -> all.add(el("p", never)));
        if (!uncertainty.findOutFirst().isEmpty()) {
            all.add(el("h3", "What knowing is worth"));
            all.add(Table.of(
                    "What knowing each fact is worth",
                    List.of("Fact", "Worth, of index", "Changes what to pursue", "Explains", "Essential"),
                    uncertainty.findOutFirst().stream().map(this::worth).toList()));
        }
        all.add(el("h3", "Read as"));
        all.add(Table.of(
                "How what is uncertain was read",
                List.of("Fact", "Read as", "Whose", "Why"),
                uncertainty.readAs().stream()
                        .map(read -> List.<Object>of(
                                read.fact(),
                                read.distribution(),
                                read.whose().map(Odds::priorOf).orElse("the case"),
                                read.reason().orElse("")))
                        .toList()));
        Odds.notDrawn(uncertainty).ifPresent(line -> all.add(el("p", line)));
        return all;
    }

    private List<Object> pairing(Uncertainty.Pairing pairing) {
        List<Object> cells = new ArrayList<>();
        cells.add(sheet.advice()
                .pairing(pairing.good(), pairing.payment())
                .map(sheet::pairing)
                .orElse(pairing.id()));
        Element bar = Svg.ornament("chances", WIDTH, HEIGHT);
        double at = 0;
        for (Verdict verdict : BEST_FIRST) {
            double width = WIDTH * Present.in(pairing.verdicts(), verdict);
            bar.add(Svg.rect("fill-" + Words.letter(verdict), at, 0, width, HEIGHT));
            at += width;
        }
        cells.add(bar.add(Svg.rect("frame", 0, 0, WIDTH, HEIGHT)));
        BEST_FIRST.forEach(verdict -> cells.add(Odds.percent(Present.in(pairing.verdicts(), verdict))));
        Quantiles index = pairing.index();
        cells.add(Odds.number(index.p5()) + " to " + Odds.number(index.p95()) + ", half below "
                + Odds.number(index.p50()));
        cells.add(Odds.whatever(pairing.whatever(), Words::verdict));
        return cells;
    }

    private List<Object> worth(Uncertainty.Worth worth) {
        return List.of(
                worth.fact(),
                String.format(Locale.ROOT, "%.3f", worth.value()),
                worth.changesAdvice().map(Odds::percent).orElse("not told apart from no change"),
                Odds.percent(uncertainty.importance(worth.fact())),
                worth.essential() ? "nothing is recommended without it" : "no");
    }
}
