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
        super(scope, because);
        this.barrier = barrier;
        this.steps = steps;
        this.causes = List.copyOf(causes);
        this.ifBelieved = ifBelieved;
    }

    @Override
    Relief at(Scope scope) {
        return new Relief(scope, Optional.empty(), barrier, steps, causes, ifBelieved);
    }

    @Override
    public Relief on(Good good) {
        return at(Scope.of(good));
    }

    @Override
    public Relief on(Payment payment) {
        return at(Scope.of(payment));
    }

    @Override
    public Relief on(Good good, Payment payment) {
        return at(Scope.of(good, payment));
    }

    @Override
    public Relief concluded(Because because) {
        return new Relief(getScope(), Optional.of(because), barrier, steps, causes, ifBelieved);
    }

    @Override
    public Kind kind() {
        return Kind.RELIEF;
    }

    @Override
    public String subject() {
        return barrier + "/" + String.join("+", causes);
    }

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of(barrier, Integer.toString(steps)));
        words.addAll(causes);
        return words;
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
