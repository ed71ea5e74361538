package dealadvisor.render.text;

import dealadvisor.advice.Advice;
import dealadvisor.advice.AnswerSets;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.advice.trying.Nearby;
import dealadvisor.comparison.Course;
import dealadvisor.comparison.FactDifference;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Rounding;
import dealadvisor.facts.Value;
import dealadvisor.render.words.Dated;
import dealadvisor.render.words.Odds;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;

/** Assessments over time as text: a small picture, what moved and why, what is about to flip and what is stale. */
public final class CourseText {
    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final String KEY =
            "verdict: R recommended, P possible, N not recommended, B blocked; window: o open, c closing, x closed, e too early; deals: y eligible, n not; ? unclear";
    private static final int STEPS = 3;
    private static final int MOVES = 4;
    private static final int NEAR = 4;
    private static final int STALE = 5;
    private static final int SETS = 2;

    private final Set<Course.Alarm> asked;
    private final Said said;
    private final Style style;
    private final boolean full;
    private final TextLines text;

    private CourseText(RulePack pack, Set<Course.Alarm> asked, Style style, boolean full) {
        this.said = new Said(pack);
        this.asked = asked;
        this.style = style;
        this.text = new TextLines(style);
        this.full = full;
    }

    /**
     * The text of some courses, one after the other.
     *
     * @param asked the alarms that count
     * @param full all that moved, not the newest of it
     */
    public static String of(List<Course> courses, RulePack pack, Set<Course.Alarm> asked, Style style, boolean full) {
        CourseText text = new CourseText(pack, asked, style, full);
        courses.forEach(text::course);
        text.text.whole("", style.faint(style.wrapped("", KEY)));
        return text.text.toString();
    }

    private void course(Course course) {
        List<Course.Point> points = course.points();
        Course.Point newest = points.get(points.size() - 1);
        String first = Dated.day(points.get(0));
        List<String> alarms = newest.alarms().stream()
                .filter(asked::contains)
                .map(Course.Alarm::id)
                .toList();
        text.whole(
                "",
                style.bold(course.name()) + ": " + Said.count(points.size(), "assessment") + ", "
                        + (points.size() == 1 ? first : first + " to " + Dated.day(newest))
                        + (alarms.isEmpty()
                                ? ""
                                : "   " + style.colour(Style.RED, "ALARM: " + String.join(", ", alarms))));
        double most = points.stream().mapToDouble(Dated::index).max().orElse(0);
        picture("index", points, point -> bar(Dated.index(point), most), point -> shown(Dated.index(point)));
        picture(
                "verdict",
                points,
                point -> point.best().map(best -> letter(best.verdict())).orElse("-"),
                point -> point.best().map(best -> best.verdict().id()).orElse("-"));
        picture(
                "window",
                points,
                point -> letter(point.advice().preconditions().window().state()),
                point -> point.advice().preconditions().window().state().id());
        picture(
                "any deal",
                points,
                point -> letter(point.advice().preconditions().anyDeal()),
                point -> point.advice().preconditions().anyDeal().verdict().id());
        picture(
                "high-value",
                points,
                point -> letter(point.advice().preconditions().highValue()),
                point -> point.advice().preconditions().highValue().verdict().id());
        likely(points);
        newest.best().ifPresent(best -> text.line("  ", "now first: " + said.deal(best) + " (" + best.id() + ")"));
        ruledOut(newest.advice());
        moves(points);
        flips(course, newest);
        stale(course);
        text.whole("", "");
    }

    // Of what was weighed, how likely the pairing that comes first is recommended; of what was not, that it was not.
    private void likely(List<Course.Point> points) {
        if (points.stream().anyMatch(point -> point.chance().isPresent())) {
            picture(
                    "recommended",
                    points,
                    point -> point.chance().map(chance -> bar(chance, 1)).orElse("·"),
                    point -> point.chance().map(Odds::percent).orElse("certain"));
            return;
        }
        int facts = points.get(points.size() - 1).advice().facts().beliefs().size();
        if (facts > 0) {
            text.line("  ", Odds.unweighed(facts, "monitor"));
        }
    }

    private static String shown(double index) {
        return index == 0 ? "-" : Rounding.of(index);
    }

    private static String bar(double index, double most) {
        int cell = index <= 0 ? -1 : (int) Math.min(7, Math.floor(index / most * 8));
        return cell < 0 ? "·" : BARS.substring(cell, cell + 1);
    }

    private static String letter(Verdict verdict) {
        return verdict.id().substring(0, 1).toUpperCase(Locale.ROOT);
    }

    private static String letter(Window.State state) {
        return switch (state) {
            case OPEN -> "o";
            case CLOSING -> "c";
            case CLOSED -> "x";
            case TOO_EARLY -> "e";
            case UNCLEAR -> "?";
        };
    }

