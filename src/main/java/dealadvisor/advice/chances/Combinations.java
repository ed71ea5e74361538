package dealadvisor.advice.chances;

import dealadvisor.advice.Sampling;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * In which ways uncertain facts turn out: all of them where they are no more than the draws asked for, else as many as are drawn. None is kept: each is
 * told by its number.
 */
final class Combinations {
    private final List<Drawn> facts;
    private final boolean[] bears;
    private final boolean exact;
    private final int count;
    private final long[] streams;

    private Combinations(List<Drawn> facts, boolean[] bears, boolean exact, int count, long seed) {
        this.facts = facts;
        this.bears = bears;
        this.exact = exact;
        this.count = count;
        this.streams = facts.stream().mapToLong(fact -> fact.stream(seed)).toArray();
    }

    /**
     * All, or as many as are drawn.
     *
     * @param bears whether a verdict may rest on a fact; of one that bears on none, one value stands for all
     * @param drawn whether they have to be drawn, since something else is drawn with them
     */
    static Combinations of(List<Drawn> facts, Sampling sampling, Predicate<Drawn> bears, boolean drawn) {
        boolean[] bearing = new boolean[facts.size()];
        long all = 1;
        for (int f = 0; f < bearing.length; f++) {
            bearing[f] = bears.test(facts.get(f));
            all = Math.min(
                    Integer.MAX_VALUE, all * (bearing[f] ? facts.get(f).values().size() : 1));
        }
        return !drawn && all <= sampling.samples()
                ? new Combinations(facts, bearing, true, (int) all, sampling.seed())
                : drawn(facts, sampling.samples(), sampling.seed());
    }

    /** So many draws. */
    static Combinations drawn(List<Drawn> facts, int count, long seed) {
        return new Combinations(facts, new boolean[0], false, count, seed);
    }

    /** The facts that turn out. */
    List<Drawn> facts() {
        return facts;
    }

    /** Whether these are all. */
    boolean exact() {
        return exact;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** For each fact the place of its value: in a draw, or in a combination, where the last fact changes fastest. */
    int[] values(int way) {
        int[] values = new int[facts.size()];
        if (exact) {
            int left = way;
            for (int f = values.length - 1; f >= 0; f--) {
                int some = bears[f] ? facts.get(f).values().size() : 1;
                values[f] = left % some;
                left /= some;
            }
        } else {
            Arrays.setAll(values, f -> facts.get(f).draw(Drawn.at(streams[f], way)));
        }
        return values;
    }

    /** How much a way counts: how likely it is, or as one draw. */
    double weight(int[] values) {
        double weight = 1;
        for (int f = 0; f < values.length && exact; f++) {
            weight *= bears[f] ? facts.get(f).weights().get(values[f]) : 1;
        }
        return weight;
    }

    /** The number from 0 to 1 on which a draw of a fact rests. */
    double uniform(int fact, int draw) {
        return Drawn.at(streams[fact], draw);
    }
}
