package dealadvisor.render.json;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What values of a kind are in JSON: their schema, and how one is written.
 *
 * @param described gives the schema of every value of the kind; who only writes never asks for it
 * @param writer writes one value
 */
record Kind<V>(Supplier<Schema> described, BiConsumer<Json, V> writer) {
    static final Kind<String> TEXT = new Kind<>(Schema::text, Json::text);
    static final Kind<Boolean> YES_NO = new Kind<>(Schema::yesNo, Json::bool);
    static final Kind<Number> NUMBER =
            new Kind<>(() -> Schema.of("number"), (json, number) -> json.number(number.doubleValue()));
    static final Kind<Number> WHOLE =
            new Kind<>(() -> Schema.of("integer"), (json, number) -> json.whole(number.longValue()));
    static final Kind<Number> COUNT = WHOLE.as(Schema.of("integer").with(json -> json.put("minimum", 0)));
    static final Kind<Number> SHARE = NUMBER.as(Schema.number(0, 1));
    static final Kind<Number> AT_LEAST_0 = NUMBER.as(Schema.atLeast(0));
    static final Kind<Collection<? extends String>> TEXTS = list(TEXT);
    static final Kind<String> SHA256 = TEXT.as(Schema.text().with("pattern", "^[0-9a-f]{64}$"));

    /** A list of values of a kind. */
    static <V> Kind<Collection<? extends V>> list(Kind<V> item) {
        return new Kind<>(
                () -> Schema.list(item.schema()),
                (json, items) -> json.list(items, each -> item.writer.accept(json, each)));
    }

    /** One of some values, each by its word. */
    static <V> Kind<V> word(V[] values, Function<V, String> id) {
        return new Kind<>(
                () -> Schema.oneOf(Arrays.stream(values).map(id).toList()),
                (json, value) -> json.text(id.apply(value)));
    }

    /** One of these words. */
    static Kind<String> oneOf(String... words) {
        return TEXT.as(Schema.oneOf(List.of(words)));
    }

    /** An object that has a value of a kind for each of some keys; it is written in the order of the map. */
    static <K, V> Kind<Map<K, V>> each(K[] keys, Function<K, String> id, Kind<? super V> kind) {
        return new Kind<>(
                () -> {
                    Map<String, Schema> members = new LinkedHashMap<>();
                    Arrays.stream(keys).forEach(key -> members.put(id.apply(key), kind.schema()));
                    return Schema.object(members);
                },
                (json, values) -> json.object(
                        () -> values.forEach((key, value) -> kind.writer.accept(json.key(id.apply(key)), value))));
    }

    /** An object that has values of a kind by any keys; it is written in the order of the map. */
    static <V> Kind<Map<String, ? extends V>> byKey(Kind<V> kind) {
        return new Kind<>(
                () -> Schema.of("object").with("additionalProperties", kind.schema()),
                (json, values) ->
                        json.object(() -> values.forEach((key, value) -> kind.writer.accept(json.key(key), value))));
    }

    /** A kind that is declared elsewhere, and not before it is needed: for what is seldom there, and for what holds others of its kind. */
    static <V> Kind<V> later(Supplier<Kind<V>> declared) {
        return new Kind<>(
                () -> declared.get().schema(),
                (json, value) -> declared.get().writer.accept(json, value));
    }

    /** What every value of the kind is. */
    Schema schema() {
        return described.get();
    }

    /** The same values, of which the schema says something else. */
    Kind<V> as(Schema other) {
        return new Kind<>(() -> other, writer);
    }

    /** The same with words for the reader. */
    Kind<V> says(String description) {
        return new Kind<>(() -> schema().says(description), writer);
    }

    /** The same, or null where there is none. */
    Kind<Optional<? extends V>> orNull() {
        return new Kind<>(
                () -> schema().orNull(),
                (json, value) -> value.ifPresentOrElse(one -> writer.accept(json, one), json::nothing));
    }

    /** A value as a document on several lines, with a line end. */
    String text(V value) {
        return Json.text(true, json -> writer.accept(json, value));
    }

    /** A value as a document on one line, with a line end. */
    String line(V value) {
        return Json.text(false, json -> writer.accept(json, value));
    }

    /** A number that may be lacking, as {@link #orNull}. */
    static Optional<Double> boxed(OptionalDouble number) {
        return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
    }
}
