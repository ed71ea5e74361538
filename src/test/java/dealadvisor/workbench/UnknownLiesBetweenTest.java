package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.advice.trying.Alternatives;
import dealadvisor.advice.trying.Alternatives.Weighed;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import dealadvisor.reading.Diagnostic;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What is concluded of a fact that is not known lies between what its values conclude, whatever is known of the facts that some rule reads beside it: two
 * facts of one rule are moved together over all their values in a made case in which the rule holds. {@code -Dunknown.pairs=400} tries more pairs,
 * {@code -Dunknown.seed=N} others.
 */
class UnknownLiesBetweenTest {
    private static final int PAIRS = Integer.getInteger("unknown.pairs", 60);
    private static final long SEED = Long.getLong("unknown.seed", 1);

    private static final RulePack PACK = RulePack.bundled();
    private static final MadeCases MADE = new MadeCases(PACK, List.of());
    private static final TellingCases TELLING = new TellingCases(PACK.vocabulary(), PACK.catalogue());

    /** Two facts that a rule reads together. */
    private record Two(Rule rule, FactDefinition one, FactDefinition other) {}

    @Test
    void everyTermLiesBetweenWhatTheValuesGiveForTwoFactsOfOneRule() {
        List<Two> all = pairs();
        assertTrue(all.size() > 100);
        Collections.shuffle(all, new Random(SEED));
        Map<String, String> outside = all.subList(0, Math.min(PAIRS, all.size())).parallelStream()
                .map(UnknownLiesBetweenTest::outside)
                .flatMap(found -> found.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
        assertEquals("", String.join("\n", outside.values()));
    }

    // Sets have too many values to try them all.
    private static List<Two> pairs() {
        List<Diagnostic> problems = new ArrayList<>();
        List<Two> pairs = new ArrayList<>();
        for (Rule rule : RuleParser.of(RuleFolder.read(Path.of("rules")), problems)) {
            Map<String, FactDefinition> read = new TreeMap<>();
            for (Condition condition : rule.conditions()) {
                fact(condition)
                        .filter(fact -> fact.type() != FactType.SET)
                        .ifPresent(fact -> read.put(fact.path(), fact));
            }
            List<FactDefinition> facts = List.copyOf(read.values());
            for (int i = 0; i < facts.size(); i++) {
                for (int j = i + 1; j < facts.size(); j++) {
                    pairs.add(new Two(rule, facts.get(i), facts.get(j)));
                }
            }
        }
        return pairs;
    }

    private static Optional<FactDefinition> fact(Condition condition) {
        return condition.type().equals("Unknown")
                ? PACK.vocabulary()
                        .definition(
                                condition.constraints().get(0).operands().get(0).text())
                : PACK.vocabulary().named(condition.type());
    }

    private static Map<String, String> outside(Two two) {
        Map<String, Optional<Value>> wanted = new TreeMap<>();
        TELLING.wanted(two.rule()).facts().forEach((path, fact) -> wanted.put(path, Optional.of(fact.value())));
        Reachable.of(two.rule(), PACK.vocabulary()).unknown().forEach(path -> wanted.put(path, Optional.empty()));
        int number = Math.floorMod(two.rule().name().hashCode() + 31 * (int) SEED, 10_000);
        CaseFacts facts = MADE.of(number).with(PACK.vocabulary(), wanted);
        Map<String, String> outside = new LinkedHashMap<>();
        try (Alternatives alternatives = new Alternatives(PACK, facts)) {
            Map<List<Optional<Value>>, List<Weighed>> grid = new LinkedHashMap<>();
            for (Optional<Value> one : values(two.one())) {
                for (Optional<Value> other : values(two.other())) {
                    grid.put(List.of(one, other), alternatives.of(with(facts, two, one, other)));
                }
            }
            for (Optional<Value> other : values(two.other())) {
                Map<Optional<Value>, List<Weighed>> row = new LinkedHashMap<>();
                values(two.one()).forEach(one -> row.put(one, grid.get(List.of(one, other))));
                check(two.one(), row)
                        .ifPresent(found -> outside.put(
                                found.what(), words(alternatives, two, found, one -> with(facts, two, one, other))));
            }
            for (Optional<Value> one : values(two.one())) {
                Map<Optional<Value>, List<Weighed>> row = new LinkedHashMap<>();
                values(two.other()).forEach(other -> row.put(other, grid.get(List.of(one, other))));
                check(two.other(), row)
                        .ifPresent(found -> outside.put(
                                found.what(), words(alternatives, two, found, other -> with(facts, two, one, other))));
            }
        }
        return outside;
    }

    private static CaseFacts with(CaseFacts facts, Two two, Optional<Value> one, Optional<Value> other) {
        return facts.with(
                PACK.vocabulary(), Map.of(two.one().path(), one, two.other().path(), other));
    }

    private static List<Optional<Value>> values(FactDefinition fact) {
        List<Optional<Value>> values = new ArrayList<>();
        values.add(Optional.empty());
        MADE.of(fact).forEach(value -> values.add(Optional.of(value)));
        return values;
    }

    /** Where the unknown is outside. */
    private record Outside(String fact, Weighed here, String term, double least, double most) {
        String what() {
            return fact + " " + term;
        }
    }

    private static Optional<Outside> check(FactDefinition fact, Map<Optional<Value>, List<Weighed>> row) {
        List<Weighed> unknown = row.get(Optional.<Value>empty());
        for (int p = 0; p < unknown.size(); p++) {
            for (Term term : Term.values()) {
                double least = Double.POSITIVE_INFINITY;
                double most = Double.NEGATIVE_INFINITY;
                for (Map.Entry<Optional<Value>, List<Weighed>> known : row.entrySet()) {
                    if (known.getKey().isPresent()) {
                        double value = known.getValue().get(p).terms().of(term);
                        least = Math.min(least, value);
                        most = Math.max(most, value);
                    }
                }
                double here = unknown.get(p).terms().of(term);
                // The same factors multiplied in another order differ in the last bits.
                if (here < least - 1e-12 || here > most + 1e-12) {
                    return Optional.of(new Outside(fact.path(), unknown.get(p), term.id(), least, most));
                }
            }
        }
        return Optional.empty();
    }

    private static String words(
            Alternatives alternatives, Two two, Outside outside, Function<Optional<Value>, CaseFacts> with) {
        FactDefinition fact = PACK.vocabulary().definition(outside.fact()).orElseThrow();
        StringBuilder text = new StringBuilder(outside.fact() + " unknown: " + outside.term() + " of "
                + outside.here().id() + " is " + outside.here().terms() + ", outside " + outside.least() + " to "
                + outside.most() + "; beside it in \"" + two.rule().name() + "\" "
                + (two.one().equals(fact) ? two.other() : two.one()).path());
        Map<Optional<Value>, Set<String>> said = new LinkedHashMap<>();
        for (Optional<Value> value : values(fact)) {
            CaseFacts now = with.apply(value);
            alternatives.of(now);
            said.put(
                    value,
                    alternatives.bearing(outside.here().good(), outside.here().payment()).stream()
                            .map(UnknownLiesBetweenTest::said)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        Set<String> always = new TreeSet<>(said.get(Optional.<Value>empty()));
        said.values().forEach(always::retainAll);
        said.forEach((value, some) -> {
            some.removeAll(always);
            text.append("\n    ")
                    .append(value.map(Value::text).orElse("unknown"))
                    .append(": ")
                    .append(some);
        });
        text.append("\n    ")
                .append(with.apply(Optional.empty()).facts().values().stream()
                        .map(known -> known.path() + "=" + known.value().text())
                        .toList());
        return text.toString();
    }

    private static String said(Conclusion conclusion) {
        return "\"" + conclusion.because().rule() + "\" (" + conclusion.kind().id() + " " + conclusion.subject() + " "
                + conclusion.amount() + ")";
    }
}
