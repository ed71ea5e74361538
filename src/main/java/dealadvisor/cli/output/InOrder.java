package dealadvisor.cli.output;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Works on many items on all processors and gives the results in the items' order, holding no more of them than it takes to keep busy. */
public final class InOrder<I, T> implements Iterator<T>, AutoCloseable {
    private final Iterator<I> items;
    private final Function<I, T> work;
    private final int ahead;
    private final ExecutorService workers;
    private final Deque<Future<T>> begun = new ArrayDeque<>();

    public InOrder(List<I> items, Function<I, T> work) {
        this(items.iterator(), Math.max(1, Math.min(Runtime.getRuntime().availableProcessors(), items.size())), work);
    }

    /** @param threads how many work at a time */
    public InOrder(Iterator<I> items, int threads, Function<I, T> work) {
        this.items = items;
        this.work = work;
        this.ahead = 4 * threads;
        this.workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "case");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public boolean hasNext() {
        return items.hasNext() || !begun.isEmpty();
    }

    /** The next result; whatever the work threw is thrown here. */
    @Override
    public T next() {
        while (items.hasNext() && begun.size() < ahead) {
            I item = items.next();
            begun.add(workers.submit(() -> work.apply(item)));
        }
        try {
            return begun.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
