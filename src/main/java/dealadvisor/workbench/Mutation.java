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

    private Mutation(Rule rule, Rule.Spot at, Kind kind, String change, Optional<Rule> becomes) {
        this(rule.name(), rule.file(), at.line(), kind, change, becomes);
    }

    /**
     * The changes of a rule: it is taken away, what it concludes is weakened by a step, each of its conditions is turned round, and each limit in them
     * is moved.
     *
     * @param catalogue the entries, without which it cannot be said what a move in their numbers and words would change
     */
    public static List<Mutation> of(Rule rule, Vocabulary vocabulary, Catalogue catalogue) {
        List<Mutation> mutations = new ArrayList<>();
        mutations.add(new Mutation(rule, rule.at(), Kind.REMOVE, "the rule is taken away", Optional.empty()));
        weaken(rule).ifPresent(mutations::add);
        LimitMoves limits = new LimitMoves(rule, vocabulary, catalogue);
        for (int i = 0; i < rule.conditions().size(); i++) {
            Condition condition = rule.conditions().get(i);
            // Which threshold is meant is no condition on the case.
            if (!condition.type().equals("Threshold")) {
                flips(rule, i, mutations);
                moves(rule, i, limits, mutations);
            }
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
                        conclusion.with(arguments, conclusion.nested()),
                        weaker.get() + " instead of " + argument.text()));
            }
        }
        if (conclusion.nested().size() == 1) {
            Call bound = conclusion.nested().get(0);
            Operand old = bound.arguments().get(0);
            int level = LEVELS.indexOf(old.text()) + (bound.name().equals("atLeast") ? -1 : 1);
            // A level at the end of the scale bounds nothing: that is the rule taken away.
            if (level > 0 && level < LEVELS.size() - 1) {
                String weaker = LEVELS.get(level);
                Call looser = bound.with(List.of(new Operand(old.kind(), weaker, old.at())), List.of());
                return Optional.of(weakened(
                        rule,
                        conclusion.with(conclusion.arguments(), List.of(looser)),
                        bound.name() + " " + weaker + " instead of " + old.text()));
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
        return new Mutation(rule, conclusion.at(), Kind.WEAKEN, change, Optional.of(rule.concluding(conclusion)));
    }

    private static void flips(Rule rule, int i, List<Mutation> mutations) {
        Condition condition = rule.conditions().get(i);
        if (condition.isUnless()) {
            mutations.add(flip(rule, i, condition.quantified("")));
            List<Condition> rest = new ArrayList<>(rule.conditions());
            rest.remove(i);
            mutations.add(new Mutation(
                    rule,
                    condition.at(),
                    Kind.FLIP,
                    "no " + RuleWriter.condition(condition),
                    Optional.of(rule.under(rest))));
        } else if (!condition.quantifier().isEmpty() || condition.type().equals("Unknown")) {
            mutations.add(flip(rule, i, condition.quantified(condition.isAbsence() ? "exists" : "not")));
        } else {
            for (int c = 0; c < condition.constraints().size(); c++) {
                int at = c;
                flipped(condition.constraints().get(c))
                        .ifPresent(flipped -> mutations.add(flip(rule, i, with(condition, at, flipped))));
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
        return old.comparing(constraints);
    }

    private static Optional<Constraint> flipped(Constraint old) {
        if (old.operator().isEmpty()) {
            return old.call()
                    ? Optional.of(old.compared("==", List.of(new Operand(Operand.Kind.WORD, "false", old.at()))))
                    : Optional.empty();
        }
        String first = old.operands().get(0).text();
        if (old.operands().size() == 1 && List.of("true", "false").contains(first)) {
            String other = Boolean.toString(!Boolean.parseBoolean(first));
            return Optional.of(old.compared(old.operator(), List.of(new Operand(Operand.Kind.WORD, other, old.at()))));
        }
        return Optional.of(old.compared(Present.in(OPPOSITE, old.operator()), old.operands()));
    }

    private static Mutation flip(Rule rule, int i, Condition flipped) {
        return changed(
                rule,
                i,
                Kind.FLIP,
                flipped,
                RuleWriter.condition(flipped) + " instead of "
                        + RuleWriter.condition(rule.conditions().get(i)));
    }

    private static Mutation changed(Rule rule, int i, Kind kind, Condition becomes, String change) {
        List<Condition> conditions = new ArrayList<>(rule.conditions());
        conditions.set(i, becomes);
        return new Mutation(rule, becomes.at(), kind, change, Optional.of(rule.under(conditions)));
    }
}
