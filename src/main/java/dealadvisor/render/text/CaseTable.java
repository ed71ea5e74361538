package dealadvisor.render.text;

import dealadvisor.advice.IndexRange;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Rounding;
import dealadvisor.render.words.CaseRow;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Many cases as one table: by verdict, then by how little is missing, then by name; with totals, and with the facts that the most cases lack. An index compares
 * pairings of one case, so the table is not ordered by it, and what is blocked shows none.
 */
public final class CaseTable {
    private static final int MOST_NAMED = 5;
    private static final int CASE = 32;
    private static final int PAIRING = 44;

    private final List<CaseRow> rows;
    private final RulePack pack;
    private final Style style;

    private CaseTable(List<CaseRow> rows, RulePack pack, Style style) {
        this.rows = rows.stream()
                .sorted(Comparator.comparing((CaseRow row) ->
                                row.lead().map(PairingAdvice::verdict).orElse(Verdict.BLOCKED))
                        .reversed()
                        .thenComparing(row -> row.lead()
                                .map(lead -> lead.hindrances().missing().size())
                                .orElse(0))
                        .thenComparing(row -> row.cell("case")))
                .toList();
        this.pack = pack;
        this.style = style;
    }

    /**
     * The table as text.
     *
     * @param failed how many cases could not be advised on
     */
    public static String of(List<CaseRow> rows, int failed, RulePack pack, Style style) {
        return new CaseTable(rows, pack, style).text(failed);
    }

    private String text(int failed) {
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of(
                "case", "deals", "window", "best pairing", "verdict", "index", "one answer", "weakest", "lacks"));
        rows.forEach(row -> cells.add(cells(row)));
        int[] widths = new int[cells.get(0).size()];
        cells.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        });
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < cells.size(); line++) {
            StringBuilder one = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = cells.get(line).get(i);
                one.append(i == 0 ? "" : "  ").append(cell).append(" ".repeat(widths[i] - cell.length()));
            }
            String shown = one.toString().stripTrailing();
            text.append(line == 0 ? style.bold(shown) : shown).append('\n');
        }
        text.append('\n');
        totals(failed).forEach(line -> text.append(style.wrapped("", line)).append('\n'));
        most("Essential facts that the most cases lack", "missing", text);
        most("Facts on which the first verdict of the most cases hangs", "hangs-on", text);
        return text.toString();
    }

    private static List<String> cells(CaseRow row) {
        Optional<PairingAdvice> lead = row.lead();
        String ties = lead.filter(pairing -> !pairing.rivals().tiedWith().isEmpty())
                .map(pairing -> " =" + (pairing.rivals().tiedWith().size() + 1))
                .orElse("");
        boolean blocked =
                lead.filter(pairing -> pairing.verdict() != Verdict.BLOCKED).isEmpty();
        Function<IndexRange, String> range = r -> Rounding.of(r.low()) + "-" + Rounding.of(r.high());
        return List.of(
                shortened(row.cell("case"), CASE),
                eligible(row.cell("eligible-any")) + "/" + eligible(row.cell("eligible-high-value")),
                row.cell("window"),
                shortened(lead.map(PairingAdvice::id).orElse("-"), PAIRING) + ties,
                lead.map(pairing -> pairing.verdict().id() + (pairing.firmness().robust() ? "" : "~"))
                        .orElse("-"),
                blocked ? "-" : Rounding.of(lead.orElseThrow().index()),
                blocked
                        ? "-"
                        : lead.flatMap(each -> each.firmness().range())
                                .map(range)
                                .orElse(""),
                blocked
                        ? "-"
                        : Said.term(lead.orElseThrow().feasibility().terms().weakest()),
                lead.map(pairing ->
                                String.valueOf(pairing.hindrances().missing().size()))
                        .orElse("-"));
    }

    private static String eligible(String verdict) {
        return switch (verdict) {
            case "eligible" -> "yes";
            case "ineligible" -> "no";
            default -> "?";
        };
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 3) + "...";
    }

    private List<String> totals(int failed) {
        Map<Verdict, Integer> counts = new TreeMap<>(Comparator.reverseOrder());
        rows.forEach(
                row -> counts.merge(row.lead().map(PairingAdvice::verdict).orElse(Verdict.BLOCKED), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((verdict, count) -> parts.add(count + " " + verdict.id().replace('-', ' ')));
        List<String> lines = new ArrayList<>();
        lines.add("Of " + Said.count(rows.size(), "case") + " the best pairing is: " + String.join(", ", parts) + "."
                + (failed == 0 ? "" : " " + Said.count(failed, "case") + " could not be advised on."));
        lines.add(
                "deals: any deal / high-value deals; =n: n pairings tie; ~: not robust; one answer: between what a single answer more puts the index;"
                        + " lacks: essential facts unknown. An index compares pairings of one case, as far as that is known, and never one case with another.");
        return lines;
    }

    private void most(String heading, String column, StringBuilder text) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> {
            if (!row.cell(column).isEmpty()) {
                List.of(row.cell(column).split(" ")).forEach(fact -> counts.merge(fact, 1, Integer::sum));
            }
        });
        if (counts.isEmpty()) {
            return;
        }
        text.append('\n').append(style.bold(heading)).append('\n');
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_NAMED)
                .forEach(entry -> text.append(style.wrapped(
                                "  ",
                                entry.getValue() + " of " + rows.size() + "  " + entry.getKey() + ": "
                                        + pack.vocabulary()
                                                .definition(entry.getKey())
                                                .orElseThrow()
                                                .asks()))
                        .append('\n'));
    }
}
