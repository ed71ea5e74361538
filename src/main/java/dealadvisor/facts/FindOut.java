package dealadvisor.facts;

import java.util.List;
import java.util.Locale;

/**
 * One way to find out a fact.
 *
 * @param by what would tell
 * @param how what to do, to read or to ask, as the end of a sentence
 * @param claims ids of the claims that say so; none where the way is not the source's
 */
public record FindOut(By by, String how, List<String> claims) {
    public FindOut {
        claims = List.copyOf(claims);
    }

    /** What would tell. */
    public enum By {
        EXPERIMENT,
        DOCUMENT,
        PERSON;

        /** The word for it in files and output. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
