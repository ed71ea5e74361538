package dealadvisor.render.html;

import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.comparison.ConclusionDifference;
import dealadvisor.comparison.DataDifference;
import dealadvisor.comparison.EntryChange;
import dealadvisor.comparison.PackComparison;
import dealadvisor.comparison.PackDifference;
import dealadvisor.comparison.RuleChange;
import dealadvisor.comparison.SmallestCase;
import dealadvisor.render.words.AnswerNames;
import dealadvisor.render.words.AnswersMoved;
import dealadvisor.render.words.Asked;
import dealadvisor.render.words.NamedPack;
import dealadvisor.render.words.RulesDiff;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two packs beside each other, as a page: which answers differ, by whose rules, and what of the packs is otherwise. */
public final class PacksReport {
    private static final int SHOWN = 6;

    private final NamedPack a;
    private final NamedPack b;
    private final AnswerNames names;

    private PacksReport(NamedPack a, NamedPack b) {
        this.a = a;
        this.b = b;
        this.names = new AnswerNames(a.pack(), b.pack());
    }

    /**
     * Two packs on some cases, with a line end.
     *
     * @param compared each case under both
     * @param smallest the smallest case that was sought; empty if none was
     * @param data what their numbers and catalogues state otherwise
     * @param words the command and what was given to it, for making the page again
     */
    public static String compared(
            NamedPack a,
            NamedPack b,
            List<PackComparison> compared,
            Optional<SmallestCase> smallest,
            List<DataDifference> data,
            List<String> words) {
        PacksReport report = new PacksReport(a, b);
        long otherwise =
                compared.stream().filter(each -> !each.differences().isEmpty()).count();
        Document page = report.page(
                a.name() + " against " + b.name(),
                Said.of((int) otherwise, compared.size(), "case") + " answered otherwise.");
        smallest.ifPresent(found -> page.section("smallest", "Smallest", "The smallest case", report.smallest(found)));
        if (!compared.isEmpty()) {
            page.section("answers", "Answers", "Answers that differ", report.answers(compared));
            page.section("because", "Because", "Arguments that bear on them", report.arguments(compared));
        }
        return page.section("data", "Data", "Numbers and entries that differ", report.data(data))
                .provenance(report.provenance(words))
                .written();
    }

    /**
     * What became of one pack in another, with a line end.
     *
     * @param words the command and what was given to it, for making the page again
     */
    public static String changed(RulesDiff diff, List<String> words) {
        PacksReport report = new PacksReport(diff.a(), diff.b());
        return report.page(
                        "From " + diff.a().name() + " to " + diff.b().name(),
                        (diff.answered().isEmpty()
                                        ? "No answer moves in any of "
                                        : "Answers move in " + diff.answered().size() + " of ")
                                + Said.count(diff.cases(), "case") + "; "
                                + Said.count(diff.rules().size(), "rule")
                                + " and "
                                + (diff.entries().size() == 1
                                        ? "1 entry"
                                        : diff.entries().size() + " entries")
                                + " of the data changed.")
                .section("answers", "Answers", "Answers that move", report.moves(diff.moves()))
                .section("rules", "Rules", "Rules", report.rules(diff.rules()))
                .section("data", "Data", "Data", report.entries(diff.entries()))
                .provenance(report.provenance(words))
                .written();
    }

    private Document page(String heading, String says) {
        return new Document(heading)
                .top(List.of(
                        el("p", cls("eyebrow"), "Rules compared"),
                        el("h1", heading),
                        el("p", cls("sum"), says),
                        Brief.disclaimer()));
    }

    private Element provenance(List<String> words) {
        Element list = el("dl", cls("prov"));
        for (NamedPack pack : List.of(a, b)) {
            Provenance.entry(list, pack.name(), pack.pack().title());
            Provenance.rules(list, pack.pack());
        }
        Provenance.entry(
                list,
                "Made with",
                el("code", new Asked("", List.of(), List.of()).underRules(words.toArray(String[]::new))));
        return list;
    }

    private List<Element> smallest(SmallestCase found) {
        if (found.found().isEmpty()) {
            return List.of(el(
                    "p",
                    "None was found among " + Said.count(found.tried(), "case") + " of up to three facts"
                            + (found.exhausted() ? "." : "; there are more.")));
        }
        List<Element> parts = new ArrayList<>();
        parts.add(
                found.facts().isEmpty()
                        ? el("p", "They differ where nothing is known.")
                        : el(
                                "ul",
                                found.facts().entrySet().stream()
                                        .map(fact -> el(
                                                "li",
                                                el(
                                                        "code",
                                                        fact.getKey() + ": "
                                                                + fact.getValue()
                                                                        .text())))));
        parts.add(differences("The smallest case", found.found().get().differences()));
        return parts;
    }

    private List<Element> answers(List<PackComparison> compared) {
        List<Element> parts = new ArrayList<>();
        List<String> same = new ArrayList<>();
        for (PackComparison each : compared) {
            String name = each.a().facts().id();
            if (each.differences().isEmpty()) {
                same.add(name);
            } else {
                parts.add(el("h3", name));
                parts.add(el(
                        "p",
                        cls("lead"),
                        each.differences().size() + " of " + Said.count(each.asked(), "answer") + " that both give."));
                parts.add(differences(name, each.differences()));
            }
        }
        if (!same.isEmpty()) {
            parts.add(el("p", "Answered the same: " + String.join(", ", same) + "."));
        }
        return parts;
    }

