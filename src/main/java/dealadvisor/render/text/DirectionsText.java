package dealadvisor.render.text;

import dealadvisor.workbench.Directions.Against;
import dealadvisor.workbench.Directions.Report;
import dealadvisor.workbench.Directions.Result;
import java.util.List;

/** Which directions hold, as text. */
public final class DirectionsText {
    private DirectionsText() {}

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
}
