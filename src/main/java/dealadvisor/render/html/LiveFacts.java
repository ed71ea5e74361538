package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;
import static dealadvisor.render.html.Element.id;

import dealadvisor.advice.Agenda.QuestionNote;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.facts.BeliefReader;
import dealadvisor.facts.Fact;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import dealadvisor.interview.Saying;
import dealadvisor.render.html.Openings.Opening;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All facts of the vocabulary as questions: those that are open first, by what hangs on them, and the mitigations as switches. */
final class LiveFacts {
    private final LiveView view;
    private final Sheet sheet;
    private final Map<String, Opening> openings;
    private final List<String> open;

    /**
     * @param sheet of the case file alone, tried: the questions keep their order while they are answered
     * @param now of what is said now
     */
    LiveFacts(LiveView view, Sheet sheet, Sheet now) {
        this.view = view;
        this.sheet = sheet;
        this.openings = openings(now);
        this.open = open(view, sheet);
    }

    private static Map<String, Opening> openings(Sheet now) {
        Map<String, Opening> openings = new LinkedHashMap<>();
        now.openings().ifPresent(o -> o.openings()
                .forEach(each -> openings.put(each.question().fact(), each)));
        return openings;
    }

    /** What hangs on each of these facts now, each as a part of the page. */
    static List<Element> hanging(LiveView view, Sheet now, Set<String> facts) {
        Map<String, Opening> openings = openings(now);
        return facts.stream()
                .flatMap(path -> view.pack().vocabulary().definition(path).stream())
                .map(fact -> LiveHints.part(
                        now.anchor("on", fact.path()),
                        hangs(now, fact, Optional.ofNullable(openings.get(fact.path())))))
                .toList();
    }

    /** The facts that are asked for first, by what hangs on them; those that the humans decide themselves come last. */
    static List<String> open(LiveView view, Sheet sheet) {
        Set<String> open = new LinkedHashSet<>();
        sheet.openings().ifPresent(o -> o.openings().stream()
                .filter(Opening::moves)
                .forEach(each -> open.add(each.question().fact())));
        view.file().agenda().questions().stream()
                .map(QuestionNote::fact)
                .filter(sheet::decided)
                .forEach(open::add);
        // Where nothing is in question, or nothing hangs on any answer, what matters most in general.
        if (open.isEmpty()) {
            view.pack().vocabulary().definitions().stream()
                    .filter(each -> each.first()
                            && view.checked().file().fact(each.path()).isEmpty())
                    .forEach(each -> open.add(each.path()));
        }
        return List.copyOf(open);
    }

    List<Element> drawn() {
        List<Element> parts = new ArrayList<>();
        Set<String> shown = new LinkedHashSet<>(open);
        view.pack().vocabulary().definitions().forEach(each -> shown.add(each.path()));
        for (String path : shown) {
            view.pack().vocabulary().definition(path).ifPresent(fact -> parts.add(question(fact)));
        }
        return parts;
    }

    /** How many facts are under which tab. */
    int count(String tab) {
        return (int) view.pack().vocabulary().definitions().stream()
                .filter(each -> tab.equals("all") || tab(each.path()).equals(tab))
                .count();
    }

    private String tab(String path) {
        return open.contains(path) ? "open" : given(path).isPresent() || uncertain(path) ? "given" : "rest";
    }

    private Optional<Fact> given(String path) {
        return view.checked().file().implied().contains(path)
                ? Optional.empty()
                : view.checked().file().fact(path);
    }

    private boolean uncertain(String path) {
        return view.checked().file().beliefs().containsKey(path);
    }

    private Element question(FactDefinition fact) {
        String path = fact.path();
        Element box = el(
                "fieldset",
                cls("q"),
                id(sheet.anchor("f", path)),
                at("data-tab", tab(path)),
                at("data-fact", path),
                el("legend", fact.asks()));
        box.add(el(
                "p",
                cls("hang"),
                el("span", id(sheet.anchor("on", path)), hangs(sheet, fact, Optional.ofNullable(openings.get(path)))),
                el("code", path)));
        given(path).flatMap(Fact::place).ifPresent(place -> box.add(el("p", cls("hang"), place.toString())));
        box.add(fact.type() == FactType.PROBABILITY ? number(fact) : choices(fact));
        return box.add(more(fact), el("p", cls("err"), id(error(path)), at("role", "alert")));
    }

