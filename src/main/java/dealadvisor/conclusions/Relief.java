package dealadvisor.conclusions;

import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A fact already in place that weakens named causes of a barrier. */
public final class Relief extends Scoped {
    private final String barrier;
    private final int steps;
    private final List<String> causes;
    private final boolean ifBelieved;

    public Relief(String barrier, int steps, List<String> causes) {
        this(Scope.CASE, Optional.empty(), barrier, steps, causes, false);
    }

    private Relief(
            Scope scope,
            Optional<Because> because,
            String barrier,
            int steps,
            List<String> causes,
            boolean ifBelieved) {
        super(Kind.RELIEF, barrier + "/" + String.join("+", causes), scope, because);
        this.barrier = barrier;
        this.steps = steps;
        this.causes = List.copyOf(causes);
        this.ifBelieved = ifBelieved;
    }

    @Override
    public Relief on(Good good) {
        return with(Scope.of(good), Optional.empty());
    }

    @Override
    public Relief on(Payment payment) {
        return with(Scope.of(payment), Optional.empty());
    }

    @Override
    public Relief on(Good good, Payment payment) {
        return with(Scope.of(good, payment), Optional.empty());
    }

    @Override
    Relief with(Scope scope, Optional<Because> because) {
        return new Relief(scope, because, barrier, steps, causes, ifBelieved);
    }

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of(barrier, Integer.toString(steps)));
        words.addAll(causes);
        return List.copyOf(words);
    }

    @Override
    public String amount() {
        return "by " + steps;
    }

    /** The barrier. */
    public String getBarrier() {
        return barrier;
    }

    /** By how many steps of severity: 1 or 2. */
    public int getSteps() {
        return steps;
    }

    /** The causes that it weakens. */
    public List<String> getCauses() {
        return causes;
    }

    /** Whether it works through what the AI is told or shown, and so not at all where the AI cannot tell what is real. */
    public boolean isOnlyIfBelieved() {
        return ifBelieved;
    }

    /**
     * The same relief, working only through what the AI is told or shown: it does not count in a pairing where connection to reality is severe
     * or worse. Claim: {@code reality.most-fundamental}.
     */
    public Relief ifBelieved() {
        return new Relief(getScope(), Optional.empty(), barrier, steps, causes, true);
    }
}
