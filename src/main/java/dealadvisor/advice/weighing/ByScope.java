package dealadvisor.advice.weighing;

import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Scope;
import dealadvisor.conclusions.Scoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conclusions of one kind, found at once by the pairing on which they bear. */
final class ByScope<T extends Scoped> {
    private final List<T> onCase = new ArrayList<>();
    private final Map<String, List<T>> onGood = new HashMap<>();
    private final Map<String, List<T>> onPayment = new HashMap<>();
    private final Map<String, Map<String, List<T>>> onPairing = new HashMap<>();

    /** What is said of this scope itself. */
    List<T> at(Scope scope) {
        if (scope.good().isEmpty()) {
            return scope.payment().isEmpty()
                    ? onCase
                    : list(onPayment, scope.payment().get());
        }
        return scope.payment().isEmpty()
                ? list(onGood, scope.good().get())
                : list(
                        onPairing.computeIfAbsent(scope.good().get(), k -> new HashMap<>()),
                        scope.payment().get());
    }

    private static <T> List<T> list(Map<String, List<T>> lists, String key) {
        return lists.computeIfAbsent(key, k -> new ArrayList<>());
    }

    /** What is said of the case, the good, the payment or the pairing itself; not to be changed. */
    List<T> bearing(Good good, Payment payment) {
        List<T> found = onCase;
        found = joined(found, onGood.get(good.id()));
        found = joined(found, onPayment.get(payment.id()));
        Map<String, List<T>> pairings = onPairing.get(good.id());
        return pairings == null ? found : joined(found, pairings.get(payment.id()));
    }

    private static <T> List<T> joined(List<T> found, @Nullable List<T> more) {
        if (more == null || more.isEmpty()) {
            return found;
        }
        if (found.isEmpty()) {
            return more;
        }
        List<T> both = new ArrayList<>(found.size() + more.size());
        both.addAll(found);
        both.addAll(more);
        return both;
    }
}
