package dealadvisor.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that we can pay. Rules match its attributes by these names.
 *
 * @param id its name in files
 * @param name how sentences speak of it
 * @param does what it is, in a sentence
 * @param freedom how freely the AI can spend it, from 0 to 1
 * @param influence how much long-term influence it gains, from 0 to 1
 * @param timing immediate or deferred
 * @param due the horizon that an AI needs for the payment to reach it: episode, short-term or long-term
 * @param reversible whether it could be taken back
 * @param size token or ordinary
 * @param cost what it costs us: low, medium or high
 * @param needs what the humans must hold, all of it
 * @param grantor who can promise it: those-present, developer or future-humanity
 * @param exposure to expropriation: none, low or high
 * @param takeoverRisk what it adds: none, low, medium or high
 * @param check how the AI could check that we paid: itself, receipt, browsing, e-mail or none
 * @param unilateral whether it is put out for whoever comes
 * @param aka other words under which people look for it
 * @param claims what in the source it rests on
 */
public record Payment(
        String id,
        String name,
        String does,
        double freedom,
        double influence,
        String timing,
        String due,
        boolean reversible,
        String size,
        String cost,
        List<String> needs,
        String grantor,
        String exposure,
        String takeoverRisk,
        String check,
        boolean unilateral,
        List<String> aka,
        List<String> claims)
        implements CatalogueEntry {
    public Payment {
        needs = List.copyOf(needs);
        aka = List.copyOf(aka);
        claims = List.copyOf(claims);
    }

    /** How far off a payment may fall due, soonest first. */
    public static final List<String> HORIZONS = List.of("episode", "short-term", "long-term");
    /** What a payment may cost, least first. */
    public static final List<String> COSTS = List.of("low", "medium", "high");
    /** How much takeover risk a payment may add and how exposed it may be, least first. */
    public static final List<String> AMOUNTS = List.of("none", "low", "medium", "high");
    /** What its attributes may be, those that are words. */
    public static final Map<String, List<String>> WORDS = Map.of(
            "timing", List.of("immediate", "deferred"),
            "due", HORIZONS,
            "size", List.of("token", "ordinary"),
            "cost", COSTS,
            "grantor", List.of("those-present", "developer", "future-humanity"),
            "exposure", List.of("none", "low", "high"),
            "takeoverRisk", AMOUNTS,
            "check", List.of("itself", "receipt", "browsing", "e-mail", "none"));

    /** Whether it reaches only an AI that looks further ahead than this horizon. */
    public boolean dueAfter(String horizon) {
        return rank(HORIZONS, due) > rank(HORIZONS, horizon);
    }

    /** Whether it needs something that is not among these. */
    public boolean needsMoreThan(Set<String> held) {
        return !held.containsAll(needs);
    }

    /** Whether it needs nothing that would have to be held. */
    public boolean needsNothing() {
        return needs.isEmpty();
    }

    /** Whether it needs anything that would have to be held. */
    public boolean needsSomething() {
        return !needs.isEmpty();
    }

    /** Whether it needs this. */
    public boolean needsThing(String thing) {
        return needs.contains(thing);
    }

    /** Whether it is one of these payments. */
    public boolean oneOf(Set<String> payments) {
        return payments.contains(id);
    }

    /** Whether it adds at least so much takeover risk. */
    public boolean takeoverRiskAtLeast(String amount) {
        return rank(AMOUNTS, takeoverRisk) >= rank(AMOUNTS, amount);
    }

    /** Whether it adds at most so much takeover risk. */
    public boolean takeoverRiskAtMost(String amount) {
        return rank(AMOUNTS, takeoverRisk) <= rank(AMOUNTS, amount);
    }

    /** Whether it is at least so exposed to expropriation. */
    public boolean exposureAtLeast(String amount) {
        return rank(AMOUNTS, exposure) >= rank(AMOUNTS, amount);
    }

    /** Whether it costs us at most so much. */
    public boolean costAtMost(String amount) {
        return rank(COSTS, cost) <= rank(COSTS, amount);
    }

    /** Whether it costs us at least so much. */
    public boolean costAtLeast(String amount) {
        return rank(COSTS, cost) >= rank(COSTS, amount);
    }

    // INVARIANT: a misspelt word in a rule must not silently compare as least of all.
    private static int rank(List<String> order, String word) {
        int rank = order.indexOf(word);
        if (rank < 0) {
            throw new IllegalArgumentException("`" + word + "` is none of " + String.join(", ", order));
        }
        return rank;
    }

    @Override
    public String toString() {
        return name;
    }
}
