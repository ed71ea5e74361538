package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.comparison.Course;
import dealadvisor.render.words.Dated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Assessments along time as a picture: how well the pairing that comes first stands, and below it the window. */
record Timeline(Series series) {
    private static final double LEFT = 40;
    private static final double RIGHT = 20;
    private static final double TOP = 16;
    private static final double BOTTOM = 132;
    private static final double BAND = 150;
    private static final double HEIGHT = 206;
    private static final double LABEL = 78;

    /** The picture for wide and for narrow pages. */
    List<Element> drawn() {
        return List.of(drawing(640, "range only-wide", "wide"), drawing(330, "range only-narrow", "narrow"));
    }

    private Element drawing(double width, String classes, String name) {
        Element svg = Svg.picture(
                series.anchor() + "-time-" + name,
                classes,
                width,
                HEIGHT,
                "How the best pairing stood over time",
                described());
        double top = Math.max(
                1.3
                        * series.sheets()
                                .get(0)
                                .pack()
                                .catalogue()
                                .calibration()
                                .verdicts()
                                .recommended(),
                1.15 * points().stream().mapToDouble(Dated::index).max().orElse(0));
        thresholds(svg, width, top);
        StringBuilder way = new StringBuilder();
        for (int i = 0; i < points().size(); i++) {
            way.append(i == 0 ? "M" : "L")
                    .append(n(x(i, width)))
                    .append(' ')
                    .append(n(y(Dated.index(points().get(i)), top)));
        }
        svg.add(Svg.path("line-muted", way.toString()));
        windows(svg, width);
        for (int i = 0; i < points().size(); i++) {
            mark(svg, points().get(i), x(i, width), top);
        }
        days(svg, width);
        return svg;
    }

    private void thresholds(Element svg, double width, double top) {
        var calibration = series.sheets().get(0).pack().catalogue().calibration();
        for (double from : List.of(
                0.0, calibration.verdicts().possible(), calibration.verdicts().recommended())) {
            svg.add(
                    Svg.path(
                            from == 0 ? "line-line" : "line-line dashed",
                            "M" + n(LEFT) + " " + n(y(from, top)) + "H" + n(width - 4)),
                    Svg.text(
                            "m",
                            LEFT - 6,
                            y(from, top) + 4,
                            12,
                            "end",
                            series.sheets().get(0).index(from)));
        }
    }

    private void mark(Element svg, Course.Point point, double x, double top) {
        Optional<Verdict> verdict = point.best().map(PairingAdvice::verdict);
        String letter = verdict.map(Words::letter).orElse("");
        double y = y(Dated.index(point), top);
        boolean round = verdict.filter(v -> v.compareTo(Verdict.POSSIBLE) >= 0).isPresent();
        svg.add(el(
                "g",
                round
                        ? el("circle", cls("mark mark-" + letter), at("cx", x), at("cy", y), at("r", 10))
                        : Svg.rect(letter.isEmpty() ? "unasked" : "mark mark-" + letter, x - 9, y - 9, 18, 18),
                letter.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Svg.text("strong on-" + letter, x, y + 4.5, 12.5, "middle", letter))));
    }

    // A state holds from its assessment on; it is named where it begins, if there is room.
    private void windows(Element svg, double width) {
        int from = 0;
        double free = 0;
        for (int i = 1; i <= points().size(); i++) {
            if (i < points().size() && state(i) == state(from)) {
                continue;
            }
            double begins = x(from, width);
            double ends = i < points().size() ? x(i, width) : width - 4;
            svg.add(Svg.rect(look(state(from)), begins, BAND, ends - begins, 9));
            String words = "window " + Words.spoken(state(from).id());
            double room = 7 * words.length();
            double at = Math.min(begins, width - 4 - room);
            if (at >= free) {
                svg.add(Svg.text("m", at, BAND + 23, 12, "start", words));
                free = at + room;
            }
            from = i;
        }
    }

    private Window.State state(int i) {
        return points().get(i).advice().preconditions().window().state();
    }

    private static String look(Window.State state) {
        return switch (state) {
            case OPEN -> "zone fill-bar";
            case CLOSING -> "zone may-bar";
            case CLOSED -> "lost";
            case TOO_EARLY -> "zone fill-track";
            case UNCLEAR -> "gap";
        };
    }

    // The newest first: its day is the one to be read, and others are where they do not run into each other.
    private void days(Element svg, double width) {
        double free = Double.MAX_VALUE;
        for (int i = points().size() - 1; i >= 0; i--) {
            double x = x(i, width);
            double middle = Math.min(width - LABEL / 2, Math.max(LABEL / 2, x));
            svg.add(Svg.path("line-muted", "M" + n(x) + " " + n(BAND + 30) + "v4"));
            if (middle + LABEL / 2 <= free) {
                svg.add(Svg.text(
                        i == points().size() - 1 ? "t strong" : "m",
                        middle,
                        HEIGHT - 6,
                        12,
                        "middle",
                        Dated.day(points().get(i))));
                free = middle - LABEL / 2;
            }
        }
    }

    private String described() {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < points().size(); i++) {
            Course.Point point = points().get(i);
            Sheet sheet = series.sheets().get(i);
            said.add(Dated.day(point) + ": "
                    + point.best()
                            .map(best -> Words.verdict(best.verdict())
                                    + (best.verdict() == Verdict.BLOCKED ? "" : " " + sheet.index(best.index())))
                            .orElse("nothing was asked about")
                    + ", window " + Words.spoken(state(i).id()));
        }
        return String.join("; ", said) + ".";
    }

    private double x(int i, double width) {
        long all = ChronoUnit.DAYS.between(date(0), date(points().size() - 1));
        double part = all == 0
                ? (points().size() == 1 ? 0.5 : (double) i / (points().size() - 1))
                : (double) ChronoUnit.DAYS.between(date(0), date(i)) / all;
        return LEFT + 16 + part * (width - LEFT - 16 - RIGHT);
    }

    private LocalDate date(int i) {
        return LocalDate.parse(Dated.day(points().get(i)));
    }

    private static double y(double index, double top) {
        return BOTTOM - index / top * (BOTTOM - TOP);
    }

    private static String n(double value) {
        return Svg.number(value);
    }

    private List<Course.Point> points() {
        return series.course().points();
    }
}
