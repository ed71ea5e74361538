package dealadvisor.server;

import dealadvisor.reading.ProblemsException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Work in turn: some answers at a time, a queue of requests before them, and an end to each. */
final class Turns {
    private final Bounds bounds;
    private final Semaphore free;
    private final AtomicInteger present = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "time limits");
        thread.setDaemon(true);
        return thread;
    });

    Turns(Bounds bounds) {
        this.bounds = bounds;
        this.free = new Semaphore(bounds.working(), true);
    }

    int working() {
        return bounds.working() - free.availablePermits();
    }

    int waiting() {
        return free.getQueueLength();
    }

    /** The answer in its turn, or that there are too many, or that it took too long. */
    Reply inTurn(Callable<Reply> work) throws Exception {
        try {
            if (present.incrementAndGet() > bounds.working() + bounds.waiting()) {
                return tooMany(429, "more requests wait than the server keeps; ask again");
            }
            if (!free.tryAcquire(bounds.seconds(), TimeUnit.SECONDS)) {
                return tooMany(503, "no turn came within " + bounds.seconds() + " seconds; ask again");
            }
            try {
                return inTime(work);
            } finally {
                free.release();
            }
        } finally {
            present.decrementAndGet();
        }
    }

    private static Reply tooMany(int status, String detail) {
        return Refusals.of(status, "Too much is asked at once", detail).with("Retry-After", "1");
    }

    private Reply inTime(Callable<Reply> work) throws Exception {
        Alarm alarm = new Alarm(Thread.currentThread());
        // An advice looks at the time itself, and says more; this ends whatever does not.
        var set = clock.schedule(alarm::ring, bounds.seconds() * 1000L + 500, TimeUnit.MILLISECONDS);
        try {
            return work.call();
        } catch (ProblemsException e) {
            if (alarm.off()) {
                return Refusals.of(
                        503, "Stopped at a limit", "the answer took longer than " + bounds.seconds() + " seconds");
            }
            throw e;
        } finally {
            set.cancel(false);
            alarm.off();
        }
    }

    void close() {
        clock.shutdownNow();
    }
}
