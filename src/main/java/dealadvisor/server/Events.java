package dealadvisor.server;

import dealadvisor.reading.Diagnostic;
import dealadvisor.render.NoticeJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Tells an open page when rules change on disk, as server-sent events. */
final class Events implements Reply.Stream {
    private static final long HEARTBEAT_SECONDS = 15;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());

    private final Rules rules;

    Events(Rules rules) {
        this.rules = rules;
    }

    @Override
    public void write(OutputStream to) throws IOException, InterruptedException {
        BlockingQueue<Rules.State> changes = new ArrayBlockingQueue<>(16);
        Consumer<Rules.State> listener = changes::offer;
        rules.tell(listener);
        try {
            send(to, ": here\n\n");
            if (!rules.state().problems().isEmpty()) {
                tell(to, rules.state());
            }
            while (true) {
                Rules.State state = changes.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                if (state == null) {
                    // Shows whether anybody reads on.
                    send(to, ": still here\n\n");
                } else {
                    tell(to, state);
                }
            }
        } finally {
            rules.forget(listener);
        }
    }

    private static void tell(OutputStream to, Rules.State state) throws IOException {
        List<Diagnostic> problems = state.problems();
        boolean changed = problems.isEmpty();
        String says = changed
                ? "Rules changed on disk: answers from now on follow those of " + TIME.format(state.since()) + "."
                : problems.size() + (problems.size() == 1 ? " problem" : " problems")
                        + " in the rules on disk; still advising by those of "
                        + TIME.format(state.since()) + ". " + problems.get(0).code() + " "
                        + problems.get(0).place().map(place -> place + ": ").orElse("")
                        + problems.get(0).message() + ".";
        send(to, "event: rules\ndata: " + NoticeJson.of(says, changed).strip() + "\n\n");
    }

    private static void send(OutputStream to, String text) throws IOException {
        to.write(text.getBytes(StandardCharsets.UTF_8));
        to.flush();
    }
}
