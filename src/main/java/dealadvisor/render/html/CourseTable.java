package dealadvisor.render.html;

import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.Advice;
import dealadvisor.comparison.Course;
import dealadvisor.render.words.Dated;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.List;

/** Assessments over time: a picture, and a table of them, the newest first. */
record CourseTable(Series series) {
    /** Both; of a single assessment no picture. */
    List<Element> overTime() {
        List<Element> parts = new ArrayList<>();
        if (series.course().points().size() > 1) {
            picture(parts);
        }
        boolean likely = series.course().points().stream()
                .anyMatch(point -> point.advice().uncertainty().isPresent());
        List<String> columns = new ArrayList<>(
                List.of("As of", "Best", "First pairing", "Window", "Any deal", "High-value", "Ruled out"));
        if (likely) {
            columns.add(3, "How likely");
        }
        List<List<Object>> rows = new ArrayList<>();
        for (int i = series.course().points().size() - 1; i >= 0; i--) {
            Course.Point point = series.course().points().get(i);
            Advice advice = point.advice();
            Sheet sheet = series.sheets().get(i);
            List<Object> row = new ArrayList<>();
            row.add(el("span", cls("day"), Dated.day(point)));
            row.add(point.best().<Object>map(sheet::badge).orElse("none"));
            row.add(point.best().map(best -> Said.capital(sheet.pairing(best))).orElse("nothing was asked about"));
            if (likely) {
                row.add(Series.chance(point).orElse("certain"));
            }
            row.add(Words.spoken(advice.preconditions().window().state().id()));
            row.add(advice.preconditions().anyDeal().verdict().id());
            row.add(advice.preconditions().highValue().verdict().id());
            row.add(
                    advice.preconditions().ruleOuts().isEmpty()
                            ? "no"
                            : String.join(
                                    ", ",
                                    advice.preconditions().ruleOuts().stream()
                                            .map(out -> Words.spoken(out.id()) + " ("
                                                    + out.scope().text() + ")")
                                            .distinct()
                                            .toList()));
            rows.add(row);
        }
        parts.add(Table.of("Assessments, the newest first", columns, rows));
        return parts;
    }

    private void picture(List<Element> parts) {
        parts.add(CaseReport.lead(
                "The index of the pairing that comes first, with its verdict (R recommended, P possible, N not recommended, B blocked), and the window below. Dashed: from "
                        + series.sheet()
                                .index(series.sheet()
                                        .pack()
                                        .catalogue()
                                        .calibration()
                                        .verdicts()
                                        .possible()) + " on it is possible, from "
                        + series.sheet()
                                .index(series.sheet()
                                        .pack()
                                        .catalogue()
                                        .calibration()
                                        .verdicts()
                                        .recommended())
                        + " on it can be recommended."));
        parts.addAll(new Timeline(series).drawn());
    }
}
