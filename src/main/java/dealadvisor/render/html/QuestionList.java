package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.Agenda.QuestionNote;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.trying.Alternatives.Weighed;
import dealadvisor.catalogue.Calibration;
import dealadvisor.facts.FactDefinition;
import dealadvisor.render.html.Openings.Answer;
import dealadvisor.render.html.Openings.Opening;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to find out: each open question with what each answer would give, and what the humans decide themselves. */
record QuestionList(Sheet sheet) {
    private static final int SHOWN = 10;

    List<Element> drawn() {
        List<Element> parts = new ArrayList<>();
        if (sheet.openings().isPresent()) {
            tried(sheet.openings().get(), parts);
        } else if (!found().isEmpty()) {
            parts.add(plain(found()));
        }
        if (parts.isEmpty()) {
            parts.add(el("p", "No open question bears on the advice."));
        }
        List<QuestionNote> decided = sheet.advice().agenda().questions().stream()
                .filter(this::decided)
                .toList();
        if (!decided.isEmpty()) {
            parts.add(el("h3", "What you decide"));
            parts.add(el("p", cls("lead"), "Not facts to find but lines to draw before any offer."));
            parts.add(plain(decided));
        }
        return parts;
    }

    private void tried(Openings openings, List<Element> parts) {
        List<Opening> shown =
                openings.openings().stream().filter(Opening::moves).limit(SHOWN).toList();
        List<QuestionNote> rest = openings.openings().stream()
                .filter(o -> !shown.contains(o))
                .map(Opening::question)
                .toList();
        if (!shown.isEmpty()) {
            parts.add(table(shown));
        }
        if (!rest.isEmpty()) {
            parts.add(Element.folded(
                    Said.count(rest.size(), "further question") + " on which "
                            + (openings.openings().stream()
                                                    .filter(Opening::moves)
                                                    .count()
                                            > SHOWN
                                    ? "less hangs"
                                    : "nothing shown here hangs alone"),
                    plain(rest)));
        }
    }

    private boolean decided(QuestionNote note) {
        return sheet.decided(note.fact());
    }

    private List<QuestionNote> found() {
        return sheet.advice().agenda().questions().stream()
                .filter(n -> !decided(n))
                .toList();
    }

    private Element plain(List<QuestionNote> notes) {
        Element list = el("ul", cls("plain"));
        for (QuestionNote note : notes) {
            int hang = note.changes().map(List::size).orElse(0);
            list.add(el(
                    "li",
                    note.asks(),
                    cited(note),
                    el("br"),
                    el("code", note.fact()),
                    hang > 0
                            ? List.of(el(
                                    "span",
                                    cls("hedge"),
                                    " " + Said.count(hang, "verdict") + (hang == 1 ? " hangs" : " hang") + " on it"))
                            : List.of()));
        }
        return list;
    }

    private List<Element> cited(QuestionNote note) {
        return sheet.notes()
                .cite(sheet.conclusions(note.conclusions()).stream()
                        .flatMap(c -> c.claims().stream())
                        .distinct()
                        .toList());
    }

    private Element table(List<Opening> openings) {
        Calibration calibration = sheet.pack().catalogue().calibration();
        double top = openings.stream()
                .mapToDouble(Opening::highest)
                .reduce(calibration.verdicts().recommended() * 1.2, Math::max);
        Element body = el("tbody");
        for (Opening opening : openings) {
            QuestionNote note = opening.question();
            body.add(el(
                    "tr",
                    el(
                            "td",
                            note.asks(),
                            cited(note),
                            opening.essential() ? List.of(" ", el("span", cls("chip"), "essential")) : List.of(),
                            el("br"),
                            el("code", note.fact())),
                    el("td", answers(opening), toFindOut(note)),
                    el("td", cls("bar"), swing(opening, top))));
        }
        return el(
                "table",
                cls("list q stack"),
                el(
                        "caption",
                        "Each question alone, all else as known. The strong line is the index now. Ordered by whether an answer changes the best verdict, then by how far it moves the index."),
                el(
                        "thead",
                        el(
                                "tr",
                                el("th", at("scope", "col"), "Question"),
                                el("th", at("scope", "col"), "What each answer would give"),
                                el("th", at("scope", "col"), "Index of the best", axis(top)))),
                body);
    }

