package dealadvisor.advice.chances;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that a fact may turn out to be: what the case says it may be where it says so; else every value, for a number one on each side of all that rules
 * compare it with and each of these limits, for a set every choice of its members.
 */
public final class Findable {
    /** Sets with more members than this have more choices than can be followed. */
    private static final int MEMBERS = 8;

    private final RulePack pack;
    private final CaseFacts given;
    private final CaseFacts base;
    private final PossibleValues possible;

    /** @param given the case, with what it says of facts that are not certain */
    public Findable(RulePack pack, CaseFacts given) {
        this.pack = pack;
        this.given = given;
        this.base = given.withoutBeliefs();
        this.possible = new PossibleValues(pack);
    }

    /** Whether a fact is one that could be found out: not known, and not for those at the table to decide. */
    public boolean isOpen(FactDefinition definition) {
        return base.fact(definition.path()).isEmpty()
                && !definition.decided()
                && !definition.path().startsWith("deal.");
    }

    /** The values of an open fact; empty where they are too many, or hang on those of another open fact. */
    public Optional<List<Value>> of(FactDefinition definition) {
        String path = definition.path();
        if (given.beliefs().containsKey(path)) {
            return Optional.of(
                    Drawn.of(path, given.beliefs().get(path).chances(), possible.cells(definition, base))
                            .values()
                            .stream()
                            .flatMap(Optional::stream)
                            .toList());
        }
        if (definition.type() == FactType.SET) {
            return possible.ids(definition).size() > MEMBERS
                    ? Optional.empty()
                    : Optional.of(choices(possible.ids(definition)));
        }
        if (definition.type() == FactType.PROBABILITY) {
            boolean hangs = pack.reads().beside().getOrDefault(path, new TreeSet<>()).stream()
                    .flatMap(other -> pack.vocabulary().definition(other).stream())
                    .anyMatch(other -> other.type() == FactType.PROBABILITY && isOpen(other));
            if (hangs) {
                return Optional.empty();
            }
            Set<Value> values = new java.util.LinkedHashSet<>();
            for (PossibleValues.Cell cell : possible.cells(definition, base)) {
                values.add(new Value.Number(cell.low()));
                values.add(cell.value());
                values.add(new Value.Number(cell.high()));
            }
            return Optional.of(List.copyOf(values));
        }
        return Optional.of(possible.of(definition, base));
    }

    /** Every choice of these ids, as sets. */
    public static List<Value> choices(List<String> ids) {
        List<Value> choices = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << ids.size(); chosen++) {
            Set<String> some = new TreeSet<>();
            for (int i = 0; i < ids.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    some.add(ids.get(i));
                }
            }
            choices.add(new Value.Ids(some));
        }
        return choices;
    }
}
