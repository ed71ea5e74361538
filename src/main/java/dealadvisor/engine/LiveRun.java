package dealadvisor.engine;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.guarding.Deadline;
import dealadvisor.engine.guarding.Memory;
import dealadvisor.engine.loading.EngineParts;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Unknown;
import dealadvisor.facts.Value;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.SafeText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * The rules of a pack over one case, kept alive: when facts change, only what depends on them is concluded anew, and what no longer follows is
 * withdrawn. Made for trying changes; one for each thread, to be closed.
 */
public final class LiveRun implements AutoCloseable {
    /** An ordinary case, or a change of one, takes milliseconds; what takes so many nanoseconds counts towards the bound for all changes together. */
    private static final long SLOW = 1_000_000_000;

    private static final String COMBINES =
            "look for a rule that combines many goods, payments or conclusions with each other, or feeds itself";

    private final Limits limits;
    private final Patience patience;
    private final RulePack pack;
    private final KieSession session;
    private final Map<String, FactHandle> handles = new HashMap<>();
    private final Map<String, FactHandle> mitigations = new HashMap<>();
    private final Map<String, Boolean> inPlace = new HashMap<>();
    private final Set<Conclusion> conclusions = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Conclusion> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Conclusion> withdrawn = new ArrayList<>();
    private final Optional<Matched> matches;
    private CaseFacts facts;
    private long slow;

    /**
     * Runs the rules once.
     *
     * @param pack the rules
     * @param facts what is known
     * @param goods the goods in question
     * @param payments the payments in question
     * @throws ProblemsException if a rule fails or does not come to an end, or if the thread is interrupted
     */
    public LiveRun(RulePack pack, CaseFacts facts, List<Good> goods, List<Payment> payments) {
        this(pack, facts, goods, payments, Patience.of(Optional.empty()));
    }

    /** As above, for this long: both now and whenever facts are changed. */
    public LiveRun(RulePack pack, CaseFacts facts, List<Good> goods, List<Payment> payments, Patience patience) {
        this(pack, facts, goods, payments, patience, Limits.standard(), Optional.empty());
    }

    /** As above, telling what rules match. */
    LiveRun(RulePack pack, CaseFacts facts, List<Good> goods, List<Payment> payments, Matched matches) {
        this(pack, facts, goods, payments, Patience.of(Optional.empty()), Limits.standard(), Optional.of(matches));
    }

    /** As above, within bounds of one's own. */
    public LiveRun(RulePack pack, CaseFacts facts, List<Good> goods, List<Payment> payments, Limits limits) {
        this(pack, facts, goods, payments, Patience.of(Optional.empty()), limits, Optional.empty());
    }

