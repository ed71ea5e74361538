package dealadvisor.workbench;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Conclusion.Argument;
import dealadvisor.conclusions.Level;
import dealadvisor.conclusions.Severity;
import dealadvisor.facts.Vocabulary;
import dealadvisor.rules.RuleSyntax;
import dealadvisor.rules.RuleSyntax.Call;
import dealadvisor.rules.RuleSyntax.Constraint;
import dealadvisor.rules.RuleSyntax.Operand;
import dealadvisor.rules.RuleSyntax.Pattern;
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
public record Mutation(String rule, String file, int line, Kind kind, String change, Optional<RuleSyntax> becomes) {
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
    public static List<Mutation> of(RuleSyntax rule, Vocabulary vocabulary, Catalogue catalogue) {
        List<Mutation> mutations = new ArrayList<>();
        mutations.add(new Mutation(
                rule.name(), rule.file(), rule.at().line(), Kind.REMOVE, "the rule is taken away", Optional.empty()));
        weaken(rule).ifPresent(mutations::add);
        for (int i = 0; i < rule.patterns().size(); i++) {
            flips(rule, i, mutations);
            moves(rule, i, new LimitMoves(rule, vocabulary, catalogue), mutations);
        }
        return List.copyOf(mutations);
    }

    private static Optional<Mutation> weaken(RuleSyntax rule) {
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

    private static Mutation weakened(RuleSyntax rule, Call conclusion, String change) {
        return new Mutation(
                rule.name(),
                rule.file(),
                conclusion.at().line(),
                Kind.WEAKEN,
                change,
                Optional.of(new RuleSyntax(
                        rule.name(), rule.file(), rule.at(), rule.annotations(), rule.patterns(), conclusion)));
    }

    private static void flips(RuleSyntax rule, int i, List<Mutation> mutations) {
        Pattern pattern = rule.patterns().get(i);
        // Which threshold is meant is no condition on the case.
        if (pattern.type().equals("Threshold")) {
            return;
        }
        if (pattern.isUnless()) {
            flip(
                    rule,
                    i,
                    new Pattern("", Optional.empty(), pattern.type(), pattern.at(), pattern.constraints()),
                    mutations);
            List<Pattern> rest = new ArrayList<>(rule.patterns());
            rest.remove(i);
            mutations.add(new Mutation(
                    rule.name(),
                    rule.file(),
                    pattern.at().line(),
                    Kind.FLIP,
                    "no " + RuleWriter.condition(pattern),
                    Optional.of(new RuleSyntax(
                            rule.name(), rule.file(), rule.at(), rule.annotations(), rest, rule.conclusion()))));
            return;
        }
        if (!pattern.quantifier().isEmpty() || pattern.type().equals("Unknown")) {
            String quantifier = pattern.quantifier().equals("exists")
                            || pattern.quantifier().isEmpty()
                    ? "not"
                    : "exists";
            flip(
                    rule,
                    i,
                    new Pattern(quantifier, Optional.empty(), pattern.type(), pattern.at(), pattern.constraints()),
                    mutations);
            return;
        }
        for (int c = 0; c < pattern.constraints().size(); c++) {
            Optional<Constraint> flipped = flipped(pattern.constraints().get(c));
            if (flipped.isPresent()) {
                flip(rule, i, with(pattern, c, flipped.get()), mutations);
            }
        }
    }

    private static void moves(RuleSyntax rule, int i, LimitMoves limits, List<Mutation> mutations) {
        Pattern pattern = rule.patterns().get(i);
        for (int c = 0; c < pattern.constraints().size(); c++) {
            for (LimitMoves.Move move : limits.of(pattern, pattern.constraints().get(c))) {
                mutations.add(changed(rule, i, Kind.MOVE, with(pattern, c, move.becomes()), move.change()));
            }
        }
    }

    private static Pattern with(Pattern old, int c, Constraint becomes) {
        List<Constraint> constraints = new ArrayList<>(old.constraints());
        constraints.set(c, becomes);
        return new Pattern(old.quantifier(), old.binding(), old.type(), old.at(), constraints);
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
        return Optional.of(with(old, OPPOSITE.get(old.operator()), old.operands()));
    }

    private static Constraint with(Constraint old, String operator, List<Operand> operands) {
        return new Constraint(
                old.binding(), old.attribute(), old.call(), old.arguments(), operator, operands, old.at());
    }

    private static void flip(RuleSyntax rule, int i, Pattern flipped, List<Mutation> mutations) {
        mutations.add(changed(
                rule,
                i,
                Kind.FLIP,
                flipped,
                RuleWriter.condition(flipped) + " instead of "
                        + RuleWriter.condition(rule.patterns().get(i))));
    }

    private static Mutation changed(RuleSyntax rule, int i, Kind kind, Pattern becomes, String change) {
        List<Pattern> patterns = new ArrayList<>(rule.patterns());
        patterns.set(i, becomes);
        return new Mutation(
                rule.name(),
                rule.file(),
                becomes.at().line(),
                kind,
                change,
                Optional.of(new RuleSyntax(
                        rule.name(), rule.file(), rule.at(), rule.annotations(), patterns, rule.conclusion())));
    }
}
