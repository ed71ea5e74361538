package dealadvisor.workbench;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import dealadvisor.facts.Vocabulary;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Cases in which a change of a rule might make a difference: those in which it holds, with each of the facts that it reads moved to and fro. */
final class TellingCases {
    private static final BigDecimal MORE = new BigDecimal("1.05");
    private static final BigDecimal LESS = new BigDecimal("0.95");

    private final Vocabulary vocabulary;
    private final Catalogue catalogue;

    TellingCases(Vocabulary vocabulary, Catalogue catalogue) {
        this.vocabulary = vocabulary;
        this.catalogue = catalogue;
    }

    /**
     * Cases to try, the most telling first.
     *
     * @param rule the rule as it is
     * @param near cases in which it fires, or fires otherwise with the change
     */
    List<CaseFacts> of(Rule rule, List<CaseFacts> near) {
        Map<String, List<Value>> values = values(rule);
        List<CaseFacts> from = new ArrayList<>(near);
        from.add(wanted(rule));
        Set<CaseFacts> cases = new LinkedHashSet<>(from);
        for (CaseFacts facts : from) {
            values.forEach((path, some) -> {
                some.forEach(value -> cases.add(facts.with(vocabulary, Map.of(path, Optional.of(value)))));
                cases.add(facts.with(vocabulary, Map.of(path, Optional.empty())));
            });
        }
        for (CaseFacts facts : from) {
            catalogue.goods().forEach(good -> cases.add(narrowed(facts, "deal.goods", good.id())));
            catalogue.payments().forEach(payment -> cases.add(narrowed(facts, "deal.payments", payment.id())));
        }
        return List.copyOf(cases);
    }

    // What a rule concludes of several goods or payments may be one conclusion; with one of them it shows which.
    private CaseFacts narrowed(CaseFacts facts, String path, String id) {
        return facts.with(vocabulary, Map.of(path, Optional.of(new Value.Ids(Set.of(id)))));
    }

    /** A case of as many facts as a rule reads, each as it wants it, as far as that can be said of each by itself. */
    CaseFacts wanted(Rule rule) {
        Map<String, Optional<Value>> stated = new TreeMap<>();
        values(rule)
                .forEach((path, some) -> stated.put(
                        path,
                        some.stream().filter(value -> suits(rule, path, value)).findFirst()));
        CaseFacts nothing =
                CaseChecker.check(new Case("suggested", Optional.empty(), Optional.empty(), List.of()), vocabulary);
        return nothing.with(vocabulary, stated);
    }

    // For each fact that the rule reads, the values that it might part from each other.
    private Map<String, List<Value>> values(Rule rule) {
        Map<String, List<Value>> values = new LinkedHashMap<>();
        for (Condition condition : rule.conditions()) {
            vocabulary
                    .named(condition.type())
                    .ifPresent(fact -> values.computeIfAbsent(fact.path(), k -> values(rule, fact)));
        }
        return values;
    }

    private List<Value> values(Rule rule, FactDefinition fact) {
        return switch (fact.type()) {
            case CHOICE, SCALE ->
                fact.ids().stream().map(id -> (Value) new Value.Id(id)).toList();
            case YES_NO -> List.of(new Value.YesNo(true), new Value.YesNo(false));
            case PROBABILITY -> numbers(rule, fact);
            case SET -> sets(rule, fact);
        };
    }

    // At each limit, and close to it on both sides.
    private List<Value> numbers(Rule rule, FactDefinition fact) {
        Set<BigDecimal> numbers = new LinkedHashSet<>();
        constraints(rule, fact).stream()
                .flatMap(constraint -> constraint.operands().stream())
                .flatMap(operand -> ConditionLimits.number(rule, operand, catalogue).stream())
                .forEach(limit -> {
                    for (BigDecimal by : List.of(BigDecimal.ONE, MORE, LESS)) {
                        numbers.add(limit.multiply(by).min(BigDecimal.ONE));
                    }
                });
        numbers.addAll(List.of(new BigDecimal("0.5"), new BigDecimal("0.4"), new BigDecimal("0.6")));
        return numbers.stream()
                .map(number -> (Value) new Value.Number(number.doubleValue()))
                .toList();
    }

    private List<Value> sets(Rule rule, FactDefinition fact) {
        Set<Value> sets = new LinkedHashSet<>();
        Set<String> named = new TreeSet<>();
        for (Constraint constraint : constraints(rule, fact)) {
            constraint.operands().stream()
                    .filter(operand -> operand.kind() == Operand.Kind.TEXT)
                    .forEach(operand -> {
                        named.add(operand.text());
                        sets.add(new Value.Ids(Set.of(operand.text())));
                    });
        }
        List<String> all = fact.catalogue()
                .map(of -> vocabulary.catalogueIds().getOrDefault(of, List.of()))
                .orElseGet(fact::ids);
        sets.add(new Value.Ids(Set.of()));
        sets.add(new Value.Ids(named));
        all.stream()
                .filter(id -> !named.contains(id))
                .findFirst()
                .ifPresent(other -> sets.add(new Value.Ids(Set.of(other))));
        sets.add(new Value.Ids(new TreeSet<>(all)));
        return List.copyOf(sets);
    }

    private List<Constraint> constraints(Rule rule, FactDefinition fact) {
        return rule.conditions().stream()
                .filter(condition -> condition.type().equals(fact.name()))
                .flatMap(condition -> condition.constraints().stream())
                .toList();
    }

    private boolean suits(Rule rule, String path, Value value) {
        FactDefinition fact = vocabulary.definition(path).orElseThrow();
        return rule.conditions().stream()
                .filter(condition -> condition.type().equals(fact.name())
                        && condition.quantifier().isEmpty())
                .flatMap(condition -> condition.constraints().stream())
                .allMatch(constraint -> suits(rule, fact, constraint, value));
    }

    private boolean suits(Rule rule, FactDefinition fact, Constraint constraint, Value value) {
        List<String> operands =
                constraint.operands().stream().map(Operand::text).toList();
        String text = value.text();
        if (constraint.call()) {
            if (fact.type() != FactType.SCALE
                    || constraint.arguments().size() != 1
                    || !fact.ids().contains(constraint.arguments().get(0).text())) {
                return true;
            }
            int order = fact.ids().indexOf(text)
                    - fact.ids().indexOf(constraint.arguments().get(0).text());
            boolean wanted = operands.isEmpty()
                    || operands.get(0).equals("true") == constraint.operator().equals("==");
            return (constraint.attribute().equals("atLeast") ? order >= 0 : order <= 0) == wanted;
        }
        return switch (constraint.operator()) {
            case "==", "!=" ->
                constraint.attribute().equals("empty")
                        ? (text.equals("[]") == operands.get(0).equals("true"))
                                == constraint.operator().equals("==")
                        : text.equals(operands.get(0)) == constraint.operator().equals("==");
            case "in" -> operands.contains(text);
            case "not in" -> !operands.contains(text);
            case "contains", "not contains" ->
                constraint.operands().get(0).kind() == Operand.Kind.VARIABLE
                        || (value instanceof Value.Ids ids && ids.ids().contains(operands.get(0)))
                                == constraint.operator().equals("contains");
            case "<", "<=", ">", ">=" ->
                ConditionLimits.number(rule, constraint.operands().get(0), catalogue)
                        .map(limit -> compares(new BigDecimal(text), constraint.operator(), limit))
                        .orElse(true);
            default -> true;
        };
    }

    private static boolean compares(BigDecimal number, String operator, BigDecimal limit) {
        int order = number.compareTo(limit);
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }
}
