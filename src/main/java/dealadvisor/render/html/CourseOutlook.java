package dealadvisor.render.html;

import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.trying.Nearby;
import dealadvisor.facts.Value;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** What is about to flip with the newest assessment, and what of it is old. */
record CourseOutlook(Series series) {
    private static final int SETS = 3;
    private static final int LISTED = 12;

    /** Near what, and with which answers, something turns. */
    List<Element> flips(String below) {
        List<Element> parts = new ArrayList<>();
        List<Nearby> near = series.course().pressing();
        parts.add(
                CaseReport.lead(
                        "Numbers that are near a place where an answer turns, and steps of scales that would make one worse; all other facts as they stand."));
        parts.add(
                near.isEmpty()
                        ? el("p", "Nothing that is known is near such a place.")
                        : el("ul", cls("plain"), near.stream().limit(LISTED).map(one -> el("li", turns(one)))));
        series.newest().best().flatMap(each -> each.firmness().answers()).ifPresent(sets -> {
            List<Element> lines = new ArrayList<>();
            answers("Would be recommended", sets.recommendedIf(), lines);
            answers("Would not be recommended any more", sets.sunkIf(), lines);
            if (!lines.isEmpty()) {
                parts.add(el(below, "If open questions are answered"));
                parts.add(el("ul", cls("plain"), lines));
            }
        });
        return parts;
    }

    private void answers(String says, List<SortedMap<String, Value>> sets, List<Element> lines) {
        sets.stream().limit(SETS).forEach(set -> {
            List<String> all = set.entrySet().stream()
                    .map(answer -> answer.getKey() + " is " + series.sheet().answer(answer.getKey(), answer.getValue()))
                    .toList();
            lines.add(el("li", el("strong", says + ": "), "if " + String.join(" and ", all)));
        });
    }

    private List<Object> turns(Nearby near) {
        List<String> then = new ArrayList<>();
        for (Map.Entry<String, String> change : near.changes().entrySet()) {
            then.add(series.names().of(change.getKey()) + ": " + Words.spoken(change.getValue()));
        }
        String there = series.sheet().answer(near.fact(), near.at());
        return List.of(
                el("code", near.fact()),
                " is " + series.sheet().answer(near.fact(), near.now()) + "; "
                        + (near.now() instanceof Value.Number
                                ? (near.up() ? "above " : "below ") + there
                                : "were it " + there)
                        + ": ",
                el("strong", String.join("; ", then)));
    }

    /**
     * What is known of old.
     *
     * @param bound from when on a fact is stale, in words
     */
    List<Element> stale(String bound) {
        if (series.course().stale().isEmpty()) {
            return List.of(el("p", "None: every fact of the newest assessment is younger than that."));
        }
        return List.of(
                CaseReport.lead("Known as of a day " + bound + "; the oldest first."),
                el(
                        "ul",
                        cls("plain"),
                        series.course().stale().stream()
                                .map(one -> el(
                                        "li",
                                        el("code", one.fact()),
                                        ": " + series.sheet().said(one.fact(), Optional.of("")) + ", as of "
                                                + one.asOf() + ", " + Said.count((int) one.days(), "day")
                                                + " ago"))));
    }
}
