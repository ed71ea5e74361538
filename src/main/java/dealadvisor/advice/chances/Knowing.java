package dealadvisor.advice.chances;

import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.weighing.Result;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What knowing facts is worth for the choice of which pairing to pursue, or none, and how much of whether any is recommended rests on them; counted way by
 * way for each value that the facts may have, with nothing weighed again. How far worths may be off is told from the first ways alone, which are kept for that,
 * so that no more room is taken however many there are.
 */
final class Knowing {
    /** A value below so many standard errors is not told apart from nothing. */
    private static final double TOLD_APART = 3;

    /** From so many ways it is told how far a worth may be off. */
    private static final int KEPT = 10_000;

    private static final double ROUNDING = 1e-9;
    private static final double[] NOTHING = {};

    private final List<int[]> sets;
    private final int pairings;
    private final double cost;
    private final int keep;
    private final List<Map<Integer, Cell>> cells = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private final Cell total = new Cell();

    /** The ways in which some facts have the same values. */
    private static final class Cell {
        private double weight;
        private double recommended;
        private double[] gains = NOTHING;

        // The index of each pairing that may be pursued.
        void take(double by, Result result, int[] which, double[] indices) {
            weight += by;
            recommended += result.recommended() ? by : 0;
            if (which.length > 0 && gains.length == 0) {
                gains = new double[result.pairings()];
            }
            for (int i = 0; i < which.length; i++) {
                gains[which[i]] += by * indices[i];
            }
        }

        void add(Cell other) {
            weight += other.weight;
            recommended += other.recommended;
            if (gains.length == 0) {
                gains = other.gains.clone();
            } else {
                for (int i = 0; i < other.gains.length; i++) {
                    gains[i] += other.gains[i];
                }
            }
        }
    }

    /** A way that is kept: the pairings that may be pursued in it, and what they gain. */
    private record Way(int[] values, double weight, int[] which, double[] gains) {
        double gain(int pairing) {
            int at = Arrays.binarySearch(which, pairing);
            return at < 0 ? 0 : gains[at];
        }
    }

    /**
     * Nothing counted yet.
     *
     * @param sets of which facts it is asked what knowing them together is worth, by place
     * @param cost what pursuing a pairing costs, on the scale of the index
     * @param exact whether all ways are counted, so that nothing is off
     */
    Knowing(List<int[]> sets, int pairings, double cost, boolean exact) {
        this.sets = sets;
        this.pairings = pairings;
        this.cost = cost;
        this.keep = exact ? 0 : KEPT;
        sets.forEach(set -> cells.add(new HashMap<>()));
    }

    /** Of each of so many facts. */
    static List<int[]> each(int facts) {
        List<int[]> each = new ArrayList<>();
        for (int f = 0; f < facts; f++) {
            each.add(new int[] {f});
        }
        return each;
    }

    /** Counts a way. */
    void take(int[] values, double weight, Result result) {
        int[] which = new int[pairings];
        double[] gains = new double[pairings];
        int some = 0;
        for (int i = 0; i < pairings; i++) {
            if (result.verdict(i).compareTo(Verdict.POSSIBLE) >= 0) {
                which[some] = i;
                gains[some++] = result.index(i);
            }
        }
        which = Arrays.copyOf(which, some);
        gains = Arrays.copyOf(gains, some);
        total.take(weight, result, which, gains);
        for (int s = 0; s < cells.size(); s++) {
            cells.get(s)
                    .computeIfAbsent(key(sets.get(s), values), k -> new Cell())
                    .take(weight, result, which, gains);
        }
        if (ways.size() < keep) {
            ways.add(new Way(values, weight, which, gains));
        }
    }

    // Facts have far fewer values than this, so that a few of them have a key of their own.
    private static int key(int[] set, int[] values) {
        int key = 0;
        for (int fact : set) {
            key = key * 32_749 + values[fact];
        }
        return key;
    }

    /** Counts what the other has counted. */
    void add(Knowing other) {
        total.add(other.total);
        for (int s = 0; s < cells.size(); s++) {
            Map<Integer, Cell> mine = cells.get(s);
            new TreeMap<>(other.cells.get(s)).forEach((key, cell) -> mine.computeIfAbsent(key, k -> new Cell())
                    .add(cell));
        }
        ways.addAll(other.ways.subList(0, Math.min(other.ways.size(), keep - ways.size())));
    }

    // So many ways count, if they are draws.
    private double draws() {
        return keep == 0 ? 0 : total.weight;
    }

