package dealadvisor.engine;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Effect;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Unknown;
import dealadvisor.facts.Value;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kie.api.runtime.KieSession;

/** Runs the rules of a pack over one case. */
public final class RuleRun {
    /** How many rules may fire for one case: some two hundred rules over a few hundred pairings stay far below it. */
    private static final int FIRINGS = 200_000;

    private RuleRun() {}

    /**
     * All that the rules conclude.
     *
     * @param pack the rules
     * @param facts what is known
     * @param goods the goods in question
     * @param payments the payments in question
     * @return the conclusions, in no particular order
     * @throws ProblemsException if a rule fails or does not come to an end
     */
    public static List<Conclusion> conclusions(
            RulePack pack, CaseFacts facts, List<Good> goods, List<Payment> payments) {
        KieSession session = pack.base().newKieSession();
        try {
            for (FactDefinition definition : pack.vocabulary().definitions()) {
                Optional<Fact> fact = facts.fact(definition.path());
                session.insert(fact.isPresent() ? pack.factory().known(fact.get()) : new Unknown(definition.path()));
            }
            Catalogue catalogue = pack.catalogue();
            goods.forEach(session::insert);
            payments.forEach(session::insert);
            catalogue.calibration().thresholds().forEach(session::insert);
            for (Mitigation mitigation : catalogue.mitigations()) {
                session.insert(mitigation.withInPlace(inPlace(pack, mitigation, facts)));
            }
            int fired = session.fireAllRules(FIRINGS);
            if (fired >= FIRINGS) {
                throw stopped(
                        "L001",
                        "the rules did not come to an end after " + FIRINGS + " firings",
                        "look for a rule that feeds itself");
            }
            List<Conclusion> conclusions = new ArrayList<>();
            for (Object object : session.getObjects(Conclusion.class::isInstance)) {
                conclusions.add((Conclusion) object);
            }
            ConclusionCheck.check(pack, conclusions);
            return conclusions;
        } catch (ProblemsException e) {
            throw e;
        } catch (RuntimeException e) {
            throw stopped("P021", "a rule failed: " + cause(e), "the message names the value that it could not use");
        } finally {
            session.dispose();
        }
    }

    /** Whether applying the mitigation's effect would change nothing, since it is already so. */
    private static boolean inPlace(RulePack pack, Mitigation mitigation, CaseFacts facts) {
        if (mitigation.effect().isEmpty()) {
            return false;
        }
        for (Map.Entry<String, Effect.Change> change :
                mitigation.effect().changes().entrySet()) {
            Optional<Value> before = facts.fact(change.getKey()).map(Fact::value);
            FactDefinition definition =
                    pack.vocabulary().definition(change.getKey()).orElseThrow();
            if (before.isEmpty()
                    || !change.getValue().applied(definition, before).equals(before.get())) {
                return false;
            }
        }
        return true;
    }

    private static ProblemsException stopped(String code, String message, String help) {
        return new ProblemsException(
                List.of(new Diagnostic(Diagnostic.Level.ERROR, code, message, Optional.empty(), 1, Optional.of(help))));
    }

    private static String cause(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }
}
