package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.Feasibility.BarrierSeverity;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.catalogue.Term;
import dealadvisor.explanation.PrintedTerms;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.List;

/**
 * The four terms of a pairing as bars. The full part holds whatever one open question turns out to be; the hatched part is what one answer could
 * take.
 */
record TermBars(Sheet sheet, PairingAdvice pairing) {
    private static final double SEEN = 0.004;

    /** Four bars in a row, with their numbers. */
    Element row() {
        Term weakest = pairing.feasibility().terms().weakest();
        PrintedTerms printed = Sheet.printed(pairing);
        Element list = el("ul", cls("terms"));
        for (Term term : Term.values()) {
            double value = pairing.feasibility().terms().of(term);
            double sure = Math.min(value, sheet.floor(pairing, term));
            String weak = term == weakest ? "weak" : "bar";
            list.add(el(
                    "li",
                    cls(term == weakest ? "weak" : "term"),
                    Said.term(term) + " ",
                    el("b", printed.of(term)),
                    Svg.ornament("term-bar", 100, 8)
                            .add(
                                    at("preserveAspectRatio", "none"),
                                    Svg.rect("fill-track", 0, 0, 100, 8),
                                    value - sure > SEEN
                                            ? List.of(Svg.rect("may-" + weak, sure * 100, 0, (value - sure) * 100, 8))
                                            : List.of(),
                                    Svg.rect("fill-" + weak, 0, 0, sure * 100, 8))));
        }
        return list;
    }

    /** How each term comes about: what it is to begin with, and what each barrier cuts off it. */
    Element picture() {
        double width = 860;
        double left = 150;
        double whole = width - left - 70;
        Term weakest = pairing.feasibility().terms().weakest();
        PrintedTerms printed = Sheet.printed(pairing);
        List<String> says = new ArrayList<>();
        for (Term term : Term.values()) {
            says.add(Words.heading(term) + " " + printed.of(term));
        }
        Element svg = Svg.picture(
                sheet.anchor("pic", "terms"),
                "only-wide chain",
                width,
                216,
                "How the four terms come about",
                String.join("; ", says) + ". The list below gives every reason.");
        double y = 8;
        for (Term term : Term.values()) {
            double value = pairing.feasibility().terms().of(term);
            double sure = Math.min(value, sheet.floor(pairing, term));
            String kind = term == weakest ? "weak" : "bar";
            svg.add(
                    Svg.text(term == weakest ? "t strong" : "t", 0, y + 19, 14, "start", Words.heading(term)),
                    Svg.text("t strong", width - 4, y + 19, 14, "end", printed.of(term)),
                    Svg.rect("frame", left, y + 4, whole, 20),
                    Svg.rect("fill-" + kind, left, y + 4, value * whole, 20));
            if (value - sure > SEEN) {
                svg.add(Svg.rect("may-" + kind, left + sure * whole, y + 4, (value - sure) * whole, 20));
            }
            double at = start(term);
            List<String> lost = new ArrayList<>();
            for (BarrierSeverity barrier : lowering(term)) {
                double to = at * barrier.factor();
                svg.add(Svg.rect("lost", left + to * whole, y + 4, (at - to) * whole, 20));
                lost.add(sheet.barrier(barrier).name());
                at = to;
            }
            svg.add(Svg.text("m", left, y + 39, 12.5, "start", note(term, lost, value, sure)));
            y += 52;
        }
        return svg;
    }

    private String note(Term term, List<String> lost, double value, double sure) {
        StringBuilder note = new StringBuilder(
                lost.isEmpty() ? "nothing known lowers it" : "lost to: " + String.join(", ", shown(lost)));
        if (start(term) < 1) {
            note.append("; starts at ").append(sheet.index(start(term)));
        }
        if (value - sure > SEEN) {
            note.append("; one answer could bring it to ").append(sheet.index(sure));
        }
        return note.toString();
    }

    // As many as there is room for on a line of the picture.
    private static List<String> shown(List<String> names) {
        List<String> shown = new ArrayList<>();
        int length = 0;
        for (String name : names) {
            length += name.length();
            if (length > 60 && !shown.isEmpty()) {
                shown.add((names.size() - shown.size()) + " more");
                break;
            }
            shown.add(name);
        }
        return shown;
    }

    /** The barriers that lower a term. */
    List<BarrierSeverity> lowering(Term term) {
        return pairing.feasibility().barriers().stream()
                .filter(b -> b.factor() < 1 && b.term() == term)
                .toList();
    }

    /** What a term is before barriers: what the payment appeals, what the good is worth, or 1. */
    double start(Term term) {
        double product = 1;
        for (BarrierSeverity barrier : lowering(term)) {
            product *= barrier.factor();
        }
        return product == 0 ? 1 : Math.min(1, pairing.feasibility().terms().of(term) / product);
    }
}
