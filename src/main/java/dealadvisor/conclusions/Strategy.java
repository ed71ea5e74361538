package dealadvisor.conclusions;

import java.util.Optional;

/** Advice on the whole portfolio. */
public final class Strategy extends Conclusion {
    private final String claim;

    public Strategy(String claim) {
        this(Scope.CASE, Optional.empty(), claim);
    }

    private Strategy(Scope scope, Optional<Because> because, String claim) {
        super(scope, because);
        this.claim = claim;
    }

    @Override
    public Strategy concluded(Because because) {
        return new Strategy(getScope(), Optional.of(because), claim);
    }

    @Override
    public Kind kind() {
        return Kind.STRATEGY;
    }

    @Override
    public String subject() {
        return claim;
    }

    /** The claim that gives the advice. */
    public String getClaim() {
        return claim;
    }
}
