package dealadvisor.render.html;

import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.comparison.Course;
import dealadvisor.comparison.FactDifference;
import dealadvisor.render.words.Dated;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.List;

/** What moved from one assessment to the next, and why: the newest step open, since it is what the alarms are about. */
record CourseMoves(Series series) {
    /** Each step, the newest first. */
    List<Element> moves(String below) {
        List<Element> parts = new ArrayList<>();
        List<Element> earlier = new ArrayList<>();
        for (int i = series.course().points().size() - 1; i > 0; i--) {
            List<Course.Moved> moved =
                    Course.first(series.course().points().get(i).moved());
            String step = Dated.day(series.course().points().get(i - 1)) + " to "
                    + Dated.day(series.course().points().get(i));
            Element list = moved.isEmpty() ? el("p", "Nothing moved.") : el("ul", cls("plain"));
            int at = i;
            moved.forEach(one -> list.add(el("li", moved(one, at))));
            if (i == series.course().points().size() - 1) {
                parts.add(el(below, step));
                parts.add(list);
            } else {
                earlier.add(el(
                        "details",
                        cls("pr"),
                        el(
                                "summary",
                                step + ": "
                                        + (moved.isEmpty()
                                                ? "nothing moved"
                                                : Said.count(moved.size(), "answer") + " moved")),
                        el("div", cls("body"), list)));
            }
        }
        if (!earlier.isEmpty()) {
            parts.add(el(below, "Before that"));
            parts.addAll(earlier);
        }
        return parts;
    }

    /** One answer that moved with the assessment of this number, and because of what. */
    List<Object> moved(Course.Moved moved, int at) {
        List<Object> words = new ArrayList<>();
        words.add(el("strong", Said.capital(series.names().of(moved.what()))));
        words.add(": " + series.names().answer(moved.what(), moved.from()) + " → "
                + series.names().answer(moved.what(), moved.to()));
        if (!moved.because().isEmpty()) {
            words.add(", because of ");
            for (int i = 0; i < moved.because().size(); i++) {
                FactDifference fact = moved.because().get(i);
                words.add(i == 0 ? "" : i == moved.because().size() - 1 ? " and " : ", ");
                words.add(el("code", fact.fact()));
                words.add(" (" + series.sheets().get(at - 1).said(fact.fact(), fact.a()) + " → "
                        + series.sheets().get(at).said(fact.fact(), fact.b()) + ")");
            }
        }
        return words;
    }
}
