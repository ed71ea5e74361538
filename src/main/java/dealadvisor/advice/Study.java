package dealadvisor.advice;

import dealadvisor.advice.Uncertainty.Quantiles;
import dealadvisor.catalogue.Term;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Belief;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Spread;
import dealadvisor.facts.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** A case with facts that are not certain, weighed in all the ways in which it may turn out, or in as many as are drawn. */
public final class Study {
    /** So many combinations are prepared together. */
    private static final int TOGETHER = 500;

    /** So many draws are made of what comes out if more is drawn than is asked for: enough for a first digit. */
    private static final int SIDE = 1_000;

    /** A value below so many standard errors is not told apart from nothing. */
    private static final double TOLD_APART = 3;

    private final RulePack pack;
    private final CaseFacts base;
    private final Sampling sampling;
    private final Trials trials;
    private final List<Drawn> facts;
    private final List<Drawn> rest;
    private final Set<String> stated;
    private final double part;
    private final List<Point> points = new ArrayList<>();
    private final int[] pointOf;
    private final boolean exact;
    private final int weighed;
    private double contradictory;
    private final List<Uncertainty.ReadAs> readAs = new ArrayList<>();

    /** One combination of values: which, how likely, and what it comes to; nothing where it contradicts itself. */
    private record Point(List<Integer> values, double weight, Optional<Outcome> outcome) {}

    private Study(RulePack pack, CaseFacts given, Sampling sampling, LiveRun run, Patience patience) {
        this.pack = pack;
        this.base = given.withoutBeliefs();
        this.sampling = sampling;
        InQuestion asked = InQuestion.of(pack.catalogue(), base);
        this.trials = new Trials(pack, run, base, new Frame(pack.vocabulary(), pack.catalogue(), asked), patience);
        PossibleValues possible = new PossibleValues(pack);
        this.stated = given.beliefs().keySet();
        this.facts = new ArrayList<>();
        this.rest = new ArrayList<>();
        given.beliefs().forEach((path, belief) -> take(path, belief.chances(), possible, false, facts));
        if (sampling.priors()) {
            Priors priors = Priors.ours(pack.vocabulary());
            this.part = priors.part();
            for (FactDefinition definition : pack.vocabulary().definitions()) {
                String path = definition.path();
                if (base.fact(path).isEmpty() && !stated.contains(path)) {
                    priors.of(definition).ifPresent(chances -> {
                        boolean essential = trials.frame().needed().contains(path);
                        take(path, chances, possible, essential, essential ? facts : rest);
                    });
                }
            }
        } else {
            this.part = 0;
        }
        Predicate<Drawn> bears = fact -> trials.frame().needed().contains(fact.path())
                || pack.ruleFacts().bears(fact.path());
        long combinations = 1;
        for (Drawn fact : facts) {
            combinations *= bears.test(fact) ? fact.values().size() : 1;
            combinations = Math.min(combinations, Integer.MAX_VALUE);
        }
        this.exact = combinations <= sampling.samples();
        Map<List<Integer>, Integer> places = new LinkedHashMap<>();
        Map<Integer, Double> weights = new HashMap<>();
        this.pointOf = new int[exact ? 0 : sampling.samples()];
        if (exact) {
            combine(new ArrayList<>(), 1, bears, places, weights);
        } else {
            for (int i = 0; i < sampling.samples(); i++) {
                pointOf[i] = places.computeIfAbsent(draw(facts, i), k -> places.size());
                weights.merge(pointOf[i], 1.0 / sampling.samples(), Double::sum);
            }
        }
        this.weighed = exact ? places.size() : sampling.samples();
        weigh(List.copyOf(places.keySet()), weights);
    }

    private void take(String path, Belief.Chances chances, PossibleValues possible, boolean prior, List<Drawn> among) {
        FactDefinition definition = pack.vocabulary().definition(path).orElseThrow();
        among.add(Drawn.of(path, chances, possible.cells(definition, base)));
        if (among == facts) {
            Optional<Quantiles> spread = chances instanceof Belief.Number number
                    ? Optional.of(quantiles(number.spread()))
                    : Optional.empty();
            readAs.add(new Uncertainty.ReadAs(path, chances.words(), spread, prior));
        }
    }

