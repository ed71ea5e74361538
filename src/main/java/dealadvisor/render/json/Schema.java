package dealadvisor.render.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A part of a JSON Schema, draft-07. Immutable; each method gives back another part.
 *
 * @param types that a value may have; any if empty
 * @param values that a value may be, each as it is written; any if empty
 * @param keywords what else is asked or said, in order
 */
record Schema(List<String> types, List<Consumer<Json>> values, List<Consumer<Json>> keywords) {
    static final String DRAFT = "http://json-schema.org/draft-07/schema#";

    Schema {
        types = List.copyOf(types);
        values = List.copyOf(values);
        keywords = List.copyOf(keywords);
    }

    /** A value of one of these types. */
    static Schema of(String... types) {
        return new Schema(List.of(types), List.of(), List.of());
    }

    static Schema text() {
        return of("string");
    }

    static Schema yesNo() {
        return of("boolean");
    }

    static Schema texts() {
        return list(text());
    }

    /** One of these words. */
    static Schema oneOf(Collection<String> words) {
        List<Consumer<Json>> values = new ArrayList<>();
        words.forEach(word -> values.add(json -> json.text(word)));
        return new Schema(List.of(), values, List.of());
    }

    /** One of these words, each with what it means. */
    static Schema choice(Map<String, String> meanings) {
        List<Consumer<Json>> values = new ArrayList<>();
        List<String> says = new ArrayList<>();
        meanings.forEach((word, meaning) -> {
            values.add(json -> json.text(word));
            says.add(meaning);
            // Unquoted, a file's `1` or `true` is no text to a schema.
            if (word.matches("true|false")) {
                values.add(json -> json.bool(word.equals("true")));
                says.add(meaning);
            } else if (word.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
                values.add(json -> json.number(Double.parseDouble(word)));
                says.add(meaning);
            }
        });
        return new Schema(List.of(), values, List.of(json -> json.putTexts("enumDescriptions", says)));
    }

    /** True, false or this word. */
    static Schema yesNo(String other) {
        return new Schema(
                List.of(),
                List.of(json -> json.bool(true), json -> json.bool(false), json -> json.text(other)),
                List.of());
    }

    /** A number between two bounds, both included. */
    static Schema number(double least, double most) {
        return atLeast(least).with(json -> json.put("maximum", most));
    }

    /** A number from a bound upwards. */
    static Schema atLeast(double least) {
        return of("number").with(json -> json.put("minimum", least));
    }

    static Schema list(Schema items) {
        return of("array").with("items", items);
    }

    /** What stands by this name among the parts that a document defines. */
    static Schema reference(String definition) {
        return of().with(json -> json.put("$ref", "#/definitions/" + definition));
    }

    /** An object with these members and no others, in this order; which of them must be there. */
    static Schema object(Map<String, Schema> members, Collection<String> required) {
        Schema object = of("object").with("properties", members);
        return (required.isEmpty() ? object : object.with(json -> json.putTexts("required", required))).closed();
    }

    /** An object with all these members and no others, in this order. */
    static Schema object(Map<String, Schema> members) {
        return object(members, members.keySet());
    }

    /** The same, with no members but those named. */
    Schema closed() {
        return with(json -> json.put("additionalProperties", false));
    }

    /** The same, or null. */
    Schema orNull() {
        List<String> moreTypes = new ArrayList<>(types);
        if (!types.isEmpty()) {
            moreTypes.add("null");
        }
        List<Consumer<Json>> moreValues = new ArrayList<>(values);
        if (!values.isEmpty()) {
            moreValues.add(Json::nothing);
        }
        return new Schema(moreTypes, moreValues, keywords);
    }

    /** The same, with words for the reader before all else. */
    Schema says(String description) {
        List<Consumer<Json>> all = new ArrayList<>();
        all.add(json -> json.put("description", description));
        all.addAll(keywords);
        return new Schema(types, values, all);
    }

    /** The same as a document of its own, under a title. */
    Schema titled(String title) {
        List<Consumer<Json>> all = new ArrayList<>();
        all.add(json -> json.put("$schema", DRAFT).put("title", title));
        all.addAll(keywords);
        return new Schema(types, values, all);
    }

    /** The same, with one more keyword. */
    Schema with(Consumer<Json> keyword) {
        List<Consumer<Json>> all = new ArrayList<>(keywords);
        all.add(keyword);
        return new Schema(types, values, all);
    }

    /** The same, with one more keyword whose value is a part. */
    Schema with(String keyword, Schema part) {
        return with(json -> part.write(json.key(keyword)));
    }

    /** The same, with one more keyword whose value is a list of parts. */
    Schema with(String keyword, List<Schema> parts) {
        return with(json -> json.key(keyword).list(parts, part -> part.write(json)));
    }

    /** The same, with one more keyword whose value is parts by name; none if there are none. */
    Schema with(String keyword, Map<String, Schema> parts) {
        return parts.isEmpty()
                ? this
                : with(json ->
                        json.key(keyword).object(() -> parts.forEach((name, part) -> part.write(json.key(name)))));
    }

    /** The same, with one more keyword whose value is text. */
    Schema with(String keyword, String text) {
        return with(json -> json.put(keyword, text));
    }

    void write(Json json) {
        json.object(() -> {
            if (types.size() == 1) {
                json.put("type", types.get(0));
            } else if (!types.isEmpty()) {
                json.putTexts("type", types);
            }
            keywords.forEach(keyword -> keyword.accept(json));
            if (!values.isEmpty()) {
                json.key("enum").list(values, value -> value.accept(json));
            }
        });
    }

    /** A whole schema as JSON text. */
    String document() {
        return Json.text(true, this::write);
    }
}
