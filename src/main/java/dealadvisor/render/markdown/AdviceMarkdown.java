package dealadvisor.render.markdown;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Agenda;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Portfolio;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.AnswerWords;
import dealadvisor.explanation.Rounding;
import dealadvisor.facts.Fact;
import dealadvisor.reading.Present;
import dealadvisor.render.words.Citation;
import dealadvisor.render.words.Headline;
import dealadvisor.render.words.InBrief;
import dealadvisor.render.words.Odds;
import dealadvisor.render.words.Said;
import dealadvisor.render.words.Summary;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Advice as a report in Markdown that one can send: what was asked, the answer, why, what to do, what to find out, what it rests on. */
public final class AdviceMarkdown {

    private final Advice advice;
    private final RulePack pack;
    private final MarkdownLines text;

    private final boolean all;

    private AdviceMarkdown(Advice advice, RulePack pack, boolean all) {
        this.advice = advice;
        this.pack = pack;
        this.text = new MarkdownLines(advice);
        this.all = all;
    }

    /** The report: a summary, then sections, with the best pairings. */
    public static String of(Advice advice, RulePack pack) {
        return of(advice, pack, false);
    }

    /**
     * The report.
     *
     * @param all whether to list every pairing that is not blocked, and not the best ones only
     */
    public static String of(Advice advice, RulePack pack, boolean all) {
        AdviceMarkdown report = new AdviceMarkdown(advice, pack, all);
        report.whole();
        return report.text.toString();
    }

    private void whole() {
        text.line("# "
                + MarkdownText.of(advice.facts().title().orElse(advice.facts().id())));
        text.line("");
        advice.facts().asOf().ifPresent(date -> text.line("As of " + MarkdownText.of(date) + ".\n"));
        summary();
        warnings();
        ruleOuts();
        new PairingsMarkdown(advice, all, text).pairings();
        advice.uncertainty().ifPresent(this::likely);
        eligibility();
        text.section("Window: " + advice.preconditions().window().state().id());
        text.reasons(advice.preconditions().window().conclusions());
        questions();
        whatToDo();
        text.listed(
                "Tensions",
                advice.portfolio().tensions().stream()
                        .map(Portfolio.TensionNote::conclusions)
                        .toList());
        text.section("Without a deal");
        text.line(MarkdownText.of(advice.portfolio().noDeal().says()));
        text.listed(
                "On the whole",
                advice.portfolio().strategy().stream()
                        .map(Portfolio.StrategyNote::conclusions)
                        .toList());
        facts();
        assumptions();
        sources();
    }

    private void summary() {
        Headline headline = Headline.of(advice, pack);
        Summary summary = new Summary(advice, pack);
        text.line(
                "**" + MarkdownText.of(headline.stamp().loud()) + ".** " + MarkdownText.of(headline.sentence()) + "\n");
        text.line("- Any deal: " + advice.preconditions().anyDeal().verdict().id() + "; high-value deals: "
                + advice.preconditions().highValue().verdict().id() + "; window: "
                + advice.preconditions().window().state().id().replace('-', ' ') + "; "
                + Said.of(summary.known(), summary.facts(), "fact") + " known.");
        summary.lead()
                .filter(lead -> lead.verdict() != Verdict.BLOCKED)
                .flatMap(each -> each.firmness().range())
                .ifPresent(range -> text.line("- The first index is "
                        + Rounding.of(summary.lead().orElseThrow().index())
                        + " as far as known; one answer more puts it between "
                        + Rounding.of(range.low()) + " and " + Rounding.of(range.high()) + "."));
        text.line("\n> " + InBrief.DISCLAIMER);
    }

    private void warnings() {
        Odds.weighed(advice).ifPresent(words -> text.line("\n" + MarkdownText.of(words)));
        Odds.warnings(advice)
                .forEach(w -> text.line("\n**Warning:** " + MarkdownText.message(w.message())
                        + w.place()
                                .map(p -> " (" + MarkdownText.of(p.toString()) + ")")
                                .orElse("")));
    }

    private void ruleOuts() {
        if (!advice.preconditions().ruleOuts().isEmpty()) {
            text.section("Ruled out");
            advice.preconditions().ruleOuts().forEach(r -> text.reasons(r.conclusions()));
        }
    }

    private void eligibility() {
        text.section("Eligibility");
        eligibility("Any deal", advice.preconditions().anyDeal());
        eligibility("High-value deals", advice.preconditions().highValue());
    }

    private void eligibility(String what, Eligibility eligibility) {
        text.line("**" + what + ": " + eligibility.verdict().id() + "**\n");
        for (Eligibility.Requirement requirement : eligibility.requirements()) {
            text.line("- " + MarkdownText.of(requirement.id().replace('-', ' ')) + ": "
                    + requirement.result().id());
            requirement.conclusions().forEach(id -> advice.argument()
                    .conclusion(id)
                    .ifPresent(c -> text.line("  - " + text.sentence(c))));
        }
        text.line("");
    }

    private void whatToDo() {
        if (advice.agenda().mitigations().isEmpty()) {
            return;
        }
        text.section("What to do");
        text.line("| what | by | lifts | makes the verdict or a term worse | but |");
        text.line("|---|---|---|---|---|");
        advice.agenda().mitigations().stream()
                .sorted(Comparator.comparingInt((Agenda.MitigationNote note) ->
                                note.tried().map(t -> t.lifts().size()).orElse(0))
                        .reversed())
                .forEach(this::mitigation);
        advice.agenda().parties().ifPresent(parties -> parties.stream()
                .filter(party -> !party.improves().isEmpty() || !party.worsens().isEmpty())
                .forEach(party -> text.line(
                        "\n" + (party.joins() ? "With " : "Without ") + MarkdownText.of(party.party()) + " at the table"
                                + (party.improves().isEmpty()
                                        ? ""
                                        : ", better: " + MarkdownText.of(String.join(", ", party.improves())))
                                + (party.worsens().isEmpty()
                                        ? ""
                                        : ", worse: " + MarkdownText.of(String.join(", ", party.worsens())))
                                + ".")));
    }

