package dealadvisor.rules;

import dealadvisor.rules.Rule.Call;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a rule as its author would: what {@link RuleParser} reads, read back. */
public final class RuleWriter {
    private RuleWriter() {}

    /** The head of a rule file: its package, and the imports that rules may have. */
    public static String head(String name) {
        return "package " + name + "\n\n"
                + RuleParser.IMPORTS.stream()
                        .map(each -> "import " + each + ";\n")
                        .collect(Collectors.joining());
    }

    /** The rule under a name of its own, with its claims and sentence. */
    public static String rule(Rule rule, String name) {
        StringBuilder text = new StringBuilder("rule " + quoted(name) + "\n");
        // Which rule made it of a row no author writes.
        rule.annotations().stream()
                .filter(annotation -> !annotation.name().equals(Tables.TABLE))
                .forEach(annotation -> text.append("    @" + annotation.name() + "( ")
                        .append(quoted(annotation.text()))
                        .append(" )\n"));
        text.append("when\n");
        rule.conditions()
                .forEach(condition ->
                        text.append("    ").append(condition(condition)).append('\n'));
        return text.append(consequence(conclusion(rule.conclusion())))
                .append('\n')
                .toString();
    }

    /** The end of a rule that concludes this. */
    public static String consequence(String conclusion) {
        return "then\n    " + conclusion + ";\nend\n";
    }

    /** One condition on one line. */
    public static String condition(Condition condition) {
        if (condition.isOpaque()) {
            return condition.opaque();
        }
        return (condition.quantifier().isEmpty() ? "" : condition.quantifier() + " ")
                + condition.binding().map(binding -> binding.text() + " : ").orElse("")
                + condition.type()
                + (condition.constraints().isEmpty()
                        ? "()"
                        : "( "
                                + condition.constraints().stream()
                                        .map(RuleWriter::constraint)
                                        .collect(Collectors.joining(", "))
                                + " )");
    }

    /** One comparison. */
    public static String constraint(Constraint constraint) {
        String operands =
                constraint.operands().stream().map(RuleWriter::operand).collect(Collectors.joining(", "));
        return constraint.binding().map(binding -> binding.text() + " : ").orElse("")
                + constraint.attribute()
                + (constraint.call()
                        ? "( "
                                + constraint.arguments().stream()
                                        .map(RuleWriter::operand)
                                        .collect(Collectors.joining(", "))
                                + " )"
                        : "")
                + (constraint.operator().isEmpty() ? "" : " " + constraint.operator() + " ")
                + (constraint.operator().endsWith("in") ? "( " + operands + " )" : operands);
    }

    /** What is concluded. */
    public static String conclusion(Call call) {
        if (!call.opaque().isEmpty()) {
            return call.opaque();
        }
        Iterator<Call> nested = call.nested().iterator();
        String arguments = call.arguments().stream()
                .map(argument -> switch (argument.kind()) {
                    case CALL -> conclusion(nested.next());
                    // Of what it matched a conclusion takes the id.
                    case VARIABLE -> argument.text() + ".id()";
                    default -> operand(argument);
                })
                .collect(Collectors.joining(", "));
        return call.name()
                + (arguments.isEmpty() ? "()" : "( " + arguments + " )")
                + call.then().stream().map(RuleWriter::scope).collect(Collectors.joining());
    }

    private static String scope(Call call) {
        List<String> arguments =
                call.arguments().stream().map(RuleWriter::operand).toList();
        return "." + call.name() + (arguments.isEmpty() ? "()" : "( " + String.join(", ", arguments) + " )");
    }

    private static String operand(Operand operand) {
        return operand.kind() == Operand.Kind.TEXT ? quoted(operand.text()) : operand.text();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
