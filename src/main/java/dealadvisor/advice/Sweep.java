package dealadvisor.advice;

import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import dealadvisor.reading.Code;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A case in many scenarios: every combination of the axes, and for each as many draws of what the case says is uncertain as are asked for. Scenario
 * {@code i} is the same whoever works it out and whatever was worked out before, so that parts of a sweep put together are the whole. Immutable, safe
 * for many threads; each walks through it by itself.
 *
 * <p>The last axis changes fastest, and draws faster still. Draw {@code i} of a fact depends on seed, fact and {@code i} alone, so all combinations
 * are weighed against the same draws.
 */
public final class Sweep {
    /** After so many questions to the engine the tables are begun anew, or they would grow with what varies without end. */
    private static final int RUNS = 20_000;

    /** One scenario in so many is advised on afresh and held against what the tables say. */
    private static final int CHECKED = 4096;

    private final RulePack pack;
    private final CaseFacts base;
    private final List<Axis> axes;
    private final List<Drawn> drawn;
    private final Optional<Sampling> sampling;
    private final InQuestion asked;
    private final Frame frame;
    private final List<String> varied;
    private final long scenarios;
    private final Set<String> exact;

    private Sweep(RulePack pack, CaseFacts given, List<Axis> axes, Optional<Sampling> sampling) {
        this.pack = pack;
        this.axes = List.copyOf(axes);
        this.sampling = sampling;
        Map<String, Optional<Value>> none = new HashMap<>();
        axes.forEach(axis -> axis.paths().forEach(path -> none.put(path, Optional.empty())));
        CaseFacts rest = given.with(pack.vocabulary(), none);
        this.base = (sampling.isPresent() ? rest : Settled.of(pack, rest)).withoutBeliefs();
        this.asked = InQuestion.of(pack.catalogue(), base);
        this.frame = new Frame(pack.vocabulary(), pack.catalogue(), asked);
        this.drawn = new ArrayList<>();
        List<String> paths = new ArrayList<>(none.size());
        axes.forEach(axis -> paths.addAll(axis.paths()));
        if (sampling.isPresent()) {
            PossibleValues possible = new PossibleValues(pack);
            rest.beliefs().forEach((path, belief) -> {
                FactDefinition definition = pack.vocabulary().definition(path).orElseThrow();
                drawn.add(Drawn.of(path, belief.chances(), possible.cells(definition, base)));
                paths.add(path);
            });
        }
        if (paths.size() != Set.copyOf(paths).size()) {
            throw new IllegalArgumentException("a fact stands on two axes");
        }
        this.varied = List.copyOf(paths);
        this.scenarios = size(axes, sampling).longValueExact();
        // Where rules hold a number against another that varies too, what they tell apart varies with that one.
        this.exact = new HashSet<>();
        drawn.forEach(fact -> {
            if (pack.reads().beside().getOrDefault(fact.path(), new TreeSet<>()).stream()
                    .anyMatch(paths::contains)) {
                exact.add(fact.path());
            }
        });
    }

    /**
     * A sweep.
     *
     * @param pack the rules
     * @param given the case; what it says of facts on an axis does not count
     * @param axes what varies, no fact twice and none of {@code deal.goods} and {@code deal.payments}; the first changes slowest
     * @param sampling how many draws of uncertain facts are made for each combination, and where they begin; without, such facts are unknown unless no
     *     rule tells apart what they may be. Priors are not drawn
     * @throws ArithmeticException if there are more scenarios than can be counted; {@link #size} says how many
     */
    public static Sweep of(RulePack pack, CaseFacts given, List<Axis> axes, Optional<Sampling> sampling) {
        return new Sweep(pack, given, axes, sampling);
    }

    /** How many scenarios a sweep would have. */
    public static BigInteger size(List<Axis> axes, Optional<Sampling> sampling) {
        BigInteger size = BigInteger.valueOf(sampling.map(Sampling::samples).orElse(1));
        for (Axis axis : axes) {
            size = size.multiply(BigInteger.valueOf(axis.rows().size()));
        }
        return size;
    }

    /** How many scenarios there are. */
    public long scenarios() {
        return scenarios;
    }

    /** The facts that vary: those of the axes in their order, then those that are drawn. */
    public List<String> varied() {
        return varied;
    }

    /** What the values of a fact look like. */
    public FactType type(String path) {
        return pack.vocabulary().definition(path).orElseThrow().type();
    }

    /** Whether each combination is drawn several times, or once at least. */
    public boolean draws() {
        return sampling.isPresent();
    }

