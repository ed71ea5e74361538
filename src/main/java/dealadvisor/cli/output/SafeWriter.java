package dealadvisor.cli.output;

import dealadvisor.reading.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * The one way to the terminal. Names and sentences come from files that others wrote; what in them would move the cursor, retitle the window or turn
 * the letters round is written out instead. Colours are let through, and a line that is written over, as the commands themselves do.
 */
public final class SafeWriter extends Writer {
    private static final char ESCAPE = '\u001b';

    private final Writer to;

    private SafeWriter(Writer to) {
        this.to = to;
    }

    public static PrintWriter over(Writer to) {
        return new PrintWriter(new SafeWriter(to), false);
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        write(new String(text, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        write(text.substring(offset, offset + length));
    }

    @Override
    public void write(String text) throws IOException {
        int from = 0;
        if (text.startsWith("\r")) {
            to.write('\r');
            from = 1;
        }
        for (int code = text.indexOf(ESCAPE, from); code >= 0; code = text.indexOf(ESCAPE, code + 1)) {
            int end = colour(text, code);
            if (end > 0) {
                to.write(Printable.of(text.substring(from, code)));
                to.write(text, code, end - code);
                from = end;
            }
        }
        to.write(Printable.of(text.substring(from)));
    }

    // The end of a code for colour that starts here: an escape, a bracket, digits and semicolons, an m. 0 if it is
    // none.
    private static int colour(String text, int start) {
        int end = start + 2;
        if (!text.startsWith("[", start + 1)) {
            return 0;
        }
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == ';')) {
            end++;
        }
        return end < text.length() && text.charAt(end) == 'm' ? end + 1 : 0;
    }

    @Override
    public void flush() throws IOException {
        to.flush();
        // A print writer keeps to itself that it failed.
        if (to instanceof PrintWriter printer && printer.checkError()) {
            throw new IOException("what was printed did not arrive");
        }
    }

    @Override
    public void close() throws IOException {
        to.close();
    }
}
