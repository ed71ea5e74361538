package dealadvisor.engine.guarding;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Waits so long for work that cannot be asked to stop, and no longer. */
public final class TimeLimit {
    private TimeLimit() {}

    /**
     * Does something with a rule folder on a thread of its own, which does not keep the process from ending if it never comes to an end itself.
     *
     * @param name what the folder is called
     * @param seconds how long to wait
     * @throws ProblemsException if it takes longer, takes all memory, or the waiting thread is interrupted, which it then still is
     */
    public static <T> T within(String name, int seconds, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(() -> Memory.guarded(name, work));
        Thread thread = new Thread(task, "rules of " + name);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw stopped(
                    name,
                    "the rules of `" + name + "` were not compiled and loaded within " + seconds + " seconds",
                    "load a smaller folder, or try again when the machine has less to do");
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw stopped(
                    name,
                    "loading the rules of `" + name + "` was interrupted",
                    "load them again if they are still wanted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            if (e.getCause() instanceof Error failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private static ProblemsException stopped(String name, String message, String help) {
        return new ProblemsException(List.of(Diagnostic.of(Code.L002, new Place(name, 1, 1), 1, message, help)));
    }
}