    private LiveRun(
            RulePack pack,
            CaseFacts facts,
            List<Good> goods,
            List<Payment> payments,
            Patience patience,
            Limits limits,
            Optional<Matched> matches) {
        this.matches = matches;
        this.limits = limits;
        this.patience = patience;
        this.pack = pack;
        this.facts = facts;
        this.session = EngineParts.found(() -> pack.base().newKieSession());
        session.addEventListener(new DefaultRuleRuntimeEventListener() {
            @Override
            public void objectInserted(ObjectInsertedEvent event) {
                if (event.getObject() instanceof Conclusion conclusion) {
                    conclusions.add(conclusion);
                    fresh.add(conclusion);
                }
            }

            @Override
            public void objectDeleted(ObjectDeletedEvent event) {
                if (event.getOldObject() instanceof Conclusion conclusion) {
                    conclusions.remove(conclusion);
                    // What came and went within one change was never there.
                    if (!fresh.remove(conclusion)) {
                        withdrawn.add(conclusion);
                    }
                }
            }
        });
        try {
            for (FactDefinition definition : pack.vocabulary().definitions()) {
                handles.put(definition.path(), session.insert(matched(definition.path(), facts)));
            }
            Catalogue catalogue = pack.catalogue();
            goods.forEach(session::insert);
            payments.forEach(session::insert);
            catalogue.calibration().thresholds().forEach(session::insert);
            for (Mitigation mitigation : catalogue.mitigations()) {
                boolean already = mitigation.effect().inPlace(facts, pack.vocabulary());
                inPlace.put(mitigation.id(), already);
                mitigations.put(mitigation.id(), session.insert(mitigation.withInPlace(already)));
            }
            fire();
            fresh.clear();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** All that the rules conclude from the facts as they are now, in no particular order; a copy. */
    public List<Conclusion> conclusions() {
        return List.copyOf(conclusions);
    }

    /** All that conditions can match, as it is now. */
    Collection<?> objects() {
        return List.copyOf(session.getObjects());
    }

    /**
     * What a change made of the conclusions, in no particular order.
     *
     * @param concluded what was not concluded before
     * @param withdrawn what no longer follows
     */
    public record Difference(List<Conclusion> concluded, List<Conclusion> withdrawn) {
        public Difference {
            concluded = List.copyOf(concluded);
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /**
     * Lets other facts hold. To take a change back, let the earlier facts hold again.
     *
     * @param changed facts of the same case under the same vocabulary; goods and payments in question stay as they were
     * @return what is concluded now and was not, and the other way round
     * @throws ProblemsException if a rule fails or does not come to an end, or if patience does; the run is then of no further use
     */
    public Difference change(CaseFacts changed) {
        patience.check();
        CaseFacts before = facts;
        facts = changed;
        Set<String> moved = new HashSet<>();
        for (String path : handles.keySet()) {
            Optional<Value> old = before.fact(path).map(Fact::value);
            Optional<Value> now = changed.fact(path).map(Fact::value);
            if (!old.equals(now)) {
                moved.add(path);
                replace(path, old.isPresent() == now.isPresent());
            }
        }
        if (!moved.isEmpty()) {
            for (Mitigation mitigation : pack.catalogue().mitigations()) {
                if (!Collections.disjoint(mitigation.effect().changes().keySet(), moved)) {
                    boolean already = mitigation.effect().inPlace(facts, pack.vocabulary());
                    if (already != inPlace.put(mitigation.id(), already)) {
                        session.update(mitigations.get(mitigation.id()), mitigation.withInPlace(already));
                    }
                }
            }
            fire();
        }
        Difference difference = new Difference(List.copyOf(fresh), List.copyOf(withdrawn));
        fresh.clear();
        withdrawn.clear();
        return difference;
    }

    /**
     * What would be concluded if some conclusions were not drawn, and others were.
     *
     * @param gone of those that stand
     * @param come others, of which each has its reason
     */
    List<Conclusion> exchanged(List<Conclusion> gone, List<Conclusion> come) {
        gone.forEach(this::withdraw);
        come.forEach(session::insert);
        fire();
        List<Conclusion> exchanged = conclusions();
        come.forEach(this::withdraw);
        gone.forEach(session::insert);
        fresh.clear();
        withdrawn.clear();
        return exchanged;
    }

    private void withdraw(Conclusion conclusion) {
        session.delete(session.getFactHandle(conclusion), FactHandle.State.ALL);
    }

    private void replace(String path, boolean sameKind) {
        Object now = matched(path, facts);
        if (sameKind) {
            session.update(handles.get(path), now);
        } else {
            session.delete(handles.get(path));
            handles.put(path, session.insert(now));
        }
    }

    private Object matched(String path, CaseFacts known) {
        return known.fact(path).<Object>map(pack.factory()::known).orElseGet(() -> new Unknown(path));
    }

    private void fire() {
        long start = System.nanoTime();
        Deadline deadline = new Deadline(limits, slow, conclusions::size, () -> Memory.isLow(limits.heapPercent()));
        int fired;
        try {
            fired = EngineParts.found(() -> session.fireAllRules(
                    match -> {
                        String rule = SafeText.original(match.getRule().getName());
                        matches.ifPresent(all -> all.add(rule, match.getObjects()));
                        return allowed(deadline, rule);
                    },
                    limits.firings()));
        } catch (RuntimeException e) {
            throw stopped(Code.P021, "a rule failed: " + cause(e), "the message names the value that it could not use");
        } catch (OutOfMemoryError | StackOverflowError e) {
            conclusions.clear();
            throw stopped(Code.L003, "the rules took all memory" + after(deadline), COMBINES);
        }
        patience.check();
        long took = System.nanoTime() - start;
        slow += took > SLOW ? took : 0;
        switch (deadline.stop()) {
            case TIME ->
                throw stopped(
                        Code.L002,
                        "the rules did not come to an end after " + limits.seconds() + " seconds" + after(deadline),
                        COMBINES);
            case CONCLUSIONS ->
                throw stopped(
                        Code.L003,
                        "the rules concluded more than " + limits.conclusions() + " things of one case"
                                + after(deadline),
                        COMBINES);
            case MEMORY ->
                throw stopped(
                        Code.L003,
                        "the rules took more than " + limits.heapPercent() + " percent of the memory" + after(deadline),
                        COMBINES);
            case NOT -> {}
        }
        if (fired >= limits.firings()) {
            throw stopped(
                    Code.L001,
                    "the rules did not come to an end after " + limits.firings() + " firings" + after(deadline),
                    "look for a rule that feeds itself");
        }
        MissingNames.check(pack, fresh);
    }

    private boolean allowed(Deadline deadline, String rule) {
        boolean allowed = !patience.isOver() && deadline.allows(rule);
        if (!allowed) {
            session.halt();
        }
        return allowed;
    }

    private static String after(Deadline deadline) {
        return deadline.last().isEmpty()
                ? ", before the first could fire"
                : "; the last to fire was \"" + RuleVariants.original(deadline.last()) + "\"";
    }

    @Override
    public void close() {
        session.dispose();
    }

    private static ProblemsException stopped(Code code, String message, String help) {
        return new ProblemsException(List.of(Diagnostic.of(code, message, help)));
    }

    private static String cause(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }
}
