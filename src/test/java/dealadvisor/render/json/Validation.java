package dealadvisor.render.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** A JSON Schema put to use by somebody else's validator. */
public final class Validation {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    private final com.networknt.schema.Schema schema;

    public Validation(String schema) {
        this.schema = REGISTRY.getSchema(schema);
    }

    /** What is wrong with JSON under the schema; empty if nothing is. */
    public List<String> errors(String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    boolean accepts(String json) {
        return errors(json).isEmpty();
    }

    /** What is wrong with a schema as a schema. */
    public static List<String> errorsOfSchema(String schema) {
        return REGISTRY.getSchema(SchemaLocation.of(Schema.DRAFT)).validate(schema, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
