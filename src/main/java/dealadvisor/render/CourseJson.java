package dealadvisor.render;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Nearby;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.comparison.Course;
import dealadvisor.comparison.FactDifference;
import java.util.ArrayList;
import java.util.List;

/** Assessments over time as JSON, an object each, and as CSV, a line each. */
public final class CourseJson {
    private static final List<String> COLUMNS = List.of(
            "series",
            "case",
            "file",
            "as-of",
            "window",
            "any-deal",
            "high-value",
            "rule-outs",
            "best",
            "best-verdict",
            "best-index",
            "moved",
            "because",
            "alarms",
            "stale",
            "best-recommended");

    private CourseJson() {}

    /** All assessments of some courses as a list with a line end. */
    public static String of(List<Course> courses) {
        return Json.text(
                true,
                json -> json.list(points(courses), each -> {
                    Advice advice = each.point().advice();
                    json.object(() -> {
                        json.put("series", each.course().name());
                        json.put("case", advice.facts().id());
                        advice.facts().file().ifPresent(file -> json.put("file", file));
                        json.put("as-of", advice.facts().asOf().orElseThrow());
                        json.put("window", advice.window().state().id());
                        json.put("any-deal", advice.anyDeal().verdict().id());
                        json.put("high-value", advice.highValue().verdict().id());
                        json.putTexts("rule-outs", ruleOuts(advice));
                        json.putTexts(
                                "uncertain",
                                List.copyOf(advice.facts().beliefs().keySet()));
                        json.key("best");
                        each.point().best().ifPresentOrElse(best -> best(json, best, each.point()), json::nothing);
                        json.key("moved").list(each.point().moved(), moved -> moved(json, moved));
                        json.putTexts(
                                "alarms",
                                each.point().alarms().stream()
                                        .map(Course.Alarm::id)
                                        .toList());
                        if (each.newest()) {
                            json.key("about-to-flip").list(each.course().nearby(), near -> near(json, near));
                            json.key("stale")
                                    .list(
                                            each.course().stale(),
                                            stale -> json.object(() -> json.put("fact", stale.fact())
                                                    .put("as-of", stale.asOf())
                                                    .put("days", stale.days())));
                        }
                    });
                }));
    }

    /** The same as CSV: lists are parted by blanks. */
    public static String csv(List<Course> courses) {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (Each each : points(courses)) {
            Advice advice = each.point().advice();
            List<String> because = each.point().moved().stream()
                    .flatMap(moved -> moved.because().stream())
                    .map(FactDifference::fact)
                    .distinct()
                    .sorted()
                    .toList();
            List<String> cells = List.of(
                    each.course().name(),
                    advice.facts().id(),
                    advice.facts().file().orElse(""),
                    advice.facts().asOf().orElseThrow(),
                    advice.window().state().id(),
                    advice.anyDeal().verdict().id(),
                    advice.highValue().verdict().id(),
                    String.join(" ", ruleOuts(advice)),
                    each.point().best().map(PairingAdvice::id).orElse(""),
                    each.point().best().map(best -> best.verdict().id()).orElse(""),
                    each.point()
                            .best()
                            .map(best -> Double.toString(best.index()))
                            .orElse(""),
                    String.valueOf(each.point().moved().size()),
                    String.join(" ", because),
                    String.join(
                            " ",
                            each.point().alarms().stream().map(Course.Alarm::id).toList()),
                    each.newest()
                            ? String.join(
                                    " ",
                                    each.course().stale().stream()
                                            .map(Course.Stale::fact)
                                            .toList())
                            : "",
                    each.point().chance().map(String::valueOf).orElse(""));
            text.append(String.join(",", cells.stream().map(CaseRow::quoted).toList()))
                    .append('\n');
        }
        return text.toString();
    }

    /** One assessment of a course. */
    private record Each(Course course, Course.Point point, boolean newest) {}

    private static List<Each> points(List<Course> courses) {
        List<Each> all = new ArrayList<>();
        for (Course course : courses) {
            for (int i = 0; i < course.points().size(); i++) {
                all.add(new Each(
                        course, course.points().get(i), i == course.points().size() - 1));
            }
        }
        return all;
    }

    private static List<String> ruleOuts(Advice advice) {
        return advice.ruleOuts().stream()
                .map(ruled -> ruled.id() + "@" + ruled.scope().text())
                .distinct()
                .toList();
    }

    private static void best(Json json, PairingAdvice best, Course.Point point) {
        json.object(() -> {
            json.put("good", best.good())
                    .put("payment", best.payment())
                    .put("verdict", best.verdict().id())
                    .put("index", best.index());
            point.odds().ifPresent(odds -> json.key("chances")
                    .object(() -> odds.verdicts().forEach((verdict, chance) -> json.put(verdict.id(), chance))));
        });
    }

    private static void moved(Json json, Course.Moved moved) {
        json.object(() -> json.put("what", moved.what())
                .put("from", moved.from())
                .put("to", moved.to())
                .key("because")
                .list(
                        moved.because(),
                        fact -> json.object(() -> json.put("fact", fact.fact())
                                .put("from", fact.a().orElse("unknown"))
                                .put("to", fact.b().orElse("unknown")))));
    }

    private static void near(Json json, Nearby near) {
        json.object(() -> {
            json.put("fact", near.fact());
            json.put("now", near.now().text());
            json.put(near.up() ? "above" : "below", near.at().text());
            json.key("changes")
                    .list(
                            List.copyOf(near.changes().entrySet()),
                            change -> json.object(
                                    () -> json.put("what", change.getKey()).put("to", change.getValue())));
        });
    }
}
