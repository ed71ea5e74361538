package dealadvisor.facts;

/** A known fact that is a number: {@code TakeoverChance( is > $limit )}. */
public abstract class NumberFact extends KnownFact {
    private final double is;

    protected NumberFact(Fact fact) {
        super(fact);
        this.is = ((Value.Number) fact.value()).number();
    }

    /** The number, for probabilities from 0 to 1. */
    public final double getIs() {
        return is;
    }
}
