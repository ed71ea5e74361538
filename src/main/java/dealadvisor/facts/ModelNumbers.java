package dealadvisor.facts;

import dealadvisor.prices.Model;
import dealadvisor.prices.Parameter;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers that a price gives to its model. */
final class ModelNumbers {
    private static final Pattern IN_UNIT = Pattern.compile("^([0-9]*\\.?[0-9]+)\\s*(\\S.*)$");

    private final Optional<String> unit;
    private final List<Diagnostic> problems;

    /** @param unit of the case's prices, if they name one */
    ModelNumbers(Optional<String> unit, List<Diagnostic> problems) {
        this.unit = unit;
        this.problems = problems;
    }

    /** The parameters that are given, by id; each that is needed and missing is noted. */
    Map<String, Double> read(Fields fields, Model model) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        Node with = fields.node("with")
                .orElseGet(() ->
                        new Node.MapNode(fields.node("model").orElseThrow().place(), 1, List.of()));
        Fields.of(with, "the model " + model.id(), problems).ifPresent(given -> {
            for (Parameter parameter : model.parameters()) {
                if (parameter.ofThePrice()) {
                    continue;
                }
                if (given.node(parameter.id()).isPresent() || parameter.needed()) {
                    numbers.put(parameter.id(), number(given, parameter));
                }
            }
            given.noMore();
        });
        return numbers;
    }

    // A number, a share or chance in percent, or a sum with the unit of the case's prices behind it.
    private double number(Fields given, Parameter parameter) {
        if (given.node(parameter.id()).orElse(null) instanceof Node.ScalarNode node
                && node.kind() == Node.ScalarNode.Kind.STRING) {
            Matcher matcher = IN_UNIT.matcher(node.text());
            if (matcher.matches()) {
                double number = Double.parseDouble(matcher.group(1));
                boolean percent = matcher.group(2).equals("%");
                boolean share =
                        parameter.unit().equals("chance") || parameter.unit().equals("share");
                boolean fits = percent
                        ? share
                        : parameter.unit().equals("price") && unit.equals(Optional.of(matcher.group(2)));
                if (!fits) {
                    given.problem(
                            Code.F027,
                            node,
                            "`" + parameter.id() + "` is "
                                    + (share
                                            ? "a " + parameter.unit()
                                            : "in " + unit.orElse("the unit of the case's prices, which names none"))
                                    + ", and this is in " + matcher.group(2),
                            share
                                    ? "write a number from 0 to 1, or percent"
                                    : "give it in that unit, or the bare number");
                    return parameter.least();
                }
                double read = percent ? number / 100 : number;
                if (read < parameter.least() || read > parameter.most()) {
                    given.problem(
                            Code.C005,
                            node,
                            "`" + parameter.id() + "` is " + node.text(),
                            "give a number from " + new Value.Number(parameter.least()).text() + " to "
                                    + new Value.Number(parameter.most()).text());
                    return parameter.least();
                }
                return read;
            }
        }
        return given.number(parameter.id(), parameter.least(), parameter.most());
    }
}
