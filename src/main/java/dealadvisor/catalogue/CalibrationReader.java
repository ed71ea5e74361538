package dealadvisor.catalogue;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads calibration.yaml. */
final class CalibrationReader {
    static final List<String> LEVELS = List.of("none", "low", "low-medium", "medium", "medium-high", "high");

    private final List<Diagnostic> problems;
    private final Function<Fields, List<String>> claimsOf;
    private final List<ModelElement> model = new ArrayList<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    CalibrationReader(List<Diagnostic> problems, Function<Fields, List<String>> claimsOf) {
        this.problems = problems;
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
                factors[0] = factors("ours", fields, factors[0]);
                fields.number("none", 1, 1);
                fields.number("blocking", 0, 0);
            });
            part(top.get(), "further-cause", fields -> single[0] = fields.number("value", 0, 1));
            list(
                    top.get(),
                    "alternative-factors",
                    fields -> alternatives.add(factors(fields.text("id"), fields, factors[0])));
            part(top.get(), "levels", fields -> LEVELS.forEach(level -> levels.put(level, fields.number(level, 0, 1))));
            part(top.get(), "default-appeal", fields -> appeal[0] = fields.oneOf("value", LEVELS));
            part(top.get(), "verdicts", fields -> {
                single[1] = fields.number("possible", 0, 1);
                single[2] = fields.number("recommended", 0, 1);
            });
            part(top.get(), "size-discount", fields -> single[3] = fields.number("value", 0, 100));
            list(
                    top.get(),
                    "thresholds",
                    fields -> thresholds.add(new Threshold(
                            fields.text("id"), fields.number("value", -1e9, 1e9), fields.text("reason"))));
            list(
                    top.get(),
                    "model",
                    fields -> model.add(
                            new ModelElement(fields.text("id"), fields.text("says"), claimsOf.apply(fields))));
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
        return new Calibration.Factors(
                id,
                fixed.none(),
                fields.number("slight", 0, 1),
                fields.number("moderate", 0, 1),
                fields.number("severe", 0, 1),
                fixed.blocking());
    }

    private void part(Fields top, String key, Consumer<Fields> reader) {
        Optional<Node> node = top.node(key);
        if (node.isEmpty()) {
            problems.add(Diagnostic.error(
                    "C001",
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
            for (Node item : list.items()) {
                Fields.of(item, "an entry of `" + key + "`", problems).ifPresent(fields -> {
                    reader.accept(fields);
                    fields.noMore();
                });
            }
        } else if (node.isPresent()) {
            problems.add(Diagnostic.error(
                    "C003",
                    node.get().place(),
                    1,
                    "`" + key + "` must be a list",
                    "write one entry a line, each with `- `"));
        }
    }
}
