package dealadvisor.render.markdown;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Agenda;
import dealadvisor.advice.Deal;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Feasibility;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Portfolio;
import dealadvisor.advice.Reasoned;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Severity;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.AnswerWords;
import dealadvisor.explanation.PriceWords;
import dealadvisor.explanation.PrintedTerms;
import dealadvisor.explanation.Rounding;
import dealadvisor.facts.Fact;
import dealadvisor.reading.Present;
import dealadvisor.render.words.Citation;
import dealadvisor.render.words.Headline;
import dealadvisor.render.words.InBrief;
import dealadvisor.render.words.Obstacle;
import dealadvisor.render.words.Odds;
import dealadvisor.render.words.PriceText;
import dealadvisor.render.words.Said;
import dealadvisor.render.words.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Advice as a report in Markdown that one can send: what was asked, the answer, why, what to do, what to find out, what it rests on. */
public final class AdviceMarkdown {
    private static final int DETAILED = 3;

    private static final int SHOWN = 8;

    private final Advice advice;
    private final RulePack pack;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> cited = new TreeSet<>();

    private final boolean all;

    private AdviceMarkdown(Advice advice, RulePack pack, boolean all) {
        this.advice = advice;
        this.pack = pack;
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
        line("# " + MarkdownText.of(advice.facts().title().orElse(advice.facts().id())));
        line("");
        advice.facts().asOf().ifPresent(date -> line("As of " + MarkdownText.of(date) + ".\n"));
        summary();
        warnings();
        ruleOuts();
        pairings();
        advice.uncertainty().ifPresent(this::likely);
        eligibility();
        section("Window: " + advice.preconditions().window().state().id());
        reasons(advice.preconditions().window().conclusions());
        questions();
        whatToDo();
        listed(
                "Tensions",
                advice.portfolio().tensions().stream()
                        .map(Portfolio.TensionNote::conclusions)
                        .toList());
        section("Without a deal");
        line(MarkdownText.of(advice.portfolio().noDeal().says()));
        listed(
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
        line("**" + MarkdownText.of(headline.stamp()) + ".** " + MarkdownText.of(headline.sentence()) + "\n");
        line("- Any deal: " + advice.preconditions().anyDeal().verdict().id() + "; high-value deals: "
                + advice.preconditions().highValue().verdict().id() + "; window: "
                + advice.preconditions().window().state().id().replace('-', ' ') + "; "
                + Said.of(summary.known(), summary.facts(), "fact") + " known.");
        summary.lead()
                .filter(lead -> lead.verdict() != Verdict.BLOCKED)
                .flatMap(each -> each.firmness().range())
                .ifPresent(range -> line("- The first index is "
                        + Rounding.of(summary.lead().orElseThrow().index())
                        + " as far as known; one answer more puts it between "
                        + Rounding.of(range.low()) + " and " + Rounding.of(range.high()) + "."));
        line("\n> " + InBrief.DISCLAIMER);
    }

    private void warnings() {
        Odds.weighed(advice).ifPresent(words -> line("\n" + MarkdownText.of(words)));
        Odds.warnings(advice)
                .forEach(w -> line("\n**Warning:** " + MarkdownText.message(w.message())
                        + w.place()
                                .map(p -> " (" + MarkdownText.of(p.toString()) + ")")
                                .orElse("")));
    }

    private void ruleOuts() {
        if (!advice.preconditions().ruleOuts().isEmpty()) {
            section("Ruled out");
            advice.preconditions().ruleOuts().forEach(r -> reasons(r.conclusions()));
        }
    }

    private void eligibility() {
        section("Eligibility");
        eligibility("Any deal", advice.preconditions().anyDeal());
        eligibility("High-value deals", advice.preconditions().highValue());
    }

    private void eligibility(String what, Eligibility eligibility) {
        line("**" + what + ": " + eligibility.verdict().id() + "**\n");
        for (Eligibility.Requirement requirement : eligibility.requirements()) {
            line("- " + MarkdownText.of(requirement.id().replace('-', ' ')) + ": "
                    + requirement.result().id());
            requirement
                    .conclusions()
                    .forEach(id -> advice.argument().conclusion(id).ifPresent(c -> line("  - " + sentence(c))));
        }
        line("");
    }

    private void pairings() {
        section("What to buy, and how to pay");
        List<PairingAdvice> shown = advice.pairings().stream()
                .filter(p -> p.verdict().compareTo(Verdict.BLOCKED) > 0)
                .toList();
        if (shown.isEmpty()) {
            line("Nothing: every pairing is blocked.");
            unblockable();
            return;
        }
        List<PairingAdvice> best = all ? shown : shown.subList(0, Math.min(SHOWN, shown.size()));
        boolean liftable = best.stream().anyMatch(p -> InBrief.wouldBe(p).isPresent());
        line(
                "| good | payment | verdict as things stand | index | AI gains | our gains | our credibility | AI credibility | stands in the way |"
                        + (liftable ? " with mitigations |" : ""));
        line("|---|---|---|--:|--:|--:|--:|--:|---|" + (liftable ? "---|" : ""));
        for (PairingAdvice p : best) {
            PrintedTerms printed = PrintedTerms.of(p.feasibility().terms());
            line("| " + MarkdownText.of(p.good()) + " | " + MarkdownText.of(p.payment()) + " | "
                    + p.verdict().id() + (p.firmness().robust() ? "" : " (not robust)")
                    + " | " + printed.index() + " | " + printed.of(Term.AI_GAINS) + " | "
                    + printed.of(Term.OUR_GAINS) + " | " + printed.of(Term.OUR_CREDIBILITY) + " | "
                    + printed.of(Term.AI_CREDIBILITY) + " | " + standing(p) + " |"
                    + (liftable ? " " + InBrief.wouldBe(p).map(MarkdownText::of).orElse("") + " |" : ""));
        }
        if (best.size() < shown.size()) {
            line("\n" + (shown.size() - best.size()) + " more pairings come after these; `--all` lists them.");
        }
        int blocked = advice.pairings().size() - shown.size();
        if (blocked > 0) {
            line("\n" + blocked + " more pairings are blocked.");
        }
        unblockable();
        shown.stream()
                .filter(p -> p.verdict().compareTo(Verdict.POSSIBLE) >= 0)
                .limit(DETAILED)
                .forEach(this::pairing);
        others(best.stream().filter(p -> p.verdict() == Verdict.NOT_RECOMMENDED).toList());
    }

    // Of the pairings that are blocked only those are named of which something could be made.
    private void unblockable() {
        advice.pairings().stream().filter(p -> p.verdict() == Verdict.BLOCKED).forEach(p -> InBrief.wouldBe(p)
                .ifPresent(would -> line("\n" + MarkdownText.of(p.id() + " " + would) + ".")));
    }

    // Why not: what stands in the way most, once for all pairings of which it holds.
    private void others(List<PairingAdvice> pairings) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (PairingAdvice p : pairings) {
            String reason = Obstacle.worstFirst(advice, p).stream()
                    .findFirst()
                    .flatMap(worst -> worst.reason()
                            .map(c -> worst.barrier().id() + " is "
                                    + worst.barrier().severity().id() + ": " + sentence(c)))
                    .orElse("nothing stands in the way, but little is gained");
            byReason.computeIfAbsent(reason, k -> new ArrayList<>()).add(p.id());
        }
        if (!byReason.isEmpty()) {
            line("\n### What stands in the way of the others most\n");
            byReason.forEach((reason, ids) -> line("- " + String.join(", ", ids) + ": " + reason));
        }
    }

