package dealadvisor.conclusions;

import java.util.List;
import java.util.Optional;

/** A bound on how much a payment appeals to this AI. */
public final class Appeal extends Scoped {
    private final Bound bound;

    public Appeal(Bound bound) {
        this(Scope.CASE, Optional.empty(), bound);
    }

    private Appeal(Scope scope, Optional<Because> because, Bound bound) {
        super(Kind.APPEAL, "appeal", scope, because);
        this.bound = bound;
    }

    @Override
    Appeal with(Scope scope, Optional<Because> because) {
        return new Appeal(scope, because, bound);
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
