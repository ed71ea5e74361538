package dealadvisor.render.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    /** Asserts that texts are as a schema says, and that each key that it declares is written in one of them. */
    static void declares(Schema schema, List<String> texts) {
        String document = Json.text(false, schema::write);
        Validation validation = new Validation(document);
        Set<String> keys = new TreeSet<>();
        for (String text : texts) {
            assertEquals(List.of(), validation.errors(text));
            keys.addAll(written(JsonMapper.shared().readTree(text)));
        }
        Set<String> declared = declared(
                JsonMapper.shared().readTree(document), JsonMapper.shared().createObjectNode());
        // What stands by paths of facts is declared by none of them.
        keys.removeIf(key -> key.startsWith("smallest/facts/"));
        assertEquals(declared, keys);
    }
}
