package dealadvisor.render.markdown;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Deal;
import dealadvisor.advice.Feasibility;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Severity;
import dealadvisor.explanation.PriceWords;
import dealadvisor.explanation.PrintedTerms;
import dealadvisor.explanation.Rounding;
import dealadvisor.render.words.Citation;
import dealadvisor.render.words.InBrief;
import dealadvisor.render.words.Obstacle;
import dealadvisor.render.words.PriceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What to buy and how to pay, in Markdown. */
record PairingsMarkdown(Advice advice, boolean all, MarkdownLines text) {
    private static final int DETAILED = 3;

    /** How many are in a table where not all are wanted. */
    static final int SHOWN = 8;

    /** The best pairings in a table, then each of the first with what stands in its way, its price and its steps. */
    void pairings() {
        text.section("What to buy, and how to pay");
        List<PairingAdvice> shown = advice.pairings().stream()
                .filter(p -> p.verdict().compareTo(Verdict.BLOCKED) > 0)
                .toList();
        if (shown.isEmpty()) {
            text.line("Nothing: every pairing is blocked.");
            unblockable();
            return;
        }
        List<PairingAdvice> best = all ? shown : shown.subList(0, Math.min(SHOWN, shown.size()));
        boolean liftable = best.stream().anyMatch(p -> InBrief.wouldBe(p).isPresent());
        text.line(
                "| good | payment | verdict as things stand | index | AI gains | our gains | our credibility | AI credibility | stands in the way |"
                        + (liftable ? " with mitigations |" : ""));
        text.line("|---|---|---|--:|--:|--:|--:|--:|---|" + (liftable ? "---|" : ""));
        for (PairingAdvice p : best) {
            PrintedTerms printed = PrintedTerms.of(p.feasibility().terms());
            text.line("| " + MarkdownText.of(p.good()) + " | " + MarkdownText.of(p.payment()) + " | "
                    + p.verdict().id() + (p.firmness().robust() ? "" : " (not robust)")
                    + " | " + printed.index() + " | " + printed.of(Term.AI_GAINS) + " | "
                    + printed.of(Term.OUR_GAINS) + " | " + printed.of(Term.OUR_CREDIBILITY) + " | "
                    + printed.of(Term.AI_CREDIBILITY) + " | " + standing(p) + " |"
                    + (liftable ? " " + InBrief.wouldBe(p).map(MarkdownText::of).orElse("") + " |" : ""));
        }
        if (best.size() < shown.size()) {
            text.line("\n" + (shown.size() - best.size()) + " more pairings come after these; `--all` lists them.");
        }
        int blocked = advice.pairings().size() - shown.size();
        if (blocked > 0) {
            text.line("\n" + blocked + " more pairings are blocked.");
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
                .ifPresent(would -> text.line("\n" + MarkdownText.of(p.id() + " " + would) + ".")));
    }

    // Why not: what stands in the way most, once for all pairings of which it holds.
    private void others(List<PairingAdvice> pairings) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (PairingAdvice p : pairings) {
            String reason = Obstacle.worstFirst(advice, p).stream()
                    .findFirst()
                    .flatMap(worst -> worst.reason()
                            .map(c -> worst.barrier().id() + " is "
                                    + worst.barrier().severity().id() + ": " + text.sentence(c)))
                    .orElse("nothing stands in the way, but little is gained");
            byReason.computeIfAbsent(reason, k -> new ArrayList<>()).add(p.id());
        }
        if (!byReason.isEmpty()) {
            text.line("\n### What stands in the way of the others most\n");
            byReason.forEach((reason, ids) -> text.line("- " + String.join(", ", ids) + ": " + reason));
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
        text.line("\n### " + MarkdownText.of(p.good() + " for " + p.payment()) + ": "
                + p.verdict().id() + "\n");
        text.line("Form: " + MarkdownText.of(p.deal().form().replace('-', ' ')) + ". Payment: "
                + MarkdownText.of(p.deal().protocol().id().replace('-', ' ')) + ". Index " + Rounding.of(p.index())
                + ".");
        p.deal().zopa().ifPresent(zopa -> {
            text.line("\nPrice: " + MarkdownText.of(PriceText.of(zopa)) + ".");
            zopa.reckoning().ifPresent(how -> {
                text.line("");
                PriceWords.lines(how).forEach(said -> text.line("- " + MarkdownText.of(said)));
            });
        });
        p.firmness()
                .hangsOn()
                .filter(facts -> !facts.isEmpty())
                .ifPresent(facts -> text.line("\nThe verdict hangs on what is not known: "
                        + MarkdownText.of(String.join(", ", facts)) + "."));
        InBrief.wouldBe(p)
                .ifPresent(would -> text.line("\nThat is as things stand; it " + MarkdownText.of(would) + "."));
        text.line("");
        for (Feasibility.BarrierSeverity barrier : p.feasibility().barriers()) {
            if (barrier.severity() == Severity.NONE) {
                continue;
            }
            text.line("- **" + MarkdownText.of(barrier.id()) + "** is "
                    + barrier.severity().id());
            barrier.causes().stream()
                    .filter(cause -> cause.severity() != Severity.NONE)
                    .forEach(cause -> Citation.strongest(advice, cause.conclusions())
                            .ifPresent(c -> text.line("  - " + cause.severity().id() + ": " + text.sentence(c))));
        }
        if (!p.deal().steps().isEmpty()) {
            text.line("\nSteps:\n");
            String phase = "";
            for (Deal.StepNote step : p.deal().steps()) {
                if (!step.phase().id().equals(phase)) {
                    phase = step.phase().id();
                    text.line("- " + MarkdownText.of(phase));
                }
                text.cited().addAll(step.claims());
                text.line("  - [ ] " + MarkdownText.of(step.says()) + " ["
                        + MarkdownText.of(String.join(", ", step.claims())) + "]");
            }
        }
    }
}
