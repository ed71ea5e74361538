package dealadvisor.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.RulePack;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** What every page keeps, whatever it is about. */
final class PageRules {
    /** All that pages are made of: what runs, fetches or embeds is not among it. */
    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "meta", "title", "style", "body", "header", "nav", "main", "section", "div", "h1", "h2",
            "h3", "h4", "p", "span", "a", "b", "strong", "small", "sup", "code", "br", "ul", "ol", "li", "dl", "dt",
            "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary", "svg", "desc", "defs",
            "pattern", "g", "rect", "circle", "path", "text");

    private static final Set<String> ATTRIBUTES = Set.of(
            "lang",
            "charset",
            "http-equiv",
            "content",
            "name",
            "id",
            "class",
            "href",
            "aria-label",
            "aria-labelledby",
            "aria-hidden",
            "role",
            "scope",
            "tabindex",
            "open",
            "value",
            "viewBox",
            "preserveAspectRatio",
            "x",
            "y",
            "width",
            "height",
            "cx",
            "cy",
            "r",
            "d",
            "font-size",
            "text-anchor",
            "transform",
            "patternUnits",
            "patternTransform");

    /** Elements that hold text and what stands in a line, and no blocks. */
    private static final Set<String> LINES =
            Set.of("p", "h1", "h2", "h3", "h4", "span", "a", "b", "strong", "small", "sup", "code", "summary", "dt");

    private static final Set<String> BLOCKS = Set.of(
            "div", "p", "ul", "ol", "li", "dl", "table", "section", "h1", "h2", "h3", "h4", "details", "header", "nav");

    private static final Map<String, Set<String>> CHILDREN = Map.of(
            "ul", Set.of("li"),
            "ol", Set.of("li"),
            "tr", Set.of("td", "th"),
            "tbody", Set.of("tr"),
            "thead", Set.of("tr"),
            "table", Set.of("caption", "thead", "tbody"));

    private PageRules() {}

    static void check(Page page) throws Exception {
        assertTrue(page.text().startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
        nothingButPlainMarkup(page);
        contents(page);
        anchors(page);
        policy(page);
        headings(page);
        pictures(page);
        tables(page);
        names(page);
    }

    /** Ids of answers and verdicts, which a reader does not know: what they are called stands on pages, but where a command or file is quoted. */
    private static final Pattern IDS = Pattern.compile(
            "(^|[ (\"])(eligibility/(any-deal|high-value)\\b|rule-out/[a-z]|not-recommended\\b|too-early\\b|"
                    + RulePack.bundled().catalogue().goods().stream()
                            .map(good -> Pattern.quote(good.id()))
                            .collect(Collectors.joining("|", "(", ")"))
                    + "/[a-z])");

    private static void names(Page page) {
        for (Element element : page.all()) {
            if (Set.of("code", "style").contains(element.getTagName())) {
                continue;
            }
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Text text) {
                    assertFalse(
                            IDS.matcher(text.getData()).find(), "an id where a name should stand: " + text.getData());
                }
            }
        }
    }

    private static void nothingButPlainMarkup(Page page) {
        for (Element element : page.all()) {
            assertTrue(ELEMENTS.contains(element.getTagName()), element.getTagName());
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                assertTrue(
                        ATTRIBUTES.contains(attributes.item(i).getNodeName()),
                        attributes.item(i).getNodeName() + " on " + element.getTagName());
            }
        }
    }

    private static void contents(Page page) {
        for (Element element : page.all()) {
            String name = element.getTagName();
            for (Element child : Page.children(element)) {
                if (LINES.contains(name)) {
                    assertFalse(BLOCKS.contains(child.getTagName()), child.getTagName() + " in " + name);
                }
                Set<String> allowed = CHILDREN.get(name);
                assertTrue(allowed == null || allowed.contains(child.getTagName()), child.getTagName() + " in " + name);
            }
            if (name.equals("a")) {
                assertTrue(
                        Page.in(element).stream().noneMatch(e -> e.getTagName().equals("a")), "a link in a link");
                assertFalse(element.getTextContent().isBlank()
                        && element.getAttribute("aria-label").isEmpty());
            }
            if (name.equals("summary")) {
                assertEquals("details", ((Element) element.getParentNode()).getTagName());
            }
        }
    }

    private static void anchors(Page page) {
        Set<String> ids = new HashSet<>();
        for (Element element : page.all()) {
            String id = element.getAttribute("id");
            if (element.hasAttribute("id")) {
                assertTrue(id.matches("[A-Za-z][A-Za-z0-9._-]*"), id);
                assertTrue(ids.add(id), "twice: " + id);
            }
        }
        for (Element element : page.all()) {
            if (element.hasAttribute("href")) {
                String href = element.getAttribute("href");
                assertTrue(href.startsWith("#") && ids.contains(href.substring(1)), "leads nowhere: " + href);
            }
            for (String id : element.getAttribute("aria-labelledby").split(" ")) {
                assertTrue(id.isEmpty() || ids.contains(id), "named by nothing: " + id);
            }
        }
    }

    private static void policy(Page page) throws Exception {
        String css = page.named("style").get(0).getTextContent();
        assertEquals(1, page.named("style").size());
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "default-src 'none'; style-src 'sha256-" + digest + "'; base-uri 'none'; form-action 'none'",
                page.named("meta").stream()
                        .filter(m -> m.getAttribute("http-equiv").equals("Content-Security-Policy"))
                        .findFirst()
                        .orElseThrow()
                        .getAttribute("content"));
        assertFalse(css.contains("@import"));
        assertFalse(css.replaceAll("url\\(#[a-z-]+\\)", "").contains("url("), "a style sheet that fetches");
    }

    private static void headings(Page page) {
        List<Integer> levels = page.all().stream()
                .filter(e -> e.getTagName().matches("h[1-6]"))
                .map(e -> Integer.parseInt(e.getTagName().substring(1)))
                .toList();
        assertEquals(1, levels.stream().filter(level -> level == 1).count());
        int before = 0;
        for (int level : levels) {
            assertTrue(level <= before + 1, "a heading of level " + level + " under one of " + before);
            before = level;
        }
        page.all().stream()
                .filter(e -> e.getTagName().matches("h[1-6]"))
                .forEach(e -> assertFalse(e.getTextContent().isBlank()));
    }

    private static void pictures(Page page) {
        for (Element svg : page.named("svg")) {
            boolean ornament = svg.getAttribute("aria-hidden").equals("true");
            boolean named = svg.getAttribute("role").equals("img")
                    && svg.getAttribute("aria-labelledby").split(" ").length == 2
                    && Page.children(svg).get(0).getTagName().equals("title")
                    && !Page.children(svg).get(0).getTextContent().isBlank()
                    && !Page.children(svg).get(1).getTextContent().isBlank();
            assertTrue(ornament || named, "a picture without words: " + svg.getAttribute("class"));
            for (Element text : Page.in(svg)) {
                if (text.getTagName().equals("text")) {
                    assertTrue(Double.parseDouble(text.getAttribute("font-size")) >= 12, "too small to be read");
                }
            }
            assertTrue(
                    Page.in(svg).stream().noneMatch(e -> e.getAttribute("width").startsWith("-")), "a negative width");
            assertFalse(
                    Page.in(svg).stream().anyMatch(e -> (e.getAttribute("x") + e.getAttribute("d")).contains("NaN")));
        }
    }

    private static void tables(Page page) {
        for (Element table : page.named("table")) {
            assertTrue(Page.in(table).stream().anyMatch(e -> e.getTagName().equals("caption")));
            Page.in(table).stream()
                    .filter(e -> e.getTagName().equals("th"))
                    .forEach(th -> assertFalse(th.getAttribute("scope").isEmpty()));
        }
    }
}
