package dealadvisor.reading;

import java.io.Serializable;
import java.util.Optional;

/**
 * The one change that mends a problem, where there is only one: other words in the place of those that stand there. It stays within a line; what it puts
 * may have several, ended by line feeds.
 *
 * @param at where the words begin that go
 * @param found the words that go, as they stand in the file; never empty
 * @param put what comes in their place
 */
public record Fix(Place at, String found, String put) implements Serializable {
    /**
     * Where in a text the words begin that go.
     *
     * @param text of the file, as it is now
     * @return in characters from its start; empty if the text has other words there, as it may once it was changed
     */
    public Optional<Integer> start(SourceText text) {
        int start = text.offset(at.line(), at.column());
        return text.text().startsWith(found, start) ? Optional.of(start) : Optional.empty();
    }
}
