package dealadvisor.render;

import dealadvisor.advice.Extent;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of an advice that says how likely which verdict is, and what to find out first. */
final class UncertaintyText {
    private static final int PAIRINGS = 3;
    private static final int FACTS = 3;
    private static final List<String> OF = List.of("ours", "yours");

    private final Uncertainty uncertainty;
    private final boolean all;
    private final AdviceLines text;

    UncertaintyText(Uncertainty uncertainty, boolean all, AdviceLines text) {
        this.uncertainty = uncertainty;
        this.all = all;
        this.text = text;
    }

    void whole() {
        text.heading("How likely");
        if (uncertainty.readAs().isEmpty()) {
            text.line(
                    "  ",
                    "The case states nothing as uncertain, so there is nothing to weigh; `--priors` draws what is essential and unknown.");
            return;
        }
        text.line("  ", how());
        uncertainty.pairings().stream().limit(all ? Long.MAX_VALUE : PAIRINGS).forEach(this::pairing);
        never(uncertainty).ifPresent(never -> text.line("  ", never));
        findOut();
        text.line("  ", "Read as:");
        for (Uncertainty.ReadAs read : uncertainty.readAs()) {
            String prior = read.whose()
                    .map(whose -> " (a prior of " + (OF.contains(whose) ? whose : "the pack " + whose)
                            + read.reason().map(why -> ": " + why).orElse("") + ")")
                    .orElse("");
            text.line("    ", read.fact() + ": " + read.distribution() + prior);
        }
    }

    /** How many pairings can be left aside whatever is found out; empty if none can. */
    static Optional<String> never(Uncertainty uncertainty) {
        long never = uncertainty.pairings().stream()
                .filter(pairing -> pairing.whatever().most() != Verdict.RECOMMENDED)
                .count();
        return never == 0
                ? Optional.empty()
                : Optional.of(never + " of " + Said.count(uncertainty.pairings().size(), "pairing")
                        + (never == 1 ? " is" : " are") + " never recommended, whatever is found out of what is unknown"
                        + (uncertainty.held().isEmpty()
                                ? ""
                                : ", but for " + String.join(", ", uncertainty.held()) + ", taken to stay unknown")
                        + ".");
    }

    /** The chances of the pairing that is most likely to be recommended, on a line; empty where nothing is uncertain. */
    static Optional<String> brief(Uncertainty uncertainty) {
        if (uncertainty.readAs().isEmpty() || uncertainty.pairings().isEmpty()) {
            return Optional.empty();
        }
        Uncertainty.Pairing first = uncertainty.pairings().get(0);
        return Optional.of("Most likely to be recommended: " + first.id() + ", " + chances(first) + " ("
                + (uncertainty.exact()
                        ? "exact, over " + uncertainty.samples() + " combinations"
                        : uncertainty.samples() + " draws")
                + ").");
    }

    private String how() {
        String how = uncertainty.exact()
                ? "Exact: all " + uncertainty.samples() + " combinations of what is uncertain are weighed."
                : "From " + uncertainty.samples() + " draws, seed " + uncertainty.seed() + ".";
        if (uncertainty.contradictory() > 0) {
            how += " " + percent(uncertainty.contradictory()) + " contradict themselves and are left out.";
        }
        return how + (uncertainty.priors() ? " What is essential and unknown is drawn from priors." : "");
    }

    private void pairing(Uncertainty.Pairing pairing) {
        text.line(
                "  ",
                pairing.id() + ": " + chances(pairing)
                        + (pairing.error() > 0 ? " (+-" + percent(pairing.error()) + ")" : "")
                        + "; index " + number(pairing.index().p5()) + " to "
                        + number(pairing.index().p95()) + ", half below "
                        + number(pairing.index().p50()));
        text.line("    ", whatever(pairing.whatever()));
        pairing.zopa().ifPresent(prices -> text.line("    ", "a price suits both in " + percent(prices.exists())));
        if (!pairing.ifMoreIsDrawn().isEmpty()) {
            text.line(
                    "    ",
                    "recommended " + percent(pairing.verdicts().get(Verdict.RECOMMENDED))
                            + " if nothing else that is unknown stands in the way, "
                            + percent(pairing.ifMoreIsDrawn().get(0)) + " if a quarter of it is drawn, "
                            + percent(pairing.ifMoreIsDrawn().get(1)) + " if all is");
        }
    }

    private static String chances(Uncertainty.Pairing pairing) {
        return List.of(Verdict.RECOMMENDED, Verdict.POSSIBLE, Verdict.NOT_RECOMMENDED, Verdict.BLOCKED).stream()
                .filter(verdict -> pairing.verdicts().get(verdict) > 0)
                .map(verdict -> verdict.id() + " " + percent(pairing.verdicts().get(verdict)))
                .collect(Collectors.joining(", "));
    }

    private static String whatever(Extent extent) {
        String verdict = extent.least() == extent.most()
                ? "always " + extent.most().id()
                : extent.least().id() + " to " + extent.most().id();
        return "whatever is found out: " + verdict + ", index " + number(extent.low()) + " to " + number(extent.high())
                + (extent.exact() ? ", both reached" : " at most");
    }

    private void findOut() {
        if (uncertainty.findOutFirst().isEmpty()) {
            return;
        }
        text.line("  ", "Find out first:");
        uncertainty.findOutFirst().stream().limit(all ? Long.MAX_VALUE : FACTS).forEach(worth -> {
            double share = uncertainty.importance().stream()
                    .filter(each -> each.fact().equals(worth.fact()))
                    .mapToDouble(Uncertainty.Share::share)
                    .findFirst()
                    .orElse(0);
            text.line(
                    "    ",
                    worth.fact() + ": "
                            + (worth.essential() ? "nothing is recommended while it is unknown; " : "")
                            + "knowing it is worth " + number(worth.value()) + " of index"
                            + worth.changesAdvice()
                                    .map(chance -> ", and changes what to pursue in " + percent(chance))
                                    .orElse("")
                            + "; it explains " + percent(share) + " of whether anything is recommended");
        });
    }

    private static String percent(double chance) {
        return chance > 0 && chance < 0.001
                ? "under 0.1%"
                : String.format(Locale.ROOT, chance < 0.1 ? "%.1f%%" : "%.0f%%", 100 * chance);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
