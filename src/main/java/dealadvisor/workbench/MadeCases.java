package dealadvisor.workbench;

import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Varied cases made from numbers: the same number gives the same case. Some start from nothing and some from a named case; values are those that rules
 * tell apart; facts that contradict each other are never put together; the goods and payments in question are all.
 */
final class MadeCases {
    /** How many facts of a named case are drawn anew. */
    private static final int REDRAWN = 12;

    private final RulePack pack;
    private final PossibleValues values;
    private final List<CaseFacts> named;
    private final CaseFacts nothing;

    /** @param named cases to start from in turn; may be none */
    MadeCases(RulePack pack, Iterable<CaseFacts> named) {
        this.pack = pack;
        this.values = new PossibleValues(pack);
        this.named = new ArrayList<>();
        named.forEach(this.named::add);
        this.nothing = CaseChecker.check(Case.builder().build(), pack.vocabulary());
    }

    /** The case of this number. */
    CaseFacts of(int number) {
        Random random = new Random(7919L * number + 17);
        CaseFacts facts = nothing;
        List<FactDefinition> drawn = new ArrayList<>(pack.vocabulary().definitions());
        drawn.removeIf(definition ->
                definition.path().equals("deal.goods") || definition.path().equals("deal.payments"));
        Collections.shuffle(drawn, random);
        if (!named.isEmpty() && number % 2 == 1) {
            facts = named.get(number / 2 % named.size());
            drawn = drawn.subList(0, REDRAWN);
        } else {
            int known = 20 + random.nextInt(70);
            drawn = drawn.subList(0, Math.max(1, drawn.size() * known / 100));
        }
        for (FactDefinition definition : drawn) {
            CaseFacts with = facts.with(pack.vocabulary(), Map.of(definition.path(), value(definition, random)));
            if (with.warnings().isEmpty()) {
                facts = with;
            }
        }
        return facts;
    }

    private Optional<Value> value(FactDefinition definition, Random random) {
        if (definition.type() == FactType.SET) {
            Set<String> some = new TreeSet<>();
            for (String id : values.ids(definition)) {
                if (random.nextInt(3) == 0) {
                    some.add(id);
                }
            }
            return Optional.of(new Value.Ids(some));
        }
        List<Value> possible = of(definition);
        return random.nextInt(8) == 0 ? Optional.empty() : Optional.of(possible.get(random.nextInt(possible.size())));
    }

    /** The values of a fact that rules tell apart, lowest first where they have an order. */
    List<Value> of(FactDefinition definition) {
        return definition.type() == FactType.YES_NO
                ? List.of(new Value.YesNo(false), new Value.YesNo(true))
                : values.of(definition, nothing);
    }
}
