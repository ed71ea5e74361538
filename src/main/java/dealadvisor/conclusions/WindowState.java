package dealadvisor.conclusions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An argument about the window in which deals make sense. */
public final class WindowState extends Conclusion {
    /** What may be argued of the window, the first that is argued for being the one that counts. */
    public enum State {
        NOT_APPLICABLE,
        CLOSED,
        TOO_EARLY,
        CLOSING,
        OPEN;

        /** The word for it in files and output, such as {@code too-early}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The state with this word; empty if there is none. */
        public static Optional<State> of(String id) {
            return Arrays.stream(values())
                    .filter(state -> state.id().equals(id))
                    .findFirst();
        }

        /** The words for all of them, in their order. */
        public static List<String> ids() {
            return Arrays.stream(values()).map(State::id).toList();
        }
    }

    public WindowState(String state) {
        this(Scope.CASE, Optional.empty(), state);
    }

    private WindowState(Scope scope, Optional<Because> because, String state) {
        super(Kind.WINDOW, state, scope, because);
    }

    @Override
    WindowState with(Scope scope, Optional<Because> because) {
        return new WindowState(scope, because, subject());
    }

    /** The state that it argues for. */
    public String getState() {
        return subject();
    }
}
