package dealadvisor.advice.trying;

import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.advice.weighing.Trials;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Copies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which ways a case can be changed.
 *
 * @param mitigations those that can be tried on it
 * @param values the other values of each fact that may be changed and that a verdict may rest on, by path
 */
public record Ways(List<Mitigation> mitigations, Map<String, List<Value>> values) {
    public Ways {
        mitigations = List.copyOf(mitigations);
        values = Copies.of(values, List::copyOf);
    }

    /**
     * @param told the case for what it says of facts that are not certain; without this where they may become anything
     * @param trials of the case, with the pairing in question
     * @param locked facts that are to stay as they are
     * @param keep whether what is known stays as it is, unless a mitigation changes it
     */
    public static Ways of(
            RulePack pack, CaseFacts told, CaseFacts base, Trials trials, Collection<String> locked, boolean keep) {
        Effects effects =
                new Effects(pack.vocabulary(), pack.catalogue().roles().table());
        List<Mitigation> mitigations = pack.catalogue().mitigations().stream()
                .filter(mitigation -> effects.hindrance(base, mitigation).isEmpty()
                        && mitigation.effect().changes().keySet().stream().noneMatch(locked::contains))
                .toList();
        PossibleValues possible = new PossibleValues(pack);
        Set<String> telling = telling(pack, trials);
        Map<String, List<Value>> values = new LinkedHashMap<>();
        for (FactDefinition definition : pack.vocabulary().definitions()) {
            String path = definition.path();
            boolean stays = locked.contains(path)
                    || path.equals("deal.goods")
                    || path.equals("deal.payments")
                    || keep && base.fact(path).isPresent() && !base.implied().contains(path);
            if (telling.contains(path) && !stays) {
                Set<Value> others = new LinkedHashSet<>(possible.of(definition, told));
                Optional<Value> now = base.fact(path).map(fact -> fact.value());
                if (definition.type() == FactType.SET) {
                    now.ifPresent(set -> others.addAll(oneMoreOrLess((Value.Ids) set, possible.ids(definition))));
                }
                now.ifPresent(others::remove);
                values.put(path, List.copyOf(others));
            }
        }
        return new Ways(mitigations, values);
    }

    // What no verdict on the pairing can rest on is no change: facts that no rule reads, and from which nothing follows
    // that some rule reads.
    private static Set<String> telling(RulePack pack, Trials trials) {
        Set<String> telling = new TreeSet<>();
        for (String path : pack.vocabulary().paths()) {
            if (trials.frame().needed().contains(path) || pack.ruleFacts().bears(path)) {
                telling.add(path);
            }
        }
        boolean more = true;
        while (more) {
            more = false;
            for (Vocabulary.Follows follows : pack.vocabulary().follows()) {
                more |= telling.contains(follows.path()) && telling.addAll(follows.when());
            }
        }
        return telling;
    }

    private static List<Value> oneMoreOrLess(Value.Ids now, List<String> ids) {
        List<Value> others = new ArrayList<>();
        for (String id : ids) {
            Set<String> other = new TreeSet<>(now.ids());
            if (!other.remove(id)) {
                other.add(id);
            }
            others.add(new Value.Ids(other));
        }
        return others;
    }
}
