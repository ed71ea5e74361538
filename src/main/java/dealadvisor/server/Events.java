package dealadvisor.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Tells an open page that there may be news, as server-sent events; what they are it asks for with what it shows. */
final class Events implements Reply.Stream {
    private static final long HEARTBEAT_SECONDS = 2;

    private final Bell bell;

    Events(Bell bell) {
        this.bell = bell;
    }

    @Override
    public void write(OutputStream to) throws IOException, InterruptedException {
        // What happened before the page listened, or while it did not, is asked for at once.
        Semaphore rung = new Semaphore(1);
        Runnable listener = rung::release;
        bell.tell(listener);
        try {
            while (true) {
                if (rung.tryAcquire(HEARTBEAT_SECONDS, TimeUnit.SECONDS)) {
                    rung.drainPermits();
                    send(to, "event: news\ndata: \n\n");
                } else {
                    // Shows whether anybody reads on.
                    send(to, ": still here\n\n");
                }
            }
        } finally {
            bell.forget(listener);
        }
    }

    private static void send(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
        to.flush();
    }
}
