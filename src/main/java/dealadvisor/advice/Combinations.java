package dealadvisor.advice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * In which ways uncertain facts turn out: all of them where they are no more than the draws asked for, else as many as are drawn.
 *
 * @param exact whether these are all
 * @param ways different ways: for each fact the place of its value
 * @param weights how likely each is, together 1
 * @param wayOf for each draw the way that it is; empty where these are all
 */
record Combinations(boolean exact, List<int[]> ways, double[] weights, int[] wayOf) {
    /** @param bears whether a verdict may rest on a fact; of one that bears on none, one value stands for all */
    static Combinations of(List<Drawn> facts, Sampling sampling, Predicate<Drawn> bears) {
        long all = 1;
        for (Drawn fact : facts) {
            all = Math.min(
                    Integer.MAX_VALUE, all * (bears.test(fact) ? fact.values().size() : 1));
        }
        return all <= sampling.samples() ? all(facts, bears) : drawn(facts, sampling);
    }

    private static Combinations all(List<Drawn> facts, Predicate<Drawn> bears) {
        List<int[]> ways = List.of(new int[facts.size()]);
        List<Double> weights = List.of(1.0);
        for (int f = 0; f < facts.size(); f++) {
            Drawn fact = facts.get(f);
            if (bears.test(fact)) {
                List<int[]> more = new ArrayList<>();
                List<Double> heavier = new ArrayList<>();
                for (int i = 0; i < ways.size(); i++) {
                    for (int value = 0; value < fact.values().size(); value++) {
                        int[] next = ways.get(i).clone();
                        next[f] = value;
                        more.add(next);
                        heavier.add(weights.get(i) * fact.weights().get(value));
                    }
                }
                ways = more;
                weights = heavier;
            }
        }
        return new Combinations(
                true, ways, weights.stream().mapToDouble(Double::doubleValue).toArray(), new int[0]);
    }

    private static Combinations drawn(List<Drawn> facts, Sampling sampling) {
        Map<List<Integer>, Integer> places = new HashMap<>();
        Map<Integer, int[]> ways = new LinkedHashMap<>();
        int[] wayOf = new int[sampling.samples()];
        for (int draw = 0; draw < wayOf.length; draw++) {
            int[] values = draw(facts, sampling.seed(), draw);
            int next = places.size();
            wayOf[draw] = places.computeIfAbsent(
                    java.util.Arrays.stream(values).boxed().toList(), k -> next);
            ways.putIfAbsent(wayOf[draw], values);
        }
        int[] times = new int[ways.size()];
        for (int way : wayOf) {
            times[way]++;
        }
        double[] weights = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            weights[i] = times[i] / (double) wayOf.length;
        }
        return new Combinations(false, List.copyOf(ways.values()), weights, wayOf);
    }

    /** One draw of these facts: for each the place of its value. */
    static int[] draw(List<Drawn> facts, long seed, int draw) {
        return facts.stream()
                .mapToInt(fact -> fact.draw(fact.uniform(seed, draw)))
                .toArray();
    }
}
