package dealadvisor.prices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The models give the figures that their authors print, to the last digit printed. */
class FiguresTest {
    private static final List<Node> FIGURES = figures();

    private static List<Node> figures() {
        SourceText source =
                SourceText.read(Path.of("src/test/resources/dealadvisor/prices/figures.yaml"), Limits.standard());
        Node.MapNode root =
                (Node.MapNode) Tree.parse(source, Limits.standard()).root().orElseThrow();
        return ((Node.ListNode) root.get("figures").orElseThrow()).items();
    }

    private static String text(Node figure, String key) {
        return ((Node.ScalarNode) ((Node.MapNode) figure).get(key).orElseThrow()).text();
    }

    private static Map<String, String> map(Node figure, String key) {
        Map<String, String> map = new HashMap<>();
        ((Node.MapNode) ((Node.MapNode) figure).get(key).orElseThrow())
                .entries()
                .forEach(entry -> map.put(entry.key(), ((Node.ScalarNode) entry.value()).text()));
        return map;
    }

    private static Inputs inputs(Model model, Map<String, String> given) {
        Map<String, Double> numbers = new HashMap<>();
        model.parameters().stream().filter(Parameter::ofThePrice).forEach(p -> numbers.put(p.id(), p.most()));
        given.forEach((id, number) -> {
            Parameter parameter = model.parameter(id).orElseThrow();
            double value = Double.parseDouble(number);
            assertTrue(value >= parameter.least() && value <= parameter.most(), id + " is within its bounds");
            numbers.put(id, value);
        });
        return model.inputs(numbers);
    }

    @TestFactory
    Stream<DynamicTest> aModelGivesTheFigureAsPrinted() {
        return FIGURES.stream().map(figure -> {
            Model model = Models.of(text(figure, "model")).orElseThrow();
            return DynamicTest.dynamicTest(model.id() + " " + map(figure, "in"), () -> {
                Answer answer = model.of(inputs(model, map(figure, "in")));
                map(figure, "out")
                        .forEach((output, printed) -> agrees(
                                answer, output, printed, text(figure, "by").equals("author")));
            });
        });
    }

    private static void agrees(Answer answer, String output, String printed, boolean byAuthor) {
        if (output.equals("holds")) {
            assertEquals(printed.equals("yes"), answer.holds());
        } else if (printed.equals("none")) {
            assertEquals(OptionalDouble.empty(), answer.of(output), output);
        } else {
            BigDecimal figure = new BigDecimal(printed);
            double unit = Math.pow(10, -figure.scale());
            double beyond = answer.of(output).orElseThrow() - figure.doubleValue();
            // Some authors round and some cut off.
            assertTrue(
                    beyond >= -unit / 2 - 1e-12 && beyond < (byAuthor ? unit : unit / 2 + 1e-12),
                    output + " is " + answer.of(output) + ", printed " + printed);
        }
    }

    @Test
    void everyModelAndEveryOutputIsChecked() {
        Set<String> checked = new HashSet<>();
        FIGURES.forEach(figure ->
                map(figure, "out").keySet().forEach(output -> checked.add(text(figure, "model") + "/" + output)));
        List<String> unchecked = Models.all().stream()
                .filter(model ->
                        model.outputs().stream().noneMatch(output -> checked.contains(model.id() + "/" + output.id())))
                .map(Model::id)
                .toList();
        assertEquals(List.of("power-credibility"), unchecked, "it has no figure; its curve is tried in ModelsTest");
    }
}