    private static Quantiles quantiles(Spread spread) {
        return new Quantiles(spread.at(Spread.TAIL), spread.at(0.5), spread.at(1 - Spread.TAIL));
    }

    // What no rule reads makes no difference, so one of its values stands for all.
    private void combine(
            List<Integer> values,
            double weight,
            java.util.function.Predicate<Drawn> read,
            Map<List<Integer>, Integer> places,
            Map<Integer, Double> weights) {
        if (values.size() == facts.size()) {
            weights.put(places.size(), weight);
            places.put(List.copyOf(values), places.size());
            return;
        }
        Drawn fact = facts.get(values.size());
        int most = read.test(fact) ? fact.values().size() : 1;
        for (int i = 0; i < most; i++) {
            values.add(i);
            combine(values, most == 1 ? weight : weight * fact.weights().get(i), read, places, weights);
            values.remove(values.size() - 1);
        }
    }

    private List<Integer> draw(List<Drawn> some, int draw) {
        List<Integer> values = new ArrayList<>(some.size());
        some.forEach(fact -> values.add(fact.draw(fact.uniform(sampling.seed(), draw))));
        return values;
    }

    private CaseFacts completed(List<Drawn> some, List<Integer> values) {
        Map<String, Optional<Value>> changes = new HashMap<>();
        for (int i = 0; i < some.size(); i++) {
            changes.put(some.get(i).path(), some.get(i).values().get(values.get(i)));
        }
        return trials.changed(changes);
    }

    private boolean contradicts(CaseFacts completed) {
        return completed.warnings().size() > base.warnings().size();
    }

