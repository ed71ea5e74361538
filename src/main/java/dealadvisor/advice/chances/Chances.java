package dealadvisor.advice.chances;

import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Uncertainty.Quantiles;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.advice.Zopa;
import dealadvisor.advice.weighing.Result;
import dealadvisor.catalogue.Term;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chances over the ways in which a case may turn out, counted way by way in room that does not grow with them. Those that contradict themselves are left
 * out.
 */
final class Chances {
    private static final Verdict[] VERDICTS = Verdict.values();
    private static final int TERMS = Term.values().length;

    private final List<OfPairing> pairings = new ArrayList<>();
    private final double[] anyDeal = new double[Eligibility.Verdict.values().length];
    private final double[] highValue = new double[Eligibility.Verdict.values().length];
    private final double[] window = new double[Window.State.values().length];
    private double kept;
    private double contradictory;

    /** What is counted of a pairing. */
    private static final class OfPairing {
        private final double[] verdicts = new double[VERDICTS.length];
        private final Histogram index = new Histogram();
        private final Histogram[] terms = new Histogram[TERMS];
        private final Histogram ask = new Histogram();
        private final Histogram cap = new Histogram();
        private double meets;

        OfPairing() {
            for (int term = 0; term < TERMS; term++) {
                terms[term] = new Histogram();
            }
        }

        void take(int pairing, double weight, Result result) {
            verdicts[result.verdict(pairing).ordinal()] += weight;
            index.add(result.index(pairing), weight);
            for (int term = 0; term < TERMS; term++) {
                terms[term].add(result.term(pairing, term), weight);
            }
            Optional<Zopa> zopa = result.zopa(pairing);
            if (zopa.isPresent()) {
                cap.add(zopa.get().cap(), weight);
                if (zopa.get().ask().isPresent()) {
                    ask.add(zopa.get().ask().getAsDouble(), weight);
                }
                meets += zopa.get().exists() ? weight : 0;
            }
        }

        void add(OfPairing other) {
            add(verdicts, other.verdicts);
            index.add(other.index);
            for (int term = 0; term < TERMS; term++) {
                terms[term].add(other.terms[term]);
            }
            ask.add(other.ask);
            cap.add(other.cap);
            meets += other.meets;
        }

        private static void add(double[] sums, double[] more) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += more[i];
            }
        }
    }

    Chances(int pairings) {
        for (int i = 0; i < pairings; i++) {
            this.pairings.add(new OfPairing());
        }
    }

    /** Counts a way that contradicts itself. */
    void leaveOut(double weight) {
        contradictory += weight;
    }

    /** Counts a way. */
    void take(double weight, Result result) {
        kept += weight;
        anyDeal[result.anyDeal().ordinal()] += weight;
        highValue[result.highValue().ordinal()] += weight;
        window[result.window().ordinal()] += weight;
        for (int i = 0; i < pairings.size(); i++) {
            pairings.get(i).take(i, weight, result);
        }
    }

    /** Counts what the other has counted. */
    void add(Chances other) {
        kept += other.kept;
        contradictory += other.contradictory;
        OfPairing.add(anyDeal, other.anyDeal);
        OfPairing.add(highValue, other.highValue);
        OfPairing.add(window, other.window);
        for (int i = 0; i < pairings.size(); i++) {
            pairings.get(i).add(other.pairings.get(i));
        }
    }

    /** How likely it is that a way does not contradict itself. */
    double kept() {
        return kept / (kept + contradictory);
    }

    Map<Eligibility.Verdict, Double> anyDeal() {
        return of(Eligibility.Verdict.class, anyDeal);
    }

    Map<Eligibility.Verdict, Double> highValue() {
        return of(Eligibility.Verdict.class, highValue);
    }

    Map<Window.State, Double> window() {
        return of(Window.State.class, window);
    }

    Map<Verdict, Double> verdicts(int pairing) {
        return of(Verdict.class, pairings.get(pairing).verdicts);
    }

    // Nothing is likely where all ways contradict themselves.
    private <K extends Enum<K>> Map<K, Double> of(Class<K> kind, double[] weights) {
        Map<K, Double> chances = new EnumMap<>(kind);
        for (K each : kind.getEnumConstants()) {
            chances.put(each, kept == 0 ? 0 : weights[each.ordinal()] / kept);
        }
        return chances;
    }

    Quantiles index(int pairing) {
        return quantiles(pairings.get(pairing).index);
    }

    /** How the terms are spread, in their order. */
    List<Quantiles> terms(int pairing) {
        List<Quantiles> terms = new ArrayList<>();
        for (Histogram term : pairings.get(pairing).terms) {
            terms.add(quantiles(term));
        }
        return terms;
    }

    private static Quantiles quantiles(Histogram of) {
        return of.quantiles().orElse(new Quantiles(0, 0, 0));
    }

    /** The chances of a pairing's prices, where it has any. */
    Optional<Uncertainty.Prices> prices(int pairing) {
        OfPairing of = pairings.get(pairing);
        return of.cap.quantiles().map(cap -> new Uncertainty.Prices(of.meets / kept, of.ask.quantiles(), cap));
    }
}
