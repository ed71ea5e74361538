package dealadvisor.conclusions;

import java.util.Optional;

/** One requirement of eligibility, met or failed. */
public final class Finding extends Conclusion {
    private final boolean fails;

    public Finding(String requirement, boolean fails) {
        this(Scope.CASE, Optional.empty(), requirement, fails);
    }

    private Finding(Scope scope, Optional<Because> because, String requirement, boolean fails) {
        super(Kind.ELIGIBILITY, requirement, scope, because);
        this.fails = fails;
    }

    @Override
    Finding with(Scope scope, Optional<Because> because) {
        return new Finding(scope, because, subject(), fails);
    }

    @Override
    public String amount() {
        return fails ? "fails" : "meets";
    }

    /** The requirement. */
    public String getRequirement() {
        return subject();
    }

    /** Whether it is failed; else it is met. */
    public boolean isFails() {
        return fails;
    }
}
