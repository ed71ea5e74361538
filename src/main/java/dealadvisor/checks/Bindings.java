package dealadvisor.checks;

import dealadvisor.reading.Code;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Annotation;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Operand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the conditions of one rule bind, and whether what speaks of it may. */
final class Bindings {
    private static final Pattern BRACES = Pattern.compile("\\{(\\w+)\\}");

    private final Findings findings;
    private final Rule rule;
    private final Map<String, Variable> bound = new HashMap<>();

    /** Variables that stand for nothing outside the {@code exists} or {@code not} that binds them, by which of the two it is. */
    private final Map<String, String> inside = new HashMap<>();

    /** @param findings of the rule's file */
    Bindings(Findings findings, Rule rule) {
        this.findings = findings;
        this.rule = rule;
    }

    /** What is bound so far, by the names of variables. */
    Map<String, Variable> bound() {
        return bound;
    }

    /** What a condition that is wrong binds counts as bound, lest one slip be answered twice. */
    void anything(Condition condition) {
        condition.binding().ifPresent(variable -> bound.put(variable.text(), Variable.ANY));
        condition.constraints().forEach(c -> c.binding().ifPresent(v -> bound.put(v.text(), Variable.ANY)));
    }

    /** What is bound inside `exists` or `not` stands for nothing outside. */
    void leave(Condition condition) {
        if (!condition.quantifier().isEmpty()) {
            List<Operand> variables = new ArrayList<>();
            condition.binding().ifPresent(variables::add);
            condition.constraints().forEach(c -> c.binding().ifPresent(variables::add));
            variables.forEach(variable -> {
                bound.remove(variable.text());
                inside.put(variable.text(), condition.quantifier());
            });
        }
    }

    /** The sentence can speak of what is bound only, and only in braces that are right. */
    void sentence() {
        for (Annotation says : rule.annotations()) {
            if (!says.name().equals("says")) {
                continue;
            }
            Matcher braces = BRACES.matcher(says.text());
            while (braces.find()) {
                String quantifier = inside.get("$" + braces.group(1));
                if (quantifier != null && !bound.containsKey("$" + braces.group(1))) {
                    findings.add(
                            Code.P016,
                            says.at(),
                            "the sentence speaks of {" + braces.group(1) + "}, which is bound inside `" + quantifier
                                    + "` and stands for nothing outside",
                            "bind it in a condition without `" + quantifier + "`, or word the sentence without it");
                }
            }
            if (braces.replaceAll("").matches(".*[{}].*")) {
                findings.add(
                        Code.P016,
                        says.at(),
                        "the braces in this sentence are not right, so the reader would see them",
                        "write what a condition binds as `$name` like this: {name}");
            }
        }
    }

    void bind(Operand variable, Variable stands) {
        if (bound.put(variable.text(), stands) != null) {
            findings.add(
                    Code.K013,
                    variable.at(),
                    "`" + variable.text() + "` is bound twice",
                    "give the second another name");
        }
    }

    void known(Operand operand) {
        if (operand.kind() == Operand.Kind.VARIABLE
                && !bound.containsKey(operand.text())
                && inside.containsKey(operand.text())) {
            findings.add(
                    Code.K013,
                    operand.at(),
                    "`" + operand.text() + "` is bound inside `" + inside.get(operand.text())
                            + "` and stands for nothing outside",
                    "bind it in a condition without `" + inside.get(operand.text()) + "`");
            bound.put(operand.text(), Variable.ANY);
            return;
        }
        if (operand.kind() == Operand.Kind.VARIABLE && !bound.containsKey(operand.text())) {
            findings.add(
                    Code.K013,
                    operand.at(),
                    "`" + operand.text() + "` is not bound before this",
                    findings.nearest(operand.text(), bound.keySet())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("bind it in an earlier condition: `" + operand.text() + " : is`"),
                    operand.text(),
                    findings.only(operand.text(), bound.keySet()));
        }
    }
}
