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
        super(Kind.WORTH, "worth", scope, because);
        this.bound = bound;
    }

    @Override
    Worth with(Scope scope, Optional<Because> because) {
        return new Worth(scope, because, bound);
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
