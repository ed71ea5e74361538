package dealadvisor.engine.loading;

import java.util.function.Supplier;

/**
 * The engine looks for its parts when it first needs them, through the class loader of the thread that happens to ask. Some threads have one that does not
 * see them, such as those of the common pool under an application server, and the parts would then be missing for good; so it is asked with our own.
 */
public final class EngineParts {
    private EngineParts() {}

    /** Does this with the class loader that knows the engine's parts. */
    public static <T> T found(Supplier<T> task) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(EngineParts.class.getClassLoader());
        try {
            return task.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
