package dealadvisor.workbench;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import dealadvisor.facts.Vocabulary;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import dealadvisor.rules.RuleWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether cases come to the limits of the comparisons that a rule makes of facts: a number below the limit, just at it and above it; on a scale the value
 * at the limit and the one next to it that is beyond. Entries of the catalogue are what they are in every case and have no limits to come to.
 */
final class LimitCoverage {
    private final Rule rule;
    private final Catalogue catalogue;
    private final Map<String, String> boundBy;
    private final Set<Side> wanted = new LinkedHashSet<>();
    private final Set<Side> seen = ConcurrentHashMap.newKeySet();

    /** Where a case can stand to a limit. */
    private enum Where {
        BELOW("below"),
        AT("just at"),
        ABOVE("above");

        private final String words;

        Where(String words) {
            this.words = words;
        }
    }

    /**
     * One side of a limit.
     *
     * @param condition the number of the condition in its rule
     * @param path the fact that is compared
     * @param operand what it is compared with, for a number
     * @param is the value that it must have, on a scale
     * @param written the comparison as its author wrote it
     */
    private record Side(
            int condition, String path, Optional<Operand> operand, Where where, String is, String written) {}

    /**
     * A side of a limit that no case is on.
     *
     * @param condition the number of the condition in its rule
     * @param what in words
     */
    record Unseen(int condition, String what) {}

    LimitCoverage(Rule rule, Vocabulary vocabulary, Catalogue catalogue) {
        this.rule = rule;
        this.catalogue = catalogue;
        this.boundBy = new ConcurrentHashMap<>();
        for (int i = 0; i < rule.conditions().size(); i++) {
            Condition pattern = rule.conditions().get(i);
            Optional<FactDefinition> fact = vocabulary.named(pattern.type());
            if (fact.isPresent()) {
                for (Constraint constraint : pattern.constraints()) {
                    constraint
                            .binding()
                            .ifPresent(binding ->
                                    boundBy.put(binding.text(), fact.get().path()));
                    sides(i, pattern, constraint, fact.get(), vocabulary);
                }
            }
        }
    }

    private void sides(int i, Condition pattern, Constraint constraint, FactDefinition fact, Vocabulary vocabulary) {
        String written = RuleWriter.constraint(constraint);
        List<String> scale = ConditionLimits.scale(pattern, constraint, vocabulary);
        if (!scale.isEmpty()) {
            int at = scale.indexOf(constraint.arguments().get(0).text());
            int beyond = at + (constraint.attribute().equals("atMost") ? 1 : -1);
            wanted.add(new Side(i, fact.path(), Optional.empty(), Where.AT, scale.get(at), written));
            if (beyond >= 0 && beyond < scale.size()) {
                Where where = beyond > at ? Where.ABOVE : Where.BELOW;
                wanted.add(new Side(i, fact.path(), Optional.empty(), where, scale.get(beyond), written));
            }
        } else if (List.of("<", "<=", ">", ">=").contains(constraint.operator())) {
            Operand operand = constraint.operands().get(0);
            Optional<BigDecimal> limit = ConditionLimits.number(rule, operand, catalogue);
            for (Where where : Where.values()) {
                // No chance is below nought or above one.
                boolean outside = limit.isPresent()
                        && (where == Where.BELOW && limit.get().signum() <= 0
                                || where == Where.ABOVE && limit.get().compareTo(BigDecimal.ONE) >= 0);
                if (!outside) {
                    wanted.add(new Side(i, fact.path(), Optional.of(operand), where, "", written));
                }
            }
        }
    }

    /** How many sides there are. */
    int total() {
        return wanted.size();
    }

    /** Notes on which sides a case is. Safe for several threads. */
    void look(CaseFacts facts) {
        for (Side side : wanted) {
            if (!seen.contains(side) && on(side, facts)) {
                seen.add(side);
            }
        }
    }

    private boolean on(Side side, CaseFacts facts) {
        Optional<Value> value = facts.fact(side.path()).map(fact -> fact.value());
        if (side.operand().isEmpty()) {
            return value.filter(is -> is.text().equals(side.is())).isPresent();
        }
        Optional<BigDecimal> number = value.flatMap(LimitCoverage::number);
        Optional<BigDecimal> limit = ConditionLimits.number(rule, side.operand().get(), catalogue)
                .or(() -> Optional.ofNullable(boundBy.get(side.operand().get().text()))
                        .flatMap(facts::fact)
                        .flatMap(fact -> number(fact.value())));
        if (number.isEmpty() || limit.isEmpty()) {
            return false;
        }
        int order = number.get().compareTo(limit.get());
        return switch (side.where()) {
            case BELOW -> order < 0;
            case AT -> order == 0;
            case ABOVE -> order > 0;
        };
    }

    private static Optional<BigDecimal> number(Value value) {
        return value instanceof Value.Number number
                ? Optional.of(BigDecimal.valueOf(number.number()))
                : Optional.empty();
    }

    /** The sides that no case was on, in the rule's order. */
    List<Unseen> unseen() {
        List<Unseen> unseen = new ArrayList<>();
        for (Side side : wanted) {
            if (!seen.contains(side)) {
                String limit = side.operand()
                        .map(operand -> ConditionLimits.number(rule, operand, catalogue)
                                .map(number -> side.where().words + " " + number.toPlainString())
                                .orElse(side.where().words + " " + operand.text()))
                        .orElse("`" + side.is() + "`, "
                                + (side.where() == Where.AT ? "the limit itself" : "the value next to the limit"));
                unseen.add(new Unseen(
                        side.condition(), "`" + side.written() + "`: " + side.path() + " is never " + limit));
            }
        }
        return unseen;
    }
}
