package dealadvisor.render.words;

import dealadvisor.advice.Advice;
import dealadvisor.advice.IndexRange;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.Term;
import dealadvisor.engine.RulePack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One case among many: what its advice comes to, as cells by column. What is not known or was not tried is an empty cell, never 0. */
public final class CaseRow {
    /** All columns, in order. */
    static final List<String> COLUMNS = List.of(
            "case",
            "title",
            "file",
            "as-of",
            "pack",
            "pack-version",
            "pack-sha256",
            "eligible-any",
            "eligible-high-value",
            "window",
            "best-good",
            "best-payment",
            "ties",
            "verdict",
            "index",
            "index-low",
            "index-high",
            "ai-gains",
            "our-gains",
            "our-credibility",
            "ai-credibility",
            "weakest-term",
            "firm",
            "robust",
            "recommended",
            "possible",
            "not-recommended",
            "blocked",
            "facts-known",
            "facts-total",
            "missing",
            "hangs-on",
            "worst-barrier",
            "worst-cause",
            "worst-severity",
            "worst-claims",
            "first-question",
            "first-mitigation",
            "headline");

    private final Map<String, String> cells = new LinkedHashMap<>();
    private final Optional<PairingAdvice> lead;

    private CaseRow(Advice advice, RulePack pack) {
        Summary summary = new Summary(advice, pack);
        this.lead = summary.lead();
        cells.put("case", advice.facts().id());
        advice.facts().title().ifPresent(title -> cells.put("title", title));
        advice.facts().file().ifPresent(file -> cells.put("file", file));
        advice.facts().asOf().ifPresent(date -> cells.put("as-of", date));
        cells.put("pack", advice.argument().rules().pack());
        cells.put("pack-version", advice.argument().rules().version());
        cells.put("pack-sha256", advice.argument().rules().sha256());
        cells.put("eligible-any", advice.preconditions().anyDeal().verdict().id());
        cells.put(
                "eligible-high-value",
                advice.preconditions().highValue().verdict().id());
        cells.put("window", advice.preconditions().window().state().id());
        for (Verdict verdict : Verdict.values()) {
            cells.put(verdict.id(), String.valueOf(summary.ranking().count(verdict)));
        }
        cells.put("facts-known", String.valueOf(summary.known()));
        cells.put("facts-total", String.valueOf(summary.facts()));
        cells.put("headline", Headline.of(advice, pack).sentence());
        lead.ifPresent(pairing -> best(advice, pairing));
        summary.questions().stream()
                .filter(open -> advice.agenda().outlooks().isPresent())
                .findFirst()
                .ifPresent(open -> cells.put("first-question", open.asked().fact()));
        summary.actions().stream()
                .findFirst()
                .ifPresent(action -> cells.put("first-mitigation", String.join(" ", action.mitigations())));
    }

    /** The row of one advice. */
    public static CaseRow of(Advice advice, RulePack pack) {
        return new CaseRow(advice, pack);
    }

    private void best(Advice advice, PairingAdvice pairing) {
        cells.put("best-good", pairing.good());
        cells.put("best-payment", pairing.payment());
        cells.put("ties", String.valueOf(pairing.rivals().tiedWith().size()));
        cells.put("verdict", pairing.verdict().id());
        cells.put("index", number(pairing.index()));
        pairing.firmness().range().map(IndexRange::low).ifPresent(low -> cells.put("index-low", number(low)));
        pairing.firmness().range().map(IndexRange::high).ifPresent(high -> cells.put("index-high", number(high)));
        for (Term term : Term.values()) {
            cells.put(term.id(), number(pairing.feasibility().terms().of(term)));
        }
        cells.put("weakest-term", pairing.feasibility().terms().weakest().id());
        pairing.firmness().firm().ifPresent(firm -> cells.put("firm", firm.toString()));
        cells.put("robust", String.valueOf(pairing.firmness().robust()));
        cells.put("missing", String.join(" ", pairing.hindrances().missing()));
        pairing.firmness().hangsOn().ifPresent(facts -> cells.put("hangs-on", String.join(" ", facts)));
        Obstacle.worstFirst(advice, pairing).stream().findFirst().ifPresent(obstacle -> {
            cells.put("worst-barrier", obstacle.barrier().id());
            cells.put("worst-cause", obstacle.cause().id());
            cells.put("worst-severity", obstacle.cause().severity().id());
            obstacle.reason().ifPresent(reason -> cells.put("worst-claims", String.join(" ", reason.claims())));
        });
    }

    private static String number(double number) {
        return Double.toString(number);
    }

    /** The pairing that leads. */
    public Optional<PairingAdvice> lead() {
        return lead;
    }

    /** A cell; empty where there is nothing to say. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The names of the columns as a line of CSV. */
    public static String header() {
        return String.join(",", COLUMNS) + "\n";
    }

    /** The row as a line of CSV. */
    public String csv() {
        return String.join(
                        ",",
                        COLUMNS.stream().map(column -> quoted(cell(column))).toList()) + "\n";
    }

    // What would run in a spreadsheet gets an apostrophe before it.
    public static String quoted(String cell) {
        String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
