package dealadvisor.conclusions;

import java.util.Optional;

/** A mitigation that is worth considering here. */
public final class Suggestion extends Conclusion {
    public Suggestion(String mitigation) {
        this(Scope.CASE, Optional.empty(), mitigation);
    }

    private Suggestion(Scope scope, Optional<Because> because, String mitigation) {
        super(Kind.SUGGESTION, mitigation, scope, because);
    }

    @Override
    Suggestion with(Scope scope, Optional<Because> because) {
        return new Suggestion(scope, because, subject());
    }

    /** The mitigation's id in the catalogue. */
    public String getMitigation() {
        return subject();
    }
}
