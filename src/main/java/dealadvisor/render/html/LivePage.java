package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;
import static dealadvisor.render.html.Element.id;
import static dealadvisor.render.html.Element.to;

import dealadvisor.advice.Agenda.QuestionNote;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The live page: facts as questions, the advice beside them. It is made of the parts of reports; what changes with an answer is sent as parts that take
 * the place of those of the same name. It works without script, as a form that is sent and comes back.
 */
public final class LivePage {
    private final LiveView view;
    private final Sheet file;
    private final Sheet now;
    private final LiveAdvice advice;

    // Which questions are asked, and in which order, is sought on the file; where only its answer is wanted, it is not.
    private LivePage(LiveView view, boolean asking) {
        this.view = view;
        this.file = asking
                ? Sheet.of(
                        view.file(),
                        view.pack(),
                        "",
                        Sheet.Links.REASONS,
                        view.start().openings())
                : Sheet.untried(view.file(), view.pack());
        this.now = view.checked().asInFile()
                ? Sheet.of(
                        view.now(),
                        view.pack(),
                        "",
                        Sheet.Links.REASONS,
                        view.start().openings())
                : Sheet.of(view.now(), view.pack(), "", Sheet.Links.REASONS);
        this.advice = new LiveAdvice(view, file, now);
    }

    /** The whole page. */
    public static String whole(LiveView view) {
        return new LivePage(view, true).page();
    }

    /** The parts that an answer changes. */
    public static String parts(LiveView view) {
        LivePage page = new LivePage(view, false);
        List<Element> parts = new ArrayList<>();
        page.advice.parts().forEach(each -> parts.add(LiveHints.part(each.name(), each.content())));
        parts.add(LiveHints.part("pins", page.pins()));
        parts.addAll(page.errors());
        return written(view, parts);
    }

    /** What each answer alone would give, and how far the best may move: what takes longer, and comes after the parts. Its advice was tried. */
    public static String hints(LiveView view) {
        LivePage page = new LivePage(view, true);
        List<Element> parts = new ArrayList<>();
        page.advice.parts().stream()
                .filter(each -> List.of("verdict", "best", "notes").contains(each.name()))
                .forEach(each -> parts.add(LiveHints.part(each.name(), each.content())));
        page.now.ranking().best().ifPresent(best -> {
            LiveHints hints = new LiveHints(view, page.now, best);
            Set<String> asked = new LinkedHashSet<>(LiveFacts.open(view, page.file));
            view.now().agenda().questions().stream().map(QuestionNote::fact).forEach(asked::add);
            asked.addAll(view.checked().changes().keySet());
            parts.addAll(hints.drawn(List.copyOf(asked)));
            parts.addAll(LiveFacts.hanging(view, page.now, asked));
            parts.addAll(hints.mitigations());
        });
        parts.add(LiveHints.part("status", List.of(page.advice.status())));
        parts.add(LiveHints.part("chances", LiveChances.drawn(view, page.now)));
        return written(view, parts);
    }

    /** How likely which verdict is, as far as it was drawn. */
    public static String chances(LiveView view) {
        Sheet sheet = Sheet.untried(view.now(), view.pack());
        return written(view, List.of(LiveHints.part("chances", LiveChances.drawn(view, sheet))));
    }

    /** What changed on disk, as a part of the page. */
    public static String news(LiveNews.Told told) {
        StringBuilder out = new StringBuilder();
        LiveHints.part("news", LiveNews.drawn(told)).write(out);
        return out.append('\n').toString();
    }

    /** The page on which somebody shows the key, before anything else is shown. */
    public static String door(String assets) {
        return document(
                "Deal advisor",
                assets,
                el(
                        "main",
                        cls("door"),
                        id("door"),
                        el("h1", "Deal advisor"),
                        el(
                                "p",
                                id("door-says"),
                                Words.quoted(
                                        "This page opens with the address that `serve` printed. If the advisor was started anew, open its new address.")),
                        el(
                                "form",
                                at("method", "post"),
                                at("action", "/enter"),
                                el("label", at("for", "key"), "Key, which stands behind #k= in that address "),
                                el(
                                        "input",
                                        id("key"),
                                        at("name", "key"),
                                        at("type", "password"),
                                        at("autocomplete", "off")),
                                el("button", at("type", "submit"), "Enter"))));
    }

    /** A sentence for the reader, as a part of the page. */
    public static String told(String sentence) {
        StringBuilder out = new StringBuilder();
        LiveHints.part("saved", List.of(el("p", cls("warning"), sentence))).write(out);
        return out.append('\n').toString();
    }

