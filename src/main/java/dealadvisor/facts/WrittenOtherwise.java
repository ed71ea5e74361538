package dealadvisor.facts;

import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What to write instead, where a value is said in a way that people have and case files have not. */
final class WrittenOtherwise {
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "on", "si", "ja", "oui", "confirmed");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "off", "nein", "non", "never");
    private static final Set<String> UNKNOWN = Set.of(
            "?",
            "??",
            "n/a",
            "na",
            "tbd",
            "unclear",
            "unsure",
            "not known",
            "not sure",
            "unknown",
            "none known",
            "nan",
            "idk",
            "don't know",
            "dont know",
            "no idea");
    private static final Set<String> NOTHING = Set.of("nothing", "nobody", "no one", "empty", "-");

    /** What people call the remarks that a fact may carry. */
    private static final Map<String, String> REMARKS = Map.ofEntries(
            Map.entry("comment", "note"),
            Map.entry("comments", "note"),
            Map.entry("notes", "note"),
            Map.entry("remark", "note"),
            Map.entry("why", "note"),
            Map.entry("reason", "note"),
            Map.entry("quote", "note"),
            Map.entry("by", "source"),
            Map.entry("from", "source"),
            Map.entry("url", "source"),
            Map.entry("ref", "source"),
            Map.entry("reference", "source"),
            Map.entry("citation", "source"),
            Map.entry("sources", "source"),
            Map.entry("evidence", "source"),
            Map.entry("date", "as-of"),
            Map.entry("asof", "as-of"),
            Map.entry("as_of", "as-of"),
            Map.entry("since", "as-of"),
            Map.entry("when", "as-of"));

    /** What people call how likely it is. */
    private static final Set<String> CHANCES =
            Set.of("confidence", "certainty", "probability", "likelihood", "credence", "weight", "range", "chance");

    private WrittenOtherwise() {}

    /**
     * What to write instead of a node.
     *
     * @param definition what the fact may be
     * @param allowed the words that its value may be or be made of; empty for truth values and numbers
     * @return empty where nobody can tell what was meant
     */
    static Optional<Instead> instead(FactDefinition definition, Node node, Collection<String> allowed) {
        if (node instanceof Node.ScalarNode scalar && unknown(scalar.text())) {
            return Optional.of(Instead.write("unknown"));
        }
        return switch (definition.type()) {
            case PROBABILITY -> probability(node);
            case YES_NO ->
                node instanceof Node.ScalarNode scalar
                        ? yesNo(definition, scalar)
                        : several(definition, node, FactType.TRUTHS);
            case CHOICE, SCALE -> several(definition, node, allowed);
            case SET -> node instanceof Node.ScalarNode scalar ? set(definition, scalar, allowed) : Optional.empty();
        };
    }

    private static boolean unknown(String text) {
        return UNKNOWN.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<Instead> probability(Node node) {
        if (node instanceof Node.ListNode list) {
            List<String> ends = new ArrayList<>();
            list.items().forEach(item -> ends.add(item instanceof Node.ScalarNode scalar ? scalar.text() : ""));
            return ends.size() == 2
                    ? Numerals.range(ends.get(0), ends.get(1)).map(meant -> Instead.said(about(meant)))
                    : Optional.empty();
        }
        if (!(node instanceof Node.ScalarNode scalar)) {
            return Optional.empty();
        }
        return Numerals.meant(scalar.text())
                .map(meant -> !meant.exact()
                        ? Instead.said(about(meant))
                        : scalar.quoted() && scalar.text().equals(meant.one())
                                ? withoutQuotes(node, meant.one())
                                : Instead.write(meant.one()))
                .or(() -> Optional.of(
                                Instead.said(
                                        "say it as a number, one in a hundred as `0.01`, since words mean other chances to other readers; or `unknown`"))
                        .filter(help -> scalar.text().matches("[\\p{L} -]+")));
    }

    // A range is taken as one; of what is only about so much it is for the reader to say how wide it is.
    private static String about(Numerals.Meant meant) {
        if (meant.numbers().size() == 1) {
            return "write one number, and the rest as a note: `{value: " + meant.one()
                    + ", note: \"about\"}`; or a range, such as `0.05 to 0.3`";
        }
        String low = Numerals.plain(meant.numbers().get(0));
        String high = Numerals.plain(meant.numbers().get(1));
        boolean open = low.equals("0") || high.equals("1");
        return open ? "write `between " + low + " and " + high + "`" : "write `" + low + " to " + high + "`";
    }

    private static Instead withoutQuotes(Node node, String value) {
        return node.place().equals(Place.NOWHERE)
                ? Instead.said("give the value " + value + ", not a text")
                : new Instead("write it without quotes: `" + value + "`", Optional.of(value));
    }

    private static Optional<Instead> yesNo(FactDefinition definition, Node.ScalarNode scalar) {
        String said = scalar.text().strip().toLowerCase(Locale.ROOT);
        if (scalar.quoted() && (said.equals("true") || said.equals("false"))) {
            return Optional.of(withoutQuotes(scalar, said));
        }
        if (YES.contains(said) || NO.contains(said)) {
            return Optional.of(Instead.write(String.valueOf(YES.contains(said))));
        }
        for (String hedge :
                List.of("probably", "likely", "maybe", "perhaps", "partly", "possibly", "mostly", "sometimes")) {
            if (said.startsWith(hedge)) {
                return Optional.of(Instead.said(
                        BeliefReader.isDecided(definition)
                                ? "it is for you to decide: write `true`, `false` or `unknown`"
                                : "say how likely it is, such as `yes 80%`, or write `unknown`"));
            }
        }
        return Nearest.only(said, FactType.TRUTHS)
                .map(near -> new Instead("did you mean `" + near + "`?", Optional.of(near)));
    }

    // More than one value of what has one.
    private static Optional<Instead> several(FactDefinition definition, Node node, Collection<String> allowed) {
        if (node instanceof Node.ListNode list && list.items().size() == 1) {
            return list.items().get(0) instanceof Node.ScalarNode only
                    ? Optional.of(Instead.said("it has one value, so write it without brackets: `" + only.text() + "`"))
                    : Optional.empty();
        }
        if (node instanceof Node.ListNode list && list.items().stream().allMatch(Node.ScalarNode.class::isInstance)) {
            List<String> items = list.items().stream()
                    .map(item -> ((Node.ScalarNode) item).text())
                    .toList();
            if (items.isEmpty()) {
                return Optional.of(Instead.write("unknown"));
            }
            boolean weighs = !BeliefReader.isDecided(definition)
                    && allowed.containsAll(items)
                    && Set.copyOf(items).size() == items.size();
            return Optional.of(Instead.said(
                    weighs
                            ? "it has one value; say how likely each of these is: `" + weights(items) + "`"
                            : "it has one value: write the likelier with a note, such as `{value: " + items.get(0)
                                    + ", note: \"or " + String.join(", ", items.subList(1, items.size()))
                                    + "\"}`, or `unknown`; `compare --set` shows what another value would change"));
        }
        return Optional.empty();
    }

    // All alike, in hundredths that add up.
    private static String weights(List<String> of) {
        int each = 100 / of.size();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            parts.add(of.get(i) + ": " + (i == 0 ? 100 - each * (of.size() - 1) : each) + "%");
        }
        return "{" + String.join(", ", parts) + "}";
    }

    // One or more values among words that say that they are not certain.
    private static Optional<Instead> hedged(FactDefinition definition, String said, Collection<String> allowed) {
        List<String> words = Arrays.stream(said.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> meant = words.stream().filter(allowed::contains).distinct().toList();
        if (meant.isEmpty() || words.size() == meant.size() || BeliefReader.isDecided(definition)) {
            return Optional.empty();
        }
        if (definition.type() == FactType.SET) {
            return Optional.of(Instead.said("say how likely each is: `{" + String.join(": 70%, ", meant)
                    + ": 70%}`; with `1` for those that are certain"));
        }
        List<String> all = new ArrayList<>(meant);
        allowed.stream()
                .filter(word -> all.size() < 2 && !all.contains(word))
                .findFirst()
                .ifPresent(all::add);
        return Optional.of(Instead.said("say how likely each value is: `" + weights(all) + "`; or write `unknown`"));
    }

    private static Optional<Instead> set(
            FactDefinition definition, Node.ScalarNode scalar, Collection<String> allowed) {
        if (scalar.place().equals(Place.NOWHERE)) {
            // Values given in code have no brackets; what they must be is said already.
            return Optional.empty();
        }
        String said = scalar.text().strip();
        if (NOTHING.contains(said.toLowerCase(Locale.ROOT))) {
            return Optional.of(Instead.said("write `none` if it is known that there are none"));
        }
        List<String> items = Arrays.stream(said.split("\\s*(?:,|;|/|\\band\\b|\\+|&)\\s*"))
                .map(item -> allowed.contains(item) ? item : spelt(item))
                .toList();
        String list = "[" + String.join(", ", items) + "]";
        return items.stream().allMatch(allowed::contains)
                ? Optional.of(new Instead("put it in brackets: `" + list + "`", Optional.of(list)))
                : word(definition, scalar, allowed);
    }

    /**
     * What to write instead of a word that a fact's value cannot be.
     *
     * @param definition of the fact
     * @param allowed what it can be
     */
    static Optional<Instead> word(FactDefinition definition, Node.ScalarNode scalar, Collection<String> allowed) {
        String said = scalar.text().strip();
        if (unknown(said)) {
            return Optional.of(new Instead(
                    "write `unknown` for the whole fact, without brackets, if it is not known",
                    Optional.of("unknown").filter(unknown -> definition.type() != FactType.SET)));
        }
        if (allowed.contains(spelt(said))) {
            return Optional.of(Instead.write(spelt(said)));
        }
        if (said.matches("\\p{Lu}[\\p{L}\\d]+(?:[ .&-].*)?")) {
            return Optional.of(Instead.said("`" + said + "` looks like a name; write the kind that it is, one of "
                    + String.join(", ", allowed) + ", and the name in a note: `{value: ..., note: \"" + said + "\"}`"));
        }
        return hedged(definition, said, allowed);
    }

    // As words are spelt in vocabularies.
    private static String spelt(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }

    /** What to write instead of a key that does not belong to a fact's value. */
    static Optional<Instead> remark(String key) {
        return CHANCES.contains(key.toLowerCase(Locale.ROOT))
                ? Optional.of(
                        Instead.said(
                                "say how likely it is in the value: `value: yes 70%`, `value: 0.05 to 0.3`, or weights, `value: {...: 0.6, ...: 0.4}`; or in words in a note"))
                : Optional.ofNullable(REMARKS.get(key.toLowerCase(Locale.ROOT))).map(Instead::write);
    }
}
