package dealadvisor.conclusions;

import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import java.util.Optional;

/** A conclusion that may be about a good, a payment or both instead of the whole case. */
public abstract sealed class Scoped extends Conclusion permits Cause, Relief, Worth, Appeal, RuleOut, FormChoice {
    Scoped(Scope scope, Optional<Because> because) {
        super(scope, because);
    }

    /** The same about another scope. */
    abstract Scoped at(Scope scope);

    /** The same about one good. */
    public Scoped on(Good good) {
        return at(Scope.of(good));
    }

    /** The same about one payment. */
    public Scoped on(Payment payment) {
        return at(Scope.of(payment));
    }

    /** The same about one good for one payment. */
    public Scoped on(Good good, Payment payment) {
        return at(Scope.of(good, payment));
    }
}
