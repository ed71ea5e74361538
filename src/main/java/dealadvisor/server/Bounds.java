package dealadvisor.server;

import java.time.Duration;

/**
 * How much a server takes on.
 *
 * @param body bytes of a request; default 1 MiB, where a case is a page or two
 * @param working answers that are worked out at a time; default one for each processor, two at least: more would only make each slower
 * @param waiting requests that may wait for their turn; default 128; more are told to come again
 * @param seconds that one answer may take; default 30, where an ordinary one takes less than one
 * @param streams that may be open; default 32: each is an open page, or one that was left a moment ago
 */
public record Bounds(int body, int working, int waiting, int seconds, int streams) {
    /** The defaults. */
    public static Bounds standard() {
        return new Bounds(1 << 20, Math.max(2, Runtime.getRuntime().availableProcessors()), 128, 30, 32);
    }

    Duration time() {
        return Duration.ofSeconds(seconds);
    }
}
