package dealadvisor.advice.trying;

import dealadvisor.catalogue.Effect;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Value;
import dealadvisor.facts.Vocabulary;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What a case would be after mitigations, and whether they can be tried on it. */
public final class Effects {
    private final Vocabulary vocabulary;
    private final String tableFact;

    /** @param tableFact the fact that says who sits at the table */
    public Effects(Vocabulary vocabulary, String tableFact) {
        this.vocabulary = vocabulary;
        this.tableFact = tableFact;
    }

    /** The case with the effects of these mitigations, one after the other. */
    public CaseFacts of(CaseFacts facts, Collection<Mitigation> mitigations) {
        CaseFacts changed = facts;
        for (Mitigation mitigation : mitigations) {
            changed = mitigation.effect().on(changed, vocabulary);
        }
        return changed;
    }

    /** Whether what was changed is at odds with itself where the case was not. */
    boolean contradicts(CaseFacts facts, CaseFacts changed) {
        return changed.warnings().size() > facts.warnings().size();
    }

    /** Why a mitigation is not tried on this case; empty if it can be. */
    public Optional<String> hindrance(CaseFacts facts, Mitigation mitigation) {
        if (mitigation.effect().isEmpty()) {
            return Optional.of("it changes no fact");
        }
        if (facts.ids(tableFact).isEmpty()) {
            return Optional.of("who sits at the table is not known");
        }
        for (Map.Entry<String, Effect.Change> change :
                mitigation.effect().changes().entrySet()) {
            boolean toSet = change.getValue().how() == Effect.How.ADD
                    || change.getValue().how() == Effect.How.REMOVE;
            if (toSet && facts.fact(change.getKey()).isEmpty()) {
                return Optional.of("what it changes, `" + change.getKey() + "`, is not known");
            }
        }
        return futility(facts, mitigation);
    }

    /** Why nobody need be told of a mitigation in this case: it is out of reach, in place already or ruled out by a fact; empty if it is worth naming. */
    public Optional<String> futility(CaseFacts facts, Mitigation mitigation) {
        Optional<Value.Ids> table = facts.ids(tableFact);
        if (table.isPresent() && mitigation.by().stream().noneMatch(table.get().ids()::contains)) {
            return Optional.of("nobody at the table can do it");
        }
        Optional<String> fact = mitigation.ruledOutBy(facts);
        if (fact.isPresent()) {
            return Optional.of("what is known of `" + fact.get() + "` rules it out");
        }
        if (mitigation.effect().inPlace(facts, vocabulary)) {
            return Optional.of("its effect is in place already");
        }
        if (contradicts(facts, mitigation.effect().on(facts, vocabulary))) {
            return Optional.of("its effect contradicts what is known");
        }
        return Optional.empty();
    }
}
