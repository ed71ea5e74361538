package dealadvisor.conclusions;

import java.util.Optional;

/** Two claims of the source that pull opposite ways here. */
public final class Tension extends Conclusion {
    private final String id;

    public Tension(String id) {
        this(Scope.CASE, Optional.empty(), id);
    }

    private Tension(Scope scope, Optional<Because> because, String id) {
        super(scope, because);
        this.id = id;
    }

    @Override
    public Tension concluded(Because because) {
        return new Tension(getScope(), Optional.of(because), id);
    }

    @Override
    public Kind kind() {
        return Kind.TENSION;
    }

    @Override
    public String subject() {
        return id;
    }

    /** Which tension. */
    public String getId() {
        return id;
    }
}
