package dealadvisor.facts;

import dealadvisor.reading.Place;
import java.util.Optional;

/**
 * One known fact of a case. A fact that is not known has no object.
 *
 * @param path the vocabulary's path
 * @param value what is known
 * @param place where the case file says so; empty if it was given on the command line, in code, or follows from another fact
 * @param source who says so, if the case file tells
 * @param note a remark of the author's, if there is one
 * @param asOf as of when it is known, as written
 */
public record Fact(
        String path,
        Value value,
        Optional<Place> place,
        Optional<String> source,
        Optional<String> note,
        Optional<String> asOf) {
    /** The same, given beside the case file. */
    Fact beside() {
        return new Fact(path, value, Optional.empty(), source, note, asOf);
    }

    /**
     * A fact without place, source, note or date.
     *
     * @param path the vocabulary's path
     * @param value what is known of it
     */
    public static Fact of(String path, Value value) {
        return new Fact(path, value, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
