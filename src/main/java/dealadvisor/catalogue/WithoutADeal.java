package dealadvisor.catalogue;

import dealadvisor.reading.Copies;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What speaks for doing without a deal, and what a case may have in its place.
 *
 * @param causes causes, as barrier/cause, whose conclusions speak for it, each with the least severity that counts
 * @param advice claims whose advice, where a rule gives it, speaks for it
 * @param instead what a case may have in place of a deal, in the order in which it is named
 */
public record WithoutADeal(SortedMap<String, String> causes, Set<String> advice, List<Instead> instead) {
    public WithoutADeal {
        causes = Collections.unmodifiableSortedMap(new TreeMap<>(causes));
        advice = Collections.unmodifiableSet(new TreeSet<>(advice));
        instead = List.copyOf(instead);
    }

    /**
     * One thing to rely on in place of a deal.
     *
     * @param says what it is, to stand after "relying on"
     * @param when facts by their paths, each with the values with which the case is known to have it
     */
    public record Instead(String says, SortedMap<String, List<String>> when) {
        public Instead {
            when = Copies.sorted(when, List::copyOf);
        }
    }
}
