package dealadvisor.advice.chances;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.Belief;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What uncertain facts come to for a verdict, which is on what is known: known where no rule tells apart what they may be, else unknown. */
public final class Settled {
    private Settled() {}

    /** The case with what is uncertain in it known where it makes no difference; what is left of beliefs makes one. */
    public static CaseFacts of(RulePack pack, CaseFacts given) {
        PossibleValues possible = new PossibleValues(pack);
        CaseFacts base = given.withoutBeliefs();
        Map<String, Optional<Value>> known = new HashMap<>();
        given.beliefs().forEach((path, belief) -> Drawn.of(
                        path,
                        belief.chances(),
                        possible.cells(pack.vocabulary().definition(path).orElseThrow(), base))
                .only()
                .ifPresent(value ->
                        known.put(path, Optional.of(middle(belief.chances()).orElse(value)))));
        return known.isEmpty() ? given : given.with(pack.vocabulary(), known);
    }

    // Rules do not tell its numbers apart, yet a model of prices may, and readers do: none that it cannot be is shown.
    private static Optional<Value> middle(Belief.Chances chances) {
        if (!(chances instanceof Belief.Number number)) {
            return Optional.empty();
        }
        double middle = number.spread().at(0.5);
        double round = new BigDecimal(middle).round(new MathContext(4)).doubleValue();
        double below = number.spread().below(round);
        return Optional.of(new Value.Number(below > 0 && below < 1 ? round : middle));
    }
}