    private static String letter(Eligibility eligibility) {
        return switch (eligibility.verdict()) {
            case ELIGIBLE -> "y";
            case INELIGIBLE -> "n";
            case UNCLEAR -> "?";
        };
    }

    private void picture(
            String what,
            List<Course.Point> points,
            Function<Course.Point, String> cell,
            Function<Course.Point, String> value) {
        StringBuilder cells = new StringBuilder();
        points.forEach(point -> cells.append(cell.apply(point)));
        String first = value.apply(points.get(0));
        String last = value.apply(points.get(points.size() - 1));
        text.whole("  ", String.format("%-11s %s  %s", what, cells, first.equals(last) ? last : first + " -> " + last));
    }

    private void ruledOut(Advice advice) {
        if (!advice.preconditions().ruleOuts().isEmpty()) {
            text.line(
                    "  ",
                    "ruled out: "
                            + String.join(
                                    ", ",
                                    advice.preconditions().ruleOuts().stream()
                                            .map(ruled -> ruled.id() + " ("
                                                    + ruled.scope().text() + ")")
                                            .toList()));
        }
    }

    private void moves(List<Course.Point> points) {
        int from = full ? 1 : Math.max(1, points.size() - STEPS);
        for (int i = points.size() - 1; i >= from; i--) {
            List<Course.Moved> moved = points.get(i).moved();
            text.whole(
                    "  ",
                    style.bold(Dated.day(points.get(i)))
                            + (moved.isEmpty() ? ": nothing moved since " : ": since ")
                            + Dated.day(points.get(i - 1)));
            text.some(
                    "    ",
                    Course.first(moved),
                    full ? Integer.MAX_VALUE : MOVES,
                    one -> text.line("    ", words(one)),
                    left -> Said.count(left, "other answer") + " (`--full`)");
        }
        if (from > 1) {
            text.line("  ", "and " + Said.count(from - 1, "earlier step") + " (`--full`)");
        }
    }

    private String words(Course.Moved moved) {
        return moved.what() + ": " + moved.from() + " -> " + moved.to()
                + (moved.because().isEmpty()
                        ? ""
                        : ", because of "
                                + Said.and(moved.because().stream()
                                        .limit(3)
                                        .map(CourseText::fact)
                                        .toList())
                                + (moved.because().size() > 3
                                        ? " +" + (moved.because().size() - 3)
                                        : ""));
    }

    private static String fact(FactDifference fact) {
        return fact.fact() + " (" + fact.a().orElse("unknown") + " -> "
                + fact.b().orElse("unknown") + ")";
    }

    private void flips(Course course, Course.Point newest) {
        List<String> lines = new ArrayList<>();
        course.pressing().stream().limit(NEAR).forEach(near -> lines.add(near(near)));
        newest.best().flatMap(each -> each.firmness().answers()).ifPresent(answers -> lines.addAll(answers(answers)));
        if (!lines.isEmpty()) {
            text.whole("  ", style.bold("About to flip"));
            lines.forEach(one -> text.line("    ", one));
        }
    }

    private static String near(Nearby near) {
        List<String> changes = new ArrayList<>();
        for (Map.Entry<String, String> change : near.changes().entrySet()) {
            changes.add(change.getKey() + " " + change.getValue());
        }
        String at = near.now() instanceof Value.Number
                ? near.now().text()
                        + (near.up() ? ", above " : ", below ")
                        + near.at().text()
                : near.now().text() + ", were it " + near.at().text();
        return near.fact() + " is " + at + ": " + String.join(", ", changes);
    }

    private List<String> answers(AnswerSets answers) {
        List<String> lines = new ArrayList<>();
        for (SortedMap<String, Value> set : some(answers.recommendedIf())) {
            lines.add("recommended if " + said.clauses(set, MOVES));
        }
        for (SortedMap<String, Value> set : some(answers.sunkIf())) {
            lines.add("not recommended if " + said.clauses(set, MOVES));
        }
        return lines;
    }

    private static List<SortedMap<String, Value>> some(List<SortedMap<String, Value>> sets) {
        return sets.subList(0, Math.min(SETS, sets.size()));
    }

    private void stale(Course course) {
        if (course.stale().isEmpty()) {
            return;
        }
        text.whole("  ", style.bold("Stale"));
        text.some(
                "    ",
                course.stale(),
                full ? Integer.MAX_VALUE : STALE,
                one -> text.line(
                        "    ",
                        one.fact() + ": as of " + one.asOf() + ", " + Said.count((int) one.days(), "day") + " ago"),
                left -> left + " more (`--full`)");
    }
}
