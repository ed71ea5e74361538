package dealadvisor.advice;

import dealadvisor.engine.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Weighs many ways in which a case may turn out, on several threads. One asks the engine for all that is not known yet; the others only read. A result stands
 * where its way stands, so that it is the same for any number of threads.
 */
final class Weighing {
    /** So many are prepared together, and as many are one piece of work. */
    private static final int TOGETHER = 500;

    private final Trials trials;
    private final int threads;
    private final Patience patience;

    Weighing(Trials trials, int threads, Patience patience) {
        this.trials = trials;
        this.threads = threads;
        this.patience = patience;
    }

    /** What each comes to, in the order in which they are given; empty where it contradicts itself. */
    List<Optional<Result>> of(Completions completions, List<int[]> ways) {
        List<Optional<int[]>> known = new ArrayList<>(ways.size());
        for (int from = 0; from < ways.size(); from += TOGETHER) {
            patience.check();
            List<int[]> some = new ArrayList<>();
            for (int[] values : ways.subList(from, Math.min(ways.size(), from + TOGETHER))) {
                Optional<int[]> one = completions.of(values);
                known.add(one);
                one.ifPresent(some::add);
            }
            trials.fill(some);
        }
        List<List<Optional<int[]>>> shards = new ArrayList<>();
        for (int from = 0; from < known.size(); from += TOGETHER) {
            shards.add(known.subList(from, Math.min(known.size(), from + TOGETHER)));
        }
        if (threads == 1 || shards.size() < 2) {
            List<Optional<Result>> results = new ArrayList<>(known.size());
            shards.forEach(shard -> results.addAll(shard(shard)));
            return results;
        }
        return together(shards, known.size());
    }

    private List<Optional<Result>> together(List<List<Optional<int[]>>> shards, int size) {
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, shards.size()), work -> {
            Thread thread = new Thread(work, "weighing");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<List<Optional<Result>>>> done = new ArrayList<>();
            shards.forEach(shard -> done.add(workers.submit(() -> shard(shard))));
            List<Optional<Result>> results = new ArrayList<>(size);
            for (Future<List<Optional<Result>>> shard : done) {
                results.addAll(shard.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            patience.check();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Optional<Result>> shard(List<Optional<int[]>> ways) {
        Trials.Scale scale = trials.scale();
        List<Optional<Result>> results = new ArrayList<>(ways.size());
        for (Optional<int[]> known : ways) {
            patience.check();
            results.add(known.map(one -> new Result(scale.of(one))));
        }
        return results;
    }
}
