package dealadvisor.render;

import dealadvisor.workbench.Directions.Against;
import dealadvisor.workbench.Directions.Report;
import dealadvisor.workbench.Directions.Result;
import java.util.List;

/** Which directions hold. */
public final class DirectionsRender {
    private DirectionsRender() {}

    /** Counts, then what does not hold and the smallest case of it. */
    public static String text(Report report, Style style) {
        StringBuilder text = new StringBuilder();
        List<Result> failed = failed(report);
        text.append(report.results().size() - failed.size())
                .append(" of ")
                .append(report.results().size())
                .append(" directions hold\n");
        for (Result result : failed) {
            Against against = result.against().orElseThrow();
            text.append('\n')
                    .append(style.wrapped("", result.name() + " " + result.claims()))
                    .append('\n');
            text.append("  ").append(result.place()).append('\n');
            line(text, style, against.pairing().map(pairing -> pairing + ": ").orElse("") + against.what());
            list(text, style, "from", against.first());
            list(text, style, "to", against.second());
            list(text, style, "with", against.facts());
            list(text, style, "only before", against.onlyFirst());
            list(text, style, "only after", against.onlySecond());
        }
        report.unsaid().forEach(path -> text.append("no direction moves ")
                .append(path)
                .append(", and nothing under `without` says why\n"));
        return text.toString();
    }

    private static void list(StringBuilder text, Style style, String head, List<String> items) {
        if (!items.isEmpty()) {
            line(text, style, head + ": " + String.join(", ", items));
        }
    }

    private static void line(StringBuilder text, Style style, String line) {
        text.append(style.wrapped("  ", line)).append('\n');
    }

    private static List<Result> failed(Report report) {
        return report.results().stream().filter(result -> !result.holds()).toList();
    }

    /** As JSON. */
    public static String json(Report report) {
        return Json.text(
                true,
                json -> json.object(() -> {
                    json.put("directions", report.results().size());
                    json.put("held", report.results().size() - failed(report).size());
                    json.key("results")
                            .list(
                                    report.results(),
                                    result -> json.object(() -> {
                                        json.put("direction", result.name());
                                        json.put("file", result.place().file())
                                                .put("line", result.place().line());
                                        json.putTexts("claims", result.claims());
                                        json.put("tried", result.tried())
                                                .put("moved", result.moved())
                                                .put("holds", result.holds());
                                        json.key("against");
                                        result.against()
                                                .ifPresentOrElse(against -> against(json, against), json::nothing);
                                    }));
                    json.putTexts("unsaid", List.copyOf(report.unsaid()));
                }));
    }

    private static void against(Json json, Against against) {
        json.object(() -> {
            against.pairing().ifPresentOrElse(pairing -> json.put("pairing", pairing), () -> json.putNull("pairing"));
            json.put("what", against.what());
            json.putTexts("facts", against.facts());
            json.putTexts("from", against.first());
            json.putTexts("to", against.second());
            json.putTexts("only-before", against.onlyFirst());
            json.putTexts("only-after", against.onlySecond());
        });
    }
}
