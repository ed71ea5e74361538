package dealadvisor.conclusions;

import java.util.Optional;

/** A reason for which there is to be no deal. */
public final class RuleOut extends Scoped {
    public RuleOut(String id) {
        this(Scope.CASE, Optional.empty(), id);
    }

    private RuleOut(Scope scope, Optional<Because> because, String id) {
        super(Kind.RULE_OUT, id, scope, because);
    }

    @Override
    RuleOut with(Scope scope, Optional<Because> because) {
        return new RuleOut(scope, because, subject());
    }

    /** Which reason. */
    public String getId() {
        return subject();
    }
}
