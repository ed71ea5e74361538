package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;
import static dealadvisor.render.html.Element.id;
import static dealadvisor.render.html.Element.to;

import dealadvisor.engine.RulePack;
import dealadvisor.reading.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A whole page: one file that runs nothing and loads nothing. Its content policy forbids all but its own style sheet, which it knows by its digest,
 * so that even markup that got in by mistake could neither act nor fetch.
 */
public final class Document {
    private static final String STYLE = "report.css";

    private final String title;
    private final List<Element> top = new ArrayList<>();
    private final List<Element> sections = new ArrayList<>();
    private final List<Element> contents = new ArrayList<>();

    Document(String title) {
        this.title = title;
    }

    /** Adds what stands before all sections. */
    Document top(List<Element> parts) {
        top.addAll(parts);
        return this;
    }

    /** Adds a section under a heading, and a line to the contents. */
    Document section(String anchor, String inContents, String heading, Object... content) {
        contents.add(el("li", el("a", to(anchor), inContents)));
        sections.add(
                el("section", id(anchor), at("aria-labelledby", anchor + "-h"), el("h2", id(anchor + "-h"), heading))
                        .add(content));
        return this;
    }

    /** Adds the claims that are cited; last of what cites any. */
    Document notes(Notes cited, RulePack pack) {
        return section(
                "notes",
                "Notes",
                "Notes: what the source says",
                el(
                        "p",
                        cls("lead"),
                        "In our words; each note has the number of its claim in the register of the rules."),
                cited.list(pack));
    }

    /** Adds where the page comes from. */
    Document provenance(Element entries) {
        return section("provenance", "Provenance", "Provenance", entries);
    }

    /** The page as text, with a line end. */
    String written() {
        String css = style();
        Element page = el(
                "html",
                at("lang", "en"),
                el(
                        "head",
                        el("meta", at("charset", "utf-8")),
                        el(
                                "meta",
                                at("http-equiv", "Content-Security-Policy"),
                                at(
                                        "content",
                                        "default-src 'none'; style-src 'sha256-" + digest(css)
                                                + "'; base-uri 'none'; form-action 'none'")),
                        el("meta", at("name", "viewport"), at("content", "width=device-width, initial-scale=1")),
                        el("meta", at("name", "referrer"), at("content", "no-referrer")),
                        el("meta", at("name", "color-scheme"), at("content", "light dark")),
                        el("title", title),
                        el("style", css)),
                el(
                        "body",
                        el("a", cls("skip"), to("main"), "To the advice"),
                        Svg.hatchings(),
                        el(
                                "div",
                                cls("page"),
                                el("header", cls("top"), top),
                                el("nav", cls("toc"), at("aria-label", "Contents"), el("ol", contents)),
                                el("main", id("main"), sections))));
        StringBuilder out = new StringBuilder("<!DOCTYPE html>");
        page.write(out);
        return out.append('\n').toString();
    }

    private static String digest(String css) {
        return Base64.getEncoder().encodeToString(Sha256.digest().digest(css.getBytes(StandardCharsets.UTF_8)));
    }

    /** The style sheet of every page. */
    public static String style() {
        try (InputStream in = Document.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("the style sheet of reports is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