    private static String written(LiveView view, List<Element> parts) {
        StringBuilder out = new StringBuilder();
        el("template", at("data-revision", view.revision())).write(out);
        parts.forEach(part -> part.write(out));
        return out.append('\n').toString();
    }

    private static String document(String title, String assets, Element... body) {
        Element page = el(
                "html",
                at("lang", "en"),
                el(
                        "head",
                        el("meta", at("charset", "utf-8")),
                        el("meta", at("name", "viewport"), at("content", "width=device-width, initial-scale=1")),
                        el("meta", at("name", "color-scheme"), at("content", "light dark")),
                        el("title", title),
                        el("link", at("rel", "icon"), at("href", "data:,")),
                        el("link", at("rel", "stylesheet"), at("href", "/page.css?v=" + assets)),
                        el("script", at("src", "/page.js?v=" + assets), at("defer", "defer"))),
                el("body", List.of(body)));
        StringBuilder out = new StringBuilder("<!DOCTYPE html>");
        page.write(out);
        return out.append('\n').toString();
    }

    private String page() {
        LiveFacts facts = new LiveFacts(view, file, now);
        String title = view.now().facts().title().orElse(view.now().facts().id());
        Element right = el("div", id("advice"), at("tabindex", "-1"));
        for (LiveAdvice.Part part : advice.parts()) {
            if (part.name().equals("compare")) {
                right.add(chances());
            }
            if (part.name().equals("notes")) {
                right.add(el(
                        "details",
                        el("summary", "Notes: what the source says"),
                        el("div", cls("body"), id(part.name()), part.content())));
            } else {
                right.add(el("div", cls("part"), id(part.name()), part.content()));
            }
        }
        return document(
                view.now().facts().id() + ": deal advice",
                view.door().assets(),
                el("a", cls("skip"), to("facts"), "To the facts"),
                el("a", cls("skip"), to("advice"), "To the advice"),
                Svg.hatchings(),
                el("p", cls("vh"), id("status"), at("role", "status"), at("aria-live", "polite"), List.of()),
                el(
                        "form",
                        id("form"),
                        at("method", "post"),
                        at("action", "/"),
                        at("autocomplete", "off"),
                        hidden("token", view.door().token()),
                        hidden("why", view.why().orElse("")),
                        hidden("seen", view.seen()),
                        hidden("by", view.pack().sha256()),
                        view.base()
                                .map(text -> el(
                                        "textarea",
                                        at("name", "base"),
                                        at("hidden", "hidden"),
                                        at("aria-label", "Case that was read in"),
                                        text)),
                        el("div", id("pins"), pins()),
                        new LiveBar(view).drawn(),
                        el(
                                "div",
                                cls("app"),
                                el(
                                        "main",
                                        id("facts"),
                                        at("tabindex", "-1"),
                                        el("h1", title),
                                        el("h2", "Facts"),
                                        LiveBar.tabs(facts),
                                        facts.drawn(),
                                        el(
                                                "section",
                                                at("data-tab", "do"),
                                                el("h3", cls("vh"), "What if we"),
                                                facts.switches())),
                                el("aside", at("aria-label", "Advice"), el("h2", cls("vh"), "Advice"), right))));
    }

    private Element chances() {
        return el(
                "div",
                cls("part"),
                el("h3", "Chances"),
                el(
                        "label",
                        cls("opt wide"),
                        el(
                                "input",
                                at("type", "checkbox"),
                                at("name", "priors"),
                                view.drawing().priors() ? List.of(at("checked", "checked")) : List.of()),
                        el("span", "Draw what is unknown and essential too, from priors")),
                el("button", at("type", "submit"), at("name", "act"), at("value", "chances"), cls("noscript"), "Draw"),
                el("div", id("chances"), LiveChances.drawn(view, now)));
    }

    private static Element hidden(String name, String value) {
        return el("input", at("type", "hidden"), at("name", name), at("value", value));
    }

    private List<Element> pins() {
        return view.pins().keySet().stream().map(pin -> hidden("pin", pin)).toList();
    }

    // What is wrong now; the page drops what it showed before.
    private List<Element> errors() {
        List<Element> parts = new ArrayList<>();
        view.checked()
                .wrong()
                .forEach((path, wrong) -> parts.add(LiveHints.part(
                        now.anchor("e", path),
                        Words.quoted(Said.capital(wrong.message())
                                + wrong.help().map(help -> "; " + help).orElse("")))));
        return parts;
    }
}
