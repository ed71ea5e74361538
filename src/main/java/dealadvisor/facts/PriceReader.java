package dealadvisor.facts;

import dealadvisor.prices.Model;
import dealadvisor.prices.Models;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code deal.prices}. */
final class PriceReader {
    private static final List<String> RESERVATION_AND_WILLINGNESS = List.of("reservation", "willingness");
    private static final List<String> CREDIBILITIES = List.of("our-credibility", "ai-credibility");

    private final Vocabulary vocabulary;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private Optional<String> unit = Optional.empty();

    private PriceReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<Price> read(Node node, Vocabulary vocabulary, List<Diagnostic> problems) {
        List<Price> prices = new ArrayList<>();
        if (!(node instanceof Node.ListNode list)) {
            problems.add(Diagnostic.of(
                    Code.F021,
                    node,
                    "`deal.prices` must be a list",
                    Voice.to(node).prices()));
            return prices;
        }
        PriceReader reader = new PriceReader(vocabulary);
        reader.unit = Fields.names(list.items(), "unit").stream()
                .filter(name -> !name.isBlank())
                .findFirst();
        for (Node item : list.items()) {
            Fields.of(item, "a price", reader.found).ifPresent(fields -> prices.add(reader.price(fields, item)));
        }
        reader.found.forEach(problem -> problems.add(ofTheCase(problem, Voice.to(node))));
        return prices;
    }

    private Price price(Fields fields, Node item) {
        Optional<String> good = id(fields, "good");
        Optional<String> payment = id(fields, "payment");
        Optional<Model> model = fields.node("model").flatMap(node -> Models.of(fields.oneOf("model", Models.ids())));
        Map<String, Spread> spreads = new LinkedHashMap<>();
        Map<String, Double> middles = new LinkedHashMap<>();
        for (String key : RESERVATION_AND_WILLINGNESS) {
            if (takes(fields, key, model)) {
                note(key, Amount.sum(fields, key, found), middles, spreads);
            }
        }
        for (String key : CREDIBILITIES) {
            if (fields.node(key).isPresent() && takes(fields, key, model)) {
                note(key, Amount.credence(fields, key, found), middles, spreads);
            }
        }
        Price price = new Price(
                good,
                payment,
                middles.getOrDefault("reservation", 0.0),
                middles.getOrDefault("willingness", 0.0),
                Optional.ofNullable(middles.get("our-credibility")),
                Optional.ofNullable(middles.get("ai-credibility")),
                ways(fields, model, spreads),
                item.place());
        fields.noMore();
        if (!seen.add(good.orElse("") + "/" + payment.orElse(""))) {
            found.add(Diagnostic.of(
                    Code.F022, item, "there are two prices for the same good and payment", "keep one of the two"));
        }
        return price;
    }

    private static void note(String key, Amount amount, Map<String, Double> middles, Map<String, Spread> spreads) {
        middles.put(key, amount.middle());
        amount.spread().ifPresent(spread -> spreads.put(key, spread));
    }

    // A model that gives the range takes what it declares and no more: what it does not heed would seem to count.
    private static boolean takes(Fields fields, String key, Optional<Model> model) {
        Optional<Model> ranging = model.filter(Model::isOfARange);
        if (ranging.isEmpty() || ranging.get().takes(key)) {
            return true;
        }
        fields.node(key)
                .ifPresent(node -> fields.problem(
                        ranging.get().inShares() ? Code.F027 : Code.F026,
                        node,
                        "`" + ranging.get().id() + "` takes no `" + key + "`"
                                + (ranging.get().inShares() ? ": it reckons in shares of the future" : ""),
                        "leave it out; `deal-advisor catalogue " + ranging.get().id() + "` says what it takes"));
        return false;
    }

