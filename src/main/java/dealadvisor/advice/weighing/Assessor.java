package dealadvisor.advice.weighing;

import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Terms;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.advice.Zopa;
import dealadvisor.catalogue.Bar;
import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Level;
import dealadvisor.conclusions.Severity;
import dealadvisor.conclusions.WindowState;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Price;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Weighs pairings by what is counted of a case, one at a time; no pairing depends on another. What was weighed last is asked for afterwards. All that
 * verdicts rest on comes through here, whether they are given or only tried. One for each thread.
 */
final class Assessor {
    private static final WindowState.State[] STATES = WindowState.State.values();
    private static final int SEVERE = Severity.SEVERE.ordinal();

    private final Frame frame;
    private final Catalogue catalogue;
    private final Arithmetic arithmetic;
    private final List<Arithmetic> readings = new ArrayList<>();
    private final Left left;
    private final List<List<Integer>> requirements = new ArrayList<>();
    private final Level[] worthOf;
    private final Level usualAppeal;
    private final boolean[] highValueOf;
    private final Term[] termOf;
    private final int belief;
    private final int disbelief;
    private final Caps caps;

    private Counts counts;
    private List<Price> prices = List.of();
    private final boolean[] known;
    private Eligibility.Verdict anyDeal = Eligibility.Verdict.UNCLEAR;
    private Eligibility.Verdict highValue = Eligibility.Verdict.UNCLEAR;
    private Window.State window = Window.State.UNCLEAR;

    // Of the pairing weighed last, by barrier: what is left of it, and what that multiplies its term with.
    private final Left.OfBarrier[] here;
    private final double[] factors;
    private int pairing;
    private boolean believed;
    private Level worth = Level.NONE;
    private Level appeal = Level.NONE;
    private Terms terms = new Terms(0, 0, 0, 0);
    private int form;
    private Optional<Zopa> zopa = Optional.empty();
    private boolean blocked;
    private boolean severe;
    private boolean eligible;
    private boolean essentialsKnown;
    private Verdict verdict = Verdict.BLOCKED;

    Assessor(RulePack pack, Frame frame) {
        this.frame = frame;
        this.catalogue = frame.catalogue();
        this.arithmetic = Arithmetic.of(catalogue.calibration());
        readings.add(arithmetic);
        catalogue
                .calibration()
                .severities()
                .alternatives()
                .forEach(other -> readings.add(new Arithmetic(catalogue.calibration(), other)));
        this.termOf = catalogue.barriers().stream().map(Barrier::term).toArray(Term[]::new);
        this.worthOf = new Level[frame.pairings()];
        this.highValueOf = new boolean[frame.pairings()];
        for (int i = 0; i < worthOf.length; i++) {
            worthOf[i] = Level.of(frame.good(i).worth());
            highValueOf[i] = frame.good(i).eligibility().equals("high-value");
        }
        this.usualAppeal = Level.of(catalogue.calibration().levels().usualAppeal());
        this.left = new Left(frame, readings, new OneClaimOnce(pack));
        Bar rests = catalogue.rulings().belief();
        this.belief = frame.barrier(rests.named());
        this.disbelief = Severity.of(rests.severity()).ordinal();
        this.caps = new Caps(frame);
        this.counts = new Counts(frame);
        this.here = new Left.OfBarrier[frame.barriers()];
        this.factors = new double[here.length];
        this.known = new boolean[frame.needed().size()];
        for (String deals : List.of(Catalogue.ANY_DEAL, Catalogue.HIGH_VALUE)) {
            requirements.add(Present.in(catalogue.requirements(), deals).stream()
                    .map(frame::requirement)
                    .toList());
        }
    }

    /**
     * Turns to a case.
     *
     * @param counts what is said of it
     * @param prices what pairings cost and bring
     * @param isKnown whether the fact at a path is known
     */
    void turnTo(Counts counts, List<Price> prices, Predicate<String> isKnown) {
        this.counts = counts;
        this.prices = prices;
        left.turnTo(counts);
        for (int i = 0; i < known.length; i++) {
            known[i] = isKnown.test(frame.needed().get(i));
        }
        anyDeal = eligibility(requirements.get(0));
        highValue = eligibility(requirements.get(1));
        window = Window.State.UNCLEAR;
        for (WindowState.State state : STATES) {
            if (counts.argued(state.ordinal())) {
                window = Window.State.argued(state);
                break;
            }
        }
    }

    private Eligibility.Verdict eligibility(List<Integer> needs) {
        List<Eligibility.Result> results = new ArrayList<>(needs.size());
        for (int requirement : needs) {
            results.add(counts.requirement(requirement));
        }
        return Eligibility.verdict(results);
    }

    /** Whether the AI is eligible for any deal. */
    Eligibility.Verdict anyDeal() {
        return anyDeal;
    }

    /** Whether it is eligible for high-value deals. */
    Eligibility.Verdict highValue() {
        return highValue;
    }

    /** Where the case stands between too early and too late. */
    Window.State window() {
        return window;
    }

