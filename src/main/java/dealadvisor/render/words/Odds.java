package dealadvisor.render.words;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Extent;
import dealadvisor.advice.Sampling;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Verdict;
import dealadvisor.comparison.CaseComparison;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is said of chances wherever they are shown. */
public final class Odds {
    private static final double LEAST_SHARE = 0.005;
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
        return how + priors(uncertainty);
    }

    /** The options that ask for the same chances. */
    public static List<String> asked(Uncertainty uncertainty) {
        List<String> words = new ArrayList<>(List.of(
                "--samples",
                Integer.toString(Math.max(1, uncertainty.samples())),
                "--seed",
                Long.toString(uncertainty.seed())));
        if (uncertainty.priors()) {
            boolean yours = !uncertainty.notDrawn().isEmpty()
                    || uncertainty.readAs().stream()
                            .anyMatch(
                                    read -> read.whose().filter("yours"::equals).isPresent());
            words.add(yours ? "--priors=FILE" : "--priors");
        }
        return words;
    }

    // Which facts, and whose guesses: how likely anything is hangs on them.
    private static String priors(Uncertainty uncertainty) {
        if (!uncertainty.priors()) {
            return "";
        }
        SortedMap<String, List<String>> facts = new TreeMap<>();
        uncertainty.readAs().forEach(read -> read.whose()
                .ifPresent(whose ->
                        facts.computeIfAbsent(whose, w -> new ArrayList<>()).add(read.fact())));
        if (facts.isEmpty()) {
            return " Nothing essential is unknown, so no prior is drawn.";
        }
        List<String> each = new ArrayList<>();
        facts.forEach((whose, paths) -> each.add(String.join(", ", paths) + " (" + whose(whose) + ")"));
        return " What is essential and unknown is drawn from priors: " + String.join("; ", each) + ".";
    }

    /** Of which priors of whoever asks nothing is drawn, and why; empty if there are none. */
    public static Optional<String> notDrawn(Uncertainty uncertainty) {
        List<String> parts = new ArrayList<>();
        for (boolean known : new boolean[] {true, false}) {
            List<String> facts = uncertainty.notDrawn().stream()
                    .filter(each -> each.known() == known)
                    .map(Uncertainty.NotDrawn::fact)
                    .toList();
            if (!facts.isEmpty()) {
                parts.add(String.join(", ", facts)
                        + (known
                                ? " (the case says what is so)"
                                : " (not essential here, and drawn only to see what comes out if more is)"));
            }
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of("Of your priors these are not drawn: " + String.join("; ", parts) + ".");
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

    /** That what two cases state as uncertain was not weighed, and how to have it; empty if they state nothing so or it was. */
    public static Optional<String> unweighed(CaseComparison compared) {
        int facts = Math.max(
                compared.a().facts().beliefs().size(),
                compared.b().facts().beliefs().size());
        return facts == 0 || !compared.chances().isEmpty()
                ? Optional.empty()
                : Optional.of(unweighed(facts, "compare"));
    }

    /** How likely each verdict on a pairing is, the best first; what cannot be is left out. */
    public static String chances(Uncertainty.Pairing pairing) {
        return List.of(Verdict.RECOMMENDED, Verdict.POSSIBLE, Verdict.NOT_RECOMMENDED, Verdict.BLOCKED).stream()
                .filter(verdict -> Present.in(pairing.verdicts(), verdict) > 0)
                .map(verdict -> verdict.id() + " " + percent(Present.in(pairing.verdicts(), verdict)))
                .collect(Collectors.joining(", "));
    }

    /** What is worth finding out, what is worth most first; what is worth nothing and explains nothing is left out. */
    public static List<Uncertainty.Worth> findOut(Uncertainty uncertainty) {
        return uncertainty.findOutFirst().stream()
                .filter(worth -> worth.essential()
                        || tells(worth.value())
                        || uncertainty.importance(worth.fact()) >= LEAST_SHARE)
                .toList();
    }

    /** What knowing a fact is worth. */
    public static String worth(Uncertainty.Worth worth, Uncertainty uncertainty) {
        String share = percent(uncertainty.importance(worth.fact())) + " of whether anything is recommended";
        return (worth.essential() ? "nothing is recommended while it is unknown; " : "")
                + (tells(worth.value())
                        ? "knowing it is worth " + number(worth.value())
                                + (worth.error() > 0 ? " (+-" + number(worth.error()) + ")" : "") + " of index"
                        : "knowing it is worth nothing for the choice")
                + worth.changesAdvice()
                        .filter(chance -> tells(worth.value()))
                        .map(chance -> ", and changes what to pursue in " + percent(chance))
                        .orElse("")
                + "; it explains " + share;
    }

    // What is printed as more than nothing.
    private static boolean tells(double worth) {
        return worth >= 0.0005;
    }

    /** That the verdicts take what is uncertain for unknown, where chances weigh it; empty where they do not, or nothing is. */
    public static Optional<String> weighed(Advice advice) {
        int facts = advice.facts().beliefs().size();
        return facts == 0 || advice.uncertainty().isEmpty()
                ? Optional.empty()
                : Optional.of(Said.count(facts, "fact") + (facts == 1 ? " is" : " are")
                        + " uncertain: verdicts take " + (facts == 1 ? "it" : "them") + " for unknown, chances weigh "
                        + (facts == 1 ? "it." : "them."));
    }

    /** What to warn of beside that. */
    public static List<Diagnostic> warnings(Advice advice) {
        return advice.warnings().stream()
                .filter(warning ->
                        warning.code() != Code.W005 || advice.uncertainty().isEmpty())
                .toList();
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

    /**
     * Between what a pairing stays.
     *
     * @param words what a verdict is called
     */
    public static String whatever(Extent extent, Function<Verdict, String> words) {
        String verdict = extent.least() == extent.most()
                ? "always " + words.apply(extent.most())
                : words.apply(extent.least()) + " to " + words.apply(extent.most());
        return verdict + ", index " + number(extent.low()) + " to " + number(extent.high())
                + (extent.exact() ? ", both reached" : " at most");
    }

    /** Whose prior it is, from a word that says whose: ours, yours or the id of a pack. */
    public static String priorOf(String whose) {
        return "a prior of " + whose(whose);
    }

    private static String whose(String whose) {
        return ASKED_OR_OURS.contains(whose) ? whose : "the pack " + whose;
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
