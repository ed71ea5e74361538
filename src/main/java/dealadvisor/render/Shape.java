package dealadvisor.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What a record is in JSON, said once: its members in order, each with its key, its kind and how it is had. Both the writer and the schema come from it, so
 * that a new key is one line. Immutable; each method gives back another shape.
 *
 * @param members the schema of each member by its key, in order
 * @param required keys that are always there
 * @param writers write the members of a record, in order
 */
record Shape<T>(Map<String, Schema> members, Set<String> required, List<BiConsumer<Json, T>> writers) {
    /** A shape that has no member yet. */
    static <T> Shape<T> of(Class<T> record) {
        return new Shape<>(Map.of(), Set.of(), List.of());
    }

    /** The same with one more member, which is always there. */
    <V> Shape<T> has(String key, Kind<V> kind, Function<? super T, ? extends V> get) {
        return with(key, kind, true, (json, record) -> kind.writer().accept(json.key(key), get.apply(record)));
    }

    /** The same with one more member, which is left out where there is none. */
    <V> Shape<T> may(String key, Kind<V> kind, Function<? super T, ? extends Optional<? extends V>> get) {
        return with(key, kind, false, (json, record) -> get.apply(record)
                .ifPresent(value -> kind.writer().accept(json.key(key), value)));
    }

    /** The same with one more member that is an object, whose own members are had from the record itself. */
    Shape<T> part(String key, Shape<T> part) {
        return has(key, part.kind(), record -> record);
    }

    private Shape<T> with(String key, Kind<?> kind, boolean always, BiConsumer<Json, T> writer) {
        Map<String, Schema> members = new LinkedHashMap<>(this.members);
        members.put(key, kind.schema());
        Set<String> required = new LinkedHashSet<>(this.required);
        if (always) {
            required.add(key);
        }
        List<BiConsumer<Json, T>> writers = new ArrayList<>(this.writers);
        writers.add(writer);
        return new Shape<>(members, required, writers);
    }

    /** An object that has these members and no others. */
    Kind<T> kind() {
        return new Kind<>(Schema.object(members, required), this::write);
    }

    /** An object that has these members, to which later versions may add others. */
    Kind<T> open() {
        return kind().as(Schema.of("object")
                .with("properties", members)
                .with(json -> json.putTexts("required", required)));
    }

    private void write(Json json, T record) {
        json.object(() -> writers.forEach(writer -> writer.accept(json, record)));
    }
}
