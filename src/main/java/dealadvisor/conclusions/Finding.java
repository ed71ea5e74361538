package dealadvisor.conclusions;

import java.util.Optional;

/** One requirement of eligibility, met or failed. */
public final class Finding extends Conclusion {
    private final String requirement;
    private final boolean fails;

    public Finding(String requirement, boolean fails) {
        this(Scope.CASE, Optional.empty(), requirement, fails);
    }

    private Finding(Scope scope, Optional<Because> because, String requirement, boolean fails) {
        super(scope, because);
        this.requirement = requirement;
        this.fails = fails;
    }

    @Override
    public Finding concluded(Because because) {
        return new Finding(getScope(), Optional.of(because), requirement, fails);
    }

    @Override
    public Kind kind() {
        return Kind.ELIGIBILITY;
    }

    @Override
    public String subject() {
        return requirement;
    }

    @Override
    public String amount() {
        return fails ? "fails" : "meets";
    }

    /** The requirement. */
    public String getRequirement() {
        return requirement;
    }

    /** Whether it is failed; else it is met. */
    public boolean isFails() {
        return fails;
    }
}
