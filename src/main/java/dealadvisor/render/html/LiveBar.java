package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;
import static dealadvisor.render.html.Element.id;

import java.util.List;

/** The bars of the live page. */
record LiveBar(LiveView view) {
    /** What stands above all: rules, what can be done with the case, what is new. */
    Element drawn() {
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

    /** Which facts are shown, and a way to find one. */
    static Element tabs(LiveFacts facts) {
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
}
