package dealadvisor.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A text with the name under which messages speak of it. Immutable. */
public final class SourceText {
    private static final int MANY = 1000;

    private final String name;
    private final String text;
    private final String mark;
    private int @Nullable [] starts;

    private SourceText(String name, String text) {
        this.name = name;
        this.mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
        this.text = text.substring(mark.length());
    }

    /** A text under a name. */
    public static SourceText of(String name, String text) {
        return new SourceText(name, text);
    }

    /**
     * Reads a file as UTF-8.
     *
     * @param path of the file
     * @param limits how much it may hold
     * @throws ProblemsException if it cannot be read
     */
    public static SourceText read(Path path, Limits limits) {
        String name = FileNames.of(path);
        // Opening a folder succeeds on some systems.
        try (InputStream in = Files.newInputStream(path)) {
            if (Files.isDirectory(path)) {
                throw new IOException(name);
            }
            return read(name, in, limits);
        } catch (IOException e) {
            throw unread(path, e, "check the name and the folder from which you call");
        }
    }

    /**
     * That a file could not be read, and why: it is a folder (R002), it is not there (R001), it is no text (R005) or it cannot be read (R003).
     *
     * @param path of the file
     * @param why what reading it came to
     * @param help what to do if it is not there and no file beside it is called nearly so
     */
    public static ProblemsException unread(Path path, IOException why, String help) {
        String name = FileNames.of(path);
        if (Files.isDirectory(path)) {
            return problem(Code.R002, name, "`" + name + "` is a folder, not a file", "name a file in it");
        }
        if (why instanceof NoSuchFileException) {
            return problem(
                    Code.R001,
                    name,
                    "there is no file `" + name + "`",
                    beside(path).map(near -> "did you mean `" + near + "`?").orElse(help));
        }
        return why instanceof CharacterCodingException
                ? problem(Code.R005, name, "`" + name + "` is not UTF-8", help)
                : problem(Code.R003, name, "`" + name + "` cannot be read", "check that you may read it");
    }

    // The file in the same folder that is called nearly so.
    private static Optional<String> beside(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || path.getFileName() == null) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            // Of a large folder only some would be looked at, and which is chance.
            List<Path> some = files.limit(MANY + 1L).toList();
            List<String> names = some.size() > MANY
                    ? List.of()
                    : some.stream()
                            .filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .toList();
            return Nearest.of(path.getFileName().toString(), names)
                    .map(near -> FileNames.of(path.resolveSibling(near)));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a stream as UTF-8.
     *
     * @param name what messages call it
     * @param in read to its end and not closed
     * @param limits how much it may hold
     * @throws ProblemsException if it is too large or not UTF-8
     * @throws IOException if the stream fails
     */
    public static SourceText read(String name, InputStream in, Limits limits) throws IOException {
        byte[] bytes = in.readNBytes(
                (int) Math.min(Integer.MAX_VALUE - 8, limits.file().bytes() + 1));
        if (bytes.length > limits.file().bytes()) {
            throw problem(
                    Code.R004,
                    name,
                    "`" + name + "` is larger than " + limits.file().bytes() + " bytes",
                    "a case file is a page or two; split what is more");
        }
        return of(name, decode(name, bytes));
    }

    private static String decode(String name, byte[] bytes) {
        if (bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE))) {
            throw problem(Code.R005, name, "`" + name + "` is UTF-16, not UTF-8", "save it as UTF-8");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new ProblemsException(List.of(Diagnostic.of(
                    Code.R005,
                    new Place(name, line, 1),
                    1,
                    "line " + line + " is not UTF-8, at byte " + buffer.position(),
                    "save the file as UTF-8")));
        }
    }

    private static ProblemsException problem(Code code, String name, String message, String help) {
        return new ProblemsException(List.of(Diagnostic.of(code, new Place(name, 1, 1), 1, message, help)));
    }

    /** The name under which messages speak of it. */
    public String name() {
        return name;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** How the file that holds this text is written if another text takes its place: with the mark of the encoding before it, if this one has it. */
    public String written(String other) {
        return mark + other;
    }

    /** Whether its lines end with a carriage return before the line feed, as the first does. */
    public boolean returns() {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r';
    }

    /** How many lines it has. */
    public int lines() {
        return starts().length;
    }

    /** A line without its end, from 1; empty if there is none. */
    public String line(int number) {
        int[] from = starts();
        if (number > from.length) {
            return "";
        }
        int start = from[Math.max(0, number - 1)];
        int end = number < from.length ? from[number] - 1 : text.length();
        String line = text.substring(start, end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    /**
     * Where a place stands in the text, in characters from its start.
     *
     * @param line from 1
     * @param column from 1
     * @return at most how many characters there are
     */
    public int offset(int line, int column) {
        int[] from = starts();
        return line > from.length ? text.length() : Math.min(text.length(), from[Math.max(0, line - 1)] + column - 1);
    }

    // Where each line starts. Kept, since checks ask for lines one by one; two threads may both work it out.
    private int[] starts() {
        int[] known = starts;
        if (known == null) {
            known = IntStream.concat(
                            IntStream.of(0),
                            IntStream.range(0, text.length())
                                    .filter(i -> text.charAt(i) == '\n')
                                    .map(i -> i + 1))
                    .toArray();
            starts = known;
        }
        return known;
    }
}
