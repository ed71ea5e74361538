package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Goods by payments. The best rows and columns come first, so that the shape of the answer shows at once. */
record Matrix(Sheet sheet) {
    /** With up to so many columns there is room for numbers. */
    private static final int FEW = 6;

    List<Element> drawn() {
        List<Map.Entry<String, List<PairingAdvice>>> goods = sheet.ranking().by(PairingAdvice::good);
        List<String> payments = sheet.ranking().by(PairingAdvice::payment).stream()
                .map(Map.Entry::getKey)
                .toList();
        boolean few = payments.size() <= FEW;
        Element head = el("tr", el("td"));
        payments.forEach(p -> head.add(el("th", at("scope", "col"), cls("c"), el("span", sheet.payment(p)))));
        Element body = el("tbody");
        for (Map.Entry<String, List<PairingAdvice>> good : goods) {
            Element row = el("tr", el("th", at("scope", "row"), cls("r"), sheet.good(good.getKey())));
            for (String payment : payments) {
                row.add(good.getValue().stream()
                        .filter(p -> p.payment().equals(payment))
                        .findFirst()
                        .map(p -> cell(p, few))
                        .orElseGet(() -> el("td")));
            }
            body.add(row);
        }
        return List.of(
                Table.scrolling(
                        "Goods by payments",
                        el(
                                "table",
                                cls(few ? "matrix small" : "matrix"),
                                el("caption", caption()),
                                el("thead", head),
                                body)),
                legend());
    }

    private String caption() {
        int tied = sheet.ranking().bests().size();
        return "Best rows and columns first. Outlined: the best" + (tied > 1 ? ", " + tied + " of which tie" : "")
                + ". Each cell leads to its reasons.";
    }

    private Element cell(PairingAdvice pairing, boolean few) {
        boolean blocked = pairing.verdict() == Verdict.BLOCKED;
        String letter = Words.letter(pairing.verdict());
        String index = sheet.index(pairing.index());
        String top = sheet.ranking().bests().contains(pairing) ? " top" : "";
        List<Object> shown = new ArrayList<>(List.of(letter));
        if (few && !blocked) {
            shown.add(" ");
            shown.add(el("span", cls("x"), index));
        }
        return el(
                "td",
                el(
                        "div",
                        cls("v " + letter + top),
                        el(
                                "a",
                                sheet.way(pairing),
                                at(
                                        "aria-label",
                                        sheet.pairing(pairing) + ": " + Words.verdict(pairing.verdict())
                                                + (blocked ? "" : ", index " + index)),
                                shown)));
    }

    private Element legend() {
        Element legend = el("ul", cls("legend"));
        for (Verdict verdict :
                List.of(Verdict.RECOMMENDED, Verdict.POSSIBLE, Verdict.NOT_RECOMMENDED, Verdict.BLOCKED)) {
            legend.add(el(
                    "li",
                    el("span", cls("b " + Words.letter(verdict)), Words.letter(verdict)),
                    " " + Words.verdict(verdict) + " (" + sheet.ranking().count(verdict) + ")"));
        }
        return legend;
    }
}
