package dealadvisor.engine.loading;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gives what another gives, and asks it only once, when first asked. */
final class Once<T> implements Supplier<T> {
    private @Nullable Supplier<T> supplier;
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
        Supplier<T> asked = supplier;
        if (known == null && asked != null) {
            known = asked.get();
            given = known;
            // What it was made from is of no more use.
            supplier = null;
        }
        return Objects.requireNonNull(known);
    }
}
