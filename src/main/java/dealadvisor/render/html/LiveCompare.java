package dealadvisor.render.html;

import static dealadvisor.render.html.Element.at;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.Advice;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.catalogue.Term;
import dealadvisor.interview.Variant;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.List;

/** The file, what was pinned and what is said now, beside each other. */
final class LiveCompare {
    private LiveCompare() {}

    static List<Element> drawn(LiveView view, Sheet now) {
        if (view.pins().isEmpty() && view.checked().changes().isEmpty()) {
            return List.of();
        }
        List<Element> rows = new ArrayList<>();
        rows.add(row(view, "The file", view.file(), List.of(), List.of()));
        int number = 0;
        for (var pin : view.pins().entrySet()) {
            number++;
            rows.add(row(
                    view,
                    "Pinned " + number,
                    pin.getValue().advice(),
                    changes(now, pin.getValue().checked()),
                    List.of(
                            button("open:" + number, "Open"),
                            el(
                                    "button",
                                    at("type", "submit"),
                                    at("name", "act"),
                                    at("value", "drop:" + number),
                                    at("data-part", "/advise"),
                                    "Drop"))));
        }
        rows.add(row(view, "Now", now.advice(), changes(now, view.checked()), List.of()));
        return List.of(
                el("h3", "Compare"),
                Table.scrolling(
                        "Variants compared",
                        Table.plain(
                                "list",
                                List.of(),
                                List.of("Variant", "Best", "Terms", "Verdicts changed", "What is changed"),
                                rows)));
    }

    private static Element button(String act, String words) {
        return el("button", at("type", "submit"), at("name", "act"), at("value", act), words);
    }

    private static Element row(LiveView view, String name, Advice advice, List<String> changes, List<Element> buttons) {
        Sheet sheet = Sheet.untried(advice, view.pack());
        List<Object> best = new ArrayList<>();
        List<Object> terms = new ArrayList<>();
        sheet.ranking().best().ifPresent(found -> {
            best.addAll(List.of(sheet.badge(found), " " + sheet.pairing(found)));
            terms.add(terms(found));
        });
        return Table.row(
                List.of(name, " ", buttons),
                best,
                terms,
                Integer.toString(changed(view.file(), advice)),
                changes.isEmpty() ? "nothing" : String.join("; ", changes));
    }

    private static String terms(PairingAdvice pairing) {
        List<String> said = new ArrayList<>();
        for (Term term : Term.values()) {
            said.add(Said.term(term) + " " + Sheet.printed(pairing).of(term));
        }
        return String.join(", ", said);
    }

    private static List<String> changes(Sheet sheet, Variant.Checked checked) {
        List<String> said = new ArrayList<>();
        checked.changes()
                .forEach((path, change) -> said.add(path + ": "
                        + change.value()
                                .map(value -> sheet.answer(path, value))
                                .orElse(change.saying().value())));
        return said;
    }

    /** How many verdicts are others than in the first. */
    static int changed(Advice first, Advice second) {
        return (int) second.pairings().stream()
                .filter(now -> first.pairing(now.good(), now.payment())
                        .filter(then -> then.verdict() != now.verdict())
                        .isPresent())
                .count();
    }
}
