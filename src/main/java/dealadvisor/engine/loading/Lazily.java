package dealadvisor.engine.loading;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is worked out when it is first asked for, and once. Safe for many threads. */
public final class Lazily<T> {
    private final Supplier<T> source;
    private volatile Optional<T> made = Optional.empty();

    public Lazily(Supplier<T> source) {
        this.source = source;
    }

    public T get() {
        Optional<T> now = made;
        if (now.isPresent()) {
            return now.get();
        }
        synchronized (this) {
            if (made.isEmpty()) {
                made = Optional.of(source.get());
            }
            return made.orElseThrow();
        }
    }
}
