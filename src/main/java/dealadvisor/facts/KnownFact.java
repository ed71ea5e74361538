package dealadvisor.facts;

/**
 * What rules match: one small object for each known fact, of a class generated from the vocabulary.
 *
 * <p>Equality is identity, so that two cases never share an object.
 */
public abstract class KnownFact {
    private final Fact fact;

    protected KnownFact(Fact fact) {
        this.fact = fact;
    }

    /** The fact with its place and source. */
    public final Fact getFact() {
        return fact;
    }

    @Override
    public final String toString() {
        return fact.path() + " is " + fact.value().text();
    }
}
