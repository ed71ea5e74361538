package dealadvisor.catalogue;

import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import dealadvisor.reading.Code;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what a mitigation changes among the facts. */
final class EffectReader {
    private final References references;

    EffectReader(References references) {
        this.references = references;
    }

    /** The effect that a node describes; without what is wrong with it. */
    Effect read(Node node) {
        Map<String, Effect.Change> changes = new LinkedHashMap<>();
        references.fields(node, "an effect").ifPresent(fields -> {
            for (Effect.How how : Effect.How.values()) {
                fields.node(how.id()).ifPresent(facts -> changes(fields, how, facts, changes));
            }
            fields.noMore();
        });
        return new Effect(changes);
    }

    private void changes(Fields fields, Effect.How how, Node facts, Map<String, Effect.Change> changes) {
        if (!(facts instanceof Node.MapNode map)) {
            fields.problem(
                    Code.C003,
                    facts,
                    "`" + how.id() + "` of an effect must be a map of facts and values",
                    "write `" + how.id() + ": {fact: value}`");
            return;
        }
        for (Node.MapNode.Entry entry : map.entries()) {
            Optional<FactDefinition> definition = references.vocabulary().definition(entry.key());
            if (definition.isEmpty()) {
                references.checkFact(entry.value(), entry.key());
            } else if (references.doubtful(entry.key())) {
                // What is wrong with the fact was said where it is declared.
                continue;
            } else if (!suits(how, definition.get().type())) {
                fields.problem(
                        Code.C003,
                        entry.value(),
                        "`" + entry.key() + "` is a " + definition.get().type().id() + ", and `" + how.id() + "` "
                                + asks(how),
                        definition.get().type() == FactType.SET
                                ? "use `set`, `add` or `remove` with a list"
                                : suits(Effect.How.RAISE_TO, definition.get().type())
                                        ? "use `set`, `raise-to` or `lower-to`"
                                        : "use `set`");
            } else {
                read(fields, how, entry, definition.get())
                        .filter(value -> changes.put(entry.key(), new Effect.Change(how, value)) != null)
                        .ifPresent(value -> fields.problem(
                                Code.C007,
                                entry.value(),
                                "the effect changes `" + entry.key() + "` twice",
                                "keep one of the two"));
            }
        }
    }

    private Optional<Value> read(Fields fields, Effect.How how, Node.MapNode.Entry entry, FactDefinition definition) {
        Optional<Value> value = references.value(definition, entry.value());
        boolean none = how != Effect.How.SET
                && value.filter(read ->
                                read instanceof Value.Ids set && set.ids().isEmpty())
                        .isPresent();
        if (none) {
            fields.problem(
                    Code.C001,
                    entry.value(),
                    "`" + how.id() + "` of an effect names nothing of `" + entry.key() + "`",
                    "name what it changes, or leave the fact out");
        }
        return value;
    }

    private static boolean suits(Effect.How how, FactType type) {
        return switch (how) {
            case SET -> true;
            case ADD, REMOVE -> type == FactType.SET;
            case RAISE_TO, LOWER_TO -> type == FactType.SCALE || type == FactType.PROBABILITY;
        };
    }

    private static String asks(Effect.How how) {
        return how == Effect.How.ADD || how == Effect.How.REMOVE
                ? "changes sets"
                : "changes what runs from least to most: scales and probabilities";
    }
}
