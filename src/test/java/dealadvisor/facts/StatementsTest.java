package dealadvisor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.engine.RulePack;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every fact can be stated in a sentence, and each of its values in another one. */
class StatementsTest {
    private static final RulePack PACK = RulePack.bundled();
    private static final CaseFacts EMPTY = CaseChecker.check(Case.builder().build(), PACK.vocabulary());

    @Test
    void everyValueOfEveryFactHasAClauseOfItsOwn() {
        PossibleValues values = new PossibleValues(PACK);
        for (FactDefinition fact : PACK.vocabulary().definitions()) {
            Set<String> said = new TreeSet<>();
            int all = 0;
            for (Value value : values.of(fact, EMPTY)) {
                String clause = PACK.vocabulary().statements().of(fact, value, value.text());
                assertNotEquals(fact.path(), clause.split(" ")[0], fact.path() + " has no sentence");
                assertEquals(clause, clause.strip());
                assertFalse(clause.contains("{}") || clause.contains("|"), clause);
                said.add(clause);
                all++;
            }
            assertEquals(all, said.size(), fact.path() + ": " + said);
        }
    }

    @Test
    void aTruthValueAndAnEmptySetHaveWordsOfTheirOwn() {
        assertEquals("it bargains with threats", clause("ai.motivation.makes-threats", new Value.YesNo(true)));
        assertEquals("it does not bargain with threats", clause("ai.motivation.makes-threats", new Value.YesNo(false)));
        assertEquals(
                "it needs no party in particular", clause("ai.motivation.requires-party", new Value.Ids(Set.of())));
        assertEquals(
                "its chance of takeover is 0.2", clause("ai.outside-option.takeover-chance", new Value.Number(0.2)));
    }

    private static String clause(String path, Value value) {
        FactDefinition fact = PACK.vocabulary().definition(path).orElseThrow();
        return PACK.vocabulary().statements().of(fact, value, value.text());
    }
}
