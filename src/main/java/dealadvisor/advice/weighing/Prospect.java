package dealadvisor.advice.weighing;

import dealadvisor.advice.Verdict;
import java.util.Comparator;

/**
 * How near a pairing stands to being recommended, by what holds it back most: the nearer is the greater.
 *
 * @param open whether nothing blocks it
 * @param ceiling the highest verdict that the caps leave
 * @param eligible whether the AI is eligible for what is bought
 * @param severe whether some barrier is severe or worse
 * @param index the product of its terms
 */
public record Prospect(boolean open, Verdict ceiling, boolean eligible, boolean severe, double index)
        implements Comparable<Prospect> {
    private static final Comparator<Prospect> ORDER = Comparator.comparing(Prospect::open)
            .thenComparing(Prospect::ceiling)
            .thenComparing(Prospect::eligible)
            .thenComparing(prospect -> !prospect.severe())
            .thenComparing(Prospect::index);

    @Override
    public int compareTo(Prospect other) {
        return ORDER.compare(this, other);
    }
}
