package dealadvisor.facts;

import dealadvisor.reading.Code;
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
            problems.add(Diagnostic.of(
                    Code.F021,
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
                    found.add(Diagnostic.of(
                            Code.F022,
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
                    Code.F014,
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
                    Code.F015,
                    fields.node(key).orElseThrow(),
                    "`" + key + "` of a price is smaller than anybody can tell from 0",
                    "give 0, or a number from " + new Value.Number(Price.LEAST_CREDENCE).text() + " to 1");
        }
        // Adding zero turns -0.0 into 0.0.
        return Optional.of(credence + 0.0);
    }

    // What is wrong with a price is wrong with the case, while the codes of Fields speak of the rule folder's data.
    // What is
    // missing or of another kind in code is mended in code.
    private static Diagnostic ofTheCase(Diagnostic problem, Voice voice) {
        Code code =
                switch (problem.code()) {
                    case C001 -> Code.F031;
                    case C002 -> Code.F032;
                    case C003 -> Code.F033;
                    case C005 -> Code.F035;
                    default -> problem.code();
                };
        boolean inCode = voice == Voice.CODE && (code == Code.F031 || code == Code.F033);
        return new Diagnostic(
                code,
                problem.message(),
                problem.place(),
                problem.length(),
                inCode ? Optional.of(voice.prices()) : problem.help());
    }
}
