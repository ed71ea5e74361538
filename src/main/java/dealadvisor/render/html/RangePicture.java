package dealadvisor.render.html;

import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.Calibration;
import java.util.List;

/**
 * The best pairing's index between the numbers from which on a verdict is better, and how far it may move once open questions are answered. An index
 * without its range is highest where nothing is known.
 */
record RangePicture(Sheet sheet, PairingAdvice best) {
    /** One drawing for wide screens and paper, one for narrow screens, and what they show in words. */
    List<Element> drawn() {
        return List.of(drawing(640, "only-wide range", "wide"), drawing(330, "only-narrow range", "narrow"), caption());
    }

    private Element caption() {
        String text = sheet.openings()
                .map(o -> o.openings().isEmpty()
                        ? "Index of the best pairing. Nothing that is unknown bears on it."
                        : "Index of the best pairing. What is unknown counts as no barrier, so it can fall: thick line, by one answer; dashed, by all "
                                + o.openings().size() + " together, as far as tried.")
                .orElse("Index of the best pairing. How far open questions could move it was not tried.");
        return el("p", cls("cap"), text);
    }

    private double known() {
        return best.verdict() == Verdict.BLOCKED ? 0 : best.index();
    }

    private Element drawing(double width, String classes, String name) {
        Calibration calibration = sheet.pack().catalogue().calibration();
        double now = known();
        double high = sheet.openings().map(Openings::allBest).orElse(now);
        double top = Math.max(2 * calibration.verdicts().recommended(), Math.ceil(high * 10) / 10);
        Scale scale = new Scale(6, width - 6, top);
        Element svg = Svg.picture(
                sheet.anchor("range", name),
                classes,
                width,
                66,
                "Index of the best pairing and how far it may move",
                described(calibration));
        zone(svg, scale, 0, calibration.verdicts().possible(), Verdict.NOT_RECOMMENDED, width);
        zone(
                svg,
                scale,
                calibration.verdicts().possible(),
                calibration.verdicts().recommended(),
                Verdict.POSSIBLE,
                width);
        zone(svg, scale, calibration.verdicts().recommended(), top, Verdict.RECOMMENDED, width);
        sheet.openings().ifPresent(o -> {
            double low = scale.at(o.worst());
            double most = scale.at(o.allBest());
            svg.add(
                    Svg.path(
                            "line-muted dashed",
                            "M" + n(low) + " 28H" + n(most) + "M" + n(low) + " 23v10M" + n(most) + " 23v10"),
                    Svg.path("line-muted thick", "M" + n(scale.at(o.low())) + " 28H" + n(scale.at(o.high()))));
        });
        double x = scale.at(now);
        String anchor = x <= 50 ? "start" : x >= width - 50 ? "end" : "middle";
        svg.add(
                Svg.path("marker", "M" + n(x) + " 28m-6 0l6 -7l6 7l-6 7z"),
                Svg.text("t strong", x, 13, 13, anchor, sheet.index(now) + " as known"));
        ends(svg, scale, x, width > 400);
        return svg;
    }

    private void ends(Element svg, Scale scale, double x, boolean wide) {
        sheet.openings().ifPresent(o -> {
            double room = wide ? 150 : 120;
            double low = scale.at(o.worst());
            double high = scale.at(o.allBest());
            if (x - low > room) {
                svg.add(Svg.text(
                        "m", low, 13, 12, "start", sheet.index(o.worst()) + (wide ? " all at worst" : " worst")));
            }
            if (high - x > room) {
                svg.add(Svg.text(
                        "m", high, 13, 12, "end", sheet.index(o.allBest()) + (wide ? " all at best" : " best")));
            }
        });
    }

    private void zone(Element svg, Scale scale, double from, double to, Verdict verdict, double width) {
        double wide = scale.at(to) - scale.at(from);
        String words = verdict == Verdict.NOT_RECOMMENDED && wide < 150 ? "not" : Words.verdict(verdict);
        svg.add(
                Svg.rect("zone fill-" + Words.letter(verdict), scale.at(from), 38, wide, 8),
                Svg.text("m", scale.at(from) + 1, 61, 12, "start", sheet.index(from) + " " + words));
    }

    private String described(Calibration calibration) {
        return "As known " + sheet.index(known()) + ". "
                + sheet.openings()
                        .map(o -> "One answer can bring it to between " + sheet.index(o.low()) + " and "
                                + sheet.index(o.high()) + "; all answers together, as far as tried, to between "
                                + sheet.index(o.worst()) + " and " + sheet.index(o.allBest()) + ". ")
                        .orElse("")
                + "Possible begins at " + sheet.index(calibration.verdicts().possible()) + ", recommended at "
                + sheet.index(calibration.verdicts().recommended()) + ".";
    }

    private static String n(double value) {
        return Svg.number(value);
    }

    /** From an index to a place along a picture. */
    record Scale(double left, double right, double top) {
        double at(double value) {
            return left + Math.min(value, top) / top * (right - left);
        }
    }
}
