package dealadvisor.conclusions;

import java.util.Optional;

/** A mitigation that is worth considering here. */
public final class Suggestion extends Conclusion {
    private final String mitigation;

    public Suggestion(String mitigation) {
        this(Scope.CASE, Optional.empty(), mitigation);
    }

    private Suggestion(Scope scope, Optional<Because> because, String mitigation) {
        super(scope, because);
        this.mitigation = mitigation;
    }

    @Override
    public Suggestion concluded(Because because) {
        return new Suggestion(getScope(), Optional.of(because), mitigation);
    }

    @Override
    public Kind kind() {
        return Kind.SUGGESTION;
    }

    @Override
    public String subject() {
        return mitigation;
    }

    /** The mitigation's id in the catalogue. */
    public String getMitigation() {
        return mitigation;
    }
}
