package dealadvisor.advice;

import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What knowing a fact is worth for the choice of which pairing to pursue, or none, and how much of whether any is recommended rests on it; from the ways in
 * which a case may turn out, with nothing weighed again.
 */
final class Knowing {
    /** A value below so many standard errors is not told apart from nothing. */
    private static final double TOLD_APART = 3;

    private final Chances chances;
    private final List<Drawn> facts;
    private final int pairings;
    private final double cost;
    private final Set<String> essential;
    private final double draws;

    /**
     * @param cost what pursuing a pairing costs, on the scale of the index
     * @param essential facts without which nothing is recommended and of which the case says nothing
     * @param draws how many draws the ways come from; 0 if they are all
     */
    Knowing(Chances chances, List<Drawn> facts, int pairings, double cost, Set<String> essential, int draws) {
        this.chances = chances;
        this.facts = facts;
        this.pairings = pairings;
        this.cost = cost;
        this.essential = essential;
        this.draws = draws * chances.kept();
    }

    /** How much of the variance of "something is recommended" each fact alone explains, the most first. */
    List<Uncertainty.Share> importance() {
        double mean = chances.mean(result -> result.recommended() ? 1 : 0);
        double variance = mean * (1 - mean);
        List<Uncertainty.Share> shares = new ArrayList<>();
        for (int f = 0; f < facts.size(); f++) {
            Map<Integer, double[]> groups = new HashMap<>();
            for (Turn turn : chances.turns()) {
                double[] group = groups.computeIfAbsent(turn.values()[f], k -> new double[2]);
                group[0] += chances.weight(turn);
                group[1] += Chances.result(turn).recommended() ? chances.weight(turn) : 0;
            }
            double between = 0;
            for (double[] group : groups.values()) {
                between += group[0] * Math.pow(group[1] / group[0] - mean, 2);
            }
            // So much would be explained by chance alone.
            double chance = draws == 0 ? 0 : (groups.size() - 1) / draws;
            shares.add(new Uncertainty.Share(
                    facts.get(f).path(), variance < 1e-12 ? 0 : Math.min(1, Math.max(0, between / variance - chance))));
        }
        shares.sort(
                Comparator.comparingDouble(Uncertainty.Share::share).reversed().thenComparing(Uncertainty.Share::fact));
        return shares;
    }

    /** What to find out, the essential first, then what is worth most. */
    List<Uncertainty.Worth> findOutFirst() {
        Map<String, Double> shares = new HashMap<>();
        importance().forEach(share -> shares.put(share.fact(), share.share()));
        List<Uncertainty.Worth> worths = new ArrayList<>();
        for (int f = 0; f < facts.size(); f++) {
            worths.add(worth(f));
        }
        worths.sort(Comparator.comparing((Uncertainty.Worth worth) -> !worth.essential())
                .thenComparing(
                        Comparator.comparingDouble(Uncertainty.Worth::value).reversed())
                .thenComparing(Comparator.comparingDouble((Uncertainty.Worth worth) -> shares.get(worth.fact()))
                        .reversed())
                .thenComparing(Uncertainty.Worth::fact));
        return worths;
    }

    /** What knowing several facts together is worth, by their places. */
    double together(int... known) {
        return new Groups(known).value();
    }

    private Uncertainty.Worth worth(int f) {
        Groups groups = new Groups(f);
        double value = groups.value();
        double error = draws == 0 ? 0 : groups.error(value);
        boolean told = value > 1e-9 && value > TOLD_APART * error;
        return new Uncertainty.Worth(
                facts.get(f).path(),
                value,
                error,
                told ? Optional.of(groups.changes()) : Optional.empty(),
                essential.contains(facts.get(f).path()));
    }

    private double pays(Result result, int pairing) {
        return pairing == pairings
                ? 0
                : (result.verdict(pairing).compareTo(Verdict.POSSIBLE) >= 0 ? result.index(pairing) : 0) - cost;
    }

    /** The ways by what some facts are in them. The choice is of one pairing, or of none, which is the last and worth nothing. */
    private final class Groups {
        private final int[] known;
        private final Map<List<Integer>, double[]> sums = new LinkedHashMap<>();
        private final Map<List<Integer>, Double> weights = new HashMap<>();
        private final double[] total = new double[pairings + 1];
        private final int now;

        Groups(int... known) {
            this.known = known;
            for (Turn turn : chances.turns()) {
                double[] group = sums.computeIfAbsent(key(turn), k -> new double[pairings + 1]);
                weights.merge(key(turn), chances.weight(turn), Double::sum);
                for (int i = 0; i < pairings; i++) {
                    double worth = chances.weight(turn) * pays(Chances.result(turn), i);
                    group[i] += worth;
                    total[i] += worth;
                }
            }
            this.now = best(total);
        }

        private List<Integer> key(Turn turn) {
            return Arrays.stream(known).map(f -> turn.values()[f]).boxed().toList();
        }

        double value() {
            double value = -total[now];
            for (double[] group : sums.values()) {
                value += group[best(group)];
            }
            return Math.max(0, value);
        }

        // Among equals the choice of now is kept.
        double changes() {
            double changes = 0;
            for (Map.Entry<List<Integer>, double[]> group : sums.entrySet()) {
                double[] worths = group.getValue();
                changes += worths[best(worths)] > worths[now] + 1e-12 ? Present.in(weights, group.getKey()) : 0;
            }
            return changes;
        }

        double error(double value) {
            double squares = 0;
            for (Turn turn : chances.turns()) {
                int then = best(Present.in(sums, key(turn)));
                double gain = pays(Chances.result(turn), then) - pays(Chances.result(turn), now);
                squares += chances.weight(turn) * gain * gain;
            }
            return Math.sqrt(Math.max(0, squares - value * value) / Math.max(1, draws));
        }
    }

    private static int best(double[] worths) {
        int best = worths.length - 1;
        for (int i = 0; i < worths.length; i++) {
            best = worths[i] > worths[best] ? i : best;
        }
        return best;
    }
}
