package dealadvisor.mcp;

import dealadvisor.reading.Limits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that an assistant can ask.
 *
 * @param name by which it is called
 * @param description what it answers, and when to ask it
 * @param parameters what it takes
 * @param answer works the answer out
 */
record Tool(String name, String description, List<Parameter> parameters, Answer answer) {
    Tool {
        parameters = List.copyOf(parameters);
    }

    /** What a parameter is written as. */
    enum Type {
        /** A case: the text of a case file, or the object that it would hold. */
        CASE(Map.of("anyOf", List.of(Map.of("type", "string"), Map.of("type", "object")))),
        TEXT(Map.of("type", "string")),
        TEXTS(Map.of("type", "array", "items", Map.of("type", "string"))),
        YES_NO(Map.of("type", "boolean")),
        DRAWS(Map.of("type", "integer", "minimum", 1, "maximum", Limits.DRAWS)),
        WHOLE(Map.of("type", "integer"));

        private final Map<String, Object> schema;

        Type(Map<String, Object> schema) {
            this.schema = schema;
        }
    }

    /** Something that a tool takes. */
    record Parameter(String name, Type type, boolean required, String says) {}

    /** Works an answer out. */
    interface Answer {
        /** @throws dealadvisor.reading.ProblemsException if what was given is wrong */
        String to(Given given);
    }

    /** The JSON Schema of what it takes. */
    Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            Map<String, Object> property = new LinkedHashMap<>(parameter.type().schema);
            property.put("description", parameter.says());
            properties.put(parameter.name(), property);
        }
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                parameters.stream()
                        .filter(Parameter::required)
                        .map(Parameter::name)
                        .toList(),
                "additionalProperties",
                false);
    }
}
