package dealadvisor.advice;

import dealadvisor.conclusions.WindowState;
import dealadvisor.reading.Internal;
import java.util.List;
import java.util.Locale;

/**
 * The window in which deals with an AI that might take over make sense. Claim: {@code window.intermediate-regime}.
 *
 * @param state where in it the case stands
 * @param conclusions ids of the conclusions that say so
 */
public record Window(State state, List<String> conclusions) {
    public Window {
        conclusions = List.copyOf(conclusions);
    }

    /** Where a case stands. */
    public enum State {
        CLOSED,
        TOO_EARLY,
        CLOSING,
        OPEN,
        UNCLEAR;

        /**
         * The state of a window of which nothing stronger is argued than this; unclear where it does not apply.
         *
         * @hidden
         */
        @Internal
        public static State argued(WindowState.State argued) {
            return switch (argued) {
                case NOT_APPLICABLE -> UNCLEAR;
                case CLOSED -> CLOSED;
                case TOO_EARLY -> TOO_EARLY;
                case CLOSING -> CLOSING;
                case OPEN -> OPEN;
            };
        }

        /** The word for it in output, such as {@code too-early}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