    private static String standing(PairingAdvice p) {
        List<String> parts = new ArrayList<>(InBrief.barriers(p));
        p.hindrances().cappedBy().forEach(cap -> parts.add(cap.replace('-', ' ')));
        if (!p.hindrances().missing().isEmpty()) {
            parts.add("unknown: " + String.join(", ", p.hindrances().missing()));
        }
        return MarkdownText.of(String.join("; ", parts));
    }

    private void pairing(PairingAdvice p) {
        line("\n### " + MarkdownText.of(p.good() + " for " + p.payment()) + ": "
                + p.verdict().id() + "\n");
        line("Form: " + MarkdownText.of(p.deal().form().replace('-', ' ')) + ". Payment: "
                + MarkdownText.of(p.deal().protocol().id().replace('-', ' ')) + ". Index " + Rounding.of(p.index())
                + ".");
        p.deal().zopa().ifPresent(zopa -> {
            line("\nPrice: " + MarkdownText.of(PriceText.of(zopa)) + ".");
            zopa.reckoning().ifPresent(how -> {
                line("");
                PriceWords.lines(how).forEach(said -> line("- " + MarkdownText.of(said)));
            });
        });
        p.firmness()
                .hangsOn()
                .filter(facts -> !facts.isEmpty())
                .ifPresent(facts -> line("\nThe verdict hangs on what is not known: "
                        + MarkdownText.of(String.join(", ", facts)) + "."));
        InBrief.wouldBe(p).ifPresent(would -> line("\nThat is as things stand; it " + MarkdownText.of(would) + "."));
        line("");
        for (Feasibility.BarrierSeverity barrier : p.feasibility().barriers()) {
            if (barrier.severity() == Severity.NONE) {
                continue;
            }
            line("- **" + MarkdownText.of(barrier.id()) + "** is "
                    + barrier.severity().id());
            barrier.causes().stream()
                    .filter(cause -> cause.severity() != Severity.NONE)
                    .forEach(cause -> Citation.strongest(advice, cause.conclusions())
                            .ifPresent(c -> line("  - " + cause.severity().id() + ": " + sentence(c))));
        }
        if (!p.deal().steps().isEmpty()) {
            line("\nSteps:\n");
            String phase = "";
            for (Deal.StepNote step : p.deal().steps()) {
                if (!step.phase().id().equals(phase)) {
                    phase = step.phase().id();
                    line("- " + MarkdownText.of(phase));
                }
                cited.addAll(step.claims());
                line("  - [ ] " + MarkdownText.of(step.says()) + " ["
                        + MarkdownText.of(String.join(", ", step.claims())) + "]");
            }
        }
    }

