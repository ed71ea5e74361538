package dealadvisor.render.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * What a record is in JSON, said once: its members in order, each with its key, its kind and how it is had. Both the writer and the schema come from it, so
 * that a new key is one line. Immutable; each method gives back another shape.
 *
 * @param members in order
 */
record Shape<T>(List<Member<T>> members) {
    /**
     * One member.
     *
     * @param always whether it is always there
     * @param writer writes it with its key, if it is there
     */
    record Member<T>(String key, Kind<?> kind, boolean always, BiConsumer<Json, T> writer) {}

    /** A shape that has no member yet. */
    static <T> Shape<T> of(Class<T> record) {
        return new Shape<>(List.of());
    }

    /** The same with one more member, which is always there. */
    <V> Shape<T> has(String key, Kind<V> kind, Function<? super T, ? extends V> get) {
        return with(new Member<>(
                key, kind, true, (json, record) -> kind.writer().accept(json.key(key), get.apply(record))));
    }

    /** The same with one more member, which is left out where there is none. */
    <V> Shape<T> may(String key, Kind<V> kind, Function<? super T, ? extends Optional<? extends V>> get) {
        return with(new Member<>(key, kind, false, (json, record) -> get.apply(record)
                .ifPresent(value -> kind.writer().accept(json.key(key), value))));
    }

    /** The same with one more member, a list that is left out where it would be empty. */
    <E> Shape<T> some(
            String key,
            Kind<Collection<? extends E>> kind,
            Function<? super T, ? extends Collection<? extends E>> get) {
        return may(key, kind, record -> Optional.of(get.apply(record)).filter(items -> !items.isEmpty()));
    }

    /** The same with all members of another, whose record is had from this one. */
    <U> Shape<T> all(Shape<U> other, Function<? super T, ? extends U> get) {
        Shape<T> shape = this;
        for (Member<U> each : other.members) {
            shape = shape.with(new Member<>(
                    each.key, each.kind, each.always, (json, record) -> each.writer.accept(json, get.apply(record))));
        }
        return shape;
    }

    /** The same with one more member that is an object, whose own members are had from the record itself. */
    Shape<T> part(String key, Shape<T> part) {
        return has(key, part.kind(), record -> record);
    }

    private Shape<T> with(Member<T> member) {
        List<Member<T>> all = new ArrayList<>(members);
        all.add(member);
        return new Shape<>(all);
    }

    /** An object that has these members and no others. */
    Kind<T> kind() {
        return new Kind<>(() -> Schema.object(schemas(), required()), this::write);
    }

    /** An object that has these members, to which later versions may add others. */
    Kind<T> open() {
        return new Kind<>(
                () -> Schema.of("object")
                        .with("properties", schemas())
                        .with(json -> json.putTexts("required", required())),
                this::write);
    }

    private Map<String, Schema> schemas() {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        members.forEach(member -> schemas.put(member.key, member.kind.schema()));
        return schemas;
    }

    private List<String> required() {
        return members.stream().filter(Member::always).map(Member::key).toList();
    }

    private void write(Json json, T record) {
        json.object(() -> members.forEach(member -> member.writer.accept(json, record)));
    }
}