    private Element differences(String name, List<PackDifference> differences) {
        return Table.captioned(
                name + ": answers that differ, and whose rules make them",
                List.of("On", a.name(), b.name(), "By"),
                differences.stream()
                        .map(difference -> List.of(
                                Said.capital(names.of(difference.what())),
                                names.answer(difference.what(), difference.a()),
                                names.answer(difference.what(), difference.b()),
                                voices(difference.rules())))
                        .toList());
    }

    private List<Element> voices(List<PackDifference.Voice> voices) {
        if (voices.isEmpty()) {
            return List.of(el("span", "numbers and entries"));
        }
        return List.of(Element.plain(voices.stream()
                .map(voice -> el(
                        "li",
                        voice.rule(),
                        " ",
                        el(
                                "span",
                                cls("hedge"),
                                "(" + voice.pack() + "; " + voice.source() + ", " + String.join(", ", voice.authors())
                                        + (voice.shared() ? "; both have it" : "") + ")")))));
    }

    private List<Element> arguments(List<PackComparison> compared) {
        List<Element> parts = new ArrayList<>();
        for (PackComparison each : compared) {
            List<ConclusionDifference> bearing = each.arguments();
            if (!bearing.isEmpty()) {
                parts.add(Element.folded(
                        each.a().facts().id() + ": " + Said.count(bearing.size(), "argument"),
                        Element.plain(bearing.stream().map(this::argument))));
            }
        }
        return parts.isEmpty() ? List.of(el("p", "None.")) : parts;
    }

    private Element argument(ConclusionDifference difference) {
        String change = difference.a().isPresent() && difference.b().isPresent()
                ? a.name() + " " + difference.a().get().amount() + ", " + b.name() + " "
                        + difference.b().get().amount()
                : "Only " + (difference.b().isPresent() ? b : a).name();
        return ComparisonReport.argument(change, difference.either().says(), difference.either());
    }

    private List<Element> data(List<DataDifference> data) {
        if (data.isEmpty()) {
            return List.of(el("p", "None."));
        }
        return List.of(Table.captioned(
                "Numbers and entries that both state, and state otherwise",
                List.of("What", a.name(), b.name(), "Stated by"),
                data.stream()
                        .map(each -> List.of(
                                el("code", each.what()),
                                each.a().orElse("nothing"),
                                each.b().orElse("nothing"),
                                List.of(
                                        each.pack() + ", " + String.join(", ", each.authors()) + " ",
                                        el("code", each.place().toString()))))
                        .toList()));
    }

    private List<Element> moves(List<AnswersMoved> moves) {
        if (moves.isEmpty()) {
            return List.of(el("p", "None."));
        }
        return List.of(Table.captioned(
                "Answers that move, those first that move most often",
                List.of("On", a.name(), b.name(), "Where", "By"),
                moves.stream()
                        .map(each -> List.of(
                                Said.capital(names.of(each.on())),
                                names.answer(each.on(), each.was()),
                                names.answer(each.on(), each.is()),
                                Said.count(each.where().size(), "time") + ": " + where(each.where()),
                                voices(each.rules())))
                        .toList()));
    }

    private String where(List<AnswersMoved.Where> where) {
        return where.stream()
                        .limit(SHOWN)
                        .map(each -> each.name() + ": " + names.of(each.what()))
                        .collect(Collectors.joining("; "))
                + (where.size() > SHOWN ? " and " + (where.size() - SHOWN) + " more" : "");
    }

    private List<Element> rules(List<RuleChange> rules) {
        if (rules.isEmpty()) {
            return List.of(el("p", "None changed."));
        }
        Element list = el("ul", cls("plain"));
        for (RuleChange change : rules) {
            String how =
                    switch (change.how()) {
                        case ADDED -> "New: ";
                        case REMOVED -> "Gone: ";
                        case CHANGED -> "Changed: ";
                    };
            list.add(el(
                    "li",
                    el("strong", how),
                    change.name() + " ",
                    el("code", change.at()),
                    change.parts().isEmpty()
                            ? List.of()
                            : List.of(el(
                                    "ul",
                                    change.parts().stream()
                                            .map(part ->
                                                    el("li", part.what() + ": ", moved(part.was(), part.is())))))));
        }
        return List.of(list);
    }

    private static List<Object> moved(Optional<String> was, Optional<String> is) {
        List<Object> shown = new ArrayList<>();
        was.ifPresent(text -> shown.add(el("del", text)));
        if (was.isPresent() && is.isPresent()) {
            shown.add(" ");
        }
        is.ifPresent(text -> shown.add(el("ins", text)));
        return shown;
    }

    private List<Element> entries(List<EntryChange> entries) {
        if (entries.isEmpty()) {
            return List.of(el("p", "None changed."));
        }
        return List.of(Table.captioned(
                "Entries of the data that are new, gone or changed",
                List.of("What", a.name(), b.name()),
                entries.stream()
                        .map(entry -> List.of(
                                el("code", entry.path()),
                                entry.was().orElse(""),
                                entry.is().orElse("")))
                        .toList()));
    }
}
