package dealadvisor.advice.weighing;

import dealadvisor.advice.Extent;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Zopa;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Price;
import dealadvisor.facts.Value;
import dealadvisor.rules.NamedMembers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Bounds on what pairings come to while facts may be one of several values: each rule by itself says the best, or the worst, that some of these values let
 * it, and all of that is weighed as any case is. Sound, not always tight: two rules may want one fact to be different things. For one thread.
 */
public final class Bounds {
    /** A rule that would have more to say than this is not followed into all of it. */
    private static final int ENTRIES = 4_096;

    private final Tables tables;
    private final Cells cells;
    private final Frame frame;
    private final List<String> rules;
    private final NamedMembers members;
    private final Set<Integer> lifting;
    private final Map<Key, Span> spans = new HashMap<>();
    private final Map<List<Object>, int[]> reduced = new HashMap<>();
    private final End best;
    private final End bestWithLift;
    private final End worst;
    private final End worstWithoutLift;
    private boolean lift;

    /** A rule and what the facts that it reads may be. */
    private record Key(int rule, int[][] values) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.rule == rule && Arrays.deepEquals(key.values, values);
        }

        @Override
        public int hashCode() {
            return 31 * rule + Arrays.deepHashCode(values);
        }

        @Override
        public String toString() {
            return rule + Arrays.deepToString(values);
        }
    }

    /** What is counted at one end, and how it is weighed. */
    private static final class End {
        private final Counts counts;
        private final Assessor assessor;

        End(RulePack pack, Frame frame) {
            counts = new Counts(frame);
            assessor = new Assessor(pack, frame);
        }

        /** The highest verdict on a pairing, at the upper end. Prices that meet at best need not, and a cap may hold down what does meet. */
        Verdict most(int pairing) {
            Verdict verdict = assessor.weigh(pairing);
            boolean meet = assessor.zopa().map(Zopa::exists).orElse(false);
            return meet || hangsOnFacts() ? verdict.atLeast(assessor.ifPricesMeet(!meet)) : verdict;
        }

        /** The lowest verdict on a pairing, at the lower end. Prices that do not meet at worst may. */
        Verdict least(int pairing) {
            Verdict verdict = assessor.weigh(pairing);
            boolean meet = assessor.zopa().map(Zopa::exists).orElse(true);
            return !meet || hangsOnFacts() ? verdict.atMost(assessor.ifPricesMeet(!meet)) : verdict;
        }

        // A model takes numbers from facts too; these are not followed.
        private boolean hangsOnFacts() {
            return assessor.zopa().isPresent()
                    && assessor.price()
                            .filter(price -> price.ways().ranging().isPresent())
                            .isPresent();
        }
    }

    Bounds(RulePack pack, Frame frame, Tables tables, Cells cells) {
        this.tables = tables;
        this.cells = cells;
        this.frame = frame;
        this.rules = pack.ruleFacts().bearing();
        this.members = NamedMembers.of(pack.rules(), pack.vocabulary());
        this.lifting = Caps.lifting(frame);
        this.best = new End(pack, frame);
        this.bestWithLift = new End(pack, frame);
        this.worst = new End(pack, frame);
        this.worstWithoutLift = new End(pack, frame);
    }

    /**
     * What a fact may be, by place, once the values that would ask too much of some rule are left out: such a fact stays as it is.
     *
     * @param free the numbers of the values that each fact may have, by place; null where it stays as it is
     * @return the places of the facts that stay as they are although they were free
     */
    public Set<Integer> hold(int[] base, int[][] free) {
        Set<Integer> held = new TreeSet<>();
        for (int rule = 0; rule < tables.size(); rule++) {
            while (ways(values(rule, base, free)) > ENTRIES) {
                int[][] values = values(rule, base, free);
                int widest = 0;
                for (int i = 0; i < values.length; i++) {
                    widest = values[i].length > values[widest].length ? i : widest;
                }
                free[tables.facts(rule)[widest]] = null;
                held.add(tables.facts(rule)[widest]);
            }
        }
        return held;
    }

    /** Has the engine say at once all that these values may ask for. */
    public void prepare(int[] base, int[][] free) {
        List<Tables.Asked> asked = new ArrayList<>();
        for (int rule = 0; rule < tables.size(); rule++) {
            for (int[] known : states(rule, base, values(rule, base, free))) {
                asked.add(new Tables.Asked(rule, known));
            }
        }
        tables.fillWhat(asked);
    }

    /**
     * What each value of a free fact makes rules say: values of one fact that come to the same are alike to all of them, whatever the other facts are.
     *
     * @return by place, then by the number of the value
     */
    public Map<Integer, Map<Integer, List<Object>>> told(int[] base, int[][] free) {
        Map<Integer, Map<Integer, List<Object>>> told = new HashMap<>();
        for (int rule = 0; rule < tables.size(); rule++) {
            int[] facts = tables.facts(rule);
            List<int[]> states = states(rule, base, values(rule, base, free));
            for (int i = 0; i < facts.length; i++) {
                int fact = facts[i];
                if (free[fact] != null) {
                    Map<Integer, List<Object>> says = new HashMap<>();
                    for (int[] state : states) {
                        says.computeIfAbsent(state[fact], k -> new ArrayList<>())
                                .add(numbers(tables.said(rule, state)));
                    }
                    int[] kinds = kinds(rule, fact, free[fact]);
                    for (int v = 0; v < kinds.length; v++) {
                        told.computeIfAbsent(fact, k -> new HashMap<>())
                                .computeIfAbsent(free[fact][v], k -> new ArrayList<>())
                                .add(says.get(kinds[v]));
                    }
                }
            }
        }
        return told;
    }

    private static List<Integer> numbers(Statement[] said) {
        return Arrays.stream(said).map(Statement::number).sorted().toList();
    }

    /**
     * Turns to a case in which facts are free.
     *
     * @param base what is known, by place
     * @param free the numbers of the values that each fact may have, 0 for unknown, by place; null where it is as in the base
     */
    public void turnTo(int[] base, int[][] free, List<Price> prices) {
        turnTo(base, free, prices, true);
        turnTo(base, free, prices, false);
    }

    /**
     * Turns only one end to it.
     *
     * @param upper whether it is the upper one
     */
    public void turnTo(int[] base, int[][] free, List<Price> prices, boolean upper) {
        End end = upper ? best : worst;
        End other = upper ? bestWithLift : worstWithoutLift;
        end.counts.clear();
        other.counts.clear();
        // Where a cap is lifted by a cause of which little is left, such as a risk of the payment, the cause lets pass
        // what would not without it: at either end it is weighed both with and without.
        lift = false;
        Map<List<Integer>, Statement> weakest = new LinkedHashMap<>();
        for (int rule = 0; rule < tables.size(); rule++) {
            if (isClosed(rule, free)) {
                for (Statement said : closed(rule, base)) {
                    end.counts.add(said);
                    other.counts.add(said);
                    lift |= isLift(said);
                }
                continue;
            }
            Span span = span(rule, base, free);
            for (Statement said : upper ? span.best() : span.worst()) {
                end.counts.add(said);
                if (upper || !isLift(said)) {
                    other.counts.add(said);
                }
            }
            if (!upper) {
                span.sure().stream().filter(this::isLift).forEach(other.counts::add);
            }
            for (Statement said : span.weak()) {
                if (isLift(said)) {
                    lift = true;
                    weakest.merge(
                            List.of(said.scope(), said.what().get(0)), said, (a, b) -> b.amount() < a.amount() ? b : a);
                }
            }
        }
        if (upper) {
            weakest.values().forEach(other.counts::add);
        }
        Predicate<String> known = path -> known(base, free, cells.place(path), upper);
        end.assessor.turnTo(end.counts, prices, known);
        other.assessor.turnTo(other.counts, prices, known);
    }

    private static boolean known(int[] base, int[][] free, int place, boolean upper) {
        if (free[place] == null) {
            return base[place] != 0;
        }
        return upper
                ? Arrays.stream(free[place]).anyMatch(value -> value != 0)
                : Arrays.stream(free[place]).allMatch(value -> value != 0);
    }

    private boolean isClosed(int rule, int[][] free) {
        for (int fact : tables.facts(rule)) {
            if (free[fact] != null) {
                return false;
            }
        }
        return true;
    }

    private Statement[] closed(int rule, int[] base) {
        Statement[] said = tables.entry(rule, base);
        if (said == null) {
            tables.fillWhat(List.of(new Tables.Asked(rule, base)));
            said = tables.said(rule, base);
        }
        return said;
    }

    /** Whether a pairing may come to this verdict or a higher one, as far as can be seen. */
    public boolean mayRise(int pairing, Verdict to) {
        return best.most(pairing).compareTo(to) >= 0
                || lift && bestWithLift.most(pairing).compareTo(to) >= 0;
    }

    /** Whether a pairing may come to this verdict or a lower one, as far as can be seen. */
    public boolean mayFall(int pairing, Verdict to) {
        return worst.least(pairing).compareTo(to) <= 0
                || lift && worstWithoutLift.least(pairing).compareTo(to) <= 0;
    }

    /** Between what a pairing stays. */
    public Extent extent(int pairing) {
        Verdict most = best.most(pairing);
        double high = best.assessor.terms().index();
        Verdict least = worst.least(pairing);
        double low = worst.assessor.terms().index();
        if (lift) {
            most = most.atLeast(bestWithLift.most(pairing));
            high = Math.max(high, bestWithLift.assessor.terms().index());
            least = least.atMost(worstWithoutLift.least(pairing));
            low = Math.min(low, worstWithoutLift.assessor.terms().index());
        }
        return new Extent(least, most, low, high, false);
    }

    private boolean isLift(Statement said) {
        return said.kind() == Conclusion.Kind.CAUSE
                && lifting.contains(said.what().get(0));
    }

    private Span span(int rule, int[] base, int[][] free) {
        int[] facts = tables.facts(rule);
        int[][] key = new int[facts.length][];
        for (int i = 0; i < facts.length; i++) {
            key[i] = free[facts[i]] == null ? new int[] {base[facts[i]]} : free[facts[i]];
        }
        return spans.computeIfAbsent(new Key(rule, key), k -> {
            List<int[]> states = states(rule, base, values(rule, base, free));
            tables.fillWhat(
                    states.stream().map(known -> new Tables.Asked(rule, known)).toList());
            return Span.of(
                    states.stream().map(known -> tables.said(rule, known)).toList(), this::helps);
        });
    }

    // All that the rule reads in all ways; all else as it is.
    private List<int[]> states(int rule, int[] base, int[][] values) {
        int[] facts = tables.facts(rule);
        List<int[]> states = List.of(base);
        for (int i = 0; i < facts.length; i++) {
            if (values[i].length == 1 && values[i][0] == base[facts[i]]) {
                continue;
            }
            List<int[]> more = new ArrayList<>();
            for (int[] state : states) {
                for (int value : values[i]) {
                    int[] next = state.clone();
                    next[facts[i]] = value;
                    more.add(next);
                }
            }
            states = more;
        }
        return states;
    }

    private static long ways(int[][] values) {
        long ways = 1;
        for (int[] some : values) {
            ways = Math.min(Integer.MAX_VALUE, ways * some.length);
        }
        return ways;
    }

    // The values of the facts that a rule reads, of those alike to it one.
    private int[][] values(int rule, int[] base, int[][] free) {
        int[] facts = tables.facts(rule);
        int[][] values = new int[facts.length][];
        for (int i = 0; i < facts.length; i++) {
            values[i] = free[facts[i]] == null ? new int[] {base[facts[i]]} : reduced(rule, facts[i], free[facts[i]]);
        }
        return values;
    }

    private int[] reduced(int rule, int place, int[] all) {
        return reduced.computeIfAbsent(
                List.of(rule, place, new NumbersKey(all)),
                k -> Arrays.stream(kinds(rule, place, all)).distinct().toArray());
    }

    // For each value the first that is the same to the rule.
    private int[] kinds(int rule, int place, int[] all) {
        Optional<Set<String>> asked = members.of(rules.get(rule), cells.path(place));
        if (asked.isEmpty()) {
            return all;
        }
        Map<Optional<Set<String>>, Integer> kinds = new HashMap<>();
        return Arrays.stream(all)
                .map(number -> kinds.computeIfAbsent(
                        cells.value(place, number).map(value -> common(value, asked.get())), k -> number))
                .toArray();
    }

    private static Set<String> common(Value value, Set<String> asked) {
        Set<String> common = new TreeSet<>(((Value.Ids) value).ids());
        common.retainAll(asked);
        return common;
    }

    private boolean helps(Statement said) {
        return switch (said.kind()) {
            case RELIEF -> true;
            case WORTH, APPEAL -> said.flag();
            case ELIGIBILITY -> said.amount() == 0;
            // Where the window does not apply nothing is held down by it.
            case WINDOW -> said.what().get(0) == 0;
            case FORM ->
                Caps.eases(
                        frame.catalogue().rulings().caps(),
                        frame.catalogue().forms().get(said.what().get(0)).id());
            default -> false;
        };
    }
}
