package dealadvisor.facts;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Node;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how likely a fact is to be what: {@code 0.05 to 0.3}, {@code between 0 and 1}, {@code 20%}, {@code 1 in 5}, a distribution by name,
 * {@code yes 70%}, weights of values, members of a set each with a chance. What makes no sense is refused, with what to write instead.
 */
public final class BeliefReader {
    private static final String SHARE = "(?:0|1|0?\\.[0-9]+|1\\.0+)";
    private static final String PERCENT = "(?:100|[0-9]{1,2}(?:\\.[0-9]+)?)%";

    /** How a probability is written that is no plain number: what stands here is read, unless its ends do not go together. */
    public static final String NUMBERS =
            "^(?:" + PERCENT + "|[0-9]+ in [0-9]+|" + SHARE + " to " + SHARE + "|" + PERCENT + " to " + PERCENT
                    + "|between " + SHARE + " and " + SHARE + "|between " + PERCENT + " and " + PERCENT + ")$";

    /** How a probability is written that is certain, and no plain number. */
    public static final String POINTS = "^(?:" + PERCENT + "|[0-9]+ in [0-9]+)$";

    /** How a yes or no is written that is not certain. */
    public static final String ANSWERS = "^(?:yes|no|true|false) " + PERCENT + "$";

    /** How a weight or a member's chance is written that is no plain number. */
    public static final String WEIGHT = "^" + PERCENT + "$";

    private static final Pattern ANSWER = Pattern.compile("^(yes|no|true|false) ([0-9]*\\.?[0-9]+%)$");

    private static final String EACH = "[A-Za-z][A-Za-z0-9-]* ?: ?[0-9]*\\.?[0-9]+%?";
    private static final Pattern SEVERAL = Pattern.compile("^" + EACH + "(?: ?, ?" + EACH + ")*$");

    /** What narrows the question itself instead of saying something of the case. */
    private static final Set<String> NARROWING = Set.of("deal.goods", "deal.payments");

    private BeliefReader() {}

    /** Whether a node says how likely a fact is to be what, rightly or wrongly, and not what it is. */
    static boolean isBelief(FactDefinition definition, Node node) {
        if (node instanceof Node.MapNode map) {
            return map.get(Distributions.NAME).isPresent()
                    || (!map.entries().isEmpty()
                            && map.entries().stream()
                                    .allMatch(entry -> entry.value() instanceof Node.ScalarNode value
                                            && WeightsReader.isWeight(value)));
        }
        if (!(node instanceof Node.ScalarNode scalar) || scalar.kind() != Node.ScalarNode.Kind.STRING) {
            return false;
        }
        String text = scalar.text();
        return switch (definition.type()) {
            case PROBABILITY -> ChanceReader.isChance(text);
            case YES_NO ->
                !isDecided(definition) && (ANSWER.matcher(text).matches() || ChanceReader.isPercent(text))
                        || SEVERAL.matcher(text).matches();
            case CHOICE, SCALE, SET -> SEVERAL.matcher(text).matches();
        };
    }

    /**
     * What a node says of a fact.
     *
     * @param definition what the fact may be
     * @param allowed the ids that its value may be made of
     * @param node for which {@link #isBelief} holds
     * @param problems where problems are noted
     * @return weights of which one may be the whole; empty if there is a problem, which is noted
     */
    static Optional<Belief.Chances> read(
            FactDefinition definition, Collection<String> allowed, Node node, List<Diagnostic> problems) {
        Optional<Belief.Chances> read = node instanceof Node.MapNode map
                ? map(definition, allowed, map, problems)
                : scalar(definition, (Node.ScalarNode) node, problems);
        return read.isPresent()
                        && isDecided(definition)
                        && !(node instanceof Node.ScalarNode
                                && certain(read.get()).isPresent())
                ? Instead.said("give one value; `compare` and `whatif` try others")
                        .refuse(
                                node,
                                "`" + definition.path() + "` is for you to decide, so it is not a matter of chance",
                                problems)
                : read;
    }

    /** The only value that a belief leaves, where it leaves but one. */
    static Optional<Value> certain(Belief.Chances chances) {
        return chances instanceof Belief.Weights weights && weights.of().size() == 1
                ? weights.of().keySet().stream().findFirst()
                : Optional.empty();
    }

    /** What is said of a fact where braces go without saying, as a case file writes it: chances of several values are a map. */
    public static String withBraces(String said) {
        return SEVERAL.matcher(said).matches() ? "{" + said.replaceAll(" ?: ?", ": ") + "}" : said;
    }

    /** Whether those who ask decide a fact, so that nothing but a number may be written otherwise than as its value. */
    public static boolean isDecided(FactDefinition definition) {
        return definition.decided() || NARROWING.contains(definition.path());
    }

    private static Optional<Belief.Chances> scalar(
            FactDefinition definition, Node.ScalarNode node, List<Diagnostic> problems) {
        String text = node.text();
        if (SEVERAL.matcher(text).matches()) {
            String braces = withBraces(text);
            return new Instead(
                            "write `" + braces + "`" + (node.quoted() ? ", without quotes" : ""), Optional.of(braces))
                    .refuse(node, "chances of several values stand in braces, and `" + text + "` has none", problems);
        }
        return definition.type() == FactType.YES_NO ? answer(node, problems) : ChanceReader.read(node, text, problems);
    }

    private static Optional<Belief.Chances> answer(Node.ScalarNode node, List<Diagnostic> problems) {
        Matcher answer = ANSWER.matcher(node.text());
        String percent = answer.matches() ? answer.group(2) : node.text();
        double chance = ChanceReader.share(percent);
        if (chance > 1) {
            return ChanceReader.beyond(node, percent, problems);
        }
        if (!answer.matches()) {
            return Instead.said("write `yes " + percent + "`")
                    .refuse(node, "`" + percent + "` does not say whether of yes or of no", problems);
        }
        boolean yes = answer.group(1).equals("yes") || answer.group(1).equals("true");
        return Optional.of(WeightsReader.yesNo(yes ? chance : 1 - chance));
    }

    private static Optional<Belief.Chances> map(
            FactDefinition definition, Collection<String> allowed, Node.MapNode map, List<Diagnostic> problems) {
        Optional<Node> named = map.get(Distributions.NAME);
        if (definition.type() == FactType.PROBABILITY) {
            return named.isPresent()
                    ? new DistributionReader(map, problems).read(named.get())
                    : Instead.said("write the middle nine tenths, `0.05 to 0.3`, or `between 0 and 1`")
                            .refuse(map, "`" + definition.path() + "` is given as weights of numbers", problems);
        }
        WeightsReader weights = new WeightsReader(definition, allowed, map, problems);
        return named.isPresent()
                ? Instead.said("write weights, such as `{" + weights.example() + "}`")
                        .refuse(map, "`" + definition.path() + "` is given as a distribution of numbers", problems)
                : weights.read();
    }
}
