package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.Present;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the weights of a fact's values, and the chances of a set's members. */
final class WeightsReader {
    /** As many members of a set may be uncertain at once. */
    private static final int MEMBERS = 10;

    /** So much may be missing from weights that are rounded. */
    private static final double ROUNDING = 0.005;

    private final FactDefinition definition;
    private final Collection<String> words;
    private final Node.MapNode map;
    private final List<Diagnostic> problems;

    /** @param allowed the words that the fact's value may be or be made of; of no account for a truth value */
    WeightsReader(FactDefinition definition, Collection<String> allowed, Node.MapNode map, List<Diagnostic> problems) {
        this.definition = definition;
        this.words = definition.type() == FactType.YES_NO ? FactType.TRUTHS : allowed;
        this.map = map;
        this.problems = problems;
    }

    /** Whether a node is a weight: a number, or one in percent. */
    static boolean isWeight(Node.ScalarNode value) {
        return value.kind() == Node.ScalarNode.Kind.DECIMAL
                || value.kind() == Node.ScalarNode.Kind.INTEGER
                || ChanceReader.isPercent(value.text());
    }

    /** The number of a weight. */
    static double weight(Node.ScalarNode value) {
        return value.text().endsWith("%") ? ChanceReader.share(value.text()) : value.asDouble();
    }

    /** What the weights say; empty if they make no sense, which is noted. */
    Optional<Belief.Chances> read() {
        Map<String, Double> weights = new TreeMap<>();
        int before = problems.size();
        for (Node.MapNode.Entry entry : map.entries()) {
            String word = definition.type() == FactType.YES_NO ? truth(entry.key()) : entry.key();
            if (!words.contains(word)) {
                problems.add(noWord(entry));
                continue;
            }
            double weight = weight((Node.ScalarNode) entry.value());
            if (weight < 0 || weight > 1) {
                ChanceReader.beyond(map, ((Node.ScalarNode) entry.value()).text(), problems);
            } else if (weights.put(word, weight) != null) {
                refuse("`" + word + "` stands twice", "keep one of the two");
            }
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        return definition.type() == FactType.SET ? members(weights) : weights(weights);
    }

    private Diagnostic noWord(Node.MapNode.Entry entry) {
        String key = entry.key();
        boolean none = definition.type() == FactType.SET && key.equals(Value.Ids.NONE);
        Instead instead = none
                ? Instead.said("leave it out: how likely it is that there are none follows from the rest")
                : key.equals("unknown")
                        ? Instead.said(
                                "leave it out and give its weight to the values; or write `unknown` for the whole fact")
                        : Nearest.of(key, words, problems)
                                .map(near -> new Instead(
                                        "did you mean `" + near + "`? allowed are " + String.join(", ", words),
                                        Nearest.only(key, words)
                                                .filter(only -> map.get(only).isEmpty())))
                                .orElseGet(() -> Instead.said("expected one of " + String.join(", ", words)));
        return Diagnostic.of(
                        Code.F014,
                        entry.keyPlace(),
                        key.length(),
                        "`" + key + "` is no value of `" + definition.path() + "`",
                        instead.help())
                .meant(key, instead.put());
    }

    private static String truth(String word) {
        return word.equals("yes") ? "true" : word.equals("no") ? "false" : word;
    }

    /** Two values with weights, for an example. */
    String example() {
        return words.stream().limit(2).map(word -> word + ": 0.5").collect(Collectors.joining(", "));
    }

    private Optional<Belief.Chances> weights(Map<String, Double> weights) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > ROUNDING) {
            return refuse(
                    "the weights of `" + definition.path() + "` add up to " + Math.round(sum * 1000) / 1000.0
                            + ", not to 1",
                    sum < 1
                            ? "give the rest to the other values: it is one of " + String.join(", ", words)
                            : "lower them until they add up to 1");
        }
        if (definition.type() == FactType.YES_NO) {
            return Optional.of(yesNo(weights.getOrDefault("true", 0.0) / sum));
        }
        Map<Value, Double> of = new LinkedHashMap<>();
        // In the vocabulary's order, so that the order of writing changes no draw.
        words.forEach(word -> put(of, new Value.Id(word), weights.getOrDefault(word, 0.0) / sum));
        return Optional.of(new Belief.Weights(
                of,
                of.entrySet().stream()
                        .map(entry -> entry.getKey().text() + " " + percent(entry.getValue()))
                        .collect(Collectors.joining(", "))));
    }

    /** Yes with this chance, and else no. */
    static Belief.Chances yesNo(double yes) {
        Map<Value, Double> of = new LinkedHashMap<>();
        put(of, new Value.YesNo(true), yes);
        put(of, new Value.YesNo(false), 1 - yes);
        return new Belief.Weights(of, "yes " + percent(yes) + ", no " + percent(1 - yes));
    }

    private static void put(Map<Value, Double> of, Value value, double chance) {
        if (chance > 0) {
            of.put(value, chance);
        }
    }

    private static String percent(double chance) {
        return new Value.Number(Math.round(chance * 1000) / 10.0).text() + "%";
    }

    private Optional<Belief.Chances> members(Map<String, Double> chances) {
        List<String> uncertain = chances.keySet().stream()
                .filter(id -> Present.in(chances, id) > 0 && Present.in(chances, id) < 1)
                .toList();
        if (uncertain.size() > MEMBERS) {
            return refuse(
                    "`" + definition.path() + "` has " + uncertain.size() + " members that are not certain; at most "
                            + MEMBERS + " may be",
                    "state those of which you are nearly sure");
        }
        Map<Value, Double> of = new LinkedHashMap<>();
        for (int chosen = 0; chosen < 1 << uncertain.size(); chosen++) {
            TreeSet<String> ids = new TreeSet<>();
            chances.forEach((id, chance) -> {
                if (chance == 1) {
                    ids.add(id);
                }
            });
            double all = 1;
            for (int i = 0; i < uncertain.size(); i++) {
                double chance = Present.in(chances, uncertain.get(i));
                boolean in = (chosen >> i & 1) == 1;
                all *= in ? chance : 1 - chance;
                if (in) {
                    ids.add(uncertain.get(i));
                }
            }
            of.put(new Value.Ids(ids), all);
        }
        String words = chances.entrySet().stream()
                .map(member -> member.getKey() + " " + percent(member.getValue()))
                .collect(Collectors.joining(", "));
        return Optional.of(new Belief.Weights(of, words + ", each by itself, and no others"));
    }

    private Optional<Belief.Chances> refuse(String message, String help) {
        return Instead.said(help).refuse(map, message, problems);
    }
}
