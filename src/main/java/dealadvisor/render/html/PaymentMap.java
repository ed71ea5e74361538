package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.Payment;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Payments by how freely the AI can spend them and how much influence they give it, each with its best verdict over goods. They are numbered, since
 * names would lie on each other, and a table beside the picture names them.
 */
final class PaymentMap {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 400;

    private final Sheet sheet;
    private final List<Entry> entries = new ArrayList<>();

    /** A payment, its number, and its best pairing if it was asked about. */
    private record Entry(int number, Payment payment, Optional<PairingAdvice> best) {}

    PaymentMap(Sheet sheet) {
        this.sheet = sheet;
        for (Map.Entry<String, List<PairingAdvice>> asked : sheet.ranking().by(PairingAdvice::payment)) {
            sheet.pack()
                    .catalogue()
                    .payment(asked.getKey())
                    .ifPresent(p -> entries.add(new Entry(
                            entries.size() + 1, p, Optional.of(asked.getValue().get(0)))));
        }
        int number = entries.size();
        for (Payment payment : sheet.pack().catalogue().payments()) {
            if (entries.stream().limit(number).noneMatch(e -> e.payment().id().equals(payment.id()))) {
                entries.add(new Entry(entries.size() + 1, payment, Optional.empty()));
            }
        }
    }

    Element drawn() {
        return el("div", cls("map"), picture(), el("div", table(), rest()));
    }

    private Element picture() {
        Element svg = Svg.picture(
                sheet.anchor("pic", "payments"),
                "payments",
                WIDTH,
                HEIGHT,
                "Payments by freedom and influence",
                "Across: how freely the AI can spend the payment. Up: how much long-term influence it gains. "
                        + String.join(
                                "; ", entries.stream().map(this::described).toList())
                        + ".");
        axes(svg);
        // Those that matter most are drawn last, and so lie on top.
        for (int i = entries.size() - 1; i >= 0; i--) {
            svg.add(mark(entries.get(i)));
        }
        return svg;
    }

    private String described(Entry entry) {
        return entry.number() + " " + entry.payment().name() + ", freedom "
                + Svg.number(entry.payment().freedom())
                + ", influence " + Svg.number(entry.payment().influence()) + ", "
                + entry.best().map(b -> Words.verdict(b.verdict())).orElse("not asked about");
    }

    private void axes(Element svg) {
        svg.add(
                Svg.rect("frame", x(0), y(1), x(1) - x(0), y(0) - y(1)),
                Svg.path(
                        "line-line dashed",
                        "M" + Svg.number(x(.5)) + " " + Svg.number(y(0)) + "V" + Svg.number(y(1)) + "M"
                                + Svg.number(x(0)) + " " + Svg.number(y(.5)) + "H" + Svg.number(x(1))),
                Svg.text("m", x(.02), y(.03), 12, "start", "kept small"),
                Svg.text("m", x(.53), y(.03), 12, "start", "free now"),
                Svg.text("m", x(.02), y(.53), 12, "start", "locked for later"),
                Svg.text("m", x(.53), y(.53), 12, "start", "both: hardest to grant"),
                Svg.text("m", x(.5), HEIGHT - 8, 13, "middle", "freedom to spend →"),
                Svg.text("m", 0, 0, 13, "middle", "long-term influence →")
                        .add(at("transform", "translate(14 " + Svg.number(y(.5)) + ") rotate(-90)")));
        for (double value : List.of(0.0, 0.5, 1.0)) {
            svg.add(
                    Svg.text("m", x(value), HEIGHT - 28, 12, "middle", Svg.number(value)),
                    Svg.text("m", x(0) - 8, y(value) + 4, 12, "end", Svg.number(value)));
        }
    }

    private Element mark(Entry entry) {
        double x = x(entry.payment().freedom());
        double y = y(entry.payment().influence());
        if (entry.best().isEmpty()) {
            return circle("unasked", x, y, 3);
        }
        PairingAdvice best = entry.best().get();
        String letter = Words.letter(best.verdict());
        double r = best.verdict() == Verdict.BLOCKED ? 9 : Math.min(16, 9 + best.index() * 14);
        boolean round = best.verdict().compareTo(Verdict.POSSIBLE) >= 0;
        return el(
                "g",
                round
                        ? circle("mark mark-" + letter, x, y, r)
                        : Svg.rect("mark mark-" + letter, x - r * .9, y - r * .9, r * 1.8, r * 1.8),
                Svg.text("strong on-" + letter, x, y + 4.5, 12.5, "middle", Integer.toString(entry.number())));
    }

    private static Element circle(String classes, double x, double y, double r) {
        return el("circle", cls(classes), at("cx", x), at("cy", y), at("r", r));
    }

    private static double x(double freedom) {
        return 44 + freedom * (WIDTH - 64);
    }

    private static double y(double influence) {
        return HEIGHT - 44 - influence * (HEIGHT - 64);
    }

    private Element table() {
        Element body = el("tbody");
        for (Entry entry : entries) {
            entry.best()
                    .ifPresent(best -> body.add(el(
                            "tr",
                            el("td", Integer.toString(entry.number())),
                            el("td", sheet.badge(best)),
                            el(
                                    "th",
                                    at("scope", "row"),
                                    Said.capital(entry.payment().name())),
                            el(
                                    "td",
                                    best.verdict() == Verdict.BLOCKED
                                            ? "nothing"
                                            : sheet.link(best, sheet.good(best.good()))))));
        }
        return el(
                "table",
                cls("list"),
                el("caption", cls("vh"), "Payments, best verdict first"),
                el(
                        "thead",
                        el(
                                "tr",
                                el("th", at("scope", "col"), el("span", cls("vh"), "number")),
                                el("th", at("scope", "col"), "best"),
                                el("th", at("scope", "col"), "payment"),
                                el("th", at("scope", "col"), "with"))),
                body);
    }

    private Optional<Element> rest() {
        List<String> rest = entries.stream()
                .filter(e -> e.best().isEmpty())
                .map(e -> e.payment().name())
                .toList();
        return rest.isEmpty()
                ? Optional.empty()
                : Optional.of(el(
                        "p", cls("lead small"), "Small circles: not asked about (" + String.join(", ", rest) + ")."));
    }
}
