package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;
import static dealadvisor.render.html.Element.id;
import static dealadvisor.render.html.Element.to;

import dealadvisor.advice.Agenda.QuestionNote;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The live page: facts as questions, the advice beside them. It is made of the parts of reports; what changes with an answer is sent as parts that take
 * the place of those of the same name. It works without script, as a form that is sent and comes back.
 */
public final class LivePage {
    private final LiveView view;
    private final Sheet file;
    private final Sheet now;

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
    }

    /** The whole page. */
    public static String whole(LiveView view) {
        return new LivePage(view, true).page();
    }

    /** The parts that an answer changes. */
    public static String parts(LiveView view) {
        LivePage page = new LivePage(view, false);
        List<Element> parts = new ArrayList<>();
        page.advice().forEach(each -> parts.add(LiveHints.part(each.name(), each.content())));
        parts.add(LiveHints.part("pins", page.pins()));
        parts.addAll(page.errors());
        return written(view, parts);
    }

    /** What each answer alone would give, and how far the best may move: what takes longer, and comes after the parts. Its advice was tried. */
    public static String hints(LiveView view) {
        LivePage page = new LivePage(view, true);
        List<Element> parts = new ArrayList<>();
        page.advice().stream()
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
        parts.add(LiveHints.part("status", List.of(page.status())));
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

    private record Part(String name, List<?> content) {}

    private String page() {
        LiveFacts facts = new LiveFacts(view, file, now);
        String title = view.now().facts().title().orElse(view.now().facts().id());
        Element right = el("div", id("advice"), at("tabindex", "-1"));
        for (Part part : advice()) {
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
                        bar(),
                        el(
                                "div",
                                cls("app"),
                                el(
                                        "main",
                                        id("facts"),
                                        at("tabindex", "-1"),
                                        el("h1", title),
                                        el("h2", "Facts"),
                                        tabs(facts),
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

    private Element bar() {
        Element rules = el("select", at("name", "pack"), id("pack"));
        for (String pack : view.packs()) {
            rules.add(el(
                    "option",
                    at("value", pack),
                    pack.equals(view.pack().id()) ? List.of(at("selected", "selected")) : List.of(),
                    pack));
        }
        Element bar = el(
                "div",
                cls("bar"),
                el("strong", "Deal advisor"),
                el("label", "Rules ", rules),
                el("button", at("type", "submit"), at("name", "act"), at("value", "advise"), cls("noscript"), "Advise"),
                el("button", at("type", "button"), id("undo"), at("aria-keyshortcuts", "Alt+Z"), "Undo"),
                el("a", at("href", "/"), cls("button"), "Back to the file"),
                el(
                        "button",
                        at("type", "submit"),
                        at("name", "act"),
                        at("value", "pin"),
                        at("data-part", "/advise"),
                        id("pin"),
                        "Pin"));
        if (!view.door().readOnly()) {
            bar.add(
                    el(
                            "label",
                            "Save as ",
                            el(
                                    "input",
                                    at("name", "name"),
                                    at("type", "text"),
                                    at("size", "22"),
                                    id("name"),
                                    at("value", view.door().saveAs()))),
                    el(
                            "button",
                            at("type", "submit"),
                            at("formaction", "/save"),
                            at("data-part", "/save"),
                            id("save"),
                            at("aria-keyshortcuts", "Alt+S"),
                            "Save"));
        }
        bar.add(
                el("button", at("type", "submit"), at("formaction", "/report"), id("report"), "Report"),
                el("button", at("type", "submit"), at("formaction", "/yaml"), id("yaml"), "As YAML"),
                el(
                        "details",
                        el("summary", "Read in"),
                        el(
                                "div",
                                cls("body"),
                                el("label", at("for", "load"), "A case file "),
                                el("input", id("load"), at("type", "file"), at("accept", ".yaml,.yml,.json")),
                                el("label", at("for", "text"), "or its text "),
                                el("textarea", id("text"), at("name", "text"), at("rows", "4"), at("cols", "40")),
                                el(
                                        "button",
                                        at("type", "submit"),
                                        at("name", "act"),
                                        at("value", "load"),
                                        id("read"),
                                        "Read it"))));
        return el(
                "header",
                cls("head"),
                bar,
                el(
                        "div",
                        id("saved"),
                        at("role", "status"),
                        view.door().told().map(told -> el("p", cls("warning"), told))),
                el("div", id("news"), at("role", "status"), List.of()),
                el("div", id("gone"), at("role", "alert"), List.of()));
    }

    private Element tabs(LiveFacts facts) {
        Element tabs = el("div", cls("tabs"), at("role", "group"), at("aria-label", "Which facts"));
        tab(tabs, "open", "Open " + facts.count("open"));
        tab(tabs, "given", "Given " + facts.count("given"));
        tab(tabs, "all", "All " + facts.count("all"));
        tab(tabs, "do", "What if we");
        return el(
                "div",
                cls("filter"),
                tabs,
                el("label", at("for", "find"), cls("vh"), "Find a fact"),
                el("input", id("find"), at("type", "search"), at("placeholder", "Find a fact ( / )")));
    }

    private static void tab(Element tabs, String name, String words) {
        tabs.add(el(
                "button",
                at("type", "button"),
                at("data-show", name),
                at("aria-pressed", name.equals("open") ? "true" : "false"),
                words));
    }

    private List<Part> advice() {
        List<Part> parts = new ArrayList<>();
        Brief brief = new Brief(now);
        List<Object> verdict = new ArrayList<>();
        view.checked()
                .foreign()
                .forEach(path -> verdict.add(el(
                        "p",
                        cls("warning"),
                        el("code", view.pack().id()),
                        " does not know ",
                        el("code", path),
                        "; left out")));
        view.checked()
                .wrong()
                .keySet()
                .forEach(path -> verdict.add(
                        el("p", cls("warning"), "Advice without ", el("code", path), ", which is not valid")));
        verdict.addAll(brief.answer());
        parts.add(new Part("verdict", verdict));
        parts.add(new Part("delta", List.of(el("p", delta()))));
        parts.add(new Part("best", brief.inShort("h3")));
        Optional<PairingAdvice> shown = view.why()
                .filter(said -> said.contains("/"))
                .flatMap(said ->
                        view.now().pairing(said.substring(0, said.indexOf('/')), said.substring(said.indexOf('/') + 1)))
                .or(() -> now.ranking().best());
        if (shown.isPresent()) {
            List<Object> matrix = new ArrayList<>(List.of(el("h3", "All pairings")));
            matrix.addAll(new Matrix(now).drawn());
            parts.add(new Part("matrix", matrix));
            parts.add(new Part(
                    "reasons",
                    List.of(
                            el("h3", id("why-h"), at("tabindex", "-1"), "Why: " + now.pairing(shown.get())),
                            new ReasonTree(now, shown.get()).drawn())));
        }
        parts.add(new Part("compare", LiveCompare.drawn(view, now)));
        parts.add(new Part("notes", List.of(now.notes().list(view.pack()))));
        return parts;
    }

    /** How the advice differs from that on the file alone. */
    private String delta() {
        int changes = view.checked().changes().size();
        if (changes == 0) {
            return "As the file has it.";
        }
        return Said.capital(Said.count(changes, "fact")) + " changed. Against the file: was " + inBrief(file) + ", now "
                + inBrief(now) + "; " + Said.count(changed(), "verdict") + " changed.";
    }

    private int changed() {
        return LiveCompare.changed(view.file(), view.now());
    }

    private static String inBrief(Sheet sheet) {
        return sheet.ranking()
                .best()
                .map(best -> Words.verdict(best.verdict())
                        + (best.verdict() == Verdict.BLOCKED ? "" : " " + sheet.index(best.index())))
                .orElse("nothing");
    }

    /** The one sentence that is read aloud after an answer. */
    private String status() {
        return now.headline().stamp().words() + ". " + delta();
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