    private void mitigation(Agenda.MitigationNote note) {
        Mitigation m = pack.catalogue().mitigation(note.id()).orElseThrow();
        text.cited().addAll(m.claims());
        String lifts = note.tried()
                .map(tried -> tried.notTried().map(why -> "not tried: " + why).orElse(String.join(", ", tried.lifts())))
                .orElse("");
        text.line("| " + MarkdownText.of(m.name())
                + m.priority().map(p -> " (priority " + p + ")").orElse("") + " "
                + MarkdownText.of(Citation.of(pack, m.claims())) + " | "
                + MarkdownText.of(String.join(", ", m.by())) + " | " + MarkdownText.of(lifts) + " | "
                + MarkdownText.of(note.tried()
                        .map(tried -> String.join(", ", tried.lowers()))
                        .orElse(""))
                + " | "
                + MarkdownText.of(m.caveat()) + " |");
    }

    private void questions() {
        if (advice.agenda().questions().isEmpty()) {
            return;
        }
        text.section("What to find out");
        for (Agenda.QuestionNote note : advice.agenda().questions()) {
            text.line("- **" + MarkdownText.of(note.fact()) + "**: " + MarkdownText.of(note.asks()));
            advice.argument().conclusions(note.conclusions()).stream()
                    .limit(1)
                    .forEach(c -> text.line("  - " + text.sentence(c)));
            AnswerWords.of(advice, note).forEach(answer -> text.line("  - if " + MarkdownText.of(answer)));
            Citation.findOut(pack, note.fact()).ifPresent(how -> text.line("  - to find out " + MarkdownText.of(how)));
        }
    }

    private void facts() {
        text.section("What is known");
        text.line("| fact | value | place | source |");
        text.line("|---|---|---|---|");
        for (Fact fact : advice.facts().facts().values()) {
            text.line("| " + MarkdownText.of(fact.path()) + " | "
                    + MarkdownText.of(fact.value().text()) + " | "
                    + fact.place().map(Object::toString).map(MarkdownText::of).orElse("") + " | "
                    + fact.remarks().source().map(MarkdownText::of).orElse("") + " |");
        }
    }

    private void likely(Uncertainty uncertainty) {
        text.section("How likely");
        text.line(MarkdownText.of(Odds.how(uncertainty)) + "\n");
        if (uncertainty.readAs().isEmpty()) {
            return;
        }
        text.line("| Pairing | Recommended | Possible | Not recommended | Blocked | Index, nine times in ten |");
        text.line("|---|--:|--:|--:|--:|---|");
        uncertainty.pairings().stream()
                .limit(all ? Long.MAX_VALUE : PairingsMarkdown.SHOWN)
                .forEach(pairing -> {
                    StringBuilder row = new StringBuilder("| ").append(MarkdownText.of(pairing.id()));
                    for (Verdict verdict :
                            List.of(Verdict.RECOMMENDED, Verdict.POSSIBLE, Verdict.NOT_RECOMMENDED, Verdict.BLOCKED)) {
                        row.append(" | ").append(Odds.percent(Present.in(pairing.verdicts(), verdict)));
                    }
                    text.line(row.append(" | ")
                            .append(Odds.number(pairing.index().p5()))
                            .append(" to ")
                            .append(Odds.number(pairing.index().p95()))
                            .append(" |")
                            .toString());
                });
        text.line("");
        Odds.never(uncertainty).ifPresent(words -> text.line(MarkdownText.of(words) + "\n"));
        (all ? uncertainty.findOutFirst() : Odds.findOut(uncertainty))
                .stream()
                        .limit(all ? Long.MAX_VALUE : PairingsMarkdown.SHOWN)
                        .forEach(worth -> text.line("- find out `" + worth.fact() + "`: "
                                + MarkdownText.of(Odds.worth(worth, uncertainty))));
        Odds.notDrawn(uncertainty).ifPresent(words -> text.line("\n" + MarkdownText.of(words)));
    }

    private void assumptions() {
        text.section("What it rests on beside the facts");
        advice.argument()
                .assumptions()
                .forEach(a -> text.line("- " + MarkdownText.message(a.what() + " (" + a.source() + ")")));
        text.line("- rules: "
                + MarkdownText.of(advice.argument().rules().pack() + " "
                        + advice.argument().rules().version()) + ", "
                + advice.argument().rules().rules() + " rules, sha256 "
                + advice.argument().rules().sha256()
                + (advice.argument().rules().layers().isEmpty()
                        ? ""
                        : ", made of "
                                + MarkdownText.of(String.join(
                                        ", ", advice.argument().rules().layers()))));
    }

    private void sources() {
        text.section("Claims of the source that are cited");
        Map<String, String> claims = new TreeMap<>();
        text.cited().forEach(id -> pack.catalogue()
                .claim(id)
                .ifPresent(claim ->
                        claims.put(id, claim.claim() + " (" + claim.hedge().id() + ")")));
        claims.forEach((id, claim) -> text.line("- `" + id.replace('`', ' ') + "`: " + MarkdownText.of(claim)));
    }
}
