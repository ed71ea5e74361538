package dealadvisor.catalogue;

import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How sentences speak of values: the one place that turns what files call something into words for the reader. */
public final class Wording {
    private final Catalogue catalogue;

    /** @param catalogue knows the names of goods and payments, and the words for a cause of a barrier */
    public Wording(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The words for the value of a fact. */
    public String of(FactDefinition fact, Value value) {
        if (value instanceof Value.YesNo yesNo) {
            return yesNo.yes() ? "yes" : "no";
        }
        if (value instanceof Value.Ids set) {
            return bound(Optional.of(fact), set.ids());
        }
        return value instanceof Value.Id id ? id(fact, id.id()) : value.text();
    }

    /**
     * The words for what a rule matched.
     *
     * @param fact whose value it is; empty for anything else
     * @param matched an id, a set of ids, a number, an entry of the catalogue, or a cause as {@code barrier/cause}
     */
    public String bound(Optional<FactDefinition> fact, Object matched) {
        if (matched instanceof Collection<?> many) {
            return all(many.stream().map(one -> bound(fact, one)).toList());
        }
        if (matched instanceof Double number) {
            return new Value.Number(number).text();
        }
        String text = String.valueOf(matched);
        if (!(matched instanceof String)) {
            return text;
        }
        return fact.map(definition -> id(definition, text))
                .orElseGet(() -> cause(text).orElse(text.replace('-', ' ')));
    }

    private String id(FactDefinition fact, String id) {
        Optional<String> kind = fact.catalogue();
        return kind.isEmpty()
                ? fact.phrase(id)
                : (kind.get().equals("goods")
                                ? catalogue.good(id).map(Good::name)
                                : catalogue.payment(id).map(Payment::name))
                        .orElseGet(() -> id.replace('-', ' '));
    }

    private Optional<String> cause(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : catalogue.barrier(text.substring(0, slash)).map(barrier -> barrier.causes()
                        .get(text.substring(slash + 1)));
    }

    /** These words as a list within a sentence. */
    public static String all(List<String> words) {
        int last = words.size() - 1;
        return words.isEmpty()
                ? "nothing"
                : last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
