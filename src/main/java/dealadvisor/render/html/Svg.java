package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;
import static dealadvisor.render.html.Element.id;

import java.util.Locale;

/** What pictures are made of. Colours are classes of the style sheet, so that print and dark screens have their own. */
final class Svg {
    private Svg() {}

    /** A picture that says in words what it shows, for those who do not see it. */
    static Element picture(String anchor, String classes, double width, double height, String title, String says) {
        return el(
                "svg",
                cls(classes),
                at("viewBox", "0 0 " + number(width) + " " + number(height)),
                at("role", "img"),
                at("aria-labelledby", anchor + "-t " + anchor + "-d"),
                el("title", id(anchor + "-t"), title),
                el("desc", id(anchor + "-d"), says));
    }

    /** A picture beside words that say the same. */
    static Element ornament(String classes, double width, double height) {
        return el(
                "svg",
                cls(classes),
                at("viewBox", "0 0 " + number(width) + " " + number(height)),
                at("aria-hidden", "true"));
    }

    static Element rect(String classes, double x, double y, double width, double height) {
        return el(
                "rect",
                cls(classes),
                at("x", x),
                at("y", y),
                at("width", Math.max(0, width)),
                at("height", Math.max(0, height)));
    }

    static Element path(String classes, String way) {
        return el("path", cls(classes), at("d", way));
    }

    /** A line of text. @param anchor start, middle or end */
    static Element text(String classes, double x, double y, double size, String anchor, String text) {
        return el("text", cls(classes), at("x", x), at("y", y), at("font-size", size), at("text-anchor", anchor), text);
    }

    /** The hatchings that pictures of a page share. Hatched is what is blocked, what may be lost, and what is lost. */
    static Element hatchings() {
        return el(
                "svg",
                cls("defs"),
                at("width", "0"),
                at("height", "0"),
                at("aria-hidden", "true"),
                el(
                        "defs",
                        hatching("hatch-blocked", 5, "45", "fill-B", "hatch-line-B"),
                        hatching("hatch-may", 5, "-45", "fill-track", "hatch-line-bar"),
                        hatching("hatch-weak", 5, "-45", "fill-track", "hatch-line-ink"),
                        hatching("hatch-lost", 6, "45", "fill-N", "hatch-line-muted")));
    }

    private static Element hatching(String anchor, double size, String turn, String ground, String line) {
        return el(
                "pattern",
                id(anchor),
                at("width", size),
                at("height", size),
                at("patternUnits", "userSpaceOnUse"),
                at("patternTransform", "rotate(" + turn + ")"),
                rect(ground, 0, 0, size, size),
                path(line, "M0 0V" + number(size)));
    }

    /** A length to a tenth, as short as can be. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
