package dealadvisor.facts;

import java.util.Set;

/** A known, complete set of ids: {@code Affordances( are contains "spending" )}. */
public abstract class SetFact extends KnownFact {
    private final Set<String> are;

    protected SetFact(Fact fact) {
        super(fact);
        this.are = ((Value.Ids) fact.value()).ids();
    }

    /** The ids, in alphabetical order. */
    public final Set<String> getAre() {
        return are;
    }

    /** Whether one of these ids is not among them. */
    public final boolean lacksAnyOf(Set<String> ids) {
        return !are.containsAll(ids);
    }

    /** Whether it is known that there are none. */
    public final boolean isEmpty() {
        return are.isEmpty();
    }
}
