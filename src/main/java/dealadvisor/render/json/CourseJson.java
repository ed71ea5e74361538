package dealadvisor.render.json;

import static dealadvisor.render.json.AdviceKinds.VERDICT;
import static dealadvisor.render.json.Kind.COUNT;
import static dealadvisor.render.json.Kind.SHARE;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.TEXTS;
import static dealadvisor.render.json.Kind.each;
import static dealadvisor.render.json.Kind.list;
import static dealadvisor.render.json.Kind.word;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.advice.trying.Nearby;
import dealadvisor.comparison.Course;
import dealadvisor.comparison.FactDifference;
import dealadvisor.render.words.CaseRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Assessments over time as JSON, an object each, and as CSV, a line each. */
public final class CourseJson {
    private static final Kind<FactDifference> FACT = Shape.of(FactDifference.class)
            .has("fact", TEXT, FactDifference::fact)
            .has("from", TEXT, fact -> fact.a().orElse("unknown"))
            .has("to", TEXT, fact -> fact.b().orElse("unknown"))
            .open();

    private static final Kind<Course.Moved> MOVED = Shape.of(Course.Moved.class)
            .has("what", TEXT, Course.Moved::what)
            .has("from", TEXT, Course.Moved::from)
            .has("to", TEXT, Course.Moved::to)
            .has("because", list(FACT), Course.Moved::because)
            .open();

    private static final Kind<Map.Entry<String, String>> CHANGE = new Shape<Map.Entry<String, String>>(List.of())
            .has("what", TEXT, Map.Entry::getKey)
            .has("to", TEXT, Map.Entry::getValue)
            .open();

    private static final Kind<Nearby> NEARBY = Shape.of(Nearby.class)
            .has("fact", TEXT, Nearby::fact)
            .has("now", TEXT, near -> near.now().text())
            .may("above", TEXT, near -> at(near, true))
            .may("below", TEXT, near -> at(near, false))
            .has("changes", list(CHANGE), near -> near.changes().entrySet())
            .open();

    private static final Kind<Course.Stale> STALE = Shape.of(Course.Stale.class)
            .has("fact", TEXT, Course.Stale::fact)
            .has("as-of", TEXT, Course.Stale::asOf)
            .has("days", COUNT, Course.Stale::days)
            .open();

    private static final Kind<Course.Point> BEST = Shape.of(Course.Point.class)
            .has("good", TEXT, point -> first(point).good())
            .has("payment", TEXT, point -> first(point).payment())
            .has("verdict", VERDICT, point -> first(point).verdict())
            .has("index", SHARE, point -> first(point).index())
            .may("chances", each(Verdict.values(), Verdict::id, SHARE), point -> point.odds()
                    .map(Uncertainty.Pairing::verdicts))
            .open();

    private static PairingAdvice first(Course.Point point) {
        return point.best().orElseThrow();
    }

    /** One assessment of a course. */
    record Assessed(Course course, Course.Point point, boolean newest) {
        private Advice advice() {
            return point.advice();
        }

        private List<String> ruleOuts() {
            return advice().preconditions().ruleOuts().stream()
                    .map(ruled -> ruled.id() + "@" + ruled.scope().text())
                    .distinct()
                    .toList();
        }

        private List<String> alarms() {
            return point.alarms().stream().map(Course.Alarm::id).toList();
        }

        private <T> Optional<List<T>> ofNewest(Function<Course, List<T>> had) {
            return Optional.of(course).filter(each -> newest).map(had);
        }
    }

    private static final Kind<Eligibility.Verdict> ELIGIBILITY =
            word(Eligibility.Verdict.values(), Eligibility.Verdict::id);

