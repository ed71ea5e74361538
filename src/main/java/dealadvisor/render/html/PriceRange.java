package dealadvisor.render.html;

import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Zopa;
import dealadvisor.explanation.PriceWords;
import dealadvisor.facts.Price;
import dealadvisor.render.words.PriceText;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where prices meet, drawn for each priced pairing: with full trust on both sides, and as far as each can believe the other. */
record PriceRange(Sheet sheet) {
    List<Element> drawn() {
        List<Element> all = new ArrayList<>();
        List<PairingAdvice> priced = priced();
        double top = priced.stream().mapToDouble(this::most).max().orElse(0) * 1.08;
        for (PairingAdvice pairing : priced) {
            String says = Said.capital(PriceText.of(pairing.deal().zopa().orElseThrow())) + ".";
            all.add(el(
                    "div",
                    cls("keep price"),
                    el("h3", sheet.badge(pairing), " ", sheet.link(pairing, sheet.pairing(pairing))),
                    el("p", says),
                    pairing.deal()
                            .zopa()
                            .flatMap(Zopa::reckoning)
                            .map(how -> List.of(
                                    el("ul", PriceWords.lines(how).stream().map(line -> el("li", line)))))
                            .orElse(List.of()),
                    top > 0
                            ? List.of(
                                    drawing(pairing, 640, "only-wide range", "wide", top, says),
                                    drawing(pairing, 330, "only-narrow range", "narrow", top, says))
                            : List.of()));
        }
        return all;
    }

    // A price for every good and payment would draw every pairing; those that have one of their own come alone, if any
    // has.
    private List<PairingAdvice> priced() {
        List<PairingAdvice> priced = sheet.ranking().all().stream()
                .filter(p -> p.deal().zopa().isPresent())
                .toList();
        List<PairingAdvice> own = priced.stream()
                .filter(p -> price(p).filter(x -> x.good().isPresent()).isPresent())
                .toList();
        return own.isEmpty() ? priced : own;
    }

    private Optional<Price> price(PairingAdvice pairing) {
        return sheet.advice().facts().prices().stream()
                .filter(p -> p.covers(pairing.good(), pairing.payment()))
                .max(Comparator.comparingInt(Price::specificity));
    }

    private double most(PairingAdvice pairing) {
        Zopa zopa = pairing.deal().zopa().orElseThrow();
        double most = Math.max(zopa.cap(), zopa.ask().orElse(0));
        return price(pairing)
                .map(p -> Math.max(most, Math.max(p.reservation(), p.willingness())))
                .orElse(most);
    }

    private Element drawing(PairingAdvice pairing, double width, String classes, String name, double top, String says) {
        Zopa zopa = pairing.deal().zopa().orElseThrow();
        RangePicture.Scale scale = new RangePicture.Scale(8, width - 8, top);
        Element svg = Svg.picture(
                sheet.anchor("price-" + name, pairing.id()),
                classes,
                width,
                112,
                "Prices for " + sheet.pairing(pairing),
                says
                        + price(pairing)
                                .map(p -> " With full trust it would take " + number(p.reservation())
                                        + " and we would pay " + number(p.willingness()) + ".")
                                .orElse(""));
        svg.add(
                Svg.text("m", 8, 12, 12, "start", "with full trust on both sides"),
                Svg.path("line-line", "M8 26H" + Svg.number(width - 8)));
        price(pairing).ifPresent(p -> {
            double from = scale.at(Math.min(p.reservation(), p.willingness()));
            double to = scale.at(Math.max(p.reservation(), p.willingness()));
            svg.add(Svg.rect(p.reservation() <= p.willingness() ? "zone fill-P" : "lost", from, 22, to - from, 8));
            svg.add(labels(
                    scale,
                    p.reservation(),
                    number(p.reservation()),
                    p.willingness(),
                    number(p.willingness()),
                    44,
                    "t"));
        });
        svg.add(
                Svg.text("m", 8, 62, 12, "start", "as far as each can believe the other"),
                Svg.path("line-line", "M8 78H" + Svg.number(width - 8)));
        double cap = scale.at(zopa.cap());
        if (zopa.ask().isEmpty()) {
            svg.add(Svg.path("tick", "M" + Svg.number(cap) + " 68v20"));
            svg.add(label(scale, zopa.cap(), "we pay ≤ " + number(zopa.cap()) + "; no sum would do", 104, "middle"));
        } else {
            double ask = scale.at(zopa.ask().getAsDouble());
            svg.add(
                    Svg.rect(zopa.exists() ? "fill-R" : "gap", Math.min(ask, cap), 72, Math.abs(cap - ask), 12),
                    Svg.path("tick", "M" + Svg.number(ask) + " 68v20M" + Svg.number(cap) + " 68v20"));
            svg.add(labels(
                    scale,
                    zopa.ask().getAsDouble(),
                    "it asks " + number(zopa.ask().getAsDouble()),
                    zopa.cap(),
                    "we pay ≤ " + number(zopa.cap()),
                    104,
                    "t strong"));
        }
        return svg;
    }

    // Two labels under two marks, side by side where the marks are near each other.
    private static List<Element> labels(
            RangePicture.Scale scale,
            double one,
            String oneText,
            double two,
            String twoText,
            double y,
            String classes) {
        boolean swapped = one > two;
        double left = swapped ? two : one;
        double right = swapped ? one : two;
        String leftText = swapped ? twoText : oneText;
        String rightText = swapped ? oneText : twoText;
        double halves = (leftText.length() + rightText.length()) * 7.4 / 2 + 8;
        boolean near = scale.at(right) - scale.at(left) < halves;
        if (near && scale.at(left) < leftText.length() * 7.4 + 10) {
            return List.of(label(scale, left, leftText + ", " + rightText, y, "start", classes));
        }
        if (near && scale.right() - scale.at(right) < rightText.length() * 7.4 + 10) {
            return List.of(label(scale, right, leftText + ", " + rightText, y, "end", classes));
        }
        return List.of(
                label(scale, left, leftText, y, near ? "end" : "middle", classes),
                label(scale, right, rightText, y, near ? "start" : "middle", classes));
    }

    private static Element label(RangePicture.Scale scale, double at, String text, double y, String anchor) {
        return label(scale, at, text, y, anchor, "t strong");
    }

    private static Element label(
            RangePicture.Scale scale, double at, String text, double y, String anchor, String classes) {
        double length = text.length() * 7.4;
        double x = scale.at(at);
        if (anchor.equals("middle")) {
            x = Math.min(Math.max(x, length / 2 + 2), scale.right() + 6 - length / 2);
        }
        return Svg.text(classes, x, y, 13, anchor, text);
    }

    private static String number(double price) {
        return PriceText.number(price);
    }
}
