package dealadvisor.conclusions;

import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import java.util.Optional;

/** A conclusion that may be about a good, a payment or both instead of the whole case. */
public abstract sealed class Scoped extends Conclusion permits Cause, Relief, Worth, Appeal, RuleOut, FormChoice {
    Scoped(Kind kind, String subject, Scope scope, Optional<Because> because) {
        super(kind, subject, scope, because);
    }

    @Override
    abstract Scoped with(Scope scope, Optional<Because> because);

    /** The same about one good. */
    public Scoped on(Good good) {
        return with(Scope.of(good), Optional.empty());
    }

    /** The same about one payment. */
    public Scoped on(Payment payment) {
        return with(Scope.of(payment), Optional.empty());
    }

    /** The same about one good for one payment. */
    public Scoped on(Good good, Payment payment) {
        return with(Scope.of(good, payment), Optional.empty());
    }
}
