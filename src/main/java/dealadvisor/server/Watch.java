package dealadvisor.server;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Looks at files again and again, in a thread of its own, and has something done when they changed and came to rest. */
final class Watch implements AutoCloseable {
    /** How often it looks, in milliseconds. */
    private static final long EVERY = 250;

    private final Supplier<Map<String, String>> files;
    private final Runnable begun;
    private final Runnable changed;
    private final Thread thread;

    /**
     * @param files what is looked at: by name what is another when a file was saved
     * @param changed is run when that is so
     */
    Watch(String name, Supplier<Map<String, String>> files, Runnable changed) {
        this(name, files, () -> {}, changed);
    }

    /**
     * As the other.
     *
     * @param begun is run once after the first look, which shows what is saved from then on: it sees to what was saved before
     */
    Watch(String name, Supplier<Map<String, String>> files, Runnable begun, Runnable changed) {
        this.files = files;
        this.begun = begun;
        this.changed = changed;
        this.thread = new Thread(this::look, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void look() {
        try {
            Map<String, String> seen = files.get();
            begun.run();
            while (true) {
                TimeUnit.MILLISECONDS.sleep(EVERY);
                Map<String, String> now = files.get();
                if (!now.equals(seen)) {
                    seen = settled(now);
                    changed.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // An editor may write a file in several steps; the save is over when nothing changes any more.
    private Map<String, String> settled(Map<String, String> first) throws InterruptedException {
        Map<String, String> last = first;
        while (true) {
            TimeUnit.MILLISECONDS.sleep(EVERY / 4);
            Map<String, String> now = files.get();
            if (now.equals(last)) {
                return now;
            }
            last = now;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
