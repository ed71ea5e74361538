package dealadvisor.rules;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.rules.RuleSyntax.Call;
import dealadvisor.rules.RuleSyntax.Operand;
import dealadvisor.rules.RuleSyntax.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is wrong with the rules of a folder, rule by rule and among each other, before anything is compiled: every word that they use is held
 * against the vocabulary and the catalogues.
 */
public final class RuleCheck {
    /** How many goods, payments and conclusions a rule may combine with each other; the cost multiplies with each. */
    private static final int JOINS = 2;

    /** Conclusions that count by what they conclude, and not by their sentence. */
    private static final Set<String> WEIGHED =
            Set.of("cause", "relief", "worth", "appeal", "meets", "fails", "ruleOut", "window");

    private RuleCheck() {}

    /**
     * Checks rules that could be read.
     *
     * @param problems where problems are noted, with their places
     */
    public static void check(
            RuleFolder folder,
            List<RuleSyntax> rules,
            Vocabulary vocabulary,
            Catalogue catalogue,
            List<Diagnostic> problems) {
        RuleTypes types = new RuleTypes(vocabulary, catalogue);
        Combinations combinations = new Combinations(rules, vocabulary, catalogue);
        long looks = 0;
        Findings findings = new Findings(folder, problems);
        Map<String, RuleSyntax> same = new HashMap<>();
        for (RuleSyntax rule : rules) {
            if (findings.count() > Limits.standard().problems()) {
                return;
            }
            Map<String, String> bound = new ConditionCheck(types, findings, rule).check();
            new ConsequenceCheck(vocabulary, catalogue, findings, rule, bound).check();
            runaway(rule, types, findings);
            looks += combined(rule, combinations.of(rule), looks, findings);
            RuleSyntax first = same.putIfAbsent(meaning(rule), rule);
            if (first != null) {
                findings.error(
                        "K020",
                        rule.file(),
                        rule.at(),
                        "this rule says the same as \"" + first.name() + "\" in " + first.file() + " at line "
                                + first.at().line(),
                        "remove one of the two; one rule may cite several claims");
            }
        }
        contradictions(rules, findings);
    }

    /**
     * What is no mistake in itself, and probably not meant: a rule that says nothing which another does not say already, and a relief of causes that
     * no rule concludes.
     *
     * @param problems where warnings are noted, with their places
     */
    public static void remark(RuleFolder folder, List<RuleSyntax> rules, List<Diagnostic> problems) {
        Findings findings = new Findings(folder, problems);
        Map<String, List<RuleSyntax>> same = new TreeMap<>();
        Set<String> concluded = new TreeSet<>();
        for (RuleSyntax rule : rules) {
            // Advice, questions and tensions are their sentences, and a second one says something else.
            if (WEIGHED.contains(rule.conclusion().name())) {
                same.computeIfAbsent(text(rule.conclusion(), rule), k -> new ArrayList<>())
                        .add(rule);
            }
            if (rule.conclusion().name().equals("cause")) {
                concluded.add(rule.conclusion().arguments().get(0).text() + "/"
                        + rule.conclusion().arguments().get(1).text());
            }
        }
        Map<RuleSyntax, List<Condition>> conditions = new IdentityHashMap<>();
        rules.forEach(rule -> conditions.put(
                rule,
                rule.patterns().stream()
                        .map(pattern -> new Condition(pattern, constraints(pattern, rule)))
                        .toList()));
        for (List<RuleSyntax> alike : same.values()) {
            for (RuleSyntax rule : alike) {
                List<String> claims = rule.claims();
                alike.stream()
                        .filter(other -> other != rule
                                && covers(conditions.get(other), conditions.get(rule))
                                && other.claims().containsAll(claims))
                        .findFirst()
                        .ifPresent(other -> findings.warning(
                                "K032",
                                rule.file(),
                                rule.at(),
                                "wherever this rule holds, \"" + other.name() + "\" in " + other.file() + " at line "
                                        + other.at().line() + " concludes the same of the same claims",
                                "remove one of the two, or say in its conditions or claims what sets it apart"));
            }
        }
        for (RuleSyntax rule : rules) {
            if (rule.conclusion().name().equals("relief")) {
                List<Operand> arguments = rule.conclusion().arguments();
                boolean some = arguments.subList(2, arguments.size()).stream()
                        .anyMatch(cause -> concluded.contains(arguments.get(0).text() + "/" + cause.text()));
                if (!some) {
                    findings.warning(
                            "K033",
                            rule.file(),
                            rule.conclusion().at(),
                            "no rule concludes a cause that this relieves",
                            "write the rule that concludes it, or relieve a cause that some rule concludes");
                }
            }
        }
    }

    /** What a condition matches, and what it asks of it. */
    private record Condition(String matched, boolean absent, Set<String> constraints) {
        Condition(Pattern pattern, Set<String> constraints) {
            this(RuleCheck.matched(pattern), pattern.quantifier().equals("not"), constraints);
        }

        boolean asksForLess(Condition other) {
            return other.matched.equals(matched)
                    && (absent ? other.constraints.equals(constraints) : other.constraints.containsAll(constraints));
        }
    }

    // Whether a rule holds wherever another does: each of its conditions is one of the other's, or asks for less.
    private static boolean covers(List<Condition> wide, List<Condition> narrow) {
        return wide.stream().allMatch(condition -> narrow.stream().anyMatch(condition::asksForLess));
    }

