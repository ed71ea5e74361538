package dealadvisor.conclusions;

import java.util.List;
import java.util.Optional;

/** A reason for which a barrier stands, with its severity. */
public final class Cause extends Scoped {
    private final String barrier;
    private final String cause;
    private final Severity severity;

    public Cause(String barrier, String cause, Severity severity) {
        this(Scope.CASE, Optional.empty(), barrier, cause, severity);
    }

    private Cause(Scope scope, Optional<Because> because, String barrier, String cause, Severity severity) {
        super(Kind.CAUSE, barrier + "/" + cause, scope, because);
        this.barrier = barrier;
        this.cause = cause;
        this.severity = severity;
    }

    @Override
    Cause with(Scope scope, Optional<Because> because) {
        return new Cause(scope, because, barrier, cause, severity);
    }

    @Override
    public List<String> words() {
        return List.of(barrier, cause, severity.name());
    }

    @Override
    public String amount() {
        return severity.id();
    }

    /** The barrier. */
    public String getBarrier() {
        return barrier;
    }

    /** Which of the barrier's causes. */
    public String getCause() {
        return cause;
    }

    /** How much it stands in the way. */
    public Severity getSeverity() {
        return severity;
    }

    /** The barrier and the cause as one name: {@code commitment/unable}. */
    public String getNamed() {
        return subject();
    }

    /** Whether it is as severe as this word says, or more. */
    public boolean atLeast(String severity) {
        return this.severity.compareTo(Severity.of(severity)) >= 0;
    }
}
