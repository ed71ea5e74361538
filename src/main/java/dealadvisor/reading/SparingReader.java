package dealadvisor.reading;

import java.io.Reader;
import java.nio.CharBuffer;

/**
 * A text as a stream that never fills the whole of what it is given to fill. The YAML parser asks for one character more after a full buffer whose last
 * one is the first half of a pair, and has no room for it.
 */
final class SparingReader extends Reader {
    private final CharBuffer text;

    SparingReader(String text) {
        this.text = CharBuffer.wrap(text);
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (!text.hasRemaining()) {
            return -1;
        }
        int taken = Math.min(length > 1 ? length - 1 : length, text.remaining());
        text.get(buffer, offset, taken);
        return taken;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
