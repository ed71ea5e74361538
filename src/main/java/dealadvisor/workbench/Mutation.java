package dealadvisor.workbench;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Conclusion.Argument;
import dealadvisor.conclusions.Level;
import dealadvisor.conclusions.Severity;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Present;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Call;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import dealadvisor.rules.RuleWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One small change of one rule, which a good set of scenarios notices.
 *
 * @param rule the rule's name
 * @param file where it stands, within its rule folder
 * @param line of what is changed
 * @param kind what is done to it
 * @param change what is changed, in words
 * @param becomes the rule as it would then be; empty if it would be gone
 */
public record Mutation(String rule, String file, int line, Kind kind, String change, Optional<Rule> becomes) {
    /** What can be done to a rule. */
    public enum Kind {
        REMOVE,
        WEAKEN,
        FLIP,
        MOVE
    }

    private static final List<String> LEVELS = Level.ids();
    private static final Map<String, String> OPPOSITE = Map.of(
            "==",
            "!=",
            "!=",
            "==",
            "<",
            ">=",
            ">=",
            "<",
            ">",
            "<=",
            "<=",
            ">",
            "contains",
            "not contains",
            "not contains",
            "contains",
            "in",
            "not in");

    /**
     * The changes of a rule: it is taken away, what it concludes is weakened by a step, each of its conditions is turned round, and each limit in them
     * is moved.
     *
     * @param catalogue the entries, without which it cannot be said what a move in their numbers and words would change
     */
    public static List<Mutation> of(Rule rule, Vocabulary vocabulary, Catalogue catalogue) {
        List<Mutation> mutations = new ArrayList<>();
        mutations.add(new Mutation(
                rule.name(), rule.file(), rule.at().line(), Kind.REMOVE, "the rule is taken away", Optional.empty()));
        weaken(rule).ifPresent(mutations::add);
        for (int i = 0; i < rule.conditions().size(); i++) {
            flips(rule, i, mutations);
            moves(rule, i, new LimitMoves(rule, vocabulary, catalogue), mutations);
        }
        return List.copyOf(mutations);
    }