    /** Weighs a pairing. */
    Verdict weigh(int which) {
        pairing = which;
        int[] scopes = frame.scopesOf(which);
        believed = left.of(belief, which, true).worst() < disbelief;
        severe = false;
        for (int barrier = 0; barrier < here.length; barrier++) {
            here[barrier] = left.of(barrier, which, believed);
            severe |= here[barrier].worst() >= SEVERE;
        }
        worth = level(worthOf[which], scopes, false);
        appeal = level(usualAppeal, scopes, true);
        terms = terms(0);
        form = form(scopes);
        zopa = prices.isEmpty() ? Optional.empty() : zopa(frame.good(which), frame.payment(which));
        boolean out = false;
        for (int scope : scopes) {
            out |= counts.ruledOut(scope);
        }
        blocked = anyDeal == Eligibility.Verdict.INELIGIBLE || terms.index() == 0 || out;
        eligible = anyDeal == Eligibility.Verdict.ELIGIBLE
                && (!highValueOf[which] || highValue == Eligibility.Verdict.ELIGIBLE);
        essentialsKnown = true;
        for (int fact : frame.neededBy(which)) {
            essentialsKnown &= known[fact];
        }
        caps.see(pairing, here, window, form, zopa.map(Zopa::exists));
        verdict = verdict(arithmetic, terms);
        return verdict;
    }

    private Terms terms(int reading) {
        for (int barrier = 0; barrier < here.length; barrier++) {
            factors[barrier] = here[barrier].factors()[reading];
        }
        return readings.get(reading).terms(termOf, worth, appeal, factors);
    }

    private Verdict verdict(Arithmetic numbers, Terms weighed) {
        return numbers.verdict(blocked, weighed.index(), severe, eligible, essentialsKnown)
                .atMost(caps.ceiling());
    }

    private Level level(Level start, int[] scopes, boolean ofPayment) {
        int least = Counts.NOTHING;
        int most = Counts.NOTHING;
        for (int scope : scopes) {
            byte[] bounds = ofPayment ? counts.appeal(scope) : counts.worth(scope);
            least = Math.max(least, bounds[0]);
            most = bounds[1] == Counts.NOTHING ? most : most == Counts.NOTHING ? bounds[1] : Math.min(most, bounds[1]);
        }
        return Arithmetic.level(start, least, most);
    }

    // The first form that something argues for; the last one where nothing does.
    private int form(int[] scopes) {
        int argued = 0;
        for (int scope : scopes) {
            argued |= counts.forms(scope);
        }
        return Math.min(Integer.numberOfTrailingZeros(argued), catalogue.forms().size() - 1);
    }

    /** The verdict on the pairing weighed last, did its prices meet or not. */
    Verdict ifPricesMeet(boolean meet) {
        caps.see(pairing, here, window, form, Optional.of(meet));
        return verdict(arithmetic, terms);
    }

    private Optional<Zopa> zopa(Good good, Payment payment) {
        Optional<Price> price = Price.of(prices, good.id(), payment.id());
        return price.map(of -> new PriceRange(of, terms, catalogue.calibration().sizeDiscount()).zopa());
    }

    /** The terms of the pairing weighed last. */
    Terms terms() {
        return terms;
    }

    /** The price that the case gives for it, if any. */
    Optional<Price> price() {
        return Price.of(prices, frame.good(pairing).id(), frame.payment(pairing).id());
    }

    /** Where its prices meet. */
    Optional<Zopa> zopa() {
        return zopa;
    }

    /** Whether a term is zero, the AI is ineligible, or a rule-out applies. */
    boolean blocked() {
        return blocked;
    }

    /** How near it stands to being recommended. */
    Prospect prospect() {
        return new Prospect(!blocked, caps.ceiling(), eligible, severe, terms.index());
    }

    /** The id of the form that a deal would take. */
    String formId() {
        return catalogue.forms().get(form).id();
    }

    /** Its verdict, were severities read as other numbers. */
    private boolean robust() {
        for (int other = 1; other < readings.size(); other++) {
            if (verdict(readings.get(other), terms(other)) != verdict) {
                return false;
            }
        }
        return true;
    }

    /**
     * Weighs a pairing, and says on what that rests.
     *
     * @param grounds the conclusions that are counted of the case
     * @param standings is added to: what stands wherever this is left of a barrier
     */
    Assessed assess(int which, Grounds grounds, Map<Left.OfBarrier, Standing> standings) {
        weigh(which);
        Good good = frame.good(pairing);
        Payment payment = frame.payment(pairing);
        List<Standing> stands = new ArrayList<>();
        for (int barrier = 0; barrier < here.length; barrier++) {
            if (here[barrier].concluded()) {
                Barrier standing = catalogue.barriers().get(barrier);
                stands.add(standings.computeIfAbsent(
                        here[barrier], alike -> grounds.standing(standing, good, payment, believed, alike)));
            }
        }
        List<String> unknown = new ArrayList<>();
        for (int fact : frame.neededBy(pairing)) {
            if (!known[fact]) {
                unknown.add(frame.needed().get(fact));
            }
        }
        return new Assessed(
                good,
                payment,
                stands,
                worth,
                appeal,
                terms,
                formId(),
                zopa,
                unknown,
                caps.applied(),
                verdict,
                robust());
    }
}