    private void whatToDo() {
        if (advice.agenda().mitigations().isEmpty()) {
            return;
        }
        section("What to do");
        line("| what | by | lifts | makes the verdict or a term worse | but |");
        line("|---|---|---|---|---|");
        advice.agenda().mitigations().stream()
                .sorted(Comparator.comparingInt((Agenda.MitigationNote note) ->
                                note.tried().map(t -> t.lifts().size()).orElse(0))
                        .reversed())
                .forEach(this::mitigation);
        advice.agenda().parties().ifPresent(parties -> parties.stream()
                .filter(party -> !party.improves().isEmpty() || !party.worsens().isEmpty())
                .forEach(party -> line(
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
        cited.addAll(m.claims());
        String lifts = note.tried()
                .map(tried -> tried.notTried().map(why -> "not tried: " + why).orElse(String.join(", ", tried.lifts())))
                .orElse("");
        line("| " + MarkdownText.of(m.name())
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
        section("What to find out");
        for (Agenda.QuestionNote note : advice.agenda().questions()) {
            line("- **" + MarkdownText.of(note.fact()) + "**: " + MarkdownText.of(note.asks()));
            advice.argument().conclusions(note.conclusions()).stream()
                    .limit(1)
                    .forEach(c -> line("  - " + sentence(c)));
            AnswerWords.of(advice, note).forEach(answer -> line("  - if " + MarkdownText.of(answer)));
            Citation.findOut(pack, note.fact()).ifPresent(how -> line("  - to find out " + MarkdownText.of(how)));
        }
    }

    private void listed(String heading, List<List<String>> conclusions) {
        if (!conclusions.isEmpty()) {
            section(heading);
            conclusions.forEach(ids -> reasons(ids.subList(0, Math.min(1, ids.size()))));
        }
    }

    private void facts() {
        section("What is known");
        line("| fact | value | place | source |");
        line("|---|---|---|---|");
        for (Fact fact : advice.facts().facts().values()) {
            line("| " + MarkdownText.of(fact.path()) + " | "
                    + MarkdownText.of(fact.value().text()) + " | "
                    + fact.place().map(Object::toString).map(MarkdownText::of).orElse("") + " | "
                    + fact.remarks().source().map(MarkdownText::of).orElse("") + " |");
        }
    }

    private void likely(Uncertainty uncertainty) {
        section("How likely");
        line(MarkdownText.of(Odds.how(uncertainty)) + "\n");
        if (uncertainty.readAs().isEmpty()) {
            return;
        }
        line("| Pairing | Recommended | Possible | Not recommended | Blocked | Index, nine times in ten |");
        line("|---|--:|--:|--:|--:|---|");
        uncertainty.pairings().stream().limit(all ? Long.MAX_VALUE : SHOWN).forEach(pairing -> {
            StringBuilder row = new StringBuilder("| ").append(MarkdownText.of(pairing.id()));
            for (Verdict verdict :
                    List.of(Verdict.RECOMMENDED, Verdict.POSSIBLE, Verdict.NOT_RECOMMENDED, Verdict.BLOCKED)) {
                row.append(" | ").append(Odds.percent(Present.in(pairing.verdicts(), verdict)));
            }
            line(row.append(" | ")
                    .append(Odds.number(pairing.index().p5()))
                    .append(" to ")
                    .append(Odds.number(pairing.index().p95()))
                    .append(" |")
                    .toString());
        });
        line("");
        Odds.never(uncertainty).ifPresent(words -> line(MarkdownText.of(words) + "\n"));
        (all ? uncertainty.findOutFirst() : Odds.findOut(uncertainty))
                .stream()
                        .limit(all ? Long.MAX_VALUE : SHOWN)
                        .forEach(worth -> line("- find out `" + worth.fact() + "`: "
                                + MarkdownText.of(Odds.worth(worth, uncertainty))));
        Odds.notDrawn(uncertainty).ifPresent(words -> line("\n" + MarkdownText.of(words)));
    }

    private void assumptions() {
        section("What it rests on beside the facts");
        advice.argument()
                .assumptions()
                .forEach(a -> line("- " + MarkdownText.message(a.what() + " (" + a.source() + ")")));
        line("- rules: "
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
        section("Claims of the source that are cited");
        Map<String, String> claims = new TreeMap<>();
        cited.forEach(id -> pack.catalogue()
                .claim(id)
                .ifPresent(claim ->
                        claims.put(id, claim.claim() + " (" + claim.hedge().id() + ")")));
        claims.forEach((id, claim) -> line("- `" + id.replace('`', ' ') + "`: " + MarkdownText.of(claim)));
    }

    private void reasons(List<String> ids) {
        ids.forEach(id -> advice.argument().conclusion(id).ifPresent(c -> line("- " + sentence(c))));
    }

    private String sentence(Reasoned c) {
        cited.addAll(c.claims());
        return MarkdownText.of(c.says()) + " " + MarkdownText.of(Citation.of(c));
    }

    private void section(String heading) {
        text.append("\n## ").append(heading).append("\n\n");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