    private static List<Object> hangs(Sheet sheet, FactDefinition fact, Optional<Opening> open) {
        List<Object> said = new ArrayList<>();
        if (fact.decided()) {
            said.add("Yours to decide. ");
        }
        if (open.isPresent()) {
            Opening opening = open.get();
            if (opening.essential()) {
                said.add(el("span", cls("chip"), "essential"));
                said.add(" ");
            }
            List<String> moves = new ArrayList<>();
            String lowest = sheet.index(opening.lowest());
            String highest = sheet.index(opening.highest());
            if (!lowest.equals(highest)) {
                moves.add((opening.flips() ? "could change the verdict: " : "index of the best from ") + lowest + " to "
                        + highest);
            }
            if (opening.changed() > 0) {
                moves.add(Said.count(opening.changed(), "verdict") + (opening.changed() == 1 ? " hangs" : " hang")
                        + " on it");
            }
            if (!moves.isEmpty()) {
                said.add(Said.capital(String.join("; ", moves)) + ". ");
            }
        }
        return said;
    }

    private Element choices(FactDefinition fact) {
        String now = stated(fact.path()).value();
        boolean set = fact.type() == FactType.SET;
        Element options = el("div", cls("opts"));
        options.add(option(fact, "radio", Saying.UNKNOWN, Saying.UNKNOWN, now.equals(Saying.UNKNOWN)));
        if (set) {
            options.add(option(fact, "radio", Value.Ids.NONE, Value.Ids.NONE, now.equals(Value.Ids.NONE)));
            options.add(option(fact, "radio", "set", "these, and no others:", now.startsWith("[")));
        }
        List<String> ticked = List.of(now.replaceAll("[\\[\\] ]", "").split(","));
        view.pack()
                .vocabulary()
                .words(fact)
                .forEach(word -> options.add(option(
                        fact,
                        set ? "checkbox" : "radio",
                        word,
                        sheet.word(fact, word),
                        set ? now.startsWith("[") && ticked.contains(word) : now.equals(word))));
        return options;
    }

    // What is said besides: how likely which answer is, and who says so, when and why.
    private Element more(FactDefinition fact) {
        Saying now = stated(fact.path());
        boolean likely = likely(fact, now);
        Element body = el("div", cls("body opts"));
        if (fact.type() != FactType.PROBABILITY && !BeliefReader.isDecided(fact)) {
            body.add(field("u:", fact, "Not certain; how likely", likely ? now.value() : "", example(fact), 24));
            if (fact.type() != FactType.YES_NO) {
                body.add(el(
                        "span",
                        cls("hang"),
                        "of " + String.join(", ", view.pack().vocabulary().words(fact))));
            }
        }
        body.add(
                field("who:", fact, "Who says so", now.remarks().source().orElse(""), "", 18),
                field("on:", fact, "As of", now.remarks().asOf().orElse(""), "2026-01-31", 10),
                field("note:", fact, "Note", now.remarks().note().orElse(""), "", 32));
        boolean said = likely || !now.equals(Saying.of(now.value()));
        return el(
                "details",
                cls("more"),
                said ? List.of(at("open", "open")) : List.of(),
                el("summary", "Not certain? Who says so?"),
                body);
    }

    private boolean likely(FactDefinition fact, Saying now) {
        return fact.type() != FactType.PROBABILITY
                && !now.unknown()
                && !now.value().startsWith("[")
                && !(fact.type() == FactType.SET && now.value().equals(Value.Ids.NONE))
                && !view.pack().vocabulary().words(fact).contains(now.value());
    }

    private String example(FactDefinition fact) {
        List<String> words = view.pack().vocabulary().words(fact);
        return switch (fact.type()) {
            case YES_NO -> "yes 70%";
            case PROBABILITY -> "0.05 to 0.3";
            case SET -> words.get(0) + ": 80%";
            case CHOICE, SCALE -> words.get(0) + ": 70%, " + words.get(words.size() - 1) + ": 30%";
        };
    }

