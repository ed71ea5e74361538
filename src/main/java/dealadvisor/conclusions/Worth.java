package dealadvisor.conclusions;

import java.util.List;
import java.util.Optional;

/** A bound on what a good is worth to us. */
public final class Worth extends Scoped {
    private final Bound bound;

    public Worth(Bound bound) {
        this(Scope.CASE, Optional.empty(), bound);
    }

    private Worth(Scope scope, Optional<Because> because, Bound bound) {
        super(scope, because);
        this.bound = bound;
    }

    @Override
    Worth at(Scope scope) {
        return new Worth(scope, Optional.empty(), bound);
    }

    @Override
    public Worth concluded(Because because) {
        return new Worth(getScope(), Optional.of(because), bound);
    }

    @Override
    public Kind kind() {
        return Kind.WORTH;
    }

    @Override
    public String subject() {
        return "worth";
    }

    @Override
    public List<String> words() {
        return List.of(bound.level().id());
    }

    @Override
    public String amount() {
        return bound.text();
    }

    /** At least or at most which level. */
    public Bound getBound() {
        return bound;
    }
}