    // A rule that reads what it concludes could feed itself for ever, or rest on its own absence.
    private static void runaway(RuleSyntax rule, RuleTypes types, Findings findings) {
        int wide = 0;
        for (Pattern pattern : rule.patterns()) {
            if (pattern.type().equals("Cause") && rule.conclusion().name().equals("cause")) {
                findings.error(
                        "K023",
                        rule.file(),
                        pattern.at(),
                        "a rule that reads causes cannot conclude one: it could "
                                + (pattern.quantifier().equals("not")
                                        ? "rest on its own absence"
                                        : "feed itself for ever"),
                        "conclude from the facts that the other rules read");
            }
            boolean many = pattern.quantifier().isEmpty()
                    && types.type(pattern.type())
                            .map(type -> type.fact().isEmpty())
                            .orElse(false)
                    && (Combinations.wide(pattern)
                            || !List.of("Unknown", "Threshold").contains(pattern.type()));
            wide += many ? 1 : 0;
        }
        if (wide > JOINS) {
            findings.error(
                    "K024",
                    rule.file(),
                    rule.at(),
                    "this rule combines " + wide + " goods, payments or conclusions with each other",
                    "look at one good and one payment at most; use `exists` for the others");
        }
    }

    // What a rule may cost at most; told where it, or all rules up to it, would cost too much.
    private static long combined(RuleSyntax rule, Combinations.Cost cost, long before, Findings findings) {
        boolean alone = cost.matches() > Combinations.MATCHES || cost.looks() > Combinations.LOOKS;
        if (alone || before <= Combinations.LOOKS && before + cost.looks() > Combinations.LOOKS) {
            findings.error(
                    "K024",
                    rule.file(),
                    rule.at(),
                    alone
                            ? "this rule could combine goods, payments, mitigations, unknown facts or causes in "
                                    + Math.max(cost.matches(), cost.looks()) + " ways"
                            : "the rules up to this one could combine what they match in more than "
                                    + Combinations.LOOKS + " ways",
                    "say by `id` or `fact` which ones are meant, or look at fewer of them in one rule");
        }
        return cost.looks();
    }

    // Two rules of the same conditions that conclude opposite things of the same matter.
    private static void contradictions(List<RuleSyntax> rules, Findings findings) {
        Map<String, RuleSyntax> seen = new HashMap<>();
        for (RuleSyntax rule : rules) {
            String name = rule.conclusion().name();
            if (name.equals("meets") || name.equals("fails")) {
                String key =
                        conditions(rule) + rule.conclusion().arguments().get(0).text();
                RuleSyntax other = seen.putIfAbsent(key, rule);
                if (other != null && !other.conclusion().name().equals(name)) {
                    findings.error(
                            "K022",
                            rule.file(),
                            rule.at(),
                            "under the same conditions \"" + other.name() + "\" in " + other.file() + " at line "
                                    + other.at().line() + " concludes the opposite",
                            "one of the two conditions is not as it was meant");
                }
            }
        }
    }

    /** What a rule says apart from names, order of conditions, bindings that nothing compares, and wording. */
    private static String meaning(RuleSyntax rule) {
        return conditions(rule) + " => " + text(rule.conclusion(), rule);
    }

    private static String conditions(RuleSyntax rule) {
        Set<String> conditions = new TreeSet<>();
        rule.patterns().forEach(pattern -> conditions.add(matched(pattern) + constraints(pattern, rule)));
        return conditions.toString();
    }

    private static String matched(Pattern pattern) {
        return pattern.quantifier() + " " + pattern.type();
    }

    private static Set<String> constraints(Pattern pattern, RuleSyntax rule) {
        Set<String> constraints = new TreeSet<>();
        pattern.constraints().forEach(constraint -> {
            if (!constraint.operator().isEmpty() || constraint.call()) {
                constraints.add(constraint.attribute()
                        + texts(constraint.arguments(), rule)
                        + constraint.operator()
                        + (constraint.operator().equals("in")
                                ? new TreeSet<>(texts(constraint.operands(), rule))
                                : texts(constraint.operands(), rule)));
            }
        });
        return constraints;
    }

    private static String text(Call call, RuleSyntax rule) {
        List<String> parts = new ArrayList<>();
        call.nested().forEach(nested -> parts.add(text(nested, rule)));
        call.then().forEach(next -> parts.add("." + text(next, rule)));
        return call.name() + texts(call.arguments(), rule) + parts;
    }

    // A variable stands for what it is bound to, since its name is the author's choice.
    private static List<String> texts(List<Operand> operands, RuleSyntax rule) {
        return operands.stream()
                .map(operand -> operand.kind() == Operand.Kind.VARIABLE ? meant(operand.text(), rule) : operand.text())
                .toList();
    }

    private static String meant(String variable, RuleSyntax rule) {
        for (Pattern pattern : rule.patterns()) {
            if (pattern.binding().map(b -> b.text().equals(variable)).orElse(false)) {
                return pattern.type();
            }
            for (RuleSyntax.Constraint constraint : pattern.constraints()) {
                if (constraint.binding().map(b -> b.text().equals(variable)).orElse(false)) {
                    String id = pattern.constraints().stream()
                            .filter(c ->
                                    c.attribute().equals("id") && !c.operands().isEmpty())
                            .map(c -> c.operands().get(0).text())
                            .findFirst()
                            .orElse("");
                    return pattern.type() + "." + constraint.attribute() + id;
                }
            }
        }
        return variable;
    }
}
