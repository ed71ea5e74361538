package dealadvisor.engine.guarding;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What is known of the memory of this process, and what is said when it, or the stack, is used up. */
public final class Memory {
    private static final class Pools {
        // Where long-lived objects stand: the largest of the heap's pools. What it holds after a collection cannot be
        // freed.
        static final Optional<MemoryPoolMXBean> LASTING = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .max((a, b) -> Long.compare(a.getUsage().getMax(), b.getUsage().getMax()));
    }

    private Memory() {}

    /** Whether more than so many percent of it were in use after the last collection. */
    public static boolean isLow(int percent) {
        if (Pools.LASTING.isEmpty()) {
            return false;
        }
        MemoryUsage kept = Pools.LASTING.get().getCollectionUsage();
        return kept.getMax() > 0 && kept.getUsed() > kept.getMax() / 100 * percent;
    }

    /**
     * Does something with a rule folder that may take more memory than there is, or nest deeper than can be followed.
     *
     * @param name what the folder is called
     * @throws ProblemsException if it does
     */
    public static <T> T guarded(String name, Supplier<T> work) {
        try {
            return work.get();
        } catch (OutOfMemoryError e) {
            throw usedUp(name, "the rules of `" + name + "` take more memory than there is");
        } catch (StackOverflowError e) {
            throw usedUp(name, "the rules of `" + name + "` are nested deeper than can be followed");
        }
    }

    private static ProblemsException usedUp(String name, String message) {
        return new ProblemsException(
                List.of(
                        Diagnostic.of(
                                Code.L003,
                                new Place(name, 1, 1),
                                1,
                                message,
                                "load a smaller folder; if the rules are your own, give Java more memory with JDK_JAVA_OPTIONS=-Xmx4g")));
    }
}
