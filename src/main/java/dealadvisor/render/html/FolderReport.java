package dealadvisor.render.html;

import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.engine.RulePack;
import dealadvisor.render.words.Asked;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Advice on many cases as one page: a table that leads to them, then the brief of each. */
public final class FolderReport {
    private static final List<String> COLUMNS =
            List.of("Case", "Answer", "Best", "Essential missing", "Any deal", "High-value", "Window", "Facts known");

    private FolderReport() {}

    /**
     * The page, with a line end.
     *
     * @param parts the cases, each with a number of its own
     * @param refused names of those that were not advised on
     * @param asked what rules were asked for
     * @param names the cases as they were named
     * @param changes the options that changed or narrowed them
     */
    public static String of(
            List<CasePart> parts,
            List<String> refused,
            RulePack pack,
            Asked asked,
            List<String> names,
            List<String> changes) {
        List<String> words = new ArrayList<>(List.of("advise", "--format", "html"));
        words.addAll(names);
        words.addAll(changes);
        // No index is compared between cases: it is highest where least is known.
        List<CasePart> ordered = parts.stream()
                .sorted(Comparator.comparing(CasePart::stamp)
                        .thenComparing(CasePart::missing)
                        .thenComparing(CasePart::title)
                        .thenComparing(CasePart::anchor))
                .toList();
        String heading = "Advice on " + Said.count(parts.size(), "case");
        Document page = new Document(heading)
                .top(List.of(
                        el("p", cls("eyebrow"), "Deal advice · " + pack.title()),
                        el("h1", heading),
                        Brief.disclaimer()))
                .section(
                        "cases",
                        "Cases",
                        "Cases",
                        CaseReport.lead(
                                "By answer, then by how many essential facts are missing. No index stands here: what is unknown counts as no barrier, so it is highest where least is known."),
                        table(ordered),
                        refused.isEmpty()
                                ? List.of()
                                : List.of(el(
                                        "p",
                                        cls("warning"),
                                        el("strong", "Not advised on: "),
                                        String.join(", ", refused)
                                                + ". What is wrong with them was said when this page was made.")));
        SortedSet<Integer> cited = new TreeSet<>();
        for (CasePart part : ordered) {
            page.section(part.anchor(), part.title(), part.title(), part.brief());
            cited.addAll(part.cited());
        }
        Element provenance = el("dl", cls("prov"));
        Provenance.rules(provenance, pack);
        Provenance.entry(provenance, "Made with", el("code", asked.underRules(words.toArray(String[]::new))));
        return page.notes(new Notes(pack.catalogue(), cited), pack)
                .provenance(provenance)
                .written();
    }

    private static Element table(List<CasePart> parts) {
        return Table.scrolling(
                "Cases",
                Table.plain(
                        "list cases",
                        Table.caption("Cases, by answer"),
                        COLUMNS,
                        parts.stream().map(CasePart::row).toList()));
    }
}
