package dealadvisor.conclusions;

import java.util.Optional;

/** Advice on the whole portfolio. */
public final class Strategy extends Conclusion {
    public Strategy(String claim) {
        this(Scope.CASE, Optional.empty(), claim);
    }

    private Strategy(Scope scope, Optional<Because> because, String claim) {
        super(Kind.STRATEGY, claim, scope, because);
    }

    @Override
    Strategy with(Scope scope, Optional<Because> because) {
        return new Strategy(scope, because, subject());
    }

    /** The claim that gives the advice. */
    public String getClaim() {
        return subject();
    }
}
