package dealadvisor.checks;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Limits;
import dealadvisor.rules.RuleSyntax;
import dealadvisor.rules.RuleSyntax.Constraint;
import dealadvisor.rules.RuleSyntax.Operand;
import dealadvisor.rules.RuleSyntax.Pattern;
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
    Combinations(List<RuleSyntax> rules, Vocabulary vocabulary, Catalogue catalogue) {
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
        for (RuleSyntax rule : rules) {
            // A rule that reads causes and concludes one is refused, so this does not ask for itself.
            if (rule.conclusion().name().equals("cause")) {
                most += of(rule, 1).matches();
            }
        }
        this.causes = Math.min(most, Limits.standard().conclusions());
    }

    /**
     * What a rule may cost.
     *
     * @param matches how many combinations it may match
     * @param looks how many combinations may have to be looked at to find them
     */
    record Cost(long matches, long looks) {}

    Cost of(RuleSyntax rule) {
        return of(rule, causes);
    }

    private Cost of(RuleSyntax rule, long causesThere) {
        long matches = 1;
        long looks = 0;
        for (Pattern pattern : rule.patterns()) {
            long there = pattern.type().equals("Cause") ? causesThere : counts.getOrDefault(pattern.type(), 1);
            looks = bounded(looks + bounded(matches * there));
            if (pattern.quantifier().isEmpty()) {
                matches = bounded(matches * Math.min(there, named(pattern)));
            }
        }
        return new Cost(matches, looks);
    }

    /** Whether a pattern matches more than a few things, and so multiplies with others. */
    static boolean wide(Pattern pattern) {
        return ids(pattern) == Long.MAX_VALUE;
    }

    // How many things a pattern may match for each match of those before it.
    private long named(Pattern pattern) {
        boolean answering = pattern.type().equals("Mitigation")
                && pattern.constraints().stream()
                        .anyMatch(constraint -> constraint.attribute().equals("answersCause")
                                && constraint.operator().isEmpty());
        return answering ? Math.min(answers, ids(pattern)) : ids(pattern);
    }

    // How many things a pattern names, if it names them: their ids are their own. Of causes many may have one name.
    private static long ids(Pattern pattern) {
        if (pattern.type().equals("Cause")) {
            return Long.MAX_VALUE;
        }
        Predicate<Constraint> names = constraint -> List.of("id", "fact").contains(constraint.attribute())
                && List.of("==", "in").contains(constraint.operator());
        Optional<Constraint> naming = pattern.constraints().stream()
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
