package dealadvisor.facts;

/** A fact that nobody has given: the only way for a rule to speak of what is not known. */
public final class Unknown {
    private final String fact;

    /** @param fact the path of the fact */
    public Unknown(String fact) {
        this.fact = fact;
    }

    /** The path of the fact. */
    public String getFact() {
        return fact;
    }

    @Override
    public String toString() {
        return fact + " is unknown";
    }
}
