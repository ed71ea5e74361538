package dealadvisor.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives what another gives, and asks it only once, when first asked. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> supplier;
    private @Nullable T given;

    private Once(Supplier<T> supplier) {
        this.supplier = supplier;
    }

    static <T> Once<T> of(Supplier<T> supplier) {
        return new Once<>(supplier);
    }

    @Override
    public synchronized T get() {
        T known = given;
        if (known == null) {
            known = supplier.get();
            given = known;
        }
        return known;
    }
}
