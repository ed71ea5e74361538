package dealadvisor.conclusions;

import java.util.Optional;

/** A reason for which there is to be no deal. */
public final class RuleOut extends Scoped {
    private final String id;

    public RuleOut(String id) {
        this(Scope.CASE, Optional.empty(), id);
    }

    private RuleOut(Scope scope, Optional<Because> because, String id) {
        super(scope, because);
        this.id = id;
    }

    @Override
    RuleOut at(Scope scope) {
        return new RuleOut(scope, Optional.empty(), id);
    }

    @Override
    public RuleOut concluded(Because because) {
        return new RuleOut(getScope(), Optional.of(because), id);
    }

    @Override
    public Kind kind() {
        return Kind.RULE_OUT;
    }

    @Override
    public String subject() {
        return id;
    }

    /** Which reason. */
    public String getId() {
        return id;
    }
}