    /** How much of the variance of "something is recommended" each set alone explains, the most first. */
    List<Uncertainty.Share> importance(List<Drawn> facts) {
        double mean = total.weight == 0 ? 0 : total.recommended / total.weight;
        double variance = mean * (1 - mean);
        List<Uncertainty.Share> shares = new ArrayList<>();
        for (int f = 0; f < facts.size(); f++) {
            double between = 0;
            for (Cell cell : inOrder(f)) {
                between += cell.weight / total.weight * Math.pow(cell.recommended / cell.weight - mean, 2);
            }
            // So much would be explained by chance alone.
            double chance = draws() == 0 ? 0 : (cells.get(f).size() - 1) / draws();
            shares.add(new Uncertainty.Share(
                    facts.get(f).path(), variance < 1e-12 ? 0 : Math.min(1, Math.max(0, between / variance - chance))));
        }
        shares.sort(
                Comparator.comparingDouble(Uncertainty.Share::share).reversed().thenComparing(Uncertainty.Share::fact));
        return shares;
    }

    private Iterable<Cell> inOrder(int set) {
        return new TreeMap<>(cells.get(set)).values();
    }

    /**
     * What to find out, the essential first, then what is worth most.
     *
     * @param essential facts without which nothing is recommended and of which the case says nothing
     */
    List<Uncertainty.Worth> findOutFirst(List<Drawn> facts, Set<String> essential) {
        Map<String, Double> shares = new HashMap<>();
        importance(facts).forEach(share -> shares.put(share.fact(), share.share()));
        List<Uncertainty.Worth> worths = new ArrayList<>();
        for (int f = 0; f < facts.size(); f++) {
            worths.add(worth(f, facts.get(f).path(), essential));
        }
        worths.sort(Comparator.comparing((Uncertainty.Worth worth) -> !worth.essential())
                .thenComparing(
                        Comparator.comparingDouble(Uncertainty.Worth::value).reversed())
                .thenComparing(Comparator.comparingDouble((Uncertainty.Worth worth) -> shares.get(worth.fact()))
                        .reversed())
                .thenComparing(Uncertainty.Worth::fact));
        return worths;
    }

    private Uncertainty.Worth worth(int set, String path, Set<String> essential) {
        double value = together(set);
        double error = draws() == 0 ? 0 : error(set, value);
        boolean told = value > TOLD_APART * error;
        return new Uncertainty.Worth(
                path, value, error, told ? Optional.of(changes(set)) : Optional.empty(), essential.contains(path));
    }

    /** What knowing one of the sets of facts is worth. */
    double together(int set) {
        double value = -pays(total, best(total));
        for (Cell cell : inOrder(set)) {
            value += pays(cell, best(cell));
        }
        // What is left of sums that should come to nothing is nothing.
        return total.weight == 0 || value / total.weight < ROUNDING ? 0 : value / total.weight;
    }

    // Among equals the choice of now is kept.
    private double changes(int set) {
        int now = best(total);
        double changes = 0;
        for (Cell cell : inOrder(set)) {
            changes += pays(cell, best(cell)) > pays(cell, now) + 1e-12 * total.weight ? cell.weight : 0;
        }
        return changes / total.weight;
    }

    private double error(int set, double value) {
        int now = best(total);
        Map<Integer, Integer> then = new HashMap<>();
        cells.get(set).forEach((key, cell) -> then.put(key, best(cell)));
        double squares = 0;
        double weight = 0;
        for (Way way : ways) {
            double gain = pays(way, Present.in(then, key(sets.get(set), way.values()))) - pays(way, now);
            squares += way.weight() * gain * gain;
            weight += way.weight();
        }
        return weight == 0 ? 0 : Math.sqrt(Math.max(0, squares / weight - value * value) / Math.max(1, draws()));
    }

    // The choice is of one pairing, or of none, which is the last and worth nothing.
    private int best(Cell cell) {
        int best = pairings;
        for (int i = 0; i < pairings; i++) {
            best = pays(cell, i) > pays(cell, best) ? i : best;
        }
        return best;
    }

    private double pays(Cell cell, int pairing) {
        return pairing == pairings ? 0 : (cell.gains.length == 0 ? 0 : cell.gains[pairing]) - cost * cell.weight;
    }

    private double pays(Way way, int pairing) {
        return pairing == pairings ? 0 : way.gain(pairing) - cost;
    }
}
