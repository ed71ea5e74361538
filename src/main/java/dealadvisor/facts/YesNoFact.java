package dealadvisor.facts;

/** A known fact that is true or false: {@code SpendingOversight( is == false )}. */
public abstract class YesNoFact extends KnownFact {
    private final boolean is;

    protected YesNoFact(Fact fact) {
        super(fact);
        this.is = ((Value.YesNo) fact.value()).yes();
    }

    /** Whether it is so. */
    public final boolean getIs() {
        return is;
    }
}