    /** The pairings in question, as good/payment, in the order of the goods' ids, then of the payments'. */
    public List<String> pairings() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < frame.pairings(); i++) {
            ids.add(frame.id(i));
        }
        return List.copyOf(ids);
    }

    /**
     * Where a part of the sweep begins: part {@code i} of {@code n} is from {@code from(i, n)} to before {@code from(i + 1, n)}.
     *
     * @param part from 0 to {@code parts}, which is where the last one ends
     */
    public long from(long part, long parts) {
        return scenarios / parts * part + Math.min(part, scenarios % parts);
    }

    /** The rules worked out for a thread of its own, to be closed. */
    public Walk walk() {
        return walk(RUNS);
    }

    /** @param runs after so many questions to the engine the tables are begun anew */
    Walk walk(int runs) {
        return new Walk(runs);
    }

    /**
     * What one scenario comes to.
     *
     * @param number which it is, from 0
     * @param draw which of the draws of its combination, from 0; always 0 where none are made
     * @param values of the facts that vary, in their order; empty for unknown
     * @param contradicts whether its facts are at odds with each other; they are used as they stand
     * @param anyDeal eligibility for any deal
     * @param highValue eligibility for high-value deals
     * @param window the window
     * @param best the place of the pairing that comes first, among {@link Sweep#pairings()}; below 0 if none is in question
     * @param verdicts of the pairings in their order
     * @param indices likewise
     */
    public record Scenario(
            long number,
            long draw,
            List<Optional<Value>> values,
            boolean contradicts,
            Eligibility.Verdict anyDeal,
            Eligibility.Verdict highValue,
            Window.State window,
            int best,
            List<Verdict> verdicts,
            List<Double> indices) {
        public Scenario {
            values = List.copyOf(values);
            verdicts = List.copyOf(verdicts);
            indices = List.copyOf(indices);
        }
    }

    /** Works scenarios out; for one thread, to be closed. */
    public final class Walk implements AutoCloseable {
        private Optional<LiveRun> run = Optional.empty();
        private Optional<Trials> trials = Optional.empty();
        private final Advisor fresh = Advisor.withoutTrials(pack);
        private final int most;
        private boolean checked;

        private Walk(int most) {
            this.most = most;
        }

        /**
         * Some scenarios, one after the other; a few hundred at a time cost least.
         *
         * @param from the first, from 0
         * @param count how many; those beyond the last are left out
         */
        public List<Scenario> of(long from, int count) {
            Trials tables = tables();
            int all = (int) Math.max(0, Math.min(count, scenarios - from));
            List<List<Optional<Value>>> shown = new ArrayList<>(all);
            List<CaseFacts> cases = new ArrayList<>(all);
            for (int i = 0; i < all; i++) {
                List<Optional<Value>> values = new ArrayList<>(varied.size());
                Map<String, Optional<Value>> changes = new HashMap<>();
                take(from + i, values, changes);
                shown.add(values);
                cases.add(base.with(pack.vocabulary(), changes));
            }
            tables.prepare(cases);
            List<Scenario> some = new ArrayList<>(all);
            for (int i = 0; i < all; i++) {
                Scenario one = scenario(from + i, shown.get(i), cases.get(i), tables.with(cases.get(i)));
                if (!checked || one.number() % CHECKED == 0) {
                    check(one, cases.get(i));
                    checked = true;
                }
                some.add(one);
            }
            return some;
        }

        private Trials tables() {
            if (trials.filter(some -> some.runs() > most).isPresent()) {
                close();
            }
            if (trials.isEmpty()) {
                Patience patience = Patience.of(Optional.empty());
                run = Optional.of(new LiveRun(pack, base, asked.goods(), asked.payments(), patience));
                trials = Optional.of(new Trials(pack, run.get(), base, frame, patience));
            }
            return trials.get();
        }

        // What a scenario shows of a number that is drawn is the number; what rules see is the middle of those that
        // they do not tell apart.
        private void take(long number, List<Optional<Value>> shown, Map<String, Optional<Value>> changes) {
            long draws = sampling.map(Sampling::samples).orElse(1);
            long left = number / draws;
            int[] row = new int[axes.size()];
            for (int i = axes.size() - 1; i >= 0; i--) {
                int rows = axes.get(i).rows().size();
                row[i] = (int) (left % rows);
                left /= rows;
            }
            for (int i = 0; i < row.length; i++) {
                List<Optional<Value>> values = axes.get(i).rows().get(row[i]);
                shown.addAll(values);
                for (int k = 0; k < values.size(); k++) {
                    changes.put(axes.get(i).paths().get(k), values.get(k));
                }
            }
            for (Drawn fact : drawn) {
                double uniform = fact.uniform(sampling.orElseThrow().seed(), number % draws);
                Optional<Value> value = fact.values().get(fact.draw(uniform));
                Optional<Value> said = fact.spread()
                        .<Value>map(spread -> new Value.Number(spread.at(uniform)))
                        .or(() -> value);
                shown.add(said);
                changes.put(fact.path(), exact.contains(fact.path()) ? said : value);
            }
        }

        private Scenario scenario(long number, List<Optional<Value>> values, CaseFacts facts, Outcome outcome) {
            List<Double> indices = new ArrayList<>(frame.pairings());
            for (int i = 0; i < frame.pairings(); i++) {
                indices.add(outcome.index(i));
            }
            return new Scenario(
                    number,
                    number % sampling.map(Sampling::samples).orElse(1),
                    values,
                    facts.warnings().size() > days(facts),
                    outcome.anyDeal(),
                    outcome.highValue(),
                    outcome.window(),
                    outcome.best(),
                    outcome.verdicts(),
                    indices);
        }

        private long days(CaseFacts facts) {
            return facts.warnings().stream()
                    .filter(warning -> warning.code() == Code.W004)
                    .count();
        }

        private void check(Scenario one, CaseFacts facts) {
            Advice advice = fresh.advise(facts);
            boolean same = advice.anyDeal().verdict() == one.anyDeal()
                    && advice.highValue().verdict() == one.highValue()
                    && advice.window().state() == one.window()
                    && advice.pairings().size() == frame.pairings()
                    && (one.best() < 0 || advice.pairings().get(0).id().equals(frame.id(one.best())));
            for (int i = 0; i < frame.pairings() && same; i++) {
                PairingAdvice pairing = advice.pairing(
                                frame.good(i).id(), frame.payment(i).id())
                        .orElseThrow();
                same = pairing.verdict() == one.verdicts().get(i)
                        && pairing.index() == one.indices().get(i);
            }
            if (!same) {
                throw new IllegalStateException("the tables and fresh advice disagree on scenario " + one.number());
            }
        }

        @Override
        public void close() {
            run.ifPresent(LiveRun::close);
            run = Optional.empty();
            trials = Optional.empty();
        }
    }
}
