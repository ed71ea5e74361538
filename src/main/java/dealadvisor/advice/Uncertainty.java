package dealadvisor.advice;

import dealadvisor.reading.Copies;
import dealadvisor.reading.Internal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How likely which answer is, given what a case says of facts that are not certain. Chances run from 0 to 1; lists are never null.
 *
 * @param samples how many combinations of values were weighed or drawn
 * @param exact whether these were all, so that the chances are exact
 * @param seed where draws begin
 * @param priors whether unknown essential facts were drawn from priors
 * @param contradictory the share of combinations that contradict themselves, which are left out
 * @param anyDeal chances of the eligibility for any deal
 * @param highValue chances of the eligibility for high-value deals
 * @param window chances of where the case stands
 * @param pairings each pairing in question, the most likely to be recommended first
 * @param importance how much of whether anything is recommended rests on which fact, the most first
 * @param findOutFirst what is worth finding out, what is worth most first
 * @param cost what pursuing a deal is taken to cost, on the scale of the index; ours
 * @param readAs how each uncertain fact was read
 * @param notDrawn priors of whoever asks that are not among them, by the fact's path
 * @param held open facts, by path, that are taken to stay unknown in the bounds of pairings since they may be too many things
 */
public record Uncertainty(
        int samples,
        boolean exact,
        long seed,
        boolean priors,
        double contradictory,
        Map<Eligibility.Verdict, Double> anyDeal,
        Map<Eligibility.Verdict, Double> highValue,
        Map<Window.State, Double> window,
        List<Pairing> pairings,
        List<Share> importance,
        List<Worth> findOutFirst,
        double cost,
        List<ReadAs> readAs,
        List<NotDrawn> notDrawn,
        List<String> held) {
    public Uncertainty {
        anyDeal = Copies.of(anyDeal);
        highValue = Copies.of(highValue);
        window = Copies.of(window);
        pairings = List.copyOf(pairings);
        importance = List.copyOf(importance);
        findOutFirst = List.copyOf(findOutFirst);
        readAs = List.copyOf(readAs);
        notDrawn = List.copyOf(notDrawn);
        held = List.copyOf(held);
    }

    /** How much of whether anything is recommended rests on a fact, 0 to 1; 0 where nothing is said of it. */
    public double importance(String fact) {
        return importance.stream()
                .filter(each -> each.fact().equals(fact))
                .mapToDouble(Share::share)
                .findFirst()
                .orElse(0);
    }

    /**
     * The chances of one pairing.
     *
     * @param good what would be bought, by id
     * @param payment what would be paid, by id
     * @param verdicts of each verdict
     * @param error the standard error of the chance that it is recommended; 0 if it is exact
     * @param index how the index is spread
     * @param terms how each term is spread, in the order of the terms
     * @param zopa of its prices, where prices are given
     * @param ifMoreIsDrawn with priors: the chance that it is recommended if of all that is unknown a part is drawn, and if all is; else none
     * @param whatever between what it stays, whatever of what is unknown or uncertain is found out
     */
    public record Pairing(
            String good,
            String payment,
            Map<Verdict, Double> verdicts,
            double error,
            Quantiles index,
            List<Quantiles> terms,
            Optional<Prices> zopa,
            List<Double> ifMoreIsDrawn,
            Extent whatever) {
        public Pairing {
            verdicts = Copies.of(verdicts);
            terms = List.copyOf(terms);
            ifMoreIsDrawn = List.copyOf(ifMoreIsDrawn);
        }

        /** The two ids as one. */
        public String id() {
            return good + "/" + payment;
        }
    }

    /**
     * How a number is spread.
     *
     * @param p5 the number below which it lies one time in twenty
     * @param p50 the number below which it lies half the times
     * @param p95 the number below which it lies all but one time in twenty
     */
    public record Quantiles(double p5, double p50, double p95) {}

    /**
     * The chances of prices.
     *
     * @param exists the chance that some price suits both
     * @param ask how the least that the AI would take is spread where there is such a sum
     * @param cap how the most that we would pay is spread
     */
    public record Prices(double exists, Optional<Quantiles> ask, Quantiles cap) {}

    /**
     * How much a fact matters for whether some pairing is recommended.
     *
     * @param fact its path
     * @param share the share of the variance that it explains alone, from 0 to 1
     */
    public record Share(String fact, double share) {}

    /**
     * What knowing a fact is worth for the choice of which pairing to pursue, or none.
     *
     * @param fact its path
     * @param value by how much the index of what is pursued, less the cost of pursuing, would be higher on average; at least 0
     * @param error the standard error of the value, on the scale of the index; 0 if it is exact
     * @param changesAdvice the chance that another choice would be made; empty where the value is not told apart from nothing
     * @param essential whether nothing is recommended while it is unknown, as it is in the case
     */
    public record Worth(String fact, double value, double error, Optional<Double> changesAdvice, boolean essential) {}

    /**
     * How an uncertain fact was read.
     *
     * @param fact its path
     * @param distribution in words
     * @param spread how it is spread, if it is a number; else empty
     * @param whose if it is a prior, and not what the case says, whose: {@code ours}, {@code yours} of whoever asks, or the id of the pack it comes with
     * @param reason why the prior is so, if a reason is given
     */
    public record ReadAs(
            String fact,
            String distribution,
            Optional<Quantiles> spread,
            Optional<String> whose,
            Optional<String> reason) {
        /**
         * Whose our own priors are.
         *
         * @hidden
         */
        @Internal
        public static final String OURS = "ours";

        /**
         * Whose those of whoever asks are.
         *
         * @hidden
         */
        @Internal
        public static final String YOURS = "yours";

        /** Whether it is a prior, and not what the case says. */
        public boolean prior() {
            return whose.isPresent();
        }

        /** Whether it is a prior of ours. */
        public boolean ours() {
            return whose.filter(OURS::equals).isPresent();
        }
    }

    /**
     * A prior of whoever asks from which nothing is drawn here.
     *
     * @param fact its path
     * @param known whether the case says something of the fact; else it is not essential, and is drawn only to see what comes out if more is
     */
    public record NotDrawn(String fact, boolean known) {}
}
