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
        TextLines text = new TextLines(style);
        List<Result> failed = failed(report);
        text.whole(
                "",
                report.results().size() - failed.size() + " of "
                        + report.results().size() + " directions hold");
        for (Result result : failed) {
            Against against = result.against().orElseThrow();
            text.whole("", "");
            text.line("", result.name() + " " + result.claims());
            text.whole("  ", result.place().toString());
            text.line("  ", against.pairing().map(pairing -> pairing + ": ").orElse("") + against.what());
            list(text, "from", against.first());
            list(text, "to", against.second());
            list(text, "with", against.facts());
            list(text, "only before", against.onlyFirst());
            list(text, "only after", against.onlySecond());
        }
        report.unsaid()
                .forEach(path ->
                        text.whole("", "no direction moves " + path + ", and nothing under `without` says why"));
        return text.toString();
    }

    private static void list(TextLines text, String head, List<String> items) {
        if (!items.isEmpty()) {
            text.line("  ", head + ": " + String.join(", ", items));
        }
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
