package dealadvisor.facts;

import java.util.List;

/** A known fact on an ordered scale: {@code RiskAversion( atLeast( "moderate" ) )}. */
public abstract class ScaleFact extends ChoiceFact {
    private final List<String> order;

    protected ScaleFact(Fact fact, List<String> order) {
        super(fact);
        this.order = order;
    }

    /** Whether the fact stands at this id or above it. */
    public final boolean atLeast(String id) {
        return order.indexOf(getIs()) >= rank(id);
    }

    /** Whether the fact stands at this id or below it. */
    public final boolean atMost(String id) {
        return order.indexOf(getIs()) <= rank(id);
    }

    // INVARIANT: a misspelt id must not silently compare as least of all.
    private int rank(String id) {
        int rank = order.indexOf(id);
        if (rank < 0) {
            throw new IllegalArgumentException("`" + id + "` is no value of `"
                    + getFact().path() + "`, which is one of " + String.join(", ", order));
        }
        return rank;
    }
}
