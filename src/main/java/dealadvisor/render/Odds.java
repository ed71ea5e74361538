package dealadvisor.render;

import dealadvisor.advice.Extent;
import dealadvisor.advice.Sampling;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said of chances wherever they are shown. */
public final class Odds {
    private static final List<String> ASKED_OR_OURS = List.of("ours", "yours");

    private Odds() {}

    /** How the chances were reckoned, or that there is nothing to reckon. */
    public static String how(Uncertainty uncertainty) {
        if (uncertainty.readAs().isEmpty()) {
            return "The case states nothing as uncertain, so there is nothing to weigh; `--priors` draws what is essential and unknown.";
        }
        String how = uncertainty.exact()
                ? "Exact: all " + uncertainty.samples() + " combinations of what is uncertain are weighed."
                : "From " + uncertainty.samples() + " draws, seed " + uncertainty.seed() + ".";
        if (uncertainty.contradictory() > 0) {
            how += " " + percent(uncertainty.contradictory()) + " contradict themselves and are left out.";
        }
        return how + (uncertainty.priors() ? " What is essential and unknown is drawn from priors." : "");
    }

    /**
     * That what is uncertain was not weighed, and how to have it.
     *
     * @param facts how many facts are uncertain, at least 1
     * @param command that can weigh them
     */
    public static String unweighed(int facts, String command) {
        return Said.count(facts, "uncertain fact")
                + (facts == 1 ? " counts" : " count")
                + " as unknown here; `" + command + " --samples " + Sampling.USUAL
                + "` says how likely each verdict is.";
    }

    /** How many pairings can be left aside whatever is found out; empty if none can. */
    public static Optional<String> never(Uncertainty uncertainty) {
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

    /** Between what a pairing stays. */
    public static String whatever(Extent extent) {
        String verdict = extent.least() == extent.most()
                ? "always " + extent.most().id()
                : extent.least().id() + " to " + extent.most().id();
        return verdict + ", index " + number(extent.low()) + " to " + number(extent.high())
                + (extent.exact() ? ", both reached" : " at most");
    }

    /** Whose prior it is, from a word that says whose: ours, yours or the id of a pack. */
    public static String priorOf(String whose) {
        return "a prior of " + (ASKED_OR_OURS.contains(whose) ? whose : "the pack " + whose);
    }

    /** A chance. */
    public static String percent(double chance) {
        return chance > 0 && chance < 0.001
                ? "under 0.1%"
                : String.format(Locale.ROOT, chance < 0.1 ? "%.1f%%" : "%.0f%%", 100 * chance);
    }

    /** An index. */
    public static String number(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
