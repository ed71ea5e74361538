package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;
import static dealadvisor.render.html.Element.id;

import dealadvisor.advice.Hindrances;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.DealForm;
import dealadvisor.conclusions.Severity;
import dealadvisor.render.words.Obstacle;
import dealadvisor.render.words.PriceText;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Good by good: its best pairings in full, the rest in a line each with what is most in the way. */
record GoodList(Sheet sheet) {
    private static final int FULL = 3;

    List<Element> drawn() {
        List<Element> parts = new ArrayList<>();
        for (Map.Entry<String, List<PairingAdvice>> entry : sheet.ranking().by(PairingAdvice::good)) {
            parts.addAll(good(entry.getKey(), entry.getValue()));
        }
        return parts;
    }

    private List<Element> good(String id, List<PairingAdvice> pairings) {
        List<Element> parts = new ArrayList<>();
        parts.add(el("h3", Said.capital(sheet.good(id))));
        sheet.pack()
                .catalogue()
                .good(id)
                .ifPresent(good -> parts.add(el(
                        "p",
                        cls("lead"),
                        Said.capital(good.does()) + ". " + Said.capital(good.kind()) + "; checked: "
                                + good.verification() + ".",
                        sheet.notes().cite(good.claims()))));
        List<PairingAdvice> full = pairings.stream()
                .filter(p -> p.verdict() != Verdict.BLOCKED)
                .limit(FULL)
                .toList();
        full.forEach(p -> parts.add(full(p)));
        List<PairingAdvice> rest =
                pairings.stream().filter(p -> !full.contains(p)).toList();
        if (!rest.isEmpty()) {
            parts.add(Element.folded(
                    (full.isEmpty() ? "No payment makes a deal. " : "")
                            + Said.count(rest.size(), full.isEmpty() ? "payment" : "other payment"),
                    Element.plain(rest.stream().map(this::line))));
        }
        return parts;
    }

    private Element full(PairingAdvice pairing) {
        boolean best = sheet.ranking().best().filter(pairing::equals).isPresent();
        Element details = el("details");
        if (pairing.verdict().compareTo(Verdict.POSSIBLE) >= 0) {
            details.add(cls("pr"));
        }
        if (best) {
            details.add(at("open", "open"));
        }
        return details.add(
                el(
                        "summary",
                        sheet.badge(pairing),
                        " ",
                        el("span", cls("sum"), "for " + sheet.payment(pairing.payment())),
                        " ",
                        chips(pairing)),
                el(
                        "div",
                        cls("body"),
                        id(sheet.anchor("p", pairing.id())),
                        new TermBars(sheet, pairing).row(),
                        barriers(pairing, Integer.MAX_VALUE),
                        el("p", String.join(" ", remarks(pairing)))));
    }

    // The worst barriers at a glance.
    private Element chips(PairingAdvice pairing) {
        List<Obstacle> standing = sheet.standing(pairing);
        Element chips = el("span", cls("chips"));
        for (Obstacle one : standing.subList(0, Math.min(3, standing.size()))) {
            Severity severity = one.barrier().severity();
            chips.add(el(
                    "span",
                    cls("chip"),
                    el("span", cls("sev"), at("aria-hidden", "true"), Words.dots(severity)),
                    sheet.barrier(one.barrier()).name(),
                    el("span", cls("vh"), ", " + severity.id() + "; ")));
        }
        if (standing.size() > 3) {
            chips.add(el("span", cls("hedge"), "+" + (standing.size() - 3)));
        }
        return chips;
    }

    /** What stands in the way of a pairing, worst first: how much, and the sentence that says why. */
    Element barriers(PairingAdvice pairing, int most) {
        List<Obstacle> standing = sheet.standing(pairing);
        if (standing.isEmpty()) {
            return el("p", "Nothing that is known stands in the way.");
        }
        Element list = el("ul", cls("bars"));
        for (Obstacle one : standing.subList(0, Math.min(most, standing.size()))) {
            list.add(el(
                    "li",
                    el("span", cls("s"), sheet.severity(one.barrier().severity())),
                    " ",
                    one.reason()
                            .map(sheet::says)
                            .orElseGet(
                                    () -> List.of(sheet.barrier(one.barrier()).name())),
                    one.more() > 0 ? List.of(el("span", cls("hedge"), " +" + one.more())) : List.of()));
        }
        return list;
    }

    private List<String> remarks(PairingAdvice pairing) {
        List<String> remarks = new ArrayList<>();
        capped(pairing).ifPresent(remarks::add);
        remarks.add("As " + form(pairing) + ", paid "
                + Words.spoken(pairing.deal().protocol().id()) + ".");
        pairing.remedy()
                .ifPresent(set -> remarks.add("Would be recommended with: " + sheet.mitigations(set.ids()) + "."));
        if (!pairing.hindrances().missing().isEmpty()) {
            remarks.add("Not recommended while unknown: "
                    + String.join(", ", pairing.hindrances().missing()) + ".");
        }
        List<String> hangsOn = pairing.firmness().hangsOn().orElse(List.of()).stream()
                .filter(fact -> !sheet.decided(fact))
                .toList();
        if (!hangsOn.isEmpty()) {
            remarks.add("Its verdict hangs on " + String.join(", ", hangsOn) + ".");
        }
        List<String> better = sheet.ranking().all().stream()
                .filter(p -> pairing.rivals().dominatedBy().contains(p.id()))
                .map(sheet::pairing)
                .toList();
        if (!better.isEmpty()) {
            remarks.add("Never better than " + String.join(", ", better) + ".");
        }
        if (!pairing.firmness().robust()) {
            remarks.add("Other readings of the severities change this verdict.");
        }
        pairing.deal().zopa().ifPresent(zopa -> remarks.add("Price: " + PriceText.of(zopa) + "."));
        return remarks;
    }

    /** What holds a verdict down whatever its index. */
    static Optional<String> capped(PairingAdvice pairing) {
        return pairing.hindrances().cappedBy().isEmpty() || pairing.verdict() == Verdict.BLOCKED
                ? Optional.empty()
                : Optional.of("Held down whatever its index: "
                        + String.join(
                                ", ",
                                pairing.hindrances().cappedBy().stream()
                                        .map(Words::cap)
                                        .toList())
                        + ".");
    }

    private String form(PairingAdvice pairing) {
        return sheet.pack()
                .catalogue()
                .form(pairing.deal().form())
                .map(DealForm::name)
                .orElse(pairing.deal().form());
    }

    private Element line(PairingAdvice pairing) {
        List<Obstacle> standing = sheet.standing(pairing);
        return el(
                "li",
                id(sheet.anchor("p", pairing.id())),
                sheet.badge(pairing),
                " for " + sheet.payment(pairing.payment()) + ". ",
                capped(pairing).map(text -> text + " "),
                blocked(pairing),
                standing.isEmpty()
                        ? List.of()
                        : List.of(
                                sheet.barrier(standing.get(0).barrier()).name() + ": ",
                                standing.get(0).reason().map(sheet::says).orElse(List.of())));
    }

    private List<Object> blocked(PairingAdvice pairing) {
        List<String> by = pairing.hindrances().blockedBy().stream()
                .filter(b -> b.what() != Hindrances.By.TERM)
                .map(b -> Words.spoken(b.what().id()) + " " + Words.spoken(b.id()))
                .toList();
        return by.isEmpty() ? List.of() : List.of("Blocked by " + String.join(", ", by) + ". ");
    }
}
