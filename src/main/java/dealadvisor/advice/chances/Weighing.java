package dealadvisor.advice.chances;

import dealadvisor.advice.weighing.NumbersKey;
import dealadvisor.advice.weighing.Result;
import dealadvisor.advice.weighing.Trials;
import dealadvisor.engine.Patience;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Weighs many ways in which a case may turn out, on several threads, a few thousand at a time. One thread asks the engine for all that is not known yet of
 * these; then all only read. What the ways come to is gathered in pieces that are cut alike for any number of threads, and given on in their order.
 */
final class Weighing {
    /** So many are drawn before any is weighed; those that turn out alike are weighed once. */
    private static final int TOGETHER = 4_000;

    /** So many are one piece of work. */
    private static final int PIECE = 500;

    private final Trials trials;
    private final int threads;
    private final Patience patience;

    /** Takes in what ways come to, one after the other; for one thread. */
    interface Gathering {
        /** A way that contradicts itself. */
        void leaveOut(Way way);

        /** Any other. The result is that of the next way when that is taken in. */
        void take(Way way, Result result);
    }

    /**
     * A way in which the case may turn out.
     *
     * @param number its number, or that of the first draw that turned out so
     * @param values for each fact the place of its value; not to be changed
     * @param weight how much it counts
     */
    record Way(int number, int[] values, double weight) {}

    /**
     * Ways that were weighed together.
     *
     * @param from the number of the first draw or combination
     * @param wayOf for each from there on which of the ways it is; not to be changed
     * @param pieces what was gathered of the ways, in their order
     */
    record Done<G>(int from, List<Way> ways, int[] wayOf, List<G> pieces) {}

    /** @param threads on how many threads; what is gathered is the same for any number */
    Weighing(Trials trials, int threads, Patience patience) {
        this.trials = trials;
        this.threads = threads;
        this.patience = patience;
    }

    /**
     * Weighs them all.
     *
     * @param prices drawn with each way, where they are not certain
     * @param piece makes something to gather in
     * @param done is given what was gathered
     */
    <G extends Gathering> void of(
            Completions completions,
            Combinations ways,
            Optional<PriceDraws> prices,
            Supplier<G> piece,
            Consumer<Done<G>> done) {
        // What weighs has tables of its own, so each thread has one and keeps it.
        ThreadLocal<Trials.Scale> scales = ThreadLocal.withInitial(trials::scale);
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "weighing");
            thread.setDaemon(true);
            return thread;
        });
        try {
            for (int from = 0; from < ways.count(); from += TOGETHER) {
                int[] wayOf = new int[Math.min(TOGETHER, ways.count() - from)];
                List<Way> some = some(ways, from, wayOf, prices.isPresent());
                List<Optional<int[]>> known = known(completions, some);
                List<Future<G>> working = new ArrayList<>();
                for (int at = 0; at < some.size(); at += PIECE) {
                    int first = at;
                    int end = Math.min(some.size(), at + PIECE);
                    working.add(workers.submit(() -> gathered(
                            scales.get(), some.subList(first, end), known.subList(first, end), prices, piece.get())));
                }
                List<G> pieces = new ArrayList<>();
                for (Future<G> one : working) {
                    pieces.add(one.get());
                }
                done.accept(new Done<>(from, some, wayOf, pieces));
            }
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

    // Where prices are drawn too, no two ways are alike.
    private static List<Way> some(Combinations ways, int from, int[] wayOf, boolean apart) {
        List<Way> some = new ArrayList<>();
        Map<NumbersKey, Integer> seen = new HashMap<>();
        for (int i = 0; i < wayOf.length; i++) {
            int[] values = ways.values(from + i);
            int next = some.size();
            wayOf[i] = apart || ways.exact() ? next : seen.computeIfAbsent(new NumbersKey(values), k -> next);
            double weight = ways.weight(values);
            if (wayOf[i] == next) {
                some.add(new Way(from + i, values, weight));
            } else {
                Way first = some.get(wayOf[i]);
                some.set(wayOf[i], new Way(first.number(), first.values(), first.weight() + weight));
            }
        }
        return some;
    }

    private List<Optional<int[]>> known(Completions completions, List<Way> ways) {
        List<Optional<int[]>> known = new ArrayList<>(ways.size());
        for (int from = 0; from < ways.size(); from += PIECE) {
            patience.check();
            List<int[]> some = new ArrayList<>();
            for (Way way : ways.subList(from, Math.min(ways.size(), from + PIECE))) {
                Optional<int[]> one = completions.of(way.values());
                known.add(one);
                one.ifPresent(some::add);
            }
            trials.fill(some);
        }
        return known;
    }

    private <G extends Gathering> G gathered(
            Trials.Scale scale, List<Way> ways, List<Optional<int[]>> known, Optional<PriceDraws> prices, G piece) {
        for (int i = 0; i < ways.size(); i++) {
            patience.check();
            Way way = ways.get(i);
            if (known.get(i).isEmpty()) {
                piece.leaveOut(way);
            } else {
                piece.take(
                        way,
                        scale.of(
                                known.get(i).get(),
                                prices.map(drawn -> drawn.of(way.number())).orElse(trials.prices())));
            }
        }
        return piece;
    }
}
