package dealadvisor.reading;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One problem in a user's file.
 *
 * @param code of what kind it is, which says how bad it is too
 * @param message one lower-case sentence without a full stop, the user's words in backticks
 * @param place where it is, if it has a place
 * @param length how many characters it covers, at least 1
 * @param help what to do; empty if there is nothing to say
 * @param fix the change that mends it, where there is one right change; else empty
 */
public record Diagnostic(
        Code code, String message, Optional<Place> place, int length, Optional<String> help, Optional<Fix> fix)
        implements Serializable {
    private static final int LONGEST = 2_000;
    private static final Pattern QUOTED = Pattern.compile("`[^`]+`|\"[^\"]+\"");

    /** By place, then code and message. */
    public static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(
                    (Diagnostic d) -> d.place().orElse(Place.NOWHERE))
            .thenComparing(d -> d.code().name())
            .thenComparing(Diagnostic::message);

    /** How bad it is. */
    public enum Level {
        ERROR,
        WARNING,
        /** Nothing is wrong; it is worth knowing. */
        NOTE
    }

    public Diagnostic {
        place = place.filter(where -> !where.equals(Place.NOWHERE));
        message = Printable.of(shortened(message));
        help = named(message, help).map(Diagnostic::shortened).map(Printable::of);
        length = Math.max(1, length);
    }

    /**
     * A problem that no one change is known to mend.
     *
     * @param code of what kind it is
     * @param message one lower-case sentence without a full stop
     * @param place where it is, if it has a place
     * @param length how many characters it covers, at least 1
     * @param help what to do; empty if there is nothing to say
     */
    public Diagnostic(Code code, String message, Optional<Place> place, int length, Optional<String> help) {
        this(code, message, place, length, help, Optional.empty());
    }

    // A word that is refused although it looks right: what a message quotes stands in backticks or quotes.
    private static Optional<String> named(String message, Optional<String> help) {
        if (message.chars().allMatch(c -> c < 128)) {
            return help;
        }
        Matcher quoted = QUOTED.matcher(message);
        while (quoted.find()) {
            Optional<String> foreign =
                    LookAlike.in(quoted.group().substring(1, quoted.group().length() - 1));
            if (foreign.isPresent()) {
                return help.filter(told -> told.contains(foreign.get()))
                        .or(() -> Optional.of(help.map(told -> told + "; ").orElse("") + foreign.get()));
            }
        }
        return help;
    }

    // What a file says is quoted in messages, and may be of any length.
    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }

    /**
     * A problem at a place.
     *
     * @hidden
     */
    @Internal
    public static Diagnostic of(Code code, Place place, int length, String message, String help) {
        return new Diagnostic(code, message, Optional.of(place), length, Optional.of(help));
    }

    /**
     * A problem of a part of a tree.
     *
     * @hidden
     */
    @Internal
    public static Diagnostic of(Code code, Node node, String message, String help) {
        return of(code, node.place(), node.length(), message, help);
    }

    /**
     * A problem that is nowhere in particular.
     *
     * @hidden
     */
    @Internal
    public static Diagnostic of(Code code, String message, String help) {
        return new Diagnostic(code, message, Optional.empty(), 1, Optional.of(help));
    }

    /**
     * The same problem with the change that mends it.
     *
     * @hidden
     */
    @Internal
    public Diagnostic mendedBy(Optional<Fix> mends) {
        return new Diagnostic(code, message, place, length, help, mends);
    }

    /**
     * The same problem, with a word that it is on and the one that was meant. The word may stand in quotes, which stay.
     *
     * @param meant empty if it is not clear which
     * @hidden
     */
    @Internal
    public Diagnostic meant(String word, Optional<String> meant) {
        int quote = length == word.length() + 2 ? 1 : 0;
        boolean whole = length == word.length() + 2 * quote && !word.isEmpty();
        return mendedBy(place.filter(at -> whole)
                .flatMap(at ->
                        meant.map(put -> new Fix(new Place(at.file(), at.line(), at.column() + quote), word, put))));
    }

    /** How bad it is: as all of its kind are. */
    public Level level() {
        return code.level();
    }

    private Object writeReplace() {
        return new Written(code, message, place.orElse(null), length, help.orElse(null), fix.orElse(null));
    }

    // What can be missing is written as null: an Optional cannot be written at all.
    private record Written(
            Code code,
            String message,
            @Nullable Place place,
            int length,
            @Nullable String help,
            @Nullable Fix fix) implements Serializable {
        private Object readResolve() {
            return new Diagnostic(
                    code,
                    message,
                    Optional.ofNullable(place),
                    length,
                    Optional.ofNullable(help),
                    Optional.ofNullable(fix));
        }
    }
}
