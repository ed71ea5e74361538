package dealadvisor.advice.sweep;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Sampling;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.advice.Zopa;
import dealadvisor.advice.chances.Drawn;
import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.advice.chances.PriceDraws;
import dealadvisor.advice.chances.Settled;
import dealadvisor.advice.weighing.Frame;
import dealadvisor.advice.weighing.InQuestion;
import dealadvisor.advice.weighing.Outcome;
import dealadvisor.advice.weighing.Trials;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Price;
import dealadvisor.facts.Value;
import dealadvisor.reading.Code;
import dealadvisor.reading.ProblemsException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

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

    /** So many choices of goods and payments are kept at hand at a time. */
    private static final int QUESTIONS = 200;

    /** So many combinations of what else a case says are looked at before the first scenario; the others when it is their turn. */
    private static final int LOOKED_AT = 10_000;

    private static final String GOODS = "deal.goods";
    private static final String PAYMENTS = "deal.payments";
    private static final String PRICES = "deal.prices";

    private final RulePack pack;
    private final CaseFacts base;
    private final Case unfactual;
    private final List<Axis> axes;
    private final List<Integer> besideFacts = new ArrayList<>();
    private final List<Drawn> drawn;
    private final Optional<Sampling> sampling;
    private final InQuestion asked;
    private final List<String> pairings;
    private final List<String> varied;
    private final long scenarios;
    private final Set<String> exact;

    private Sweep(RulePack pack, Case given, List<Axis> axes, Optional<Sampling> sampling) {
        this.pack = pack;
        this.axes = List.copyOf(axes);
        this.sampling = sampling;
        this.unfactual =
                given.without(path -> pack.vocabulary().definition(path).isPresent());
        Map<String, Optional<Value>> none = new HashMap<>();
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            paths.addAll(axes.get(i).paths());
            axes.get(i).paths().stream()
                    .filter(path -> pack.vocabulary().definition(path).isPresent())
                    .forEach(path -> none.put(path, Optional.empty()));
            if (axes.get(i).rows().get(0).stream()
                    .anyMatch(said -> said.beside().isPresent())) {
                besideFacts.add(i);
            }
        }
        CaseFacts rest = CaseChecker.check(given, pack.vocabulary()).with(pack.vocabulary(), none);
        this.base = (sampling.isPresent() ? rest : Settled.of(pack, rest)).withoutBeliefs();
        this.asked = everAsked();
        Frame frame = new Frame(pack.vocabulary(), pack.catalogue(), asked);
        this.pairings = IntStream.range(0, frame.pairings()).mapToObj(frame::id).toList();
        this.drawn = new ArrayList<>();
        if (sampling.isPresent()) {
            PossibleValues possible = new PossibleValues(pack);
            rest.beliefs().forEach((path, belief) -> {
                FactDefinition definition = pack.vocabulary().definition(path).orElseThrow();
                drawn.add(Drawn.of(path, belief.chances(), possible.cells(definition, base)));
                paths.add(path);
            });
        }
        if (paths.size() != Set.copyOf(paths).size()) {
            throw new IllegalArgumentException("a path stands on two axes");
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
        look();
    }

    /**
     * A sweep.
     *
     * @param pack the rules
     * @param given the case; what it says at a path on an axis does not count
     * @param axes what varies, no path twice; the first changes slowest
     * @param sampling how many draws of what is uncertain are made for each combination, and where they begin; without, uncertain facts are unknown
     *     unless no rule tells apart what they may be, and uncertain prices are their middles. Priors are not drawn
     * @throws ProblemsException if the case is wrong, or becomes so by what an axis says beside facts
     * @throws ArithmeticException if there are more scenarios than can be counted; {@link #size} says how many
     */
    public static Sweep of(RulePack pack, Case given, List<Axis> axes, Optional<Sampling> sampling) {
        return new Sweep(pack, given, axes, sampling);
    }

    // What is in question in some scenario at least.
    private InQuestion everAsked() {
        Map<String, Optional<Value>> all = new HashMap<>();
        for (Axis axis : axes) {
            for (String path : List.of(GOODS, PAYMENTS)) {
                int at = axis.paths().indexOf(path);
                if (at >= 0) {
                    Set<String> ids = new TreeSet<>();
                    boolean every = false;
                    for (List<Setting> row : axis.rows()) {
                        every |= row.get(at).shown().isEmpty();
                        row.get(at).shown().ifPresent(value -> ids.addAll(((Value.Ids) value).ids()));
                    }
                    all.put(path, every ? Optional.empty() : Optional.of(new Value.Ids(ids)));
                }
            }
        }
        return InQuestion.of(pack.catalogue(), base.with(pack.vocabulary(), all));
    }

    // What is said of a price may not go with what else is said of it: better told before the first scenario than
    // after a million.
    private void look() {
        int[] row = new int[axes.size()];
        for (int i = 0; i < LOOKED_AT && !besideFacts.isEmpty(); i++) {
            prices(row);
            int axis = besideFacts.size() - 1;
            while (axis >= 0
                    && ++row[besideFacts.get(axis)]
                            == axes.get(besideFacts.get(axis)).rows().size()) {
                row[besideFacts.get(axis--)] = 0;
            }
            if (axis < 0) {
                return;
            }
        }
    }

    // What is said of all prices is said before what is said of one.
    private List<Price> prices(int[] row) {
        if (besideFacts.isEmpty()) {
            return base.prices();
        }
        List<Case.Change> changes = new ArrayList<>();
        besideFacts.forEach(axis -> axes.get(axis).rows().get(row[axis]).forEach(said -> said.beside()
                .ifPresent(changes::add)));
        changes.sort(Comparator.comparing(
                change -> change.path().contains("[") ? 2 : change.path().equals(PRICES) ? 0 : 1));
        return CaseChecker.check(unfactual.with(changes), pack.vocabulary()).prices();
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

    /** What varies: the paths of the axes in their order, then those of the facts that are drawn. */
    public List<String> varied() {
        return varied;
    }

    /** What the values at a path that varies look like; empty if it is that of no fact. */
    public Optional<FactType> type(String path) {
        return pack.vocabulary().definition(path).map(FactDefinition::type);
    }

    /** Whether all that is said at a path is numbers. */
    public boolean isNumber(String path) {
        return axes.stream()
                .filter(axis -> axis.paths().contains(path))
                .flatMap(axis ->
                        axis.rows().stream().map(row -> row.get(axis.paths().indexOf(path))))
                .flatMap(said -> said.shown().stream())
                .allMatch(Value.Number.class::isInstance);
    }

    /** Whether a pairing may have a price. */
    public boolean priced() {
        return !base.prices().isEmpty()
                || !besideFacts.isEmpty() && varied.stream().anyMatch(path -> path.startsWith(PRICES));
    }

    /** Whether each combination is drawn several times, or once at least. */
    public boolean draws() {
        return sampling.isPresent();
    }

    /** The pairings in question in some scenario at least, as good/payment, in the order of the goods' ids, then of the payments'. */
    public List<String> pairings() {
        return pairings;
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
     * @param values of what varies, in its order; empty for unknown
     * @param contradicts whether its facts are at odds with each other; they are used as they stand
     * @param anyDeal eligibility for any deal
     * @param highValue eligibility for high-value deals
     * @param window the window
     * @param best the place of the pairing that comes first, among {@link Sweep#pairings()}; below 0 if none is in question
     * @param pairings what each of the pairings comes to, in their order; empty for one that is not in question in this scenario
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
            List<Optional<Weighed>> pairings) {
        public Scenario {
            values = List.copyOf(values);
            pairings = List.copyOf(pairings);
        }
    }

    /**
     * What a pairing comes to.
     *
     * @param verdict its verdict
     * @param index its index, from 0 to 1
     * @param zopa the range of its prices, if it has one; the ends alone
     */
    public record Weighed(Verdict verdict, double index, Optional<Zopa> zopa) {}

    /** The rules at work on one choice of goods and payments, and where its pairings stand among all. */
    private final class Desk {
        private final LiveRun run;
        private final Trials trials;
        private final int[] places;

        private Desk(CaseFacts facts) {
            InQuestion question = InQuestion.of(pack.catalogue(), facts);
            Frame frame = new Frame(pack.vocabulary(), pack.catalogue(), question);
            Patience patience = Patience.of(Optional.empty());
            this.run = new LiveRun(pack, facts, question.goods(), question.payments(), patience);
            this.trials = new Trials(pack, run, facts, frame, patience);
            this.places = IntStream.range(0, frame.pairings())
                    .map(i -> pairings.indexOf(frame.id(i)))
                    .toArray();
        }
    }

    /** Works scenarios out; for one thread, to be closed. */
    public final class Walk implements AutoCloseable {
        private final Map<List<Optional<Value>>, Desk> desks = new HashMap<>();
        private final Advisor fresh = Advisor.withoutTrials(pack);
        private final int most;
        private int[] priced = {-1};
        private List<Price> prices = List.of();
        private Optional<PriceDraws> draws = Optional.empty();
        private boolean checked;

        private Walk(int most) {
            this.most = most;
        }

        /**
         * Some scenarios, one after the other; a few hundred at a time cost least.
         *
         * @param from the first, from 0
         * @param count how many; those beyond the last are left out
         * @throws ProblemsException if what one says beside facts makes the case wrong
         */
        public List<Scenario> of(long from, int count) {
            int all = (int) Math.max(0, Math.min(count, scenarios - from));
            List<List<Optional<Value>>> shown = new ArrayList<>(all);
            List<CaseFacts> cases = new ArrayList<>(all);
            Map<List<Optional<Value>>, List<Integer>> questions = new LinkedHashMap<>();
            for (int i = 0; i < all; i++) {
                List<Optional<Value>> values = new ArrayList<>(varied.size());
                CaseFacts facts = take(from + i, values);
                shown.add(values);
                cases.add(facts);
                questions
                        .computeIfAbsent(question(facts), q -> new ArrayList<>())
                        .add(i);
            }
            Scenario[] some = new Scenario[all];
            questions.forEach((question, which) -> {
                Desk desk = desk(question, cases.get(which.get(0)));
                desk.trials.prepare(which.stream().map(cases::get).toList());
                for (int i : which) {
                    Outcome outcome = desk.trials.with(cases.get(i));
                    some[i] = scenario(from + i, shown.get(i), cases.get(i), outcome, desk);
                }
            });
            for (int i = 0; i < all; i++) {
                if (!checked || some[i].number() % CHECKED == 0) {
                    check(some[i], cases.get(i));
                    checked = true;
                }
            }
            return List.of(some);
        }

        private static List<Optional<Value>> question(CaseFacts facts) {
            return List.of(
                    facts.fact(GOODS).map(Fact::value), facts.fact(PAYMENTS).map(Fact::value));
        }

        private Desk desk(List<Optional<Value>> question, CaseFacts facts) {
            long runs = desks.values().stream()
                    .mapToLong(desk -> desk.trials.runs())
                    .sum();
            if (runs > most || (desks.size() >= QUESTIONS && !desks.containsKey(question))) {
                close();
            }
            return desks.computeIfAbsent(question, q -> new Desk(facts));
        }

        // What a scenario shows of a number that is drawn is the number; what rules see is the middle of those that
        // they do not tell apart.
        private CaseFacts take(long number, List<Optional<Value>> shown) {
            Map<String, Optional<Value>> changes = new HashMap<>();
            long samples = sampling.map(Sampling::samples).orElse(1);
            long left = number / samples;
            int[] row = new int[axes.size()];
            for (int i = axes.size() - 1; i >= 0; i--) {
                int rows = axes.get(i).rows().size();
                row[i] = (int) (left % rows);
                left /= rows;
            }
            for (int i = 0; i < row.length; i++) {
                List<Setting> said = axes.get(i).rows().get(row[i]);
                for (int k = 0; k < said.size(); k++) {
                    shown.add(said.get(k).shown());
                    if (said.get(k).beside().isEmpty()) {
                        changes.put(axes.get(i).paths().get(k), said.get(k).shown());
                    }
                }
            }
            for (Drawn fact : drawn) {
                double uniform = fact.uniform(sampling.orElseThrow().seed(), number % samples);
                Optional<Value> value = fact.values().get(fact.draw(uniform));
                Optional<Value> said = fact.spread()
                        .<Value>map(spread -> new Value.Number(spread.at(uniform)))
                        .or(() -> value);
                shown.add(said);
                changes.put(fact.path(), exact.contains(fact.path()) ? said : value);
            }
            turnTo(row);
            return base.with(pack.vocabulary(), changes)
                    .withPrices(
                            draws.map(some -> some.of((int) (number % samples))).orElse(prices));
        }

        // Scenarios that follow each other mostly have the same prices.
        private void turnTo(int[] row) {
            int[] mine = besideFacts.stream().mapToInt(axis -> row[axis]).toArray();
            if (!Arrays.equals(priced, mine)) {
                prices = prices(row);
                draws = sampling.flatMap(how -> PriceDraws.of(prices, drawn, how.seed()));
                priced = mine;
            }
        }

        private Scenario scenario(
                long number, List<Optional<Value>> values, CaseFacts facts, Outcome outcome, Desk desk) {
            List<Optional<Weighed>> weighed = new ArrayList<>(Collections.nCopies(pairings.size(), Optional.empty()));
            for (int i = 0; i < desk.places.length; i++) {
                weighed.set(
                        desk.places[i],
                        Optional.of(new Weighed(
                                outcome.verdict(i),
                                outcome.index(i),
                                outcome.zopas().get(i))));
            }
            int best = outcome.best();
            return new Scenario(
                    number,
                    number % sampling.map(Sampling::samples).orElse(1),
                    values,
                    facts.warnings().size() > days(facts),
                    outcome.anyDeal(),
                    outcome.highValue(),
                    outcome.window(),
                    best < 0 ? best : desk.places[best],
                    weighed);
        }

        private static long days(CaseFacts facts) {
            return facts.warnings().stream()
                    .filter(warning -> warning.code() == Code.W004)
                    .count();
        }

        private void check(Scenario one, CaseFacts facts) {
            Advice advice = fresh.advise(facts);
            boolean same = advice.preconditions().anyDeal().verdict() == one.anyDeal()
                    && advice.preconditions().highValue().verdict() == one.highValue()
                    && advice.preconditions().window().state() == one.window()
                    && advice.pairings().size()
                            == one.pairings().stream().flatMap(Optional::stream).count()
                    && (one.best() < 0 || advice.pairings().get(0).id().equals(pairings.get(one.best())));
            for (PairingAdvice pairing : advice.pairings()) {
                Weighed weighed =
                        one.pairings().get(pairings.indexOf(pairing.id())).orElse(null);
                same &= weighed != null
                        && pairing.verdict() == weighed.verdict()
                        && pairing.index() == weighed.index()
                        && pairing.deal()
                                .zopa()
                                .map(range -> new Zopa(range.ask(), range.cap()))
                                .equals(weighed.zopa());
            }
            if (!same) {
                throw new IllegalStateException("the tables and fresh advice disagree on scenario " + one.number());
            }
        }

        @Override
        public void close() {
            desks.values().forEach(desk -> desk.run.close());
            desks.clear();
        }
    }
}