    static final Kind<Collection<? extends Assessed>> ASSESSMENTS = list(Shape.of(Assessed.class)
            .has("series", TEXT, each -> each.course.name())
            .has("case", TEXT, each -> each.advice().facts().id())
            .may("file", TEXT, each -> each.advice().facts().file())
            .has("as-of", TEXT, each -> each.advice().facts().asOf().orElseThrow())
            .has(
                    "window",
                    word(Window.State.values(), Window.State::id),
                    each -> each.advice().preconditions().window().state())
            .has(
                    "any-deal",
                    ELIGIBILITY,
                    each -> each.advice().preconditions().anyDeal().verdict())
            .has(
                    "high-value",
                    ELIGIBILITY,
                    each -> each.advice().preconditions().highValue().verdict())
            .has("rule-outs", TEXTS, Assessed::ruleOuts)
            .has(
                    "uncertain",
                    TEXTS,
                    each -> List.copyOf(each.advice().facts().beliefs().keySet()))
            .has("best", BEST.orNull(), each -> each.point.best().map(best -> each.point))
            .has("moved", list(MOVED), each -> each.point.moved())
            .has("alarms", TEXTS, Assessed::alarms)
            .may("about-to-flip", list(NEARBY), each -> each.ofNewest(Course::nearby))
            .may("stale", list(STALE), each -> each.ofNewest(Course::stale))
            .open());

    /** Columns of CSV by their names; lists are parted by blanks. */
    private static final Map<String, Function<Assessed, String>> COLUMNS = columns();

    private CourseJson() {}

    /** All assessments of some courses as a list with a line end. */
    public static String of(List<Course> courses) {
        return ASSESSMENTS.text(assessed(courses));
    }

    /** The same as CSV: lists are parted by blanks. */
    public static String csv(List<Course> courses) {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS.keySet())).append('\n');
        for (Assessed each : assessed(courses)) {
            Stream<String> cells = COLUMNS.values().stream().map(cell -> CaseRow.quoted(cell.apply(each)));
            text.append(String.join(",", cells.toList())).append('\n');
        }
        return text.toString();
    }

    private static Map<String, Function<Assessed, String>> columns() {
        Map<String, Function<Assessed, String>> columns = new LinkedHashMap<>();
        columns.put("series", each -> each.course.name());
        columns.put("case", each -> each.advice().facts().id());
        columns.put("file", each -> each.advice().facts().file().orElse(""));
        columns.put("as-of", each -> each.advice().facts().asOf().orElseThrow());
        columns.put(
                "window", each -> each.advice().preconditions().window().state().id());
        columns.put(
                "any-deal",
                each -> each.advice().preconditions().anyDeal().verdict().id());
        columns.put(
                "high-value",
                each -> each.advice().preconditions().highValue().verdict().id());
        columns.put("rule-outs", each -> String.join(" ", each.ruleOuts()));
        columns.put("best", each -> best(each, PairingAdvice::id));
        columns.put("best-verdict", each -> best(each, best -> best.verdict().id()));
        columns.put("best-index", each -> best(each, best -> Double.toString(best.index())));
        columns.put("moved", each -> String.valueOf(each.point.moved().size()));
        columns.put("because", CourseJson::because);
        columns.put("alarms", each -> String.join(" ", each.alarms()));
        columns.put(
                "stale",
                each -> String.join(
                        " ",
                        each.ofNewest(Course::stale).orElse(List.of()).stream()
                                .map(Course.Stale::fact)
                                .toList()));
        columns.put(
                "best-recommended",
                each -> each.point.chance().map(String::valueOf).orElse(""));
        return columns;
    }

    private static String best(Assessed each, Function<PairingAdvice, String> cell) {
        return each.point.best().map(cell).orElse("");
    }

    private static String because(Assessed each) {
        return String.join(
                " ",
                each.point.moved().stream()
                        .flatMap(moved -> moved.because().stream())
                        .map(FactDifference::fact)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static List<Assessed> assessed(List<Course> courses) {
        List<Assessed> all = new ArrayList<>();
        for (Course course : courses) {
            for (int i = 0; i < course.points().size(); i++) {
                all.add(new Assessed(
                        course, course.points().get(i), i == course.points().size() - 1));
            }
        }
        return all;
    }

    // The number at which it flips, if that is on this side of what it is.
    private static Optional<String> at(Nearby near, boolean up) {
        return near.up() == up ? Optional.of(near.at().text()) : Optional.empty();
    }
}
