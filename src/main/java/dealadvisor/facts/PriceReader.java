package dealadvisor.facts;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code deal.prices}. */
final class PriceReader {
    private PriceReader() {}

    static List<Price> read(Node node, Vocabulary vocabulary, List<Diagnostic> problems) {
        List<Price> prices = new ArrayList<>();
        if (!(node instanceof Node.ListNode list)) {
            problems.add(Diagnostic.error(
                    "F021",
                    node.place(),
                    node.length(),
                    "`deal.prices` must be a list",
                    Voice.to(node).prices()));
            return prices;
        }
        Set<String> seen = new HashSet<>();
        List<Diagnostic> found = new ArrayList<>();
        for (Node item : list.items()) {
            Fields.of(item, "a price", found).ifPresent(fields -> {
                Price price = new Price(
                        id(fields, "good", vocabulary, found),
                        id(fields, "payment", vocabulary, found),
                        fields.number("reservation", 0, Price.MOST),
                        fields.number("willingness", 0, Price.MOST),
                        credence(fields, "our-credibility"),
                        credence(fields, "ai-credibility"),
                        item.place());
                fields.noMore();
                if (!seen.add(price.good().orElse("") + "/" + price.payment().orElse(""))) {
                    found.add(Diagnostic.error(
                            "F022",
                            item.place(),
                            item.length(),
                            "there are two prices for the same good and payment",
                            "keep one of the two"));
                }
                prices.add(price);
            });
        }
        found.forEach(problem -> problems.add(ofTheCase(problem, Voice.to(node))));
        return prices;
    }

    private static Optional<String> id(Fields fields, String key, Vocabulary vocabulary, List<Diagnostic> found) {
        Optional<String> id = fields.textIf(key);
        List<String> known = vocabulary.catalogueIds().getOrDefault(key + "s", List.of());
        if (id.isPresent() && !known.contains(id.get())) {
            fields.problem(
                    "F014",
                    fields.node(key).orElseThrow(),
                    "there is no " + key + " `" + id.get() + "`",
                    id.filter(word -> Nearest.told(found))
                            .flatMap(word -> Nearest.of(word, known, vocabulary.catalogueNames()))
                            .map(near -> "did you mean `" + near + "`?")
                            .orElseGet(() ->
                                    Voice.to(fields.node(key).orElseThrow()).everyEntry()));
        }
        return id;
    }

    private static Optional<Double> credence(Fields fields, String key) {
        if (fields.node(key).isEmpty()) {
            return Optional.empty();
        }
        double credence = fields.number(key, 0, 1);
        if (credence > 0 && credence < Price.LEAST_CREDENCE) {
            fields.problem(
                    "F015",
                    fields.node(key).orElseThrow(),
                    "`" + key + "` of a price is smaller than anybody can tell from 0",
                    "give 0, or a number from " + new Value.Number(Price.LEAST_CREDENCE).text() + " to 1");
        }
        // Adding zero turns -0.0 into 0.0.
        return Optional.of(credence + 0.0);
    }

    // What is wrong with a price is wrong with the case, while the codes of Fields speak of the rule folder's data:
    // C005 becomes F035. What is missing or of another kind in code is mended in code.
    private static Diagnostic ofTheCase(Diagnostic problem, Voice voice) {
        return problem.code().startsWith("C00")
                ? new Diagnostic(
                        problem.level(),
                        "F03" + problem.code().substring(3),
                        problem.message(),
                        problem.place(),
                        problem.length(),
                        voice == Voice.CODE && List.of("C001", "C003").contains(problem.code())
                                ? Optional.of(voice.prices())
                                : problem.help())
                : problem;
    }
}
