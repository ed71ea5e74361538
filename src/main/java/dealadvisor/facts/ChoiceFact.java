package dealadvisor.facts;

/** A known fact that is one of several ids: {@code MotivationType( is == "schemer" )}. */
public abstract class ChoiceFact extends KnownFact {
    private final String is;

    protected ChoiceFact(Fact fact) {
        super(fact);
        this.is = ((Value.Id) fact.value()).id();
    }

    /** The id, spelt as in the case file. */
    public final String getIs() {
        return is;
    }
}
