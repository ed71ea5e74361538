package dealadvisor.catalogue;

import dealadvisor.reading.Code;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads calibration.yaml. */
final class CalibrationReader {
    static final List<String> LEVELS = List.of("none", "low", "low-medium", "medium", "medium-high", "high");

    /** What no barrier and a blocking one leave of a term is no matter of calibration. */
    private static final Calibration.Factors OURS = new Calibration.Factors("ours", 1, 1, 1, 1, 0);

    private final References references;
    private final List<ModelElement> model = new ArrayList<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    CalibrationReader(References references) {
        this.references = references;
    }

    Calibration read(Fields top) {
        Calibration.Factors factors = part(top, "factors", OURS, fields -> {
            fields.number("none", 1, 1);
            fields.number("blocking", 0, 0);
            return factors("ours", fields);
        });
        double furtherCause = part(top, "further-cause", 0.0, fields -> fields.number("value", 0, 1));
        List<Calibration.Factors> alternatives =
                top.entries("alternative-factors", fields -> factors(fields.id("id"), fields));
        Map<String, Double> levels = part(top, "levels", Map.of(), CalibrationReader::levels);
        String usualAppeal = part(top, "default-appeal", "medium", fields -> fields.oneOf("value", LEVELS));
        Calibration.Verdicts verdicts = part(top, "verdicts", new Calibration.Verdicts(0, 0), fields -> {
            rising(fields, List.of("possible", "recommended"));
            return new Calibration.Verdicts(fields.number("possible", 0, 1), fields.number("recommended", 0, 1));
        });
        double sizeDiscount = part(top, "size-discount", 0.0, fields -> fields.number("value", 0, 100));
        List<Threshold> thresholds = new ArrayList<>(top.entries("thresholds", CalibrationReader::threshold));
        ordered(top, thresholds);
        model.addAll(top.entries(
                "model",
                fields -> new ModelElement(fields.id("id"), fields.text("says"), references.claimsOf(fields))));
        thresholds.sort(Comparator.comparing(Threshold::id));
        return new Calibration(
                new Calibration.Severities(factors, furtherCause, alternatives),
                new Calibration.Levels(levels, usualAppeal),
                verdicts,
                sizeDiscount,
                thresholds,
                reasons,
                model);
    }

    private static Map<String, Double> levels(Fields fields) {
        Map<String, Double> levels = new LinkedHashMap<>();
        LEVELS.forEach(level -> levels.put(level, fields.number(level, 0, 1)));
        rising(fields, LEVELS);
        return levels;
    }

    private static Threshold threshold(Fields fields) {
        Threshold threshold = new Threshold(fields.id("id"), fields.number("value", -1e9, 1e9), fields.text("reason"));
        fields.textIf("above");
        return threshold;
    }

    private static Calibration.Factors factors(String id, Fields fields) {
        rising(fields, List.of("blocking", "severe", "moderate", "slight", "none"));
        return new Calibration.Factors(
                id,
                OURS.none(),
                fields.number("slight", 0, 1),
                fields.number("moderate", 0, 1),
                fields.number("severe", 0, 1),
                OURS.blocking());
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
        Map<String, Double> values = new LinkedHashMap<>();
        thresholds.forEach(threshold -> values.put(threshold.id(), threshold.value()));
        for (Node item : top.map().get("thresholds").orElse(null) instanceof Node.ListNode list
                ? list.items()
                : List.<Node>of()) {
            if (item instanceof Node.MapNode entry
                    && entry.get("above").orElse(item) instanceof Node.ScalarNode above
                    && entry.get("id").orElse(item) instanceof Node.ScalarNode id
                    && entry.get("value").orElse(item) instanceof Node.ScalarNode value) {
                references.check(above, above.text(), values.keySet(), "threshold");
                if (values.containsKey(above.text()) && value.asDouble() <= values.get(above.text())) {
                    top.problem(
                            Code.C010,
                            value,
                            "`" + id.text() + "` is " + value.text() + ", not above `" + above.text() + "`, which is "
                                    + values.get(above.text()),
                            "rules compare with both, the one as more than the other; change one of the two");
                }
            }
        }
    }

    private <T> T part(Fields top, String key, T standIn, Function<Fields, T> reader) {
        Optional<Node> node = top.node(key);
        if (node.isEmpty()) {
            top.problem(
                    Code.C001,
                    top.map(),
                    "the calibration has no `" + key + "`",
                    "add `" + key + ": {...}` with its reason");
        }
        return node.flatMap(there -> references.fields(there, "`" + key + "`"))
                .map(fields -> {
                    T read = reader.apply(fields);
                    String reason = fields.text("reason");
                    reasons.put(key, reason);
                    List<String> claims = references.claimsOf(fields);
                    if (!claims.isEmpty()) {
                        model.add(new ModelElement(key, reason, claims));
                    }
                    fields.noMore();
                    return read;
                })
                .orElse(standIn);
    }
}
