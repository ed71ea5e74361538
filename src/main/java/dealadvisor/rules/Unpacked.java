package dealadvisor.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Packed} wrote, from its beginning on. For one thread; each part of it may be read by another. */
final class Unpacked {
    private final byte[] bytes;
    private final int[] starts;
    /** Each made when it is first asked for; two threads may both make one, which are equal. */
    private final @Nullable String[] texts;

    private int at;

    Unpacked(byte[] bytes) {
        this.bytes = bytes;
        this.texts = new String[number()];
        this.starts = new int[texts.length + 1];
        for (int i = 0; i < texts.length; i++) {
            starts[i + 1] = starts[i] + number();
        }
        for (int i = 0; i < starts.length; i++) {
            starts[i] += at;
        }
        this.at = starts[texts.length];
    }

    private Unpacked(Unpacked whole, int at) {
        this.bytes = whole.bytes;
        this.starts = whole.starts;
        this.texts = whole.texts;
        this.at = at;
    }

    /** Passes over a part, which can be read later, from its beginning each time. */
    Supplier<Unpacked> within() {
        int length = number();
        int start = at;
        at += length;
        return () -> new Unpacked(this, start);
    }

    int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int next = bytes[at++];
            number |= (next & 0x7f) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }

    String text() {
        int number = number();
        String text = texts[number];
        if (text == null) {
            text = new String(bytes, starts[number], starts[number + 1] - starts[number], StandardCharsets.UTF_8);
            texts[number] = text;
        }
        return text;
    }

    <T> List<T> each(Supplier<T> item) {
        int count = number();
        List<T> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(item.get());
        }
        return items;
    }
}
