package dealadvisor.render.html;

import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.Agenda.MitigationNote;
import dealadvisor.advice.Agenda.PartyNote;
import dealadvisor.advice.MitigationSet;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Tried;
import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What to do: the actions that lift verdicts, those that answer something and lift none, and who could join or leave the table. */
record ActionList(Sheet sheet) {
    /** What to do first, in a line each: what makes the best pairing recommended, then what lifts the most. */
    List<Element> first(int most) {
        List<Element> lines = new ArrayList<>();
        List<String> said = new ArrayList<>();
        sheet.ranking()
                .best()
                .ifPresent(best -> best.remedy().map(MitigationSet::ids).ifPresent(set -> {
                    said.addAll(set);
                    lines.add(el(
                            "li",
                            el("strong", Said.capital(sheet.mitigations(set))),
                            ": " + (set.size() > 1 ? "together make " : "makes ")
                                    + (best.verdict() == Verdict.RECOMMENDED ? "it" : sheet.pairing(best))
                                    + " recommended."));
                }));
        lifting().stream()
                .filter(note -> !said.contains(note.id()))
                .limit(Math.max(0, most - lines.size()))
                .forEach(note -> lines.add(el(
                        "li",
                        el("strong", Said.capital(name(note))),
                        ": lifts " + Said.count(lifts(note).size(), "pairing") + ", ",
                        sheet.several(lifts(note), 1),
                        ".")));
        return lines;
    }

    List<Element> drawn() {
        List<Element> parts = new ArrayList<>();
        List<MitigationNote> lifting = lifting();
        List<MitigationNote> rest = sheet.advice().agenda().mitigations().stream()
                .filter(note -> lifts(note).isEmpty())
                .toList();
        smallest().ifPresent(parts::add);
        if (!lifting.isEmpty()) {
            parts.add(table(lifting));
        } else if (sheet.advice().agenda().mitigations().stream()
                .allMatch(note -> note.tried().isPresent())) {
            parts.add(el("p", "No single action lifts a verdict."));
        }
        if (!rest.isEmpty()) {
            boolean tried = rest.get(0).tried().isPresent();
            parts.add(Element.folded(
                    Said.count(rest.size(), "action")
                            + (tried
                                    ? " that " + (rest.size() == 1 ? "answers" : "answer")
                                            + " something here and lift no verdict alone"
                                    : " worth considering; what they lift was not tried"),
                    Element.plain(rest.stream().map(this::line))));
        }
        parts.addAll(parties());
        return parts;
    }

    private Optional<Element> smallest() {
        return sheet.ranking()
                .best()
                .flatMap(PairingAdvice::remedy)
                .map(set -> el(
                        "p",
                        el(
                                "strong",
                                set.smallest()
                                        ? "Smallest set that makes the best pairing recommended: "
                                        : "Smallest set found that makes the best pairing recommended: "),
                        sheet.mitigations(set.ids()) + "."));
    }

    private Element table(List<MitigationNote> notes) {
        List<Element> rows = new ArrayList<>();
        for (MitigationNote note : notes) {
            Mitigation mitigation = mitigation(note);
            List<String> lowers = note.tried().map(Tried::lowers).orElse(List.of());
            rows.add(el(
                    "tr",
                    el(
                            "td",
                            el("strong", Said.capital(mitigation.name())),
                            sheet.notes().cite(mitigation.claims()),
                            el("br"),
                            el("span", cls("lead small"), "by " + String.join(", ", mitigation.by()))),
                    el(
                            "td",
                            sheet.several(lifts(note), 3),
                            lowers.isEmpty()
                                    ? List.of()
                                    : List.of(
                                            el("br"),
                                            el("span", cls("lead small"), "worsens ", sheet.several(lowers, 2)))),
                    el("td", mitigation.caveat())));
        }
        return Table.plain(
                "list stack", Table.caption("Actions that lift a verdict"), List.of("Action", "Lifts", "But"), rows);
    }

    private Element line(MitigationNote note) {
        Mitigation mitigation = mitigation(note);
        return el(
                "li",
                Said.capital(mitigation.name()),
                sheet.notes().cite(mitigation.claims()),
                ". " + Said.capital(mitigation.caveat()) + ".",
                note.tried().flatMap(Tried::notTried).map(why -> " Not tried: " + why + "."));
    }

    private List<Element> parties() {
        List<PartyNote> moving = sheet.advice().agenda().parties().orElse(List.of()).stream()
                .filter(party -> !party.improves().isEmpty() || !party.worsens().isEmpty())
                .toList();
        if (moving.isEmpty()) {
            return List.of();
        }
        Element list = el("ul", cls("plain"));
        for (PartyNote party : moving) {
            list.add(el(
                    "li",
                    el("strong", (party.joins() ? "With " : "Without ") + party.party()),
                    party.improves().isEmpty() ? List.of() : List.of(", better: ", sheet.several(party.improves(), 3)),
                    party.worsens().isEmpty() ? List.of() : List.of(", worse: ", sheet.several(party.worsens(), 3)),
                    "."));
        }
        return List.of(el("h3", "Who is at the table"), list);
    }

    private List<MitigationNote> lifting() {
        Optional<String> best = sheet.ranking().best().map(PairingAdvice::id);
        return sheet.advice().agenda().mitigations().stream()
                .filter(note -> !lifts(note).isEmpty())
                .sorted(Comparator.comparing((MitigationNote note) ->
                                !best.map(lifts(note)::contains).orElse(false))
                        .thenComparing(note -> -lifts(note).size()))
                .toList();
    }

    private static List<String> lifts(MitigationNote note) {
        return note.tried().map(Tried::lifts).orElse(List.of());
    }

    private Mitigation mitigation(MitigationNote note) {
        return sheet.pack().catalogue().mitigation(note.id()).orElseThrow();
    }

    private String name(MitigationNote note) {
        return mitigation(note).name();
    }
}
