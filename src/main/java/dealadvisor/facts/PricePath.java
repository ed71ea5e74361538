package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a case's prices, as it is named beside the file: {@code deal.prices.reservation} is that of all prices, and
 * {@code deal.prices[past-sabotage/any].reservation} that of one, which is for this good and any payment.
 *
 * @param price the good and the payment of the one that is meant, as the path has them; empty for all
 * @param keys the key in a price, and below it the key in what stands there
 */
record PricePath(Optional<String> price, List<String> keys) {
    private static final String PRICES = "deal.prices";
    private static final String ANY = "any";
    private static final Pattern PATH =
            Pattern.compile("deal\\.prices(?:\\[([^]]*)])?\\.([^.\\[\\]]+)(?:\\.([^.\\[\\]]+))?");

    PricePath {
        keys = List.copyOf(keys);
    }

    /** The part that a path names; empty if it names something else. */
    static Optional<PricePath> of(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches()
                ? Optional.of(new PricePath(
                        Optional.ofNullable(matcher.group(1)),
                        matcher.group(3) == null
                                ? List.of(matcher.group(2))
                                : List.of(matcher.group(2), matcher.group(3))))
                : Optional.empty();
    }

    /** What a path calls the price of a good and a payment; empty stands for any. */
    static String name(Optional<String> good, Optional<String> payment) {
        return PRICES + "[" + good.orElse(ANY) + "/" + payment.orElse(ANY) + "]";
    }

    /**
     * The prices with this part said otherwise.
     *
     * @param prices as the case has them, if it has some
     * @param value what is said; what is unknown is taken away
     * @return empty if there is no such price
     */
    Optional<Node> in(Optional<Node> prices, Node value) {
        if (!(prices.orElse(null) instanceof Node.ListNode list)) {
            return Optional.empty();
        }
        boolean found = false;
        List<Node> items = new ArrayList<>();
        for (Node item : list.items()) {
            boolean meant = item instanceof Node.MapNode map && isMeant(map);
            items.add(meant ? with((Node.MapNode) item, keys, value) : item);
            found |= meant;
        }
        return found ? Optional.of(new Node.ListNode(list.place(), list.length(), items)) : Optional.empty();
    }

    private boolean isMeant(Node.MapNode map) {
        return price.map(name -> name.equals(name(map))).orElse(true);
    }

    private static String name(Node.MapNode map) {
        return text(map, "good") + "/" + text(map, "payment");
    }

    private static String text(Node.MapNode map, String key) {
        return map.get(key).orElse(null) instanceof Node.ScalarNode scalar ? scalar.text() : ANY;
    }

    private static Node.MapNode with(Node.MapNode map, List<String> keys, Node value) {
        String key = keys.get(0);
        List<Node.MapNode.Entry> entries = new ArrayList<>();
        boolean placed = isUnknown(value);
        for (Node.MapNode.Entry entry : map.entries()) {
            if (!entry.key().equals(key)) {
                entries.add(entry);
            } else if (!placed || keys.size() > 1) {
                entries.add(new Node.MapNode.Entry(key, entry.keyPlace(), below(entry.value(), keys, value)));
                placed = true;
            }
        }
        if (!placed) {
            Node.MapNode none = new Node.MapNode(value.place(), value.length(), List.of());
            entries.add(new Node.MapNode.Entry(key, value.place(), below(none, keys, value)));
        }
        return new Node.MapNode(map.place(), map.length(), entries);
    }

    private static Node below(Node before, List<String> keys, Node value) {
        return keys.size() > 1 && before instanceof Node.MapNode map
                ? with(map, keys.subList(1, keys.size()), value)
                : value;
    }

    private static boolean isUnknown(Node node) {
        return node instanceof Node.ScalarNode scalar
                && (scalar.kind() == Node.ScalarNode.Kind.NULL || scalar.text().equals("unknown"));
    }

    /**
     * Why what was given at this path could not be put into the prices.
     *
     * @param change that names this part
     * @param prices as the case has them, if it has some
     */
    Diagnostic refusal(Case.Change change, Optional<Node> prices) {
        Node node = change.value();
        if (change.how() != Case.How.SET) {
            return Diagnostic.of(
                    Code.F020,
                    node,
                    "`" + change.path() + "` is no set, so nothing can be added or taken away",
                    Voice.to(node).set(change.path(), Optional.empty()));
        }
        List<String> names = new ArrayList<>();
        if (prices.orElse(null) instanceof Node.ListNode list) {
            list.items().forEach(item -> {
                if (item instanceof Node.MapNode map) {
                    names.add(name(map));
                }
            });
        }
        return Diagnostic.of(
                Code.F012,
                node,
                names.isEmpty()
                        ? "the case gives no prices, so `" + change.path() + "` is nothing that could be otherwise"
                        : "the case has no price `" + price.orElse(ANY) + "`",
                names.isEmpty()
                        ? Voice.to(node).prices() + " under `deal.prices` first"
                        : price.flatMap(name -> Nearest.of(name, names))
                                        .map(near -> "did you mean `" + near + "`? ")
                                        .orElse("")
                                + "its prices are for " + String.join(", ", names));
    }
}