    private void weigh(List<List<Integer>> all, Map<Integer, Double> weights) {
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<List<Integer>> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            List<CaseFacts> cases =
                    some.stream().map(values -> completed(facts, values)).toList();
            trials.prepare(cases);
            for (int i = 0; i < some.size(); i++) {
                double weight = weights.get(from + i);
                boolean out = contradicts(cases.get(i));
                contradictory += out ? weight : 0;
                points.add(new Point(
                        some.get(i), weight, out ? Optional.empty() : Optional.of(trials.with(cases.get(i)))));
            }
        }
        checkSample();
    }

    // A sample of every study is held against what the engine says when it is asked again.
    private void checkSample() {
        for (int i = 0; i < 3 && !points.isEmpty(); i++) {
            Point point = points.get(i * (points.size() - 1) / 2);
            if (!trials.agree(completed(facts, point.values()))) {
                throw new IllegalStateException("the tables and the engine disagree on " + point.values());
            }
        }
    }

    /**
     * Weighs a case.
     *
     * @param given the case, with what it says of facts that are not certain
     */
    static Uncertainty of(RulePack pack, CaseFacts given, Sampling sampling, Patience patience) {
        return with(pack, given, sampling, patience, Study::result);
    }

    /** The draws of a case as lines of CSV, the first with names: what each came to, and the facts that it rests on. */
    public static List<String> draws(RulePack pack, CaseFacts given, Sampling sampling) {
        return with(pack, given, sampling, Patience.of(Optional.empty()), Study::lines);
    }

    private static <T> T with(
            RulePack pack, CaseFacts given, Sampling sampling, Patience patience, Function<Study, T> asked) {
        InQuestion question = InQuestion.of(pack.catalogue(), given);
        try (LiveRun run = new LiveRun(pack, given.withoutBeliefs(), question.goods(), question.payments(), patience)) {
            return asked.apply(new Study(pack, given, sampling, run, patience));
        }
    }

    private double kept() {
        return points.stream()
                .filter(point -> point.outcome().isPresent())
                .mapToDouble(Point::weight)
                .sum();
    }

    private <K extends Enum<K>> Map<K, Double> chances(Class<K> kind, Function<Outcome, K> of) {
        Map<K, Double> chances = new EnumMap<>(kind);
        for (K each : kind.getEnumConstants()) {
            chances.put(each, 0.0);
        }
        double kept = kept();
        points.forEach(point -> point.outcome()
                .ifPresent(outcome -> chances.merge(of.apply(outcome), point.weight() / kept, Double::sum)));
        return chances;
    }

    private Optional<Quantiles> quantiles(Function<Outcome, Optional<Double>> of) {
        List<double[]> values = new ArrayList<>();
        double sum = 0;
        for (Point point : points) {
            Optional<Double> value = point.outcome().flatMap(of);
            if (value.isPresent()) {
                values.add(new double[] {value.get(), point.weight()});
                sum += point.weight();
            }
        }
        values.sort(Comparator.comparingDouble(value -> value[0]));
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Quantiles(
                        quantile(values, Spread.TAIL * sum),
                        quantile(values, sum / 2),
                        quantile(values, (1 - Spread.TAIL) * sum)));
    }

    private static double quantile(List<double[]> values, double below) {
        double sum = 0;
        for (double[] value : values) {
            sum += value[1];
            if (sum >= below - 1e-12) {
                return value[0];
            }
        }
        return values.get(values.size() - 1)[0];
    }

    private Uncertainty result() {
        Map<Double, double[]> more = new LinkedHashMap<>();
        if (sampling.priors()) {
            more.put(part, ifDrawn(part));
            more.put(1.0, ifDrawn(1));
        }
        List<Uncertainty.Pairing> pairings = new ArrayList<>();
        for (int i = 0; i < trials.frame().pairings(); i++) {
            pairings.add(pairing(i, more));
        }
        pairings.sort(Comparator.comparing(
                        (Uncertainty.Pairing pairing) -> pairing.verdicts().get(Verdict.RECOMMENDED))
                .thenComparing(pairing -> pairing.verdicts().get(Verdict.POSSIBLE))
                .thenComparing(pairing -> pairing.index().p50())
                .reversed()
                .thenComparing(Uncertainty.Pairing::id));
        return new Uncertainty(
                weighed,
                exact,
                sampling.seed(),
                sampling.priors(),
                contradictory,
                chances(Eligibility.Verdict.class, Outcome::anyDeal),
                chances(Eligibility.Verdict.class, Outcome::highValue),
                chances(Window.State.class, Outcome::window),
                pairings,
                importance(),
                findOutFirst(),
                cost(),
                List.copyOf(readAs));
    }

    private Uncertainty.Pairing pairing(int i, Map<Double, double[]> more) {
        Map<Verdict, Double> verdicts = chances(Verdict.class, outcome -> outcome.verdict(i));
        double recommended = verdicts.get(Verdict.RECOMMENDED);
        List<Quantiles> terms = new ArrayList<>();
        for (Term term : Term.values()) {
            terms.add(quantiles(outcome -> Optional.of(outcome.terms().get(i).of(term)))
                    .orElse(new Quantiles(0, 0, 0)));
        }
        List<Double> drawn = new ArrayList<>();
        more.values().forEach(chances -> drawn.add(chances[i]));
        return new Uncertainty.Pairing(
                trials.frame().good(i).id(),
                trials.frame().payment(i).id(),
                verdicts,
                exact ? 0 : Math.sqrt(recommended * (1 - recommended) / Math.max(1, sampling.samples() * kept())),
                quantiles(outcome -> Optional.of(outcome.index(i))).orElse(new Quantiles(0, 0, 0)),
                terms,
                prices(i),
                drawn);
    }

    private Optional<Uncertainty.Prices> prices(int i) {
        double exists = sum(outcome -> outcome.zopas().get(i).map(Zopa::exists).orElse(false) ? 1 : 0);
        Optional<Quantiles> cap = quantiles(outcome -> outcome.zopas().get(i).map(Zopa::cap));
        Optional<Quantiles> ask = quantiles(outcome -> outcome.zopas()
                .get(i)
                .flatMap(zopa -> zopa.ask().isPresent() ? Optional.of(zopa.ask().getAsDouble()) : Optional.empty()));
        return cap.map(known -> new Uncertainty.Prices(exists, ask, known));
    }

    private double sum(ToDoubleFunction<Outcome> of) {
        double kept = kept();
        return points.stream()
                .filter(point -> point.outcome().isPresent())
                .mapToDouble(point ->
                        point.weight() / kept * of.applyAsDouble(point.outcome().get()))
                .sum();
    }

    // How likely each pairing is to be recommended if of what else is unknown each fact is drawn with this chance.
    private double[] ifDrawn(double known) {
        List<Drawn> all = new ArrayList<>(facts);
        rest.forEach(fact -> all.add(fact.orUnknown(known)));
        double[] recommended = new double[trials.frame().pairings()];
        int kept = 0;
        int draws = Math.min(SIDE, sampling.samples());
        for (int from = 0; from < draws; from += TOGETHER) {
            List<CaseFacts> cases = new ArrayList<>();
            for (int i = from; i < Math.min(draws, from + TOGETHER); i++) {
                CaseFacts completed = completed(all, draw(all, i));
                if (!contradicts(completed)) {
                    cases.add(completed);
                }
            }
            trials.prepare(cases);
            for (CaseFacts completed : cases) {
                Outcome outcome = trials.with(completed);
                kept++;
                for (int i = 0; i < recommended.length; i++) {
                    recommended[i] += outcome.verdict(i) == Verdict.RECOMMENDED ? 1 : 0;
                }
            }
        }
        for (int i = 0; i < recommended.length; i++) {
            recommended[i] /= Math.max(1, kept);
        }
        return recommended;
    }

    // What pursuing costs: as much as the index at which a deal is possible, so that what is hardly possible pays
    // nothing.
    private double cost() {
        return pack.catalogue().calibration().possible();
    }

    private double worth(Outcome outcome, int pairing) {
        return (outcome.verdict(pairing).compareTo(Verdict.POSSIBLE) >= 0 ? outcome.index(pairing) : 0) - cost();
    }

    private static boolean anyRecommended(Outcome outcome) {
        return outcome.verdicts().contains(Verdict.RECOMMENDED);
    }

    private List<Uncertainty.Share> importance() {
        double mean = sum(outcome -> anyRecommended(outcome) ? 1 : 0);
        double variance = mean * (1 - mean);
        double kept = kept();
        List<Uncertainty.Share> shares = new ArrayList<>();
        for (int f = 0; f < facts.size(); f++) {
            Map<Integer, double[]> groups = new HashMap<>();
            for (Point point : points) {
                if (point.outcome().isPresent()) {
                    double[] group = groups.computeIfAbsent(point.values().get(f), k -> new double[2]);
                    group[0] += point.weight() / kept;
                    group[1] += anyRecommended(point.outcome().get()) ? point.weight() / kept : 0;
                }
            }
            double between = 0;
            for (double[] group : groups.values()) {
                between += group[0] * Math.pow(group[1] / group[0] - mean, 2);
            }
            // So much would be explained by chance alone.
            double chance = exact ? 0 : (groups.size() - 1) / (sampling.samples() * kept);
            shares.add(new Uncertainty.Share(
                    facts.get(f).path(), variance < 1e-12 ? 0 : Math.min(1, Math.max(0, between / variance - chance))));
        }
        shares.sort(
                Comparator.comparingDouble(Uncertainty.Share::share).reversed().thenComparing(Uncertainty.Share::fact));
        return shares;
    }

    private List<Uncertainty.Worth> findOutFirst() {
        Map<String, Double> shares = new HashMap<>();
        importance().forEach(share -> shares.put(share.fact(), share.share()));
        List<Uncertainty.Worth> worths = new ArrayList<>();
        for (int f = 0; f < facts.size(); f++) {
            worths.add(valueOfKnowing(List.of(f)));
        }
        worths.sort(Comparator.comparing((Uncertainty.Worth worth) -> !worth.essential())
                .thenComparing(
                        Comparator.comparingDouble(Uncertainty.Worth::value).reversed())
                .thenComparing(Comparator.comparingDouble((Uncertainty.Worth worth) -> shares.get(worth.fact()))
                        .reversed())
                .thenComparing(Uncertainty.Worth::fact));
        return worths;
    }

    // The choice is of one pairing, or of none, which is the last and worth nothing.
    private Uncertainty.Worth valueOfKnowing(List<Integer> known) {
        int none = trials.frame().pairings();
        double kept = kept();
        Map<List<Integer>, double[]> groups = new LinkedHashMap<>();
        Map<List<Integer>, Double> weights = new HashMap<>();
        double[] total = new double[none + 1];
        for (Point point : points) {
            if (point.outcome().isPresent()) {
                List<Integer> key = known.stream().map(point.values()::get).toList();
                double[] group = groups.computeIfAbsent(key, k -> new double[none + 1]);
                weights.merge(key, point.weight() / kept, Double::sum);
                for (int i = 0; i < none; i++) {
                    double worth = point.weight() / kept * worth(point.outcome().get(), i);
                    group[i] += worth;
                    total[i] += worth;
                }
            }
        }
        int now = best(total);
        double value = -total[now];
        double changes = 0;
        for (Map.Entry<List<Integer>, double[]> group : groups.entrySet()) {
            int then = best(group.getValue());
            value += group.getValue()[then];
            // Among equals the choice of now is kept.
            changes += group.getValue()[then] > group.getValue()[now] + 1e-12 ? weights.get(group.getKey()) : 0;
        }
        value = Math.max(0, value);
        double error = 0;
        if (!exact) {
            double squares = 0;
            for (Point point : points) {
                if (point.outcome().isPresent()) {
                    List<Integer> key = known.stream().map(point.values()::get).toList();
                    int then = best(groups.get(key));
                    double gain = (then == none ? 0 : worth(point.outcome().get(), then))
                            - (now == none ? 0 : worth(point.outcome().get(), now));
                    squares += point.weight() / kept * gain * gain;
                }
            }
            error = Math.sqrt(Math.max(0, squares - value * value) / Math.max(1, sampling.samples() * kept));
        }
        String fact = facts.get(known.get(0)).path();
        boolean told = value > 1e-9 && value > TOLD_APART * error;
        return new Uncertainty.Worth(
                fact,
                value,
                error,
                told ? Optional.of(changes) : Optional.empty(),
                !stated.contains(fact) && trials.frame().needed().contains(fact));
    }

    private static int best(double[] worths) {
        int best = worths.length - 1;
        for (int i = 0; i < worths.length; i++) {
            best = worths[i] > worths[best] ? i : best;
        }
        return best;
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder("draw,weight,contradicts");
        facts.forEach(fact -> head.append(',').append(fact.path()));
        for (int i = 0; i < trials.frame().pairings(); i++) {
            String id = trials.frame().id(i);
            head.append(',').append(id).append(" verdict,").append(id).append(" index");
        }
        lines.add(head.toString());
        int count = exact ? points.size() : sampling.samples();
        for (int draw = 0; draw < count; draw++) {
            Point point = points.get(exact ? draw : pointOf[draw]);
            StringBuilder line = new StringBuilder()
                    .append(draw)
                    .append(',')
                    .append(exact ? point.weight() : 1.0 / sampling.samples())
                    .append(',')
                    .append(point.outcome().isEmpty());
            for (int f = 0; f < facts.size(); f++) {
                line.append(',').append(said(f, point, draw));
            }
            for (int i = 0; i < trials.frame().pairings(); i++) {
                int pairing = i;
                line.append(',')
                        .append(point.outcome()
                                .map(outcome -> outcome.verdict(pairing).id())
                                .orElse(""))
                        .append(',')
                        .append(point.outcome()
                                .map(outcome -> Double.toString(outcome.index(pairing)))
                                .orElse(""));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    // A number that was drawn stands as itself, where all are weighed as the middle of what rules do not tell apart.
    private String said(int f, Point point, int draw) {
        Drawn fact = facts.get(f);
        if (!exact && fact.spread().isPresent()) {
            return Double.toString(fact.spread().get().at(fact.uniform(sampling.seed(), draw)));
        }
        String text = fact.values().get(point.values().get(f)).map(Value::text).orElse("");
        return text.contains(",") ? "\"" + text + "\"" : text;
    }
}
