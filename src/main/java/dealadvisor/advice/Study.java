package dealadvisor.advice;

import dealadvisor.advice.Uncertainty.Quantiles;
import dealadvisor.catalogue.Term;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A case with facts that are not certain, weighed in all the ways in which it may turn out, or in as many as are drawn. */
final class Study {
    /** So many draws are made of what comes out if more is drawn than is asked for: enough for a first digit. */
    private static final int SIDE = 1_000;

    /** So many of the ways are held against fresh advice. */
    private static final int CHECKED = 3;

    private final RulePack pack;
    private final CaseFacts given;
    private final CaseFacts base;
    private final Sampling sampling;
    private final Trials trials;
    private final Weighing weighing;
    private final Uncertain uncertain;
    private final Combinations combinations;
    private final List<Turn> turns = new ArrayList<>();
    private final Chances chances;

    private Study(
            RulePack pack,
            CaseFacts given,
            Sampling sampling,
            LiveRun run,
            InQuestion asked,
            Patience patience,
            int threads) {
        this.pack = pack;
        this.given = given;
        this.base = given.withoutBeliefs();
        this.sampling = sampling;
        this.trials = new Trials(pack, run, base, new Frame(pack.vocabulary(), pack.catalogue(), asked), patience);
        this.weighing = new Weighing(trials, threads, patience);
        this.uncertain = Uncertain.of(pack, given, sampling, trials.frame());
        Predicate<Drawn> bears = fact -> trials.frame().needed().contains(fact.path())
                || pack.ruleFacts().bears(fact.path());
        this.combinations = Combinations.of(uncertain.facts(), sampling, bears);
        Completions completions = new Completions(pack.vocabulary(), trials, base, uncertain.facts());
        List<Optional<Result>> results = weighing.of(completions, combinations.ways());
        for (int i = 0; i < results.size(); i++) {
            turns.add(new Turn(combinations.ways().get(i), combinations.weights()[i], results.get(i)));
        }
        this.chances = new Chances(turns);
        check(completions);
    }

    /**
     * Weighs a case.
     *
     * @param given the case, with what it says of facts that are not certain
     * @param threads on how many threads; what comes out is the same for any number
     */
    static Studied of(RulePack pack, CaseFacts given, Sampling sampling, Patience patience, int threads) {
        InQuestion asked = InQuestion.of(pack.catalogue(), given);
        try (LiveRun run = new LiveRun(pack, given.withoutBeliefs(), asked.goods(), asked.payments(), patience)) {
            Study study = new Study(pack, given, sampling, run, asked, patience, threads);
            return new Studied(
                    study.result(),
                    new DrawLines(
                            study.uncertain.facts(),
                            study.trials.frame(),
                            study.combinations,
                            study.turns,
                            sampling.seed()));
        }
    }

    /** What came of a study, and its draws for those who want them. */
    record Studied(Uncertainty uncertainty, DrawLines draws) {}

    // Some ways of every study are held against fresh advice.
    private void check(Completions completions) {
        List<Turn> kept = chances.turns();
        Set<Integer> some = new TreeSet<>();
        for (int i = 0; i < CHECKED && !kept.isEmpty(); i++) {
            some.add(i * (kept.size() - 1) / (CHECKED - 1));
        }
        Advisor fresh = Advisor.withoutTrials(pack);
        for (int i : some) {
            CaseFacts turned = completions.facts(kept.get(i).values());
            Result result = Chances.result(kept.get(i));
            for (PairingAdvice pairing : fresh.advise(turned).pairings()) {
                int place = trials.frame().place(pairing.good(), pairing.payment());
                if (result.verdict(place) != pairing.verdict()
                        || result.index(place) != pairing.terms().index()) {
                    throw new IllegalStateException(
                            "weighed and advised again, " + pairing.id() + " differs in " + turned.facts());
                }
            }
        }
    }

