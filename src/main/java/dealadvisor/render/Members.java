package dealadvisor.render;

import dealadvisor.conclusions.Severity;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The members of an object of the schema of advice, gathered in order; and what several of these objects have. */
final class Members {
    static final Schema IDS = Schema.texts().says("ids of conclusions");
    static final Schema PAIRINGS = Schema.texts().says("pairings, each as GOOD/PAYMENT");
    static final String NOT_TRIED = "; null where it was not tried";

    private final Map<String, Schema> all = new LinkedHashMap<>();
    private final Set<String> optional = new HashSet<>();

    private Members() {}

    static Members having(String key, Schema schema) {
        return new Members().put(key, schema);
    }

    Members put(String key, Schema schema) {
        all.put(key, schema);
        return this;
    }

    /** Adds a member that may be left out. */
    Members may(String key, Schema schema) {
        optional.add(key);
        return put(key, schema);
    }

    /** Adds a member that is an object. */
    Members object(String key, Members members) {
        return put(key, members.object());
    }

    /** Adds a member that is a list of objects. */
    Members list(String key, Members members) {
        return put(key, Schema.list(members.object()));
    }

    /** The object that has all these members, but for those that may be left out, and no others. */
    Schema object() {
        Set<String> required = new LinkedHashSet<>(all.keySet());
        required.removeAll(optional);
        return Schema.object(Collections.unmodifiableMap(new LinkedHashMap<>(all)), required);
    }

    static Schema tried(String says) {
        return Schema.texts().orNull().says(says + NOT_TRIED);
    }

    static Schema count() {
        return Schema.of("integer").with(json -> json.put("minimum", 0));
    }

    static Schema severity() {
        return words(Severity.values(), Severity::id);
    }

    static Schema scope() {
        return Schema.text().with("pattern", "^(case|good:[^/]+|payment:[^/]+|pairing:[^/]+/[^/]+)$");
    }

    static <T> Schema words(T[] values, Function<T, String> id) {
        return Schema.oneOf(Arrays.stream(values).map(id).toList());
    }
}
