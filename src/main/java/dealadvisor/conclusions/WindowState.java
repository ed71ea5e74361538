package dealadvisor.conclusions;

import java.util.Optional;

/** An argument about the window in which deals make sense. */
public final class WindowState extends Conclusion {
    private final String state;

    public WindowState(String state) {
        this(Scope.CASE, Optional.empty(), state);
    }

    private WindowState(Scope scope, Optional<Because> because, String state) {
        super(scope, because);
        this.state = state;
    }

    @Override
    public WindowState concluded(Because because) {
        return new WindowState(getScope(), Optional.of(because), state);
    }

    @Override
    public Kind kind() {
        return Kind.WINDOW;
    }

    @Override
    public String subject() {
        return state;
    }

    /** The state that it argues for. */
    public String getState() {
        return state;
    }
}
