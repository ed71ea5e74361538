package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;
import static dealadvisor.render.html.Element.id;

import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The advice beside the facts, in parts that each take the place of those of the same name.
 *
 * @param file the sheet of the case file alone
 * @param now that of what is said now
 */
record LiveAdvice(LiveView view, Sheet file, Sheet now) {
    /** A part, and what is in it. */
    record Part(String name, List<?> content) {}

    /** All of it, part by part. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Brief brief = new Brief(now);
        List<Object> verdict = new ArrayList<>();
        view.checked()
                .foreign()
                .forEach(path -> verdict.add(el(
                        "p",
                        cls("warning"),
                        el("code", view.pack().id()),
                        " does not know ",
                        el("code", path),
                        "; left out")));
        view.checked()
                .wrong()
                .keySet()
                .forEach(path -> verdict.add(
                        el("p", cls("warning"), "Advice without ", el("code", path), ", which is not valid")));
        verdict.addAll(brief.answer());
        parts.add(new Part("verdict", verdict));
        parts.add(new Part("delta", List.of(el("p", delta()))));
        parts.add(new Part("best", brief.inShort("h3")));
        Optional<PairingAdvice> shown = view.why()
                .filter(said -> said.contains("/"))
                .flatMap(said ->
                        view.now().pairing(said.substring(0, said.indexOf('/')), said.substring(said.indexOf('/') + 1)))
                .or(() -> now.ranking().best());
        if (shown.isPresent()) {
            List<Object> matrix = new ArrayList<>(List.of(el("h3", "All pairings")));
            matrix.addAll(new Matrix(now).drawn());
            parts.add(new Part("matrix", matrix));
            parts.add(new Part(
                    "reasons",
                    List.of(
                            el("h3", id("why-h"), at("tabindex", "-1"), "Why: " + now.pairing(shown.get())),
                            new ReasonTree(now, shown.get()).drawn())));
        }
        parts.add(new Part("compare", LiveCompare.drawn(view, now)));
        parts.add(new Part("notes", List.of(now.notes().list(view.pack()))));
        return parts;
    }

    /** How the advice differs from that on the file alone. */
    private String delta() {
        int changes = view.checked().changes().size();
        if (changes == 0) {
            return "As the file has it.";
        }
        return Said.capital(Said.count(changes, "fact")) + " changed. Against the file: was " + inBrief(file) + ", now "
                + inBrief(now) + "; " + Said.count(changed(), "verdict") + " changed.";
    }

    private int changed() {
        return LiveCompare.changed(view.file(), view.now());
    }

    private static String inBrief(Sheet sheet) {
        return sheet.ranking()
                .best()
                .map(best -> Words.verdict(best.verdict())
                        + (best.verdict() == Verdict.BLOCKED ? "" : " " + sheet.index(best.index())))
                .orElse("nothing");
    }

    /** The one sentence that is read aloud after an answer. */
    String status() {
        return now.headline().stamp().words() + ". " + delta();
    }
}
