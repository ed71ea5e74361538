package dealadvisor.render.html;

import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;
import static dealadvisor.render.html.Element.id;
import static dealadvisor.render.html.Element.to;

import dealadvisor.advice.Advice;
import dealadvisor.comparison.Course;
import dealadvisor.engine.RulePack;
import dealadvisor.render.words.Dated;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Assessments over time as a page: where each AI stands now and what became worse, then how it came there, what is about to flip, and what is old. */
public final class CoursePage {
    private final RulePack pack;
    private final Set<Course.Alarm> asked;
    private final Optional<String> bound;

    private CoursePage(RulePack pack, Set<Course.Alarm> asked, Optional<String> bound) {
        this.pack = pack;
        this.asked = asked;
        this.bound = bound;
    }

    /**
     * The page, with a line end.
     *
     * @param courses what was assessed, each over time
     * @param refused names of assessments that are not among them
     * @param asked the alarms that count
     * @param bound from when on a fact is stale, in words; empty if that was not asked
     * @param command that makes the page again
     */
    public static String of(
            List<Course> courses,
            List<String> refused,
            RulePack pack,
            Set<Course.Alarm> asked,
            Optional<String> bound,
            String command) {
        return new CoursePage(pack, asked, bound).page(courses, refused, command);
    }

    private String page(List<Course> courses, List<String> refused, String command) {
        List<CoursePart> all = new ArrayList<>();
        courses.forEach(course -> all.add(new CoursePart(Series.of(course, all.size() + 1, pack), asked, bound)));
        // What became worse comes first.
        all.sort(Comparator.comparing(one -> one.alarms().isEmpty()));
        boolean alone = all.size() == 1;
        String heading = alone ? all.get(0).series().course().name() : all.size() + " series of assessments";
        long worse = all.stream().filter(one -> !one.alarms().isEmpty()).count();
        Document page = new Document(heading + ": " + (worse == 0 ? "no alarm" : "alarm"))
                .top(List.of(el("p", cls("eyebrow"), "Deal advice over time · " + pack.title()), el("h1", heading)));
        if (alone) {
            page.top(all.get(0).answer());
        } else {
            page.top(List.of(el(
                    "p",
                    cls("sum"),
                    worse == 0
                            ? "No alarm: with the newest assessments nothing became worse."
                            : "Alarm for " + worse + " of " + all.size() + ".")));
        }
        page.top(List.of(Brief.disclaimer())).top(left(refused));
        if (alone) {
            all.get(0)
                    .parts("h3")
                    .forEach(part -> page.section(part.anchor(), part.name(), part.name(), part.content()));
        } else {
            page.section("courses", "All", "Where each stands", overview(all));
            for (CoursePart one : all) {
                List<Object> content = new ArrayList<>(one.answer());
                one.parts("h4").forEach(part -> {
                    content.add(el("h3", id(part.anchor()), part.name()));
                    content.addAll(part.content());
                });
                page.section(
                        one.series().anchor(),
                        one.series().course().name(),
                        one.series().course().name(),
                        content);
            }
        }
        Element provenance = el("dl", cls("prov"));
        Provenance.entry(
                provenance,
                "Assessments",
                courses.stream()
                        .flatMap(course -> course.points().stream())
                        .map(point -> el("p", el("code", file(point.advice()))))
                        .toList());
        Provenance.rules(provenance, pack);
        Provenance.entry(
                provenance,
                "An alarm is",
                String.join(", ", asked.stream().map(CoursePart::said).toList())
                        + "; each with the newest assessment, against the one before it");
        bound.ifPresent(words -> Provenance.entry(provenance, "Stale is", "a fact known as of a day " + words));
        Provenance.entry(provenance, "Made with", el("code", command));
        return page.provenance(provenance).written();
    }

    private static List<Element> left(List<String> refused) {
        return refused.isEmpty()
                ? List.of()
                : List.of(el(
                        "p",
                        cls("warning"),
                        el("strong", "Left out: "),
                        String.join(", ", refused) + ". What is wrong with them was said when this page was made."));
    }

    private static Element overview(List<CoursePart> all) {
        List<List<Object>> rows = new ArrayList<>();
        for (CoursePart one : all) {
            rows.add(List.of(
                    el("a", to(one.series().anchor()), one.series().course().name()),
                    one.alarms().isEmpty() ? "none" : el("strong", one.alarms()),
                    one.series()
                            .newest()
                            .best()
                            .<Object>map(one.series().sheet()::badge)
                            .orElse("none"),
                    one.series()
                            .newest()
                            .best()
                            .map(best -> Said.capital(one.series().sheet().pairing(best)))
                            .orElse("nothing was asked about"),
                    Words.spoken(one.series()
                            .newest()
                            .advice()
                            .preconditions()
                            .window()
                            .state()
                            .id()),
                    Dated.day(one.series().newest()) + ", "
                            + Said.count(one.series().course().points().size(), "assessment")));
        }
        return Table.of(
                "Where each stands now",
                List.of("Of", "Alarm", "Best", "First pairing", "Window", "Newest assessment"),
                rows);
    }

    private static String file(Advice advice) {
        return advice.facts().file().orElse(advice.facts().id());
    }
}
