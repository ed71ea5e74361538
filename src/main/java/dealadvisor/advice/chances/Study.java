package dealadvisor.advice.chances;

import dealadvisor.advice.Extent;
import dealadvisor.advice.Sampling;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.weighing.AsItStands;
import dealadvisor.advice.weighing.Assessed;
import dealadvisor.advice.weighing.Frame;
import dealadvisor.advice.weighing.InQuestion;
import dealadvisor.advice.weighing.Result;
import dealadvisor.advice.weighing.Trials;
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
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A case with facts that are not certain, weighed in all the ways in which it may turn out, or in as many as are drawn. No way is kept. */
public final class Study {
    /** So many draws are made of what comes out if more is drawn than is asked for: enough for a first digit. */
    private static final int SIDE = 1_000;

    /** At most so many of the ways are held against a fresh run of the rules. */
    private static final int CHECKED = 3;

    private final RulePack pack;
    private final CaseFacts given;
    private final CaseFacts base;
    private final Sampling sampling;
    private final Trials trials;
    private final Weighing weighing;
    private final Uncertain uncertain;
    private final Optional<PriceDraws> prices;
    private final Combinations combinations;
    private final Completions completions;
    private final double cost;
    private final Chances chances;
    private final Knowing knowing;

    private Study(
            RulePack pack,
            CaseFacts given,
            Sampling sampling,
            LiveRun run,
            InQuestion asked,
            Patience patience,
            int threads,
            Optional<Consumer<List<String>>> draws) {
        this.pack = pack;
        this.given = given;
        this.base = given.withoutBeliefs();
        this.sampling = sampling;
        this.trials = new Trials(pack, run, base, new Frame(pack.vocabulary(), pack.catalogue(), asked), patience);
        this.weighing = new Weighing(trials, threads, patience);
        this.uncertain = Uncertain.of(pack, given, sampling, trials.frame());
        this.prices = PriceDraws.of(base.prices(), uncertain.facts(), sampling.seed());
        Predicate<Drawn> bears = fact -> trials.frame().needed().contains(fact.path())
                || pack.ruleFacts().bears(fact.path());
        this.combinations = Combinations.of(uncertain.facts(), sampling, bears, prices.isPresent());
        this.completions = new Completions(pack.vocabulary(), trials, base, uncertain.facts());
        // What pursuing costs: as much as the index at which a deal is possible, so that what is hardly possible pays
        // nothing.
        this.cost = pack.catalogue().calibration().verdicts().possible();
        this.chances = new Chances(trials.frame().pairings());
        this.knowing = knowing();
        weigh(draws.map(to -> new DrawLines(combinations, trials.frame(), to)));
    }

    /**
     * Weighs a case.
     *
     * @param given the case, with what it says of facts that are not certain
     * @param threads on how many threads; what comes out is the same for any number
     * @param draws is given the draws as lines of CSV, some at a time, the first with names; if anybody wants them
     */
    public static Uncertainty of(
            RulePack pack,
            CaseFacts given,
            Sampling sampling,
            Patience patience,
            int threads,
            Optional<Consumer<List<String>>> draws) {
        InQuestion asked = InQuestion.of(pack.catalogue(), given);
        try (LiveRun run = new LiveRun(pack, given.withoutBeliefs(), asked.goods(), asked.payments(), patience)) {
            return new Study(pack, given, sampling, run, asked, patience, threads, draws).result();
        }
    }

    private Knowing knowing() {
        return new Knowing(
                Knowing.each(uncertain.facts().size()), trials.frame().pairings(), cost, combinations.exact());
    }

    /** What is gathered of some ways. */
    private final class Piece implements Weighing.Gathering {
        private final Chances some = new Chances(trials.frame().pairings());
        private final Knowing known = knowing();
        private final Optional<DrawLines> lines;
        private final List<String> said = new ArrayList<>();
        private Optional<Seen> first = Optional.empty();

        Piece(Optional<DrawLines> lines) {
            this.lines = lines;
        }

        @Override
        public void leaveOut(Weighing.Way way) {
            some.leaveOut(way.weight());
            lines.ifPresent(to -> said.add(to.contradictory()));
        }

        @Override
        public void take(Weighing.Way way, Result result) {
            some.take(way.weight(), result);
            known.take(way.values(), way.weight(), result);
            lines.ifPresent(to -> said.add(DrawLines.said(result)));
            if (first.isEmpty()) {
                first = Optional.of(Seen.of(way, result));
            }
        }
    }

