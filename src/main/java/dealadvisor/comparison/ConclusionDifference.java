package dealadvisor.comparison;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Reasoned;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A conclusion that only one of two advices draws, or that they draw with different severities or amounts.
 *
 * @param a as the first draws it, if it does
 * @param b as the second draws it, if it does
 */
public record ConclusionDifference(Optional<Reasoned> a, Optional<Reasoned> b) {
    /** What two advices conclude otherwise, by id. */
    static List<ConclusionDifference> between(Advice a, Advice b) {
        SortedSet<String> ids = new TreeSet<>();
        Stream.concat(a.argument().conclusions().stream(), b.argument().conclusions().stream())
                .map(Reasoned::id)
                .forEach(ids::add);
        return ids.stream()
                .map(id -> new ConclusionDifference(
                        a.argument().conclusion(id), b.argument().conclusion(id)))
                .filter(difference -> !difference.same())
                .toList();
    }

    private boolean same() {
        return a.isPresent() && b.isPresent() && a.get().amount().equals(b.get().amount());
    }

    /** It, from whichever draws it; from the second if both do. */
    public Reasoned either() {
        return b.or(() -> a).orElseThrow();
    }
}