    private static Element field(
            String kind, FactDefinition fact, String words, String value, String example, int width) {
        return el(
                "label",
                words + " ",
                el(
                        "input",
                        at("type", "text"),
                        at("name", kind + fact.path()),
                        at("autocomplete", "off"),
                        at("size", Integer.toString(width)),
                        example.isEmpty() ? List.of() : List.of(at("placeholder", example)),
                        at("value", value)));
    }

    private Element option(FactDefinition fact, String type, String value, String label, boolean chosen) {
        String meaning = fact.values().getOrDefault(value, "");
        return el(
                "label",
                cls("opt"),
                meaning.isEmpty() ? List.of() : List.of(at("title", meaning)),
                el(
                        "input",
                        at("type", type),
                        at("name", (type.equals("checkbox") ? "s:" : "f:") + fact.path()),
                        at("value", value),
                        chosen ? List.of(at("checked", "checked")) : List.of()),
                el("span", label),
                el("span", cls("hint"), id(hint(sheet, fact.path(), value))));
    }

    private Element number(FactDefinition fact) {
        Saying now = stated(fact.path());
        String box = sheet.anchor("n", fact.path());
        return el(
                "div",
                cls("opts"),
                el("label", at("for", box), "A number from 0 to 1, or a range; empty if it is unknown "),
                el(
                        "input",
                        id(box),
                        at("type", "text"),
                        at("autocomplete", "off"),
                        at("size", "14"),
                        BeliefReader.isDecided(fact) ? List.of() : List.of(at("placeholder", example(fact))),
                        at("name", "f:" + fact.path()),
                        at("aria-describedby", error(fact.path())),
                        at("value", now.unknown() ? "" : now.value())),
                openings.containsKey(fact.path()) || uncertain(fact.path())
                        ? List.of(el("span", cls("hints"), id(hint(sheet, fact.path(), "numbers"))))
                        : List.of());
    }

    /** What is said of a fact now, as the form has it. */
    private Saying stated(String path) {
        return Optional.ofNullable(view.variant().stated().get(path))
                .orElseGet(() -> Saying.in(view.checked().file(), path));
    }

    static String hint(Sheet sheet, String path, String value) {
        return sheet.anchor("h", path + "/" + value);
    }

    private String error(String path) {
        return sheet.anchor("e", path);
    }

    /** A switch for each mitigation that changes a fact. */
    Element switches() {
        Element list = el("div", cls("opts what-if"));
        List<Mitigation> lifting = new ArrayList<>();
        List<Mitigation> others = new ArrayList<>();
        view.pack().catalogue().mitigations().stream()
                .filter(each -> !each.effect().isEmpty())
                .forEach(each -> (lifts(each) > 0 ? lifting : others).add(each));
        lifting.sort(java.util.Comparator.comparing(each -> -lifts(each)));
        lifting.addAll(others);
        for (Mitigation each : lifting) {
            boolean inPlace =
                    each.effect().inPlace(view.checked().file(), view.pack().vocabulary());
            boolean on = inPlace || view.variant().mitigations().contains(each.id());
            list.add(el(
                    "label",
                    cls("opt wide"),
                    el(
                            "input",
                            at("type", "checkbox"),
                            at("name", "do:" + each.id()),
                            on ? List.of(at("checked", "checked")) : List.of(),
                            inPlace ? List.of(at("disabled", "disabled")) : List.of()),
                    el("span", Said.capital(each.name()) + (inPlace ? " (in place already)" : "")),
                    el("span", cls("hint"), id(sheet.anchor("m", each.id())))));
        }
        return list;
    }

    private int lifts(Mitigation mitigation) {
        return view.file().agenda().mitigations().stream()
                .filter(note -> note.id().equals(mitigation.id()))
                .flatMap(note -> note.tried().stream())
                .mapToInt(tried -> tried.lifts().size())
                .sum();
    }
}