    /** What one way came to, to be held against a fresh run of the rules. */
    private record Seen(Weighing.Way way, List<Verdict> verdicts, List<Double> indices) {
        static Seen of(Weighing.Way way, Result result) {
            List<Verdict> verdicts = new ArrayList<>();
            List<Double> indices = new ArrayList<>();
            for (int i = 0; i < result.pairings(); i++) {
                verdicts.add(result.verdict(i));
                indices.add(result.index(i));
            }
            return new Seen(way, verdicts, indices);
        }
    }

    private void weigh(Optional<DrawLines> lines) {
        lines.ifPresent(DrawLines::head);
        List<Seen> seen = new ArrayList<>();
        weighing.of(completions, combinations, prices, () -> new Piece(lines), done -> {
            List<String> said = new ArrayList<>();
            for (Piece piece : done.pieces()) {
                chances.add(piece.some);
                knowing.add(piece.known);
                said.addAll(piece.said);
                // From the first pieces, and from the last one.
                piece.first.ifPresent(one -> {
                    if (seen.size() > CHECKED - 1) {
                        seen.remove(CHECKED - 1);
                    }
                    seen.add(one);
                });
            }
            lines.ifPresent(to -> to.draws(done, said));
        });
        seen.forEach(this::check);
    }

    // Some ways of every study are held against a fresh run of the rules.
    private void check(Seen seen) {
        CaseFacts turned = completions.facts(seen.way().values());
        if (prices.isPresent()) {
            turned = turned.withPrices(prices.get().of(seen.way().number()));
        }
        for (Assessed pairing : AsItStands.of(pack, turned).pairings()) {
            int place =
                    trials.frame().place(pairing.good().id(), pairing.payment().id());
            if (seen.verdicts().get(place) != pairing.verdict()
                    || seen.indices().get(place) != pairing.terms().index()) {
                throw new IllegalStateException(
                        "weighed and weighed afresh, " + pairing.id() + " differs in " + turned.facts());
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
        Set<String> essential = new TreeSet<>(trials.frame().needed());
        essential.removeAll(given.beliefs().keySet());
        List<Uncertainty.ReadAs> readAs = new ArrayList<>(uncertain.readAs());
        prices.ifPresent(drawn -> readAs.addAll(drawn.readAs()));
        return new Uncertainty(
                combinations.count(),
                combinations.exact(),
                sampling.seed(),
                sampling.priors(),
                1 - chances.kept(),
                chances.anyDeal(),
                chances.highValue(),
                chances.window(),
                pairings,
                knowing.importance(uncertain.facts()),
                knowing.findOutFirst(uncertain.facts(), essential),
                cost,
                readAs,
                uncertain.notDrawn(),
                List.copyOf(whatever.held()));
    }

    private Uncertainty.Pairing pairing(int i, List<double[]> more, Extent extent) {
        Map<Verdict, Double> verdicts = chances.verdicts(i);
        double recommended = Present.in(verdicts, Verdict.RECOMMENDED);
        return new Uncertainty.Pairing(
                trials.frame().good(i).id(),
                trials.frame().payment(i).id(),
                verdicts,
                combinations.exact()
                        ? 0
                        : Math.sqrt(
                                recommended * (1 - recommended) / Math.max(1, combinations.count() * chances.kept())),
                chances.index(i),
                chances.terms(i),
                chances.prices(i),
                more.stream().map(chance -> chance[i]).toList(),
                extent);
    }

    /** How often which pairing is recommended. */
    private final class Recommended implements Weighing.Gathering {
        private final double[] times = new double[trials.frame().pairings()];
        private double kept;

        @Override
        public void leaveOut(Weighing.Way way) {
            // It is not counted.
        }

        @Override
        public void take(Weighing.Way way, Result result) {
            kept += way.weight();
            for (int i = 0; i < times.length; i++) {
                times[i] += result.verdict(i) == Verdict.RECOMMENDED ? way.weight() : 0;
            }
        }

        void add(Recommended other) {
            kept += other.kept;
            for (int i = 0; i < times.length; i++) {
                times[i] += other.times[i];
            }
        }
    }

    // How likely each pairing is to be recommended if of what else is unknown each fact is drawn with this chance.
    private double[] ifDrawn(double known) {
        List<Drawn> all = new ArrayList<>(uncertain.facts());
        uncertain.rest().forEach(fact -> all.add(fact.orUnknown(known)));
        Recommended sum = new Recommended();
        weighing.of(
                new Completions(pack.vocabulary(), trials, base, all),
                Combinations.drawn(all, Math.min(SIDE, sampling.samples()), sampling.seed()),
                PriceDraws.of(base.prices(), all, sampling.seed()),
                Recommended::new,
                done -> done.pieces().forEach(sum::add));
        double[] recommended = sum.times.clone();
        for (int i = 0; i < recommended.length; i++) {
            recommended[i] /= Math.max(1, sum.kept);
        }
        return recommended;
    }
}
