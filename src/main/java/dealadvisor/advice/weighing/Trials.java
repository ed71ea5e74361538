package dealadvisor.advice.weighing;

import dealadvisor.advice.Verdict;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Price;
import dealadvisor.facts.Value;
import dealadvisor.facts.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * A case on which changes are tried: each time all pairings are weighed as a fresh advice on the changed case would weigh them. The engine is asked only
 * for what it has not said yet. One for each thread.
 */
public final class Trials {
    private final RulePack pack;
    private final Vocabulary vocabulary;
    private final CaseFacts facts;
    private final Frame frame;
    private final Patience patience;
    private final Cells cells;
    private final Tables tables;
    private final Counts counts;
    private final Assessor assessor;
    private final Outcome base;

    /**
     * @param run the rules over the case, as yet unchanged
     * @param facts the case
     * @param frame the pairings to weigh
     * @param patience asked before each trial
     */
    public Trials(RulePack pack, LiveRun run, CaseFacts facts, Frame frame, Patience patience) {
        this.pack = pack;
        this.vocabulary = pack.vocabulary();
        this.facts = facts;
        this.frame = frame;
        this.patience = patience;
        this.cells = new Cells(pack.vocabulary());
        this.tables = new Tables(pack.ruleFacts(), run, facts, cells, new Statements(pack, frame));
        this.counts = new Counts(frame);
        this.assessor = new Assessor(pack, frame);
        this.base = with(facts);
    }

    /** The pairings. */
    public Frame frame() {
        return frame;
    }

    /** What they come to as the case stands. */
    public Outcome base() {
        return base;
    }

    /** Facts that are not known and without which some pairing is not recommended, as the case stands. */
    public SortedSet<String> missing() {
        SortedSet<String> missing = new TreeSet<>(frame.needed());
        missing.removeIf(path -> facts.fact(path).isPresent());
        return missing;
    }

    /** Whether nothing is missing without which some pairing is not recommended, as the case stands. */
    public boolean someEssentialsKnown() {
        SortedSet<String> missing = missing();
        for (int i = 0; i < frame.pairings(); i++) {
            if (Arrays.stream(frame.neededBy(i))
                    .noneMatch(fact -> missing.contains(frame.needed().get(fact)))) {
                return true;
            }
        }
        return false;
    }

    /** The case with some facts stated otherwise, and with what follows from them. */
    public CaseFacts changed(Map<String, Optional<Value>> changes) {
        return facts.with(vocabulary, changes);
    }

    /** Has the engine say at once what it has not said of these cases; they may be tried without, one by one, at a higher price. */
    public void prepare(Collection<CaseFacts> cases) {
        List<int[]> all = new ArrayList<>(cases.size());
        cases.forEach(changed -> all.add(cells.of(changed)));
        tables.fill(all);
    }

    /** What the pairings would come to, were the case like this. */
    public Outcome with(CaseFacts changed) {
        patience.check();
        int[] known = cells.of(changed);
        tables.fill(List.of(known));
        tables.count(known, counts);
        assessor.turnTo(counts, changed.pricesByFacts(), path -> known[cells.place(path)] != 0);
        return Outcome.of(assessor, frame.pairings());
    }

    /** Has the engine say what it has not said of what is known in these cases, so that {@link #scale()} may weigh them. */
    public void fill(Collection<int[]> known) {
        tables.fill(known);
    }

    /** Weighs cases of which the engine has said all; beside others like it, as long as the engine is asked for nothing. */
    public Scale scale() {
        return new Scale();
    }

    /** What pairings cost and bring in the case. */
    public List<Price> prices() {
        return facts.prices();
    }

    /** Something to weigh with; for one thread. */
    public final class Scale {
        private final Counts mine = new Counts(frame);
        private final Assessor weighs = new Assessor(pack, frame);
        private final Result result = new Result(frame.pairings());

        /** What the pairings come to where this is known and prices are these; until the next is weighed. */
        public Result of(int[] known, List<Price> prices) {
            tables.count(known, mine);
            weighs.turnTo(
                    mine,
                    prices.isEmpty() ? prices : Price.with(prices, path -> number(known, path)),
                    path -> known[cells.place(path)] != 0);
            result.turnTo(weighs);
            return result;
        }

        private OptionalDouble number(int[] known, String path) {
            int place = cells.place(path);
            return cells.value(place, known[place]).orElse(null) instanceof Value.Number number
                    ? OptionalDouble.of(number.number())
                    : OptionalDouble.empty();
        }
    }

    /** Whether the engine, asked again, says of this case what the answer on it rested on. */
    boolean agree(CaseFacts changed) {
        return tables.agree(cells.of(changed));
    }

    /** All that the rules conclude of this case. */
    public List<Conclusion> conclusions(CaseFacts changed) {
        return tables.conclusions(cells.of(changed));
    }

    /** Bounds on what the pairings come to while facts are free, from what the same engine says. */
    public Bounds bounds() {
        return new Bounds(pack, frame, tables, cells);
    }

    /** The values that facts take, by number. */
    public Cells cells() {
        return cells;
    }

    /** How often the engine was asked. */
    public int runs() {
        return tables.runs();
    }

    /**
     * Ids of the pairings whose verdict in an outcome differs in this way, in alphabetical order.
     *
     * @param difference told how the new verdict compares with that of the case as it stands: above 0 if it is better
     */
    public List<String> pairings(Outcome outcome, IntPredicate difference) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < frame.pairings(); i++) {
            if (difference.test(outcome.verdict(i).compareTo(base.verdict(i)))) {
                ids.add(frame.id(i));
            }
        }
        ids.sort(null);
        return List.copyOf(ids);
    }

    /** The verdicts in an outcome that differ from those of the case as it stands, by the ids of their pairings. */
    public SortedMap<String, Verdict> verdicts(Outcome outcome) {
        SortedMap<String, Verdict> changed = new TreeMap<>();
        for (int i = 0; i < frame.pairings(); i++) {
            if (outcome.verdict(i) != base.verdict(i)) {
                changed.put(frame.id(i), outcome.verdict(i));
            }
        }
        return changed;
    }
}
