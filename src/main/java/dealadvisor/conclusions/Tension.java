package dealadvisor.conclusions;

import java.util.Optional;

/** Two claims of the source that pull opposite ways here. */
public final class Tension extends Conclusion {
    public Tension(String id) {
        this(Scope.CASE, Optional.empty(), id);
    }

    private Tension(Scope scope, Optional<Because> because, String id) {
        super(Kind.TENSION, id, scope, because);
    }

    @Override
    Tension with(Scope scope, Optional<Because> because) {
        return new Tension(scope, because, subject());
    }

    /** Which tension. */
    public String getId() {
        return subject();
    }
}
