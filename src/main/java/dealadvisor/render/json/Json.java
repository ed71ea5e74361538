package dealadvisor.render.json;

import java.io.StringWriter;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes JSON, key by key, in the order given. */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    /**
     * JSON text with a line end.
     *
     * @param pretty on several lines, indented; else on one
     */
    static String text(boolean pretty, Consumer<Json> content) {
        StringWriter text = new StringWriter();
        ObjectWriteContext context = pretty
                ? new ObjectWriteContext.Base() {
                    @Override
                    public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
                        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
                        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
                        return printer;
                    }

                    @Override
                    public boolean hasPrettyPrinter() {
                        return true;
                    }
                }
                : ObjectWriteContext.empty();
        try (JsonGenerator generator = FACTORY.createGenerator(context, text)) {
            content.accept(new Json(generator));
        }
        return text.append('\n').toString();
    }

    /** A text as JSON has it, which is YAML too. */
    public static String quoted(String text) {
        return text(false, json -> json.text(text)).strip();
    }

    Json object(Runnable members) {
        generator.writeStartObject();
        members.run();
        generator.writeEndObject();
        return this;
    }

    <T> Json list(Collection<T> items, Consumer<T> item) {
        generator.writeStartArray();
        items.forEach(item);
        generator.writeEndArray();
        return this;
    }

    Json key(String key) {
        generator.writeName(key);
        return this;
    }

    Json text(String value) {
        generator.writeString(value);
        return this;
    }

    Json put(String key, String value) {
        return key(key).text(value);
    }

    /** A text, or null where there is none. */
    Json put(String key, Optional<String> value) {
        return value.map(text -> put(key, text)).orElseGet(() -> putNull(key));
    }

    Json put(String key, boolean value) {
        generator.writeName(key);
        generator.writeBoolean(value);
        return this;
    }

    Json put(String key, long value) {
        generator.writeName(key);
        generator.writeNumber(value);
        return this;
    }

    Json put(String key, double value) {
        generator.writeName(key);
        number(value);
        return this;
    }

    Json whole(long value) {
        generator.writeNumber(value);
        return this;
    }

    Json number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            generator.writeNumber((long) value);
        } else {
            generator.writeNumber(value);
        }
        return this;
    }

    Json putNull(String key) {
        generator.writeName(key);
        generator.writeNull();
        return this;
    }

    Json nothing() {
        generator.writeNull();
        return this;
    }

    Json putTexts(String key, Collection<String> values) {
        return key(key).list(values, this::text);
    }

    /** A list that is left out where it would be empty. */
    Json putTextsIf(String key, Collection<String> values) {
        return values.isEmpty() ? this : putTexts(key, values);
    }

    Json bool(boolean value) {
        generator.writeBoolean(value);
        return this;
    }
}
