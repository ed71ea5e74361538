package dealadvisor.render.html;

import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Uncertainty;
import dealadvisor.comparison.Course;
import dealadvisor.render.words.Dated;
import dealadvisor.render.words.Headline;
import dealadvisor.render.words.Odds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One course on a page: where it stands and what became worse, then the parts below it.
 *
 * @param asked the alarms that count
 * @param bound from when on a fact is stale, in words; empty if that was not asked
 */
record CoursePart(Series series, Set<Course.Alarm> asked, Optional<String> bound) {
    private static final int TOLD = 3;

    /** Part of what is said of a course, under a heading of its own. */
    record Part(String anchor, String name, List<Element> content) {}

    /** The alarms of the newest assessment that count, in words; empty if there are none. */
    String alarms() {
        return String.join(
                ", ",
                series.newest().alarms().stream()
                        .filter(asked::contains)
                        .map(CoursePart::said)
                        .toList());
    }

    /** Where it stands and what became worse, before anything else. */
    List<Element> answer() {
        Headline headline = series.sheet().headline();
        Element banner = el(
                "div",
                cls("banner " + Words.style(headline.stamp())),
                el(
                        "p",
                        cls("stamp"),
                        alarms().isEmpty()
                                ? series.course().points().size() == 1 ? "First assessment" : "No alarm"
                                : "Alarm: " + alarms()),
                el("p", cls("say"), headline.stamp().words() + ", as of " + Dated.day(series.newest())),
                el("p", headline.sentence()));
        series.newest()
                .best()
                .flatMap(PairingAdvice::remedy)
                .ifPresent(set -> banner.add(
                        el("p", "What would lift it: " + series.sheet().mitigations(set.ids()) + ".")));
        uncertain().ifPresent(words -> banner.add(el("p", words)));
        since().forEach(banner::add);
        return List.of(banner, strip());
    }

    // What became of the pairing that comes first is told before what became of others.
    private List<Element> since() {
        if (series.course().points().size() == 1) {
            return List.of();
        }
        String before =
                Dated.day(series.course().points().get(series.course().points().size() - 2));
        Optional<String> best = series.newest().best().map(PairingAdvice::id);
        List<Course.Moved> told = Course.first(series.newest().moved()).stream()
                .filter(one -> Course.isOfTheWhole(one) || best.equals(Optional.of(one.what())))
                .limit(TOLD)
                .toList();
        if (told.isEmpty()) {
            return List.of(el("p", "None of this moved since " + before + "."));
        }
        List<Element> list = new ArrayList<>();
        list.add(el("p", el("strong", "Since " + before)));
        list.add(el(
                "ul",
                told.stream()
                        .map(one -> el(
                                "li",
                                new CourseMoves(series)
                                        .moved(one, series.sheets().size() - 1)))));
        return list;
    }

    private Element strip() {
        List<Course.Point> points = series.course().points();
        Course.Point before = points.get(Math.max(0, points.size() - 2));
        Element strip = el("dl", cls("strip"));
        cell(strip, "Best verdict", before, point -> point.best()
                .map(best -> Words.verdict(best.verdict()))
                .orElse("nothing asked about"));
        cell(
                strip,
                "Window",
                before,
                point -> Words.spoken(
                        point.advice().preconditions().window().state().id()));
        cell(
                strip,
                "Any deal",
                before,
                point -> point.advice().preconditions().anyDeal().verdict().id());
        cell(
                strip,
                "High-value deals",
                before,
                point -> point.advice().preconditions().highValue().verdict().id());
        return strip;
    }

    private void cell(Element strip, String name, Course.Point before, Function<Course.Point, String> answer) {
        String is = answer.apply(series.newest());
        String was = answer.apply(before);
        strip.add(el(
                "div", el("dt", name), el("dd", is, is.equals(was) ? List.of() : List.of(el("small", "was " + was)))));
    }

    private Optional<String> uncertain() {
        Optional<Uncertainty> known = series.newest().advice().uncertainty();
        int facts = series.newest().advice().facts().beliefs().size();
        if (known.isPresent()) {
            return Optional.of("How likely: " + Series.chance(series.newest()).orElse("no pairing is in question")
                    + ". " + Odds.how(known.get()));
        }
        return facts == 0 ? Optional.empty() : Optional.of(Odds.unweighed(facts, "monitor"));
    }

    /** What is said of it below that, each part under headings of a level. */
    List<Part> parts(String below) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(series.anchor() + "-time", "Over time", new CourseTable(series).overTime()));
        if (series.course().points().size() > 1) {
            parts.add(
                    new Part(series.anchor() + "-moved", "What moved, and why", new CourseMoves(series).moves(below)));
        }
        parts.add(new Part(series.anchor() + "-flip", "About to flip", new CourseOutlook(series).flips(below)));
        bound.ifPresent(words ->
                parts.add(new Part(series.anchor() + "-stale", "Stale facts", new CourseOutlook(series).stale(words))));
        return parts;
    }

    /** An alarm in words. */
    static String said(Course.Alarm alarm) {
        return switch (alarm) {
            case ELIGIBILITY -> "eligibility was lost";
            case VERDICT -> "the best verdict fell";
            case WINDOW -> "the window began to close";
            case RULE_OUT -> "a reason for no deal came";
            case STALE -> "a fact is stale";
        };
    }
}
