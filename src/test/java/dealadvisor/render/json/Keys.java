package dealadvisor.render.json;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The keys of JSON, each by where it stands: {@code pairings/-/zopa/ask}, with {@code -} for the items of a list. */
final class Keys {
    private Keys() {}

    /** Those that are written. */
    static Set<String> written(JsonNode node) {
        Set<String> all = new TreeSet<>();
        written(node, "", all);
        return all;
    }

    private static void written(JsonNode node, String where, Set<String> all) {
        if (node.isArray()) {
            node.forEach(item -> written(item, where + "-/", all));
        }
        node.properties().forEach(each -> {
            all.add(where + each.getKey());
            written(each.getValue(), where + each.getKey() + "/", all);
        });
    }

    /**
     * Those that a schema declares; of what has other keys, such as paths of facts, none.
     *
     * @param definitions what it refers to, by name
     */
    static Set<String> declared(JsonNode schema, JsonNode definitions) {
        Set<String> all = new TreeSet<>();
        declared(schema, definitions, "", all);
        return all;
    }

    private static void declared(JsonNode schema, JsonNode definitions, String where, Set<String> all) {
        JsonNode reference = schema.get("$ref");
        JsonNode followed = reference == null
                ? schema
                : definitions.get(
                        reference.asString().substring(reference.asString().lastIndexOf('/') + 1));
        if (followed.has("items")) {
            declared(followed.get("items"), definitions, where + "-/", all);
        }
        if (followed.has("properties")) {
            followed.get("properties").properties().forEach(each -> {
                all.add(where + each.getKey());
                declared(each.getValue(), definitions, where + each.getKey() + "/", all);
            });
        }
    }
}
