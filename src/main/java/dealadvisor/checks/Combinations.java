package dealadvisor.checks;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Limits;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How much the engine may have to look at for rules, counted from above before anything runs. While it combines what one rule matches nothing can
 * stop it, so what would take too long or too much memory has to be refused beforehand.
 */
final class Combinations {
    /** How many combinations one rule may match: each costs about 100 bytes. */
    static final long MATCHES = 1_000_000;

    /** How many combinations may be looked at for all rules together: each costs some 50 ns. */
    static final long LOOKS = 400_000_000;

    private final Map<String, Integer> counts;
    private final long causes;
    private final long answers;

    /** @param rules all rules of the folder, which conclude the causes that some of them match */
    Combinations(List<Rule> rules, Vocabulary vocabulary, Catalogue catalogue) {
        this.counts = Map.of(
                "Unknown", vocabulary.paths().size(),
                "Threshold", catalogue.calibration().thresholds().size(),
                "Good", catalogue.goods().size(),
                "Payment", catalogue.payments().size(),
                "Mitigation", catalogue.mitigations().size());
        this.answers = catalogue.mitigations().stream()
                .flatMap(mitigation -> mitigation.answers().stream())
                .collect(Collectors.groupingBy(answered -> answered, Collectors.counting()))
                .values()
                .stream()
                .max(Long::compare)
                .orElse(1L);
        long most = 0;
        for (Rule rule : rules) {
            // A rule that reads causes and concludes one is refused, so this does not ask for itself.
            if (rule.conclusion().name().equals("cause")) {
                most += of(rule, 1).matches();
            }
        }
        this.causes = Math.min(most, Limits.standard().run().conclusions());
    }

    /**
     * What a rule may cost.
     *
     * @param matches how many combinations it may match
     * @param looks how many combinations may have to be looked at to find them
     */
    record Cost(long matches, long looks) {}

    Cost of(Rule rule) {
        return of(rule, causes);
    }

    private Cost of(Rule rule, long causesThere) {
        long matches = 1;
        long looks = 0;
        for (Condition condition : rule.conditions()) {
            long there = condition.type().equals("Cause") ? causesThere : counts.getOrDefault(condition.type(), 1);
            looks = bounded(looks + bounded(matches * there));
            if (condition.quantifier().isEmpty()) {
                matches = bounded(matches * Math.min(there, named(condition)));
            }
        }
        return new Cost(matches, looks);
    }

    /** Whether a pattern matches more than a few things, and so multiplies with others. */
    static boolean wide(Condition condition) {
        return ids(condition) == Long.MAX_VALUE;
    }

    // How many things a pattern may match for each match of those before it.
    private long named(Condition condition) {
        boolean answering = condition.type().equals("Mitigation")
                && condition.constraints().stream()
                        .anyMatch(constraint -> constraint.attribute().equals("answersCause")
                                && constraint.operator().isEmpty());
        return answering ? Math.min(answers, ids(condition)) : ids(condition);
    }

    // How many things a pattern names, if it names them: their ids are their own. Of causes many may have one name.
    private static long ids(Condition condition) {
        if (condition.type().equals("Cause")) {
            return Long.MAX_VALUE;
        }
        Predicate<Constraint> names = constraint -> List.of("id", "fact").contains(constraint.attribute())
                && List.of("==", "in").contains(constraint.operator());
        Optional<Constraint> naming = condition.constraints().stream()
                .filter(names)
                .filter(constraint -> constraint.operands().stream()
                        .allMatch(operand -> operand.kind() != Operand.Kind.VARIABLE
                                || constraint.operands().size() == 1))
                .findFirst();
        return naming.map(constraint -> (long) constraint.operands().size()).orElse(Long.MAX_VALUE);
    }

    private static long bounded(long count) {
        return Math.min(count, 1L << 40);
    }
}
