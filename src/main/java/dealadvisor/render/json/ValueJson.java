package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.byKey;

import dealadvisor.catalogue.Effect;
import dealadvisor.facts.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values of facts, and what becomes of them, as JSON. */
final class ValueJson {
    /** The value of a fact. */
    static final Kind<Value> VALUE = new Kind<>(
            () -> Schema.of("string", "boolean", "number", "array")
                    .says("the value of a fact")
                    .with("items", Schema.text()),
            ValueJson::write);

    /** Values by paths of facts. */
    static final Kind<Map<String, ? extends Value>> VALUES = byKey(VALUE).says("values by paths of facts");

    private ValueJson() {}

    private static void write(Json json, Value value) {
        switch (value.kind()) {
            case ID -> json.text(value.text());
            case YES_NO -> json.bool(((Value.YesNo) value).yes());
            case NUMBER -> json.number(((Value.Number) value).number());
            case SET -> json.list(((Value.Ids) value).ids(), json::text);
        }
    }

    /** What a mitigation changes, as an object of values by how they change and by fact. */
    static Kind<Effect> effect(Kind<Map<String, ? extends Value>> values) {
        return new Kind<>(
                () -> {
                    Map<String, Schema> changes = new TreeMap<>();
                    for (Effect.How how : Effect.How.values()) {
                        changes.put(how.id(), values.schema());
                    }
                    return Schema.object(changes, List.of());
                },
                (json, effect) -> json.object(() ->
                        byHow(effect).forEach((how, some) -> values.writer().accept(json.key(how), some))));
    }

    private static Map<String, Map<String, Value>> byHow(Effect effect) {
        Map<String, Map<String, Value>> byHow = new TreeMap<>();
        effect.changes()
                .forEach((path, change) -> byHow.computeIfAbsent(change.how().id(), how -> new TreeMap<>())
                        .put(path, change.value()));
        return byHow;
    }
}
