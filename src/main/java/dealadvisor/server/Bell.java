package dealadvisor.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Rings when there is news, for whoever listens. For many threads. */
final class Bell {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    void tell(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    void ring() {
        listeners.forEach(Runnable::run);
    }
}
