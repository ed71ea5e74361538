package dealadvisor.render.html;

import dealadvisor.reading.Printable;
import dealadvisor.render.xml.XmlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An element of a page with what is in it. Texts are texts whatever they hold: nothing but an element becomes markup. Written out it is XML and HTML
 * at once, so that both kinds of reader can read it.
 */
final class Element {
    private static final Set<String> VOID = Set.of("meta", "br", "input", "link");
    /** Before these there is a line end, for those who read the source; it shows nowhere. */
    private static final Set<String> ON_A_LINE = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "header",
            "main",
            "footer",
            "nav",
            "section",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "p",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "form",
            "fieldset",
            "legend",
            "label",
            "select",
            "template",
            "script",
            "link",
            "details",
            "summary",
            "svg",
            "rect",
            "path",
            "circle",
            "text",
            "g",
            "defs");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    /** An attribute, to be given among the content of its element. */
    record Attribute(String name, String value) {}

    private Element(String name) {
        this.name = name;
    }

    /**
     * An element.
     *
     * @param content attributes, texts, elements, and lists, streams and Optionals of these
     */
    static Element el(String name, Object... content) {
        return new Element(name).add(content);
    }

    /** A list without marks. */
    static Element plain(Stream<Element> items) {
        return el("ul", cls("plain"), items);
    }

    /** What shows only when its summary is opened. */
    static Element folded(Object summary, Object... body) {
        return el("details", el("summary", summary), el("div", cls("body"), List.of(body)));
    }

    /** An attribute. */
    static Attribute at(String name, String value) {
        return new Attribute(name, value);
    }

    /** An attribute that is a number. */
    static Attribute at(String name, double value) {
        return new Attribute(name, Svg.number(value));
    }

    /** The classes of an element, with spaces between them. */
    static Attribute cls(String names) {
        return new Attribute("class", names);
    }

    /** The anchor of an element. */
    static Attribute id(String anchor) {
        return new Attribute("id", anchor);
    }

    /** A link to an anchor of the page. */
    static Attribute to(String anchor) {
        return new Attribute("href", "#" + anchor);
    }

    /** Adds to the end of what is in it. */
    Element add(Object... more) {
        for (Object each : more) {
            addOne(each);
        }
        return this;
    }

    private void addOne(Object each) {
        if (each instanceof Attribute attribute) {
            if (attributes.put(attribute.name(), attribute.value()) != null) {
                throw new IllegalArgumentException(name + " has " + attribute.name() + " twice");
            }
        } else if (each instanceof String || each instanceof Element) {
            content.add(each);
        } else if (each instanceof Optional<?> optional) {
            optional.ifPresent(this::addOne);
        } else if (each instanceof Iterable<?> several) {
            several.forEach(this::addOne);
        } else if (each instanceof Stream<?> several) {
            several.forEach(this::addOne);
        } else {
            throw new IllegalArgumentException("no content of a page: " + each.getClass());
        }
    }

    /** Writes it out. */
    void write(StringBuilder out) {
        if (ON_A_LINE.contains(name)) {
            out.append('\n');
        }
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> out.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        if (VOID.contains(name)) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Object each : content) {
            if (each instanceof Element inner) {
                inner.write(out);
            } else if (name.equals("style")) {
                out.append(unescaped((String) each));
            } else {
                out.append(escaped((String) each));
            }
        }
        out.append("</").append(name).append('>');
    }

    // HTML does not read references in a style sheet, and XML reads nothing else.
    private static String unescaped(String css) {
        if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
            throw new IllegalArgumentException("a style sheet in a page must do without < and &");
        }
        return css;
    }

    private static String escaped(String text) {
        String shown = XmlText.of(Printable.of(text));
        StringBuilder out = new StringBuilder(shown.length() + 16);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
