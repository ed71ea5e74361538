package dealadvisor.render.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealadvisor.advice.Verdict;
import dealadvisor.advice.WhatIf.Change;
import dealadvisor.facts.Value;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Sets of changes that are any choice of some values stand as one, and others by themselves. */
class AlikeChangesTest {
    private static Change change(String type, String horizon, Verdict becomes, double index) {
        TreeMap<String, Value> set = new TreeMap<>();
        set.put("type", new Value.Id(type));
        set.put("horizon", new Value.Id(horizon));
        return new Change(set, new TreeMap<>(), List.of(), new TreeSet<>(), becomes, index);
    }

    private static List<String> told(Change... changes) {
        return AlikeChanges.of(List.of(changes)).stream()
                .map(alike -> alike.index() + " " + alike.parts())
                .toList();
    }

    @Test
    void anyChoiceOfTheseIsOne() {
        assertEquals(
                List.of("0.200 to 0.500 [horizon: long or short, type: schemer or kludge]"),
                told(
                        change("schemer", "long", Verdict.RECOMMENDED, 0.5),
                        change("schemer", "short", Verdict.RECOMMENDED, 0.4),
                        change("kludge", "long", Verdict.RECOMMENDED, 0.3),
                        change("kludge", "short", Verdict.RECOMMENDED, 0.2)));
    }

    @Test
    void whatIsNotEveryChoiceIsNotOne() {
        assertEquals(
                List.of(
                        "0.400 to 0.500 [horizon: long or short, type: schemer]",
                        "0.300 [horizon: long, type: kludge]"),
                told(
                        change("schemer", "long", Verdict.RECOMMENDED, 0.5),
                        change("schemer", "short", Verdict.RECOMMENDED, 0.4),
                        change("kludge", "long", Verdict.RECOMMENDED, 0.3)));
    }

    @Test
    void whatComesToAnotherVerdictIsAnother() {
        assertEquals(
                List.of("0.500 [horizon: long, type: schemer]", "0.050 [horizon: short, type: schemer]"),
                told(
                        change("schemer", "long", Verdict.POSSIBLE, 0.5),
                        change("schemer", "short", Verdict.NOT_RECOMMENDED, 0.05)));
    }
}
