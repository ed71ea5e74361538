package dealadvisor.rules;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Numbers and texts as few bytes; each text once. What {@link Unpacked} reads. */
final class Packed {
    private final Map<String, Integer> texts;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();

    Packed() {
        this(new LinkedHashMap<>());
    }

    private Packed(Map<String, Integer> texts) {
        this.texts = texts;
    }

    /** A part of it, which may be passed over when it is read. */
    Packed within() {
        return new Packed(texts);
    }

    /** Adds such a part. */
    void add(Packed part) {
        number(part.content.size());
        content.writeBytes(part.content.toByteArray());
    }

    /** A number from 0. */
    void number(int number) {
        int left = number;
        while (left > 0x7f) {
            content.write(left & 0x7f | 0x80);
            left >>>= 7;
        }
        content.write(left);
    }

    void text(String text) {
        number(texts.computeIfAbsent(text, k -> texts.size()));
    }

    <T> void each(List<T> items, Consumer<T> item) {
        number(items.size());
        items.forEach(item);
    }

    /** All of it: how many texts, how long each, the texts, and the rest. */
    byte[] bytes() {
        Packed all = new Packed();
        all.number(texts.size());
        texts.keySet().forEach(text -> all.number(utf8(text).length));
        texts.keySet().forEach(text -> all.content.writeBytes(utf8(text)));
        all.content.writeBytes(content.toByteArray());
        return all.content.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