    private static Optional<Mutation> weaken(Rule rule) {
        Call conclusion = rule.conclusion();
        List<Argument> takes = Conclusion.Kind.said(conclusion.name())
                .map(Conclusion.Kind::arguments)
                .orElse(List.of());
        for (int i = 0; i < Math.min(takes.size(), conclusion.arguments().size()); i++) {
            Operand argument = conclusion.arguments().get(i);
            Optional<String> weaker = weaker(takes.get(i), argument);
            if (weaker.isPresent()) {
                List<Operand> arguments = new ArrayList<>(conclusion.arguments());
                arguments.set(i, new Operand(argument.kind(), weaker.get(), argument.at()));
                return Optional.of(weakened(
                        rule,
                        new Call(conclusion.name(), conclusion.at(), arguments, conclusion.nested(), conclusion.then()),
                        weaker.get() + " instead of " + argument.text()));
            }
        }
        if (conclusion.nested().size() == 1) {
            Call bound = conclusion.nested().get(0);
            int level = LEVELS.indexOf(bound.arguments().get(0).text())
                    + (bound.name().equals("atLeast") ? -1 : 1);
            // A level at the end of the scale bounds nothing: that is the rule taken away.
            if (level > 0 && level < LEVELS.size() - 1) {
                Operand old = bound.arguments().get(0);
                Call weaker = new Call(
                        bound.name(),
                        bound.at(),
                        List.of(new Operand(old.kind(), LEVELS.get(level), old.at())),
                        List.of(),
                        List.of());
                return Optional.of(weakened(
                        rule,
                        new Call(
                                conclusion.name(),
                                conclusion.at(),
                                conclusion.arguments(),
                                List.of(weaker),
                                conclusion.then()),
                        bound.name() + " " + LEVELS.get(level) + " instead of " + old.text()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> weaker(Argument argument, Operand given) {
        return switch (argument) {
            case SEVERITY -> before(Severity.words(), given.text());
            case STEPS -> before(List.of("1", "2"), given.text());
            default -> Optional.empty();
        };
    }

    private static Optional<String> before(List<String> scale, String word) {
        int at = scale.indexOf(word);
        return at > 0 ? Optional.of(scale.get(at - 1)) : Optional.empty();
    }

    private static Mutation weakened(Rule rule, Call conclusion, String change) {
        return new Mutation(
                rule.name(),
                rule.file(),
                conclusion.at().line(),
                Kind.WEAKEN,
                change,
                Optional.of(new Rule(
                        rule.name(), rule.file(), rule.at(), rule.annotations(), rule.conditions(), conclusion)));
    }

    private static void flips(Rule rule, int i, List<Mutation> mutations) {
        Condition condition = rule.conditions().get(i);
        // Which threshold is meant is no condition on the case.
        if (condition.type().equals("Threshold")) {
            return;
        }
        if (condition.isUnless()) {
            flip(
                    rule,
                    i,
                    new Condition("", Optional.empty(), condition.type(), condition.at(), condition.constraints()),
                    mutations);
            List<Condition> rest = new ArrayList<>(rule.conditions());
            rest.remove(i);
            mutations.add(new Mutation(
                    rule.name(),
                    rule.file(),
                    condition.at().line(),
                    Kind.FLIP,
                    "no " + RuleWriter.condition(condition),
                    Optional.of(new Rule(
                            rule.name(), rule.file(), rule.at(), rule.annotations(), rest, rule.conclusion()))));
            return;
        }
        if (!condition.quantifier().isEmpty() || condition.type().equals("Unknown")) {
            String quantifier = condition.quantifier().equals("exists")
                            || condition.quantifier().isEmpty()
                    ? "not"
                    : "exists";
            flip(
                    rule,
                    i,
                    new Condition(
                            quantifier, Optional.empty(), condition.type(), condition.at(), condition.constraints()),
                    mutations);
            return;
        }
        for (int c = 0; c < condition.constraints().size(); c++) {
            Optional<Constraint> flipped = flipped(condition.constraints().get(c));
            if (flipped.isPresent()) {
                flip(rule, i, with(condition, c, flipped.get()), mutations);
            }
        }
    }

    private static void moves(Rule rule, int i, LimitMoves limits, List<Mutation> mutations) {
        Condition condition = rule.conditions().get(i);
        for (int c = 0; c < condition.constraints().size(); c++) {
            for (LimitMoves.Move move :
                    limits.of(condition, condition.constraints().get(c))) {
                mutations.add(changed(rule, i, Kind.MOVE, with(condition, c, move.becomes()), move.change()));
            }
        }
    }

    private static Condition with(Condition old, int c, Constraint becomes) {
        List<Constraint> constraints = new ArrayList<>(old.constraints());
        constraints.set(c, becomes);
        return new Condition(old.quantifier(), old.binding(), old.type(), old.at(), constraints);
    }

    private static Optional<Constraint> flipped(Constraint old) {
        if (old.operator().isEmpty() && !old.call()) {
            return Optional.empty();
        }
        if (old.operator().isEmpty()) {
            return Optional.of(with(old, "==", List.of(new Operand(Operand.Kind.WORD, "false", old.at()))));
        }
        if (old.operands().size() == 1
                && List.of("true", "false").contains(old.operands().get(0).text())) {
            String other =
                    Boolean.toString(!Boolean.parseBoolean(old.operands().get(0).text()));
            return Optional.of(with(old, old.operator(), List.of(new Operand(Operand.Kind.WORD, other, old.at()))));
        }
        return Optional.of(with(old, Present.in(OPPOSITE, old.operator()), old.operands()));
    }

    private static Constraint with(Constraint old, String operator, List<Operand> operands) {
        return new Constraint(
                old.binding(), old.attribute(), old.call(), old.arguments(), operator, operands, old.at());
    }

    private static void flip(Rule rule, int i, Condition flipped, List<Mutation> mutations) {
        mutations.add(changed(
                rule,
                i,
                Kind.FLIP,
                flipped,
                RuleWriter.condition(flipped) + " instead of "
                        + RuleWriter.condition(rule.conditions().get(i))));
    }

    private static Mutation changed(Rule rule, int i, Kind kind, Condition becomes, String change) {
        List<Condition> conditions = new ArrayList<>(rule.conditions());
        conditions.set(i, becomes);
        return new Mutation(
                rule.name(),
                rule.file(),
                becomes.at().line(),
                kind,
                change,
                Optional.of(new Rule(
                        rule.name(), rule.file(), rule.at(), rule.annotations(), conditions, rule.conclusion())));
    }
}
