package dealadvisor.facts;

import dealadvisor.reading.Place;
import java.util.Optional;

/**
 * One known fact of a case. A fact that is not known has no object.
 *
 * @param path the vocabulary's path
 * @param value what is known
 * @param place where the case file says so; empty if it was given on the command line, in code, or follows from another fact
 * @param remarks what the case says beside its value; of what follows from another fact, why it does
 */
public record Fact(String path, Value value, Optional<Place> place, Remarks remarks) {
    /** The same, given beside the case file. */
    Fact beside() {
        return new Fact(path, value, Optional.empty(), remarks);
    }

    /**
     * A fact without place and remarks.
     *
     * @param path the vocabulary's path
     * @param value what is known of it
     */
    public static Fact of(String path, Value value) {
        return new Fact(path, value, Optional.empty(), Remarks.NONE);
    }
}