    /** What each answer would give, equal ones together. */
    Element answers(Opening opening) {
        PairingAdvice best = sheet.ranking().best().orElseThrow();
        Map<String, List<Answer>> groups = new LinkedHashMap<>();
        for (Answer answer : opening.answers()) {
            Weighed now = answer.best();
            groups.computeIfAbsent(
                            now.verdict() + " " + sheet.index(now.indexIfOpen()) + " " + other(now, best),
                            k -> new ArrayList<>())
                    .add(answer);
        }
        Element list = el("div", cls("ans"));
        groups.values().forEach(same -> {
            Weighed now = same.get(0).best();
            list.add(el(
                    "span",
                    String.join(
                                    " / ",
                                    same.stream()
                                            .map(a -> sheet.answer(
                                                    opening.question().fact(), a.value()))
                                            .toList())
                            + " → ",
                    sheet.badge(now.verdict(), now.indexIfOpen()),
                    other(now, best).map(p -> List.of(" with ", sheet.link(p, sheet.pairing(p))))));
        });
        return list;
    }

    private Optional<PairingAdvice> other(Weighed now, PairingAdvice best) {
        return now.id().equals(best.id()) || now.verdict() == Verdict.BLOCKED
                ? Optional.empty()
                : sheet.advice().pairing(now.good(), now.payment());
    }

    // How the fact could be found out, with the claims that say so.
    private Optional<Element> toFindOut(QuestionNote note) {
        List<Object> ways = new ArrayList<>();
        sheet.pack()
                .vocabulary()
                .definition(note.fact())
                .map(FactDefinition::findOut)
                .orElse(List.of())
                .forEach(way -> {
                    ways.add((ways.isEmpty() ? "To find out: " : "; ") + way.how());
                    ways.add(sheet.notes().cite(way.claims()));
                });
        return ways.isEmpty() ? Optional.empty() : Optional.of(el("div", cls("lead small"), ways));
    }

    private static final double WIDTH = 220;

    private Element swing(Opening opening, double top) {
        RangePicture.Scale scale = new RangePicture.Scale(4, WIDTH - 4, top);
        PairingAdvice best = sheet.ranking().best().orElseThrow();
        double known = best.verdict() == Verdict.BLOCKED ? 0 : best.index();
        double low = Math.min(known, opening.lowest());
        double high = Math.max(known, opening.highest());
        Calibration calibration = sheet.pack().catalogue().calibration();
        double now = scale.at(known);
        return Svg.picture(
                        sheet.anchor("swing", opening.question().fact()),
                        "swing",
                        WIDTH,
                        24,
                        "Index of the best by answers",
                        "From " + sheet.index(low) + " to " + sheet.index(high) + ", now " + sheet.index(known))
                .add(
                        Svg.path(
                                "line-line",
                                "M" + Svg.number(scale.at(calibration.verdicts().possible())) + " 1V23M"
                                        + Svg.number(
                                                scale.at(calibration.verdicts().recommended())) + " 1V23M4 12H"
                                        + Svg.number(WIDTH - 4)),
                        Svg.rect("zone fill-N", scale.at(low), 6, now - scale.at(low), 12),
                        Svg.rect("fill-bar", now, 6, scale.at(high) - now, 12),
                        Svg.path("tick", "M" + Svg.number(now) + " 2V22"));
    }

    private Element axis(double top) {
        RangePicture.Scale scale = new RangePicture.Scale(4, WIDTH - 4, top);
        Calibration calibration = sheet.pack().catalogue().calibration();
        return Svg.ornament("swing", WIDTH, 18)
                .add(
                        Svg.text("m", 4, 14, 12, "start", "0"),
                        Svg.text(
                                "m",
                                scale.at(calibration.verdicts().possible()),
                                14,
                                12,
                                "middle",
                                "P " + sheet.index(calibration.verdicts().possible())),
                        Svg.text(
                                "m",
                                scale.at(calibration.verdicts().recommended()),
                                14,
                                12,
                                "middle",
                                "R " + sheet.index(calibration.verdicts().recommended())));
    }
}
