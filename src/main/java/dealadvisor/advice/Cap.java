package dealadvisor.advice;

import java.util.Locale;

/** What can hold a verdict down, in the order in which output names them. */
enum Cap {
    TOKEN_PAYMENT,
    TAKEOVER_RISK,
    WINDOW_CLOSED,
    WINDOW_TOO_EARLY,
    NO_ZOPA;

    /** The word for it in output. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
