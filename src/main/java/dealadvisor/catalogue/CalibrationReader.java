package dealadvisor.catalogue;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads calibration.yaml. */
final class CalibrationReader {
    static final List<String> LEVELS = List.of("none", "low", "low-medium", "medium", "medium-high", "high");

    private final List<Diagnostic> problems;
    private final References references;
    private final Function<Fields, List<String>> claimsOf;
    private final List<ModelElement> model = new ArrayList<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    CalibrationReader(List<Diagnostic> problems, References references, Function<Fields, List<String>> claimsOf) {
        this.problems = problems;
        this.references = references;
        this.claimsOf = claimsOf;
    }

    Calibration read(Node file) {
        Optional<Fields> top = Fields.of(file, "the calibration", problems);
        Map<String, Double> levels = new LinkedHashMap<>();
        LEVELS.forEach(level -> levels.put(level, 0.0));
        double[] single = new double[4];
        String[] appeal = {"medium"};
        Calibration.Factors[] factors = {new Calibration.Factors("ours", 1, 1, 1, 1, 0)};
        List<Calibration.Factors> alternatives = new ArrayList<>();
        List<Threshold> thresholds = new ArrayList<>();
        if (top.isPresent()) {
            part(top.get(), "factors", fields -> {
                fields.number("none", 1, 1);
                fields.number("blocking", 0, 0);
                factors[0] = factors("ours", fields, factors[0]);
            });
            part(top.get(), "further-cause", fields -> single[0] = fields.number("value", 0, 1));
            list(
                    top.get(),
                    "alternative-factors",
                    fields -> alternatives.add(factors(fields.id("id"), fields, factors[0])));
            part(top.get(), "levels", fields -> {
                LEVELS.forEach(level -> levels.put(level, fields.number(level, 0, 1)));
                rising(fields, LEVELS);
            });
            part(top.get(), "default-appeal", fields -> appeal[0] = fields.oneOf("value", LEVELS));
            part(top.get(), "verdicts", fields -> {
                single[1] = fields.number("possible", 0, 1);
                single[2] = fields.number("recommended", 0, 1);
                rising(fields, List.of("possible", "recommended"));
            });
            part(top.get(), "size-discount", fields -> single[3] = fields.number("value", 0, 100));
            list(
                    top.get(),
                    "thresholds",
                    fields -> thresholds.add(
                            new Threshold(fields.id("id"), fields.number("value", -1e9, 1e9), fields.text("reason"))));
            ordered(top.get(), thresholds);
            list(
                    top.get(),
                    "model",
                    fields ->
                            model.add(new ModelElement(fields.id("id"), fields.text("says"), claimsOf.apply(fields))));
            top.get().noMore();
        }
        thresholds.sort(Comparator.comparing(Threshold::id));
        return new Calibration(
                factors[0],
                single[0],
                List.copyOf(alternatives),
                levels,
                appeal[0],
                single[1],
                single[2],
                single[3],
                List.copyOf(thresholds),
                reasons);
    }

    /** The elements of the arithmetic that cite claims. */
    List<ModelElement> model() {
        return model;
    }

    private static Calibration.Factors factors(String id, Fields fields, Calibration.Factors fixed) {
        rising(fields, List.of("blocking", "severe", "moderate", "slight", "none"));
        return new Calibration.Factors(
                id,
                fixed.none(),
                fields.number("slight", 0, 1),
                fields.number("moderate", 0, 1),
                fields.number("severe", 0, 1),
                fixed.blocking());
    }

    // Numbers that go with words from least to most must not fall; those that are missing have messages of their own.
    private static void rising(Fields fields, List<String> keys) {
        String before = "";
        double least = Double.NEGATIVE_INFINITY;
        for (String key : keys) {
            Optional<Node.ScalarNode> number = number(fields, key);
            if (number.isEmpty()) {
                continue;
            }
            double value = number.get().asDouble();
            if (value < least) {
                fields.problem(
                        Code.C010,
                        number.get(),
                        "`" + key + "` is " + number.get().text() + ", less than `" + before + "`",
                        "the numbers rise in this order: " + String.join(", ", keys));
            }
            before = key;
            least = Math.max(least, value);
        }
    }

    private static Optional<Node.ScalarNode> number(Fields fields, String key) {
        return fields.node(key)
                .filter(node -> node instanceof Node.ScalarNode scalar && !Double.isNaN(scalar.asDouble()))
                .map(node -> (Node.ScalarNode) node);
    }

    // A threshold may say which other one it stands above.
    private void ordered(Fields top, List<Threshold> thresholds) {
        if (!(top.node("thresholds").orElse(null) instanceof Node.ListNode list)) {
            return;
        }
        Map<String, Double> values = new LinkedHashMap<>();
        thresholds.forEach(threshold -> values.put(threshold.id(), threshold.value()));
        for (Node item : list.items()) {
            if (item instanceof Node.MapNode entry
                    && entry.get("above").orElse(item) instanceof Node.ScalarNode above
                    && entry.get("id").orElse(item) instanceof Node.ScalarNode id
                    && entry.get("value").orElse(item) instanceof Node.ScalarNode value) {
                references.check(above, above.text(), values.keySet(), "threshold");
                if (values.containsKey(above.text()) && value.asDouble() <= values.get(above.text())) {
                    problems.add(Diagnostic.of(
                            Code.C010,
                            value.place(),
                            value.length(),
                            "`" + id.text() + "` is " + value.text() + ", not above `" + above.text() + "`, which is "
                                    + values.get(above.text()),
                            "rules compare with both, the one as more than the other; change one of the two"));
                }
            }
        }
    }

    private void part(Fields top, String key, Consumer<Fields> reader) {
        Optional<Node> node = top.node(key);
        if (node.isEmpty()) {
            problems.add(Diagnostic.of(
                    Code.C001,
                    top.place(),
                    1,
                    "the calibration has no `" + key + "`",
                    "add `" + key + ": {...}` with its reason"));
            return;
        }
        Fields.of(node.get(), "`" + key + "`", problems).ifPresent(fields -> {
            reader.accept(fields);
            String reason = fields.text("reason");
            reasons.put(key, reason);
            List<String> claims = claimsOf.apply(fields);
            if (!claims.isEmpty()) {
                model.add(new ModelElement(key, reason, claims));
            }
            fields.noMore();
        });
    }

    private void list(Fields top, String key, Consumer<Fields> reader) {
        Optional<Node> node = top.node(key);
        if (node.isPresent() && node.get() instanceof Node.ListNode list) {
            Set<String> seen = new HashSet<>();
            for (Node item : list.items()) {
                Fields.of(item, "an entry of `" + key + "`", problems).ifPresent(fields -> {
                    reader.accept(fields);
                    fields.node("id")
                            .filter(id -> id instanceof Node.ScalarNode scalar && !seen.add(scalar.text()))
                            .ifPresent(id -> fields.problem(
                                    Code.C007,
                                    id,
                                    "`" + ((Node.ScalarNode) id).text() + "` stands twice among the " + key,
                                    "give each entry an id of its own"));
                    if (key.equals("thresholds")) {
                        fields.textIf("above");
                    }
                    fields.noMore();
                });
            }
        } else if (node.isPresent()) {
            problems.add(Diagnostic.of(
                    Code.C003,
                    node.get().place(),
                    1,
                    "`" + key + "` must be a list",
                    "write one entry a line, each with `- `"));
        }
    }
}