    private Uncertainty result() {
        List<double[]> more = new ArrayList<>();
        if (sampling.priors()) {
            more.add(ifDrawn(uncertain.part()));
            more.add(ifDrawn(1));
        }
        Whatever whatever = Whatever.of(pack, given, trials);
        List<Uncertainty.Pairing> pairings = new ArrayList<>();
        for (int i = 0; i < trials.frame().pairings(); i++) {
            pairings.add(pairing(i, more, whatever.extents().get(i)));
        }
        pairings.sort(Comparator.comparing(
                        (Uncertainty.Pairing pairing) -> pairing.verdicts().get(Verdict.RECOMMENDED))
                .thenComparing(pairing -> pairing.verdicts().get(Verdict.POSSIBLE))
                .thenComparing(pairing -> pairing.index().p50())
                .reversed()
                .thenComparing(Uncertainty.Pairing::id));
        // What pursuing costs: as much as the index at which a deal is possible, so that what is hardly possible pays
        // nothing.
        double cost = pack.catalogue().calibration().possible();
        Set<String> essential = new TreeSet<>(trials.frame().needed());
        essential.removeAll(given.beliefs().keySet());
        Knowing knowing = new Knowing(chances, uncertain.facts(), trials.frame().pairings(), cost, essential, draws());
        return new Uncertainty(
                combinations.exact() ? turns.size() : draws(),
                combinations.exact(),
                sampling.seed(),
                sampling.priors(),
                turns.stream()
                        .filter(turn -> turn.result().isEmpty())
                        .mapToDouble(Turn::weight)
                        .sum(),
                chances.of(Eligibility.Verdict.class, Result::anyDeal),
                chances.of(Eligibility.Verdict.class, Result::highValue),
                chances.of(Window.State.class, Result::window),
                pairings,
                knowing.importance(),
                knowing.findOutFirst(),
                cost,
                uncertain.readAs(),
                List.copyOf(whatever.held()));
    }

    private int draws() {
        return combinations.exact() ? 0 : sampling.samples();
    }

    private Uncertainty.Pairing pairing(int i, List<double[]> more, Extent extent) {
        Map<Verdict, Double> verdicts = chances.of(Verdict.class, result -> result.verdict(i));
        double recommended = Present.in(verdicts, Verdict.RECOMMENDED);
        List<Quantiles> terms = new ArrayList<>();
        for (Term term : Term.values()) {
            terms.add(chances.quantiles(result -> Optional.of(result.terms(i).of(term)))
                    .orElse(new Quantiles(0, 0, 0)));
        }
        return new Uncertainty.Pairing(
                trials.frame().good(i).id(),
                trials.frame().payment(i).id(),
                verdicts,
                combinations.exact()
                        ? 0
                        : Math.sqrt(recommended * (1 - recommended) / Math.max(1, draws() * chances.kept())),
                chances.quantiles(result -> Optional.of(result.index(i))).orElse(new Quantiles(0, 0, 0)),
                terms,
                prices(i),
                more.stream().map(chance -> chance[i]).toList(),
                extent);
    }

    private Optional<Uncertainty.Prices> prices(int i) {
        double exists = chances.mean(result -> result.zopa(i).map(Zopa::exists).orElse(false) ? 1 : 0);
        Optional<Quantiles> cap = chances.quantiles(result -> result.zopa(i).map(Zopa::cap));
        Optional<Quantiles> ask = chances.quantiles(result -> result.zopa(i)
                .flatMap(zopa -> zopa.ask().isPresent() ? Optional.of(zopa.ask().getAsDouble()) : Optional.empty()));
        return cap.map(known -> new Uncertainty.Prices(exists, ask, known));
    }

    // How likely each pairing is to be recommended if of what else is unknown each fact is drawn with this chance.
    private double[] ifDrawn(double known) {
        List<Drawn> all = new ArrayList<>(uncertain.facts());
        uncertain.rest().forEach(fact -> all.add(fact.orUnknown(known)));
        List<int[]> ways = new ArrayList<>();
        for (int draw = 0; draw < Math.min(SIDE, sampling.samples()); draw++) {
            ways.add(Combinations.draw(all, sampling.seed(), draw));
        }
        double[] recommended = new double[trials.frame().pairings()];
        int kept = 0;
        for (Optional<Result> result : weighing.of(new Completions(pack.vocabulary(), trials, base, all), ways)) {
            kept += result.isPresent() ? 1 : 0;
            for (int i = 0; i < recommended.length; i++) {
                int pairing = i;
                recommended[i] += result.filter(one -> one.verdict(pairing) == Verdict.RECOMMENDED)
                                .isPresent()
                        ? 1
                        : 0;
            }
        }
        for (int i = 0; i < recommended.length; i++) {
            recommended[i] /= Math.max(1, kept);
        }
        return recommended;
    }
}
