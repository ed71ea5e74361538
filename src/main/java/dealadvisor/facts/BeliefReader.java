package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.Present;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private static final String ANY = "(-?[0-9]*\\.?[0-9]+)( ?%?)";
    private static final Pattern POINT = Pattern.compile("^([0-9]*\\.?[0-9]+)%$");
    private static final Pattern IN = Pattern.compile("^([0-9]+) in ([0-9]+)$");
    private static final Pattern TO = Pattern.compile("^" + ANY + " to " + ANY + "$");
    private static final Pattern BETWEEN = Pattern.compile("^between " + ANY + " and " + ANY + "$");
    private static final Pattern DASH = Pattern.compile("^" + ANY + " ?(?:-|\u2013|\\.\\.) ?" + ANY + "$");
    private static final Pattern ANSWER = Pattern.compile("^(yes|no|true|false) ([0-9]*\\.?[0-9]+)%$");

    private static final String EACH = "[A-Za-z][A-Za-z0-9-]* ?: ?[0-9]*\\.?[0-9]+%?";
    private static final Pattern SEVERAL = Pattern.compile("^" + EACH + "(?: ?, ?" + EACH + ")*$");

    /** As many members of a set may be uncertain at once. */
    private static final int MEMBERS = 10;

    /** What narrows the question itself instead of saying something of the case. */
    private static final Set<String> NARROWING = Set.of("deal.goods", "deal.payments");

    /** So much may be missing from weights that are rounded. */
    private static final double ROUNDING = 0.005;

    // What a chance is read as that is of no fact.
    private static final FactDefinition CHANCE = new FactDefinition(
            "",
            "",
            FactType.PROBABILITY,
            Map.of(),
            Optional.empty(),
            false,
            false,
            false,
            "",
            Map.of(),
            List.of(),
            Map.of(),
            List.of());

    private final FactDefinition definition;
    private final Collection<String> allowed;
    private final Node node;
    private final List<Diagnostic> problems;

    private BeliefReader(FactDefinition definition, Collection<String> allowed, Node node, List<Diagnostic> problems) {
        this.definition = definition;
        this.allowed = allowed;
        this.node = node;
        this.problems = problems;
    }

    /** Whether a node says how likely a fact is to be what, rightly or wrongly, and not what it is. */
    static boolean isBelief(FactDefinition definition, Node node) {
        if (node instanceof Node.MapNode map) {
            return map.get(Distributions.NAME).isPresent()
                    || (!map.entries().isEmpty()
                            && map.entries().stream()
                                    .allMatch(entry ->
                                            entry.value() instanceof Node.ScalarNode value && isWeight(value)));
        }
        if (!(node instanceof Node.ScalarNode scalar) || scalar.kind() != Node.ScalarNode.Kind.STRING) {
            return false;
        }
        String text = scalar.text();
        return switch (definition.type()) {
                    case PROBABILITY ->
                        POINT.matcher(text).matches()
                                || IN.matcher(text).matches()
                                || TO.matcher(text).matches()
                                || BETWEEN.matcher(text).matches()
                                || DASH.matcher(text).matches();
                    case YES_NO ->
                        !isDecided(definition)
                                && (ANSWER.matcher(text).matches()
                                        || POINT.matcher(text).matches());
                    case CHOICE, SCALE, SET -> false;
                }
                || definition.type() != FactType.PROBABILITY
                        && SEVERAL.matcher(text).matches();
    }

    private static boolean isWeight(Node.ScalarNode value) {
        return value.kind() == Node.ScalarNode.Kind.DECIMAL
                || value.kind() == Node.ScalarNode.Kind.INTEGER
                || POINT.matcher(value.text()).matches();
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
        return new BeliefReader(definition, allowed, node, problems).chances();
    }

    /**
     * How likely something is that is no fact, such as a credence of a price.
     *
     * @return one weight if it is certain; empty if it makes no sense, which is noted
     */
    static Optional<Belief.Chances> chance(Node.ScalarNode node, List<Diagnostic> problems) {
        BeliefReader reader = new BeliefReader(CHANCE, List.of(), node, problems);
        return Pattern.matches(NUMBERS, node.text())
                        || DASH.matcher(node.text()).matches()
                        || TO.matcher(node.text()).matches()
                        || BETWEEN.matcher(node.text()).matches()
                        || IN.matcher(node.text()).matches()
                ? reader.number(node.text())
                : reader.refuse(
                        "`" + node.text() + "` is no chance",
                        "write a number from 0 to 1, `20%`, `1 in 5`, `0.05 to 0.3` or `between 0 and 1`");
    }

    /** The only value that a belief leaves, where it leaves but one. */
    static Optional<Value> certain(Belief.Chances chances) {
        return chances instanceof Belief.Weights weights && weights.of().size() == 1
                ? weights.of().keySet().stream().findFirst()
                : Optional.empty();
    }

    private Optional<Belief.Chances> chances() {
        if (node instanceof Node.ScalarNode scalar
                && SEVERAL.matcher(scalar.text()).matches()) {
            return refuse(
                    "chances of several values stand in braces, and `" + scalar.text() + "` has none",
                    "write `" + withBraces(scalar.text()) + "`" + (scalar.quoted() ? ", without quotes" : ""));
        }
        Optional<Belief.Chances> read = node instanceof Node.MapNode map
                ? map(map)
                : definition.type() == FactType.YES_NO ? answer() : number(((Node.ScalarNode) node).text());
        if (read.isPresent()
                && isDecided(definition)
                && !(node instanceof Node.ScalarNode && certain(read.get()).isPresent())) {
            return refuse(
                    "`" + definition.path() + "` is for you to decide, so it is not a matter of chance",
                    "give one value; `compare` and `whatif` try others");
        }
        return read;
    }

    /** What is said of a fact where braces go without saying, as a case file writes it: chances of several values are a map. */
    public static String withBraces(String said) {
        return SEVERAL.matcher(said).matches() ? "{" + said + "}" : said;
    }

    /** Whether those who ask decide a fact, so that nothing but a number may be written otherwise than as its value. */
    public static boolean isDecided(FactDefinition definition) {
        return definition.decided() || NARROWING.contains(definition.path());
    }

    private Optional<Belief.Chances> answer() {
        String text = ((Node.ScalarNode) node).text();
        Matcher answer = ANSWER.matcher(text);
        if (!answer.matches() && Double.parseDouble(text.substring(0, text.length() - 1)) > 100) {
            return beyond(text);
        }
        if (!answer.matches()) {
            return refuse("`" + text + "` does not say whether of yes or of no", "write `yes " + text + "`");
        }
        double chance = Double.parseDouble(answer.group(2)) / 100;
        if (chance > 1) {
            return beyond(answer.group(2) + "%");
        }
        boolean yes = answer.group(1).equals("yes") || answer.group(1).equals("true");
        return Optional.of(yesNo(yes ? chance : 1 - chance));
    }

    private static Belief.Chances yesNo(double yes) {
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
        String text = Double.toString(Math.round(chance * 1000) / 10.0);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + "%";
    }

    private Optional<Belief.Chances> map(Node.MapNode map) {
        Optional<Node> named = map.get(Distributions.NAME);
        if (definition.type() == FactType.PROBABILITY) {
            return named.isPresent()
                    ? distribution(map, named.get())
                    : refuse(
                            "`" + definition.path() + "` is given as weights of numbers",
                            "write the middle nine tenths, `0.05 to 0.3`, or `between 0 and 1`");
        }
        if (named.isPresent()) {
            return refuse(
                    "`" + definition.path() + "` is given as a distribution of numbers",
                    "write weights, such as `{" + example() + "}`");
        }
        Map<String, Double> weights = new TreeMap<>();
        int before = problems.size();
        for (Node.MapNode.Entry entry : map.entries()) {
            String word = definition.type() == FactType.YES_NO ? truth(entry.key()) : entry.key();
            if (!words().contains(word)) {
                problems.add(Diagnostic.of(
                        Code.F014,
                        entry.keyPlace(),
                        entry.key().length(),
                        "`" + entry.key() + "` is no value of `" + definition.path() + "`",
                        Optional.of("leave it out: how likely it is that there are none follows from the rest")
                                .filter(help -> definition.type() == FactType.SET && word.equals(Value.Ids.NONE))
                                .or(() -> Optional.of(
                                                "leave it out and give its weight to the values; or write `unknown` for the whole fact")
                                        .filter(help -> word.equals("unknown")))
                                .or(() -> Nearest.of(entry.key(), words(), problems)
                                        .map(near -> "did you mean `" + near + "`? allowed are "
                                                + String.join(", ", words())))
                                .orElseGet(() -> "expected one of " + String.join(", ", words()))));
                continue;
            }
            double weight = weight((Node.ScalarNode) entry.value());
            if (weight < 0 || weight > 1) {
                beyond(((Node.ScalarNode) entry.value()).text());
            } else if (weights.put(word, weight) != null) {
                refuse("`" + word + "` stands twice", "keep one of the two");
            }
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        return definition.type() == FactType.SET ? members(weights) : weights(weights);
    }

    private Optional<Belief.Chances> distribution(Node.MapNode map, Node named) {
        String name = named instanceof Node.ScalarNode scalar ? scalar.text() : "";
        Map<String, List<Distributions.Parameter>> known = Distributions.parameters();
        List<Distributions.Parameter> parameters = known.get(name);
        if (parameters == null) {
            return refuse(
                    named.place(),
                    named.length(),
                    "`" + name + "` is no distribution that is known here",
                    Nearest.of(name, known.keySet(), problems)
                            .map(near ->
                                    "did you mean `" + near + "`? it is written `" + Distributions.example(near) + "`")
                            .orElseGet(() -> "there are " + String.join(", ", known.keySet()) + ", such as `"
                                    + Distributions.example("beta") + "`"));
        }
        String write = "write it like `" + Distributions.example(name) + "`";
        int before = problems.size();
        double[] numbers = new double[parameters.size()];
        for (int i = 0; i < numbers.length; i++) {
            Distributions.Parameter parameter = parameters.get(i);
            Optional<Node> given = map.get(parameter.name());
            if (given.isEmpty()) {
                refuse("`" + name + "` lacks `" + parameter.name() + "`", write);
            } else if (given.get() instanceof Node.ScalarNode value
                    && isWeight(value)
                    && (parameter.share() || !value.text().endsWith("%"))
                    && parameter.takes(weight(value))) {
                numbers[i] = weight(value);
            } else {
                refuse(
                        given.get().place(),
                        given.get().length(),
                        "`" + parameter.name() + "` has to be a number " + parameter.range(),
                        write);
            }
        }
        for (Node.MapNode.Entry entry : map.entries()) {
            if (!entry.key().equals(Distributions.NAME)
                    && parameters.stream()
                            .noneMatch(parameter -> parameter.name().equals(entry.key()))) {
                refuse(
                        entry.keyPlace(),
                        entry.key().length(),
                        "`" + entry.key() + "` is no parameter of `" + name + "`",
                        write);
            }
        }
        if (problems.size() > before) {
            return Optional.empty();
        }
        Optional<Spread> spread = Distributions.spread(name, numbers);
        return spread.isPresent()
                ? Optional.of(new Belief.Number(spread.get()))
                : refuse("no `" + name + "` has these numbers", "it takes " + Distributions.together(name));
    }

    private Collection<String> words() {
        return definition.type() == FactType.YES_NO ? List.of("true", "false") : allowed;
    }

    private static String truth(String word) {
        return word.equals("yes") ? "true" : word.equals("no") ? "false" : word;
    }

    private static double weight(Node.ScalarNode value) {
        return value.text().endsWith("%")
                ? Double.parseDouble(value.text().substring(0, value.text().length() - 1)) / 100
                : value.asDouble();
    }

    private String example() {
        return words().stream()
                .limit(2)
                .map(word -> word + ": 0.5")
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private Optional<Belief.Chances> weights(Map<String, Double> weights) {
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > ROUNDING) {
            return refuse(
                    "the weights of `" + definition.path() + "` add up to " + Math.round(sum * 1000) / 1000.0
                            + ", not to 1",
                    sum < 1
                            ? "give the rest to the other values: it is one of " + String.join(", ", words())
                            : "lower them until they add up to 1");
        }
        if (definition.type() == FactType.YES_NO) {
            return Optional.of(yesNo(weights.getOrDefault("true", 0.0) / sum));
        }
        Map<Value, Double> of = new LinkedHashMap<>();
        // In the vocabulary's order, so that the order of writing changes no draw.
        words().forEach(word -> put(of, new Value.Id(word), weights.getOrDefault(word, 0.0) / sum));
        return Optional.of(new Belief.Weights(
                of,
                of.entrySet().stream()
                        .map(entry -> entry.getKey().text() + " " + percent(entry.getValue()))
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("")));
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
        StringBuilder words = new StringBuilder();
        chances.forEach((id, chance) ->
                words.append(words.isEmpty() ? "" : ", ").append(id).append(' ').append(percent(chance)));
        return Optional.of(new Belief.Weights(of, words + ", each by itself, and no others"));
    }

    private Optional<Belief.Chances> number(String text) {
        Matcher point = POINT.matcher(text);
        if (point.matches()) {
            return point(Double.parseDouble(point.group(1)) / 100, text);
        }
        Matcher in = IN.matcher(text);
        if (in.matches()) {
            double some = Double.parseDouble(in.group(1));
            double all = Double.parseDouble(in.group(2));
            return all == 0 || some > all
                    ? refuse("`" + text + "` is no share", "write the smaller number first: `1 in 5`")
                    : point(some / all, text);
        }
        Matcher dash = DASH.matcher(text);
        Matcher to = TO.matcher(text);
        if (to.matches()) {
            return interval(to, text, " to ", "");
        }
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return interval(between, text, " and ", "between ");
        }
        if (dash.matches()) {
            return refuse(
                    "`" + text + "` could be a range or a difference",
                    "write `" + dash.group(1)
                            + (dash.group(2) + dash.group(4)).strip().replaceFirst("%.*", "%") + " to " + dash.group(3)
                            + dash.group(4).strip() + "`");
        }
        throw new AssertionError(text);
    }

    private Optional<Belief.Chances> point(double number, String text) {
        return number > 1
                ? beyond(text)
                : Optional.of(new Belief.Weights(Map.of(new Value.Number(number + 0.0), 1.0), text + " is " + number));
    }

    private Optional<Belief.Chances> interval(Matcher ends, String text, String parted, String before) {
        boolean percent = ends.group(2).equals("%");
        if (!ends.group(2).equals(ends.group(4))) {
            return refuse(
                    "`" + text + "` has one end in percent and one not",
                    "write both alike: `5% to 30%` or `0.05 to 0.3`");
        }
        double low = Double.parseDouble(ends.group(1)) / (percent ? 100 : 1);
        double high = Double.parseDouble(ends.group(3)) / (percent ? 100 : 1);
        String turned = before + ends.group(3) + ends.group(4) + parted + ends.group(1) + ends.group(2);
        if (low < 0 || high < 0 || low > 1 || high > 1) {
            return beyond(text);
        }
        if (low == high) {
            return refuse("both ends of `" + text + "` are the same", "write `" + low + "`");
        }
        if (low > high) {
            return refuse("`" + text + "` runs downwards", "write `" + turned + "`");
        }
        if (!before.isEmpty()) {
            return Optional.of(new Belief.Number(new Spread.Even(low, high)));
        }
        String between = "write `between " + low + " and " + high + "`";
        if (low == 0 || high == 1) {
            return refuse(
                    "`" + text
                            + "` would say that one case in twenty lies beyond what is possible, since `to` names the middle nine tenths",
                    between + ", or an end short of " + (low == 0 ? "0" : "1"));
        }
        Optional<Spread.Beta> beta = Spread.Beta.between(low, high);
        if (beta.isEmpty()) {
            return refuse("nothing has its middle nine tenths in `" + text + "`", between);
        }
        if (beta.get().isSplit()) {
            return refuse(
                    "`" + text + "` is so wide that it would say: nearly sure one way or the other",
                    "write `between 0 and 1` if nothing is known");
        }
        return Optional.of(new Belief.Number(beta.get()));
    }

    private Optional<Belief.Chances> beyond(String text) {
        boolean percents = text.matches("(?:between )?[0-9.]+(?: (?:to|and) [0-9.]+)?")
                && Pattern.compile("[0-9.]+")
                        .matcher(text)
                        .results()
                        .allMatch(number -> Double.parseDouble(number.group()) <= 100);
        return refuse(
                "`" + text + "` goes beyond 0 and 1",
                percents
                        ? "write `" + text.replaceAll("[0-9.]+", "$0%")
                                + "` if that is in percent: a chance lies between 0 and 1"
                        : "a chance lies between 0 and 1, or 0% and 100%");
    }

    private Optional<Belief.Chances> refuse(String message, String help) {
        return refuse(node.place(), node.length(), message, help);
    }

    private Optional<Belief.Chances> refuse(Place place, int length, String message, String help) {
        problems.add(Diagnostic.of(Code.F017, place, length, message, help));
        return Optional.empty();
    }
}
