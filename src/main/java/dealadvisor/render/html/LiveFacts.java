package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;
import static dealadvisor.render.html.Element.id;

import dealadvisor.advice.Advice.QuestionNote;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.facts.Fact;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import dealadvisor.reading.Present;
import dealadvisor.render.Said;
import dealadvisor.render.html.Openings.Opening;
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
    private final Map<String, Opening> openings = new LinkedHashMap<>();
    private final List<String> open;

    /** @param sheet of the case file alone, tried */
    LiveFacts(LiveView view, Sheet sheet) {
        this.view = view;
        this.sheet = sheet;
        sheet.openings().ifPresent(o -> o.openings()
                .forEach(each -> openings.put(each.question().fact(), each)));
        this.open = open(view, sheet);
    }

    /** The facts that are asked for first, by what hangs on them; those that the humans decide themselves come last. */
    static List<String> open(LiveView view, Sheet sheet) {
        Set<String> open = new LinkedHashSet<>();
        sheet.openings().ifPresent(o -> o.openings().stream()
                .filter(Opening::moves)
                .forEach(each -> open.add(each.question().fact())));
        view.file().questions().stream()
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
        box.add(el("p", cls("hang"), hangs(fact), el("code", path)));
        given(path).flatMap(LiveFacts::origin).ifPresent(text -> box.add(el("p", cls("hang"), text)));
        box.add(fact.type() == FactType.PROBABILITY ? number(fact) : choices(fact));
        return box.add(el("p", cls("err"), id(error(path)), at("role", "alert")));
    }

    private static Optional<String> origin(Fact fact) {
        List<String> parts = new ArrayList<>();
        fact.place().ifPresent(place -> parts.add(place.toString()));
        fact.source().ifPresent(source -> parts.add("by " + source));
        fact.asOf().ifPresent(day -> parts.add("as of " + day));
        fact.note().ifPresent(note -> parts.add("note: " + note));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
    }

    private List<Object> hangs(FactDefinition fact) {
        Opening opening = openings.get(fact.path());
        List<Object> said = new ArrayList<>();
        if (fact.decided()) {
            said.add("Yours to decide. ");
        }
        if (opening != null) {
            if (opening.essential()) {
                said.add(el("span", cls("chip"), "essential"));
                said.add(" ");
            }
            said.add((opening.flips() ? "Could change the verdict: " : "Index of the best from ")
                    + sheet.index(opening.lowest()) + " to " + sheet.index(opening.highest())
                    + (opening.changed() > 0
                            ? "; " + Said.count(opening.changed(), "verdict")
                                    + (opening.changed() == 1 ? " hangs" : " hang") + " on it. "
                            : ". "));
        }
        return said;
    }

    private Element choices(FactDefinition fact) {
        String path = fact.path();
        String now = stated(path);
        boolean set = fact.type() == FactType.SET;
        Element options = el("div", cls("opts"));
        if (uncertain(path)) {
            options.add(option(
                    fact,
                    "radio",
                    "=",
                    "as in the file: "
                            + Present.in(view.checked().file().beliefs(), path).text(),
                    now.equals("=")));
        }
        options.add(option(fact, "radio", "unknown", "unknown", now.equals("unknown")));
        if (set) {
            options.add(option(fact, "radio", "set", "known, none but these:", now.startsWith("[")));
            List<String> ticked = List.of(now.replaceAll("[\\[\\] ]", "").split(","));
            view.pack()
                    .vocabulary()
                    .words(fact)
                    .forEach(word ->
                            options.add(option(fact, "checkbox", word, spoken(fact, word), ticked.contains(word))));
        } else {
            view.pack()
                    .vocabulary()
                    .words(fact)
                    .forEach(word -> options.add(option(fact, "radio", word, spoken(fact, word), now.equals(word))));
        }
        return options;
    }

    private String spoken(FactDefinition fact, String word) {
        return switch (fact.type()) {
            case YES_NO -> word.equals("true") ? "yes" : "no";
            case SET ->
                fact.catalogue()
                        .map(kind -> kind.equals("goods") ? sheet.good(word) : sheet.payment(word))
                        .orElse(Words.spoken(word));
            case CHOICE, SCALE, PROBABILITY -> Words.spoken(word);
        };
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
        String now = stated(fact.path());
        String box = sheet.anchor("n", fact.path());
        return el(
                "div",
                cls("opts"),
                el("label", at("for", box), "A number from 0 to 1, empty if it is unknown "),
                el(
                        "input",
                        id(box),
                        at("type", "text"),
                        at("inputmode", "decimal"),
                        at("autocomplete", "off"),
                        at("size", "14"),
                        at("name", "f:" + fact.path()),
                        at("aria-describedby", error(fact.path())),
                        at("value", now.equals("unknown") ? "" : now.equals("=") ? "=" : now)),
                openings.containsKey(fact.path()) || uncertain(fact.path())
                        ? List.of(el("span", cls("hints"), id(hint(sheet, fact.path(), "numbers"))))
                        : List.of());
    }

    /** What is said of a fact now, as the form has it. */
    private String stated(String path) {
        String said = view.variant().stated().get(path);
        if (said != null) {
            return said;
        }
        return uncertain(path)
                ? "="
                : given(path).map(Fact::value).map(Value::text).orElse("unknown");
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
        return view.file().mitigations().stream()
                .filter(note -> note.id().equals(mitigation.id()))
                .flatMap(note -> note.tried().stream())
                .mapToInt(tried -> tried.lifts().size())
                .sum();
    }
}
