package dealadvisor.render.text;

import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Verdict;
import dealadvisor.reading.Present;
import dealadvisor.render.words.Odds;
import dealadvisor.render.words.Said;
import java.util.List;
import java.util.Optional;

/** The part of an advice that says how likely which verdict is, and what to find out first. */
record UncertaintyText(Uncertainty uncertainty, AdviceLines text) {
    private static final int PAIRINGS = 3;
    private static final int FACTS = 3;

    void whole() {
        text.heading("How likely");
        if (uncertainty.readAs().isEmpty()) {
            text.line("  ", Odds.how(uncertainty));
            return;
        }
        text.line("  ", Odds.how(uncertainty));
        uncertainty.pairings().stream()
                .limit(text.all() ? Long.MAX_VALUE : PAIRINGS)
                .forEach(this::pairing);
        Odds.never(uncertainty).ifPresent(never -> text.line("  ", never));
        findOut();
        text.line("  ", "Read as:");
        for (Uncertainty.ReadAs read : uncertainty.readAs()) {
            String prior = read.whose()
                    .map(whose -> " (" + Odds.priorOf(whose)
                            + read.reason().map(why -> ": " + why).orElse("") + ")")
                    .orElse("");
            text.line("    ", read.fact() + ": " + read.distribution() + prior);
        }
        Odds.notDrawn(uncertainty).ifPresent(line -> text.line("  ", line));
    }

    /** The chances of the pairing that is most likely to be recommended, on a line; empty where nothing is uncertain. */
    static Optional<String> brief(Uncertainty uncertainty) {
        if (uncertainty.readAs().isEmpty() || uncertainty.pairings().isEmpty()) {
            return Optional.empty();
        }
        Uncertainty.Pairing first = uncertainty.pairings().get(0);
        return Optional.of((Present.in(first.verdicts(), Verdict.RECOMMENDED) > 0
                        ? "Most likely to be recommended: "
                        : "No pairing is recommended in any of what was weighed; first comes ")
                + first.id() + ", " + Odds.chances(first) + " ("
                + (uncertainty.exact()
                        ? "exact, over " + uncertainty.samples() + " combinations"
                        : uncertainty.samples() + " draws")
                + priors(uncertainty) + ").");
    }

    private static String priors(Uncertainty uncertainty) {
        long priors =
                uncertainty.readAs().stream().filter(Uncertainty.ReadAs::prior).count();
        return priors == 0
                ? ""
                : ", " + Said.count((int) priors, "fact") + " from priors, "
                        + (uncertainty.readAs().stream()
                                        .filter(Uncertainty.ReadAs::prior)
                                        .allMatch(Uncertainty.ReadAs::ours)
                                ? "ours"
                                : "`--full` says whose");
    }

    private void pairing(Uncertainty.Pairing pairing) {
        text.line(
                "  ",
                pairing.id() + ": " + Odds.chances(pairing)
                        + (pairing.error() > 0 ? " (+-" + Odds.percent(pairing.error()) + ")" : "")
                        + "; index " + Odds.number(pairing.index().p5()) + " to "
                        + Odds.number(pairing.index().p95()) + ", half below "
                        + Odds.number(pairing.index().p50()));
        text.line("    ", "whatever is found out: " + Odds.whatever(pairing.whatever(), Verdict::id));
        pairing.zopa().ifPresent(prices -> text.line("    ", "a price suits both in " + Odds.percent(prices.exists())));
        if (!pairing.ifMoreIsDrawn().isEmpty()) {
            text.line(
                    "    ",
                    "recommended " + Odds.percent(Present.in(pairing.verdicts(), Verdict.RECOMMENDED))
                            + " if nothing else that is unknown stands in the way, "
                            + Odds.percent(pairing.ifMoreIsDrawn().get(0)) + " if a quarter of it is drawn, "
                            + Odds.percent(pairing.ifMoreIsDrawn().get(1)) + " if all is");
        }
    }

    private void findOut() {
        if (uncertainty.findOutFirst().isEmpty()) {
            return;
        }
        List<Uncertainty.Worth> worths = text.all() ? uncertainty.findOutFirst() : Odds.findOut(uncertainty);
        text.line(
                "  ",
                worths.isEmpty()
                        ? "Find out first: nothing that is uncertain is worth knowing for the choice of what to pursue."
                        : "Find out first:");
        worths.stream()
                .limit(text.all() ? Long.MAX_VALUE : FACTS)
                .forEach(worth -> text.line("    ", worth.fact() + ": " + Odds.worth(worth, uncertainty)));
    }
}