    private PriceWays ways(Fields fields, Optional<Model> model, Map<String, Spread> spreads) {
        Optional<String> inUnit = unit(fields, model);
        Map<String, Double> numbers =
                model.map(of -> new ModelNumbers(unit, found).read(fields, of)).orElse(Map.of());
        if (model.isEmpty() && fields.node("model").isEmpty()) {
            fields.node("with")
                    .ifPresent(node -> fields.problem(
                            Code.F026,
                            node,
                            "`with` gives the numbers of a model, and no `model` is named",
                            "add `model: ID`; `deal-advisor catalogue models` lists them"));
        } else {
            fields.node("with");
        }
        int parts = fields.node("parts").isPresent() ? whole(fields, "parts", PriceWays.MOST_PARTS) : 1;
        Optional<Double> power = fields.node("power").map(node -> fields.number("power", 0, 1));
        List<PriceWays.Beside> together = together(fields);
        if (model.filter(Model::isOfARange).isPresent()) {
            for (String key : List.of("parts", "together")) {
                fields.node(key)
                        .ifPresent(node -> fields.problem(
                                Code.F026,
                                node,
                                "`" + key + "` is reckoned by trust inflation, and this price by `"
                                        + model.get().id() + "`",
                                "leave out `" + key + "` or `model`"));
            }
        }
        return new PriceWays(inUnit, spreads, model, numbers, parts, power, together);
    }

    private Optional<String> unit(Fields fields, Optional<Model> model) {
        Optional<String> said = fields.textIf("unit");
        if (said.isEmpty()) {
            return model.filter(Model::inShares).isPresent() ? said : unit;
        }
        Node node = fields.node("unit").orElseThrow();
        if (model.filter(Model::inShares).isPresent()) {
            fields.problem(
                    Code.F027,
                    node,
                    "`" + model.get().id() + "` reckons in shares of the future, not in " + said.get(),
                    "leave out `unit`");
        } else if (unit.isPresent() && !unit.equals(said)) {
            fields.problem(
                    Code.F027,
                    node,
                    "one price is in " + unit.get() + " and this in " + said.get(),
                    "give all prices of a case in the same unit");
        }
        return said;
    }

    private static int whole(Fields fields, String key, int most) {
        double number = fields.number(key, 1, most);
        if (number != Math.rint(number)) {
            fields.problem(
                    Code.C005,
                    fields.node(key).orElseThrow(),
                    "`" + key + "` is " + new Value.Number(number).text(),
                    "give a whole number from 1 to " + most);
        }
        return (int) number;
    }

    private List<PriceWays.Beside> together(Fields fields) {
        List<PriceWays.Beside> all = new ArrayList<>();
        Node node = fields.node("together").orElse(null);
        if (node == null) {
            return all;
        }
        if (!(node instanceof Node.ListNode list)) {
            fields.problem(
                    Code.C003,
                    node,
                    "`together` of a price must be a list",
                    "write `[{payment: ID, sum: 5, our-credibility: 0.9}]`");
            return all;
        }
        for (Node item : list.items()) {
            Fields.of(item, "a payment beside another", found).ifPresent(beside -> {
                beside.text("payment");
                all.add(new PriceWays.Beside(
                        id(beside, "payment").orElse(""),
                        beside.number("sum", 0, Price.MOST),
                        beside.node("our-credibility").map(c -> Amount.credence(beside, "our-credibility", found)
                                .middle())));
                beside.noMore();
            });
        }
        return all;
    }

    private Optional<String> id(Fields fields, String key) {
        Optional<String> id = fields.textIf(key);
        List<String> known = vocabulary.catalogueIds().getOrDefault(key + "s", List.of());
        if (id.isPresent() && !known.contains(id.get())) {
            Node node = fields.node(key).orElseThrow();
            Optional<String> near = id.filter(word -> Nearest.told(found))
                    .flatMap(word -> Nearest.of(word, known, vocabulary.catalogueNames()));
            found.add(near.map(word -> new Instead(
                            "did you mean `" + word + "`?",
                            near.filter(meant -> Nearest.only(id.get(), known).equals(near))))
                    .orElseGet(() -> Instead.said(Voice.to(node).everyEntry()))
                    .problem(Code.F014, node, "there is no " + key + " `" + id.get() + "`"));
        }
        return id;
    }

    // What is wrong with a price is wrong with the case, while the codes of Fields speak of the rule folder's data:
    // C005 becomes F035. What is missing or of another kind in code is mended in code.
    private static Diagnostic ofTheCase(Diagnostic problem, Voice voice) {
        Code code =
                switch (problem.code()) {
                    case C001 -> Code.F031;
                    case C002 -> Code.F032;
                    case C003 -> Code.F033;
                    case C004 -> Code.F034;
                    case C005 -> Code.F035;
                    default -> problem.code();
                };
        boolean inCode = voice == Voice.CODE && (code == Code.F031 || code == Code.F033);
        return new Diagnostic(
                code,
                problem.message(),
                problem.place(),
                problem.length(),
                inCode ? Optional.of(voice.prices()) : problem.help(),
                problem.fix());
    }
}
