package dealadvisor.workbench;

import dealadvisor.catalogue.Term;
import dealadvisor.facts.Value;
import dealadvisor.reading.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which way facts pull, as the source has it: what must hold between two cases that differ in them alone. It is tried in one named case, or over many
 * made ones.
 *
 * @param name a sentence
 * @param place where it stands
 * @param claims the claims that say so
 * @param when facts that both cases have, by path; empty for unknown
 * @param from facts of the first case
 * @param to facts of the second
 * @param along a fact that goes from each of its values to the next higher one, in place of {@code from} and {@code to}
 * @param on the goods, payments and pairings that it is about, by id; none for all
 * @param pulls what happens to the index or a term
 * @param checks what is expected of the second case alone, in the words of scenarios
 * @param in the named case in which it is tried; empty for made ones
 */
record Direction(
        String name,
        Place place,
        List<String> claims,
        Map<String, Optional<Value>> when,
        Map<String, Optional<Value>> from,
        Map<String, Optional<Value>> to,
        Optional<String> along,
        SortedSet<String> on,
        SortedMap<Measure, Pull> pulls,
        List<Scenario.Check> checks,
        Optional<String> in) {
    Direction {
        claims = List.copyOf(claims);
        when = Collections.unmodifiableMap(new LinkedHashMap<>(when));
        from = Collections.unmodifiableMap(new LinkedHashMap<>(from));
        to = Collections.unmodifiableMap(new LinkedHashMap<>(to));
        on = Collections.unmodifiableSortedSet(new TreeSet<>(on));
        pulls = Collections.unmodifiableSortedMap(new TreeMap<>(pulls));
        checks = List.copyOf(checks);
    }

    /** What is measured: the index or one of its terms. */
    enum Measure {
        INDEX,
        AI_GAINS,
        OUR_GAINS,
        OUR_CREDIBILITY,
        AI_CREDIBILITY;

        /** The word for it. */
        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The term; empty for the index. */
        Optional<Term> term() {
            return this == INDEX ? Optional.empty() : Optional.of(Term.valueOf(name()));
        }
    }

    /** What a change does to a measure. */
    enum Pull {
        /** It never falls, and rises somewhere. */
        RISES("rises"),
        /** It never rises, and falls somewhere. */
        FALLS("falls"),
        NEVER_RISES("never-rises"),
        NEVER_FALLS("never-falls"),
        /** It is the same. */
        STAYS("stays");

        private final String id;

        Pull(String id) {
            this.id = id;
        }

        /** The word for it. */
        String id() {
            return id;
        }

        /** Whether a move is against it. */
        boolean refuses(double move) {
            return switch (this) {
                case RISES, NEVER_FALLS -> move < -TOLERANCE;
                case FALLS, NEVER_RISES -> move > TOLERANCE;
                case STAYS -> Math.abs(move) > TOLERANCE;
            };
        }

        /** Whether it must be seen to move somewhere. */
        boolean moves() {
            return this == RISES || this == FALLS;
        }
    }

    /** Products of a few factors differ by less than this only in their rounding. */
    static final double TOLERANCE = 1e-9;

    /** Whether it is about this pairing. */
    boolean covers(String good, String payment) {
        return on.isEmpty() || on.contains(good) || on.contains(payment) || on.contains(good + "/" + payment);
    }

    /** Whether something must be seen to move. */
    boolean mustMove() {
        return pulls.values().stream().anyMatch(Pull::moves);
    }

    /** The facts that it moves. */
    SortedSet<String> moved() {
        SortedSet<String> moved = new TreeSet<>(from.keySet());
        moved.addAll(to.keySet());
        along.ifPresent(moved::add);
        return moved;
    }
}
