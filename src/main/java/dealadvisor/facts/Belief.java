package dealadvisor.facts;

import dealadvisor.reading.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a case says of a fact that is not certain.
 *
 * @param path the vocabulary's path
 * @param chances how likely it is to be what
 * @param text as it was written, on one line
 * @param place where the case file says so; empty if it was given on the command line or in code
 * @param remarks what the case says beside that
 */
public record Belief(String path, Chances chances, String text, Optional<Place> place, Remarks remarks) {
    /** How likely a fact is to be what. */
    public sealed interface Chances {
        /** In words, for the reader. */
        String words();
    }

    /**
     * A few values, each with its chance.
     *
     * @param of the chances by value, in the order in which they are drawn; each above 0, together 1
     * @param words for the reader
     */
    public record Weights(Map<Value, Double> of, String words) implements Chances {
        public Weights {
            of = Collections.unmodifiableMap(new LinkedHashMap<>(of));
        }
    }

    /**
     * A number that lies somewhere.
     *
     * @param spread where it lies, and how likely it is where
     */
    public record Number(Spread spread) implements Chances {
        @Override
        public String words() {
            return spread.words();
        }
    }

    /** The same, given beside the case file. */
    Belief beside() {
        return new Belief(path, chances, text, Optional.empty(), remarks);
    }
}
