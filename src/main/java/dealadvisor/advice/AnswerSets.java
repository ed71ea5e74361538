package dealadvisor.advice;

import dealadvisor.facts.Value;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sets of answers to what is not known, found by trying, that would change whether a pairing is recommended.
 *
 * @param recommendedIf for one that is not recommended: the smallest sets found under which it would be, those with the higher index first; none if none was
 *     found
 * @param sunkIf for one that is recommended: the smallest sets found under which it would not be, those with the lower index first; none if none was found
 * @param smallest where there is a set, whether nothing smaller could do, since all of it was tried or each set must hold what is missing; else false
 */
public record AnswerSets(
        List<SortedMap<String, Value>> recommendedIf, List<SortedMap<String, Value>> sunkIf, boolean smallest) {
    public AnswerSets {
        recommendedIf = copies(recommendedIf);
        sunkIf = copies(sunkIf);
    }

    private static List<SortedMap<String, Value>> copies(List<SortedMap<String, Value>> sets) {
        return sets.stream()
                .map(set -> Collections.unmodifiableSortedMap(new TreeMap<>(set)))
                .toList();
    }
}
