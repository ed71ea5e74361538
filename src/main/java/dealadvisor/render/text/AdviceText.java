package dealadvisor.render.text;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Deal;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Hindrances;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Portfolio;
import dealadvisor.advice.Reasoned;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Zopa;
import dealadvisor.catalogue.DealForm;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Scope;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.PriceWords;
import dealadvisor.explanation.PrintedTerms;
import dealadvisor.explanation.Rounding;
import dealadvisor.explanation.TermSum;
import dealadvisor.facts.Price;
import dealadvisor.reading.Diagnostic;
import dealadvisor.render.words.Asked;
import dealadvisor.render.words.Headline;
import dealadvisor.render.words.InBrief;
import dealadvisor.render.words.Obstacle;
import dealadvisor.render.words.Odds;
import dealadvisor.render.words.PriceText;
import dealadvisor.render.words.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Advice made for reading: rule-outs and eligibility first, then what to buy, what to do, what to find out. */
public final class AdviceText {
    private static final int BARRIERS = 3;

    private final Advice advice;
    private final RulePack pack;
    private final Style style;
    private final boolean all;
    private final AdviceLines text;
    private final Asked asked;

    private AdviceText(Advice advice, RulePack pack, Style style, boolean all, Asked asked) {
        this.advice = advice;
        this.pack = pack;
        this.style = style;
        this.all = all;
        this.text = new AdviceLines(advice, pack, style, all);
        this.asked = asked;
    }

    /**
     * The advice as text.
     *
     * @param style width and colour
     * @param all whether to list every pairing
     * @param asked what was asked, for the commands that lead on
     */
    public static String of(Advice advice, RulePack pack, Style style, boolean all, Asked asked) {
        AdviceText render = new AdviceText(advice, pack, style, all, asked);
        render.whole();
        return render.text.toString();
    }

    // What differs from case to case comes first, what is said of every case last.
    private void whole() {
        text.line("", style.bold(advice.facts().title().orElse(advice.facts().id())));
        Headline headline = Headline.of(advice, pack);
        text.line("", style.bold(headline.stamp()));
        text.line("", headline.sentence());
        warnings();
        ruleOuts();
        goods();
        prices();
        advice.uncertainty().ifPresent(uncertainty -> new UncertaintyText(uncertainty, all, text).whole());
        if (all) {
            everyPairing();
        }
        eligibility();
        window();
        new QuestionsText(advice, pack, style, all, text).whole();
        new ActionsText(advice, pack, style, all, text).whole();
        steps();
        told("Tensions", advice.portfolio().tensions().stream().map(Portfolio.TensionNote::conclusions));
        text.heading("Without a deal");
        text.line("  ", advice.portfolio().noDeal().says());
        strategy();
        more();
    }

    private void warnings() {
        Odds.weighed(advice).ifPresent(words -> text.line("", words));
        for (Diagnostic warning : Odds.warnings(advice)) {
            text.line(
                    "",
                    style.colour(Style.YELLOW, "warning: ")
                            + warning.message()
                            + warning.place().map(p -> " (" + p + ")").orElse(""));
        }
    }

    private void ruleOuts() {
        if (!advice.preconditions().ruleOuts().isEmpty()) {
            text.heading("Ruled out");
            advice.preconditions().ruleOuts().forEach(r -> r.conclusions().forEach(id -> text.reason("  ", id)));
        }
    }

    private void eligibility() {
        text.heading("Eligibility");
        eligibility("any deal", advice.preconditions().anyDeal(), List.of());
        eligibility(
                "high-value deals",
                advice.preconditions().highValue(),
                advice.preconditions().anyDeal().requirements());
    }

    private void eligibility(String what, Eligibility eligibility, List<Eligibility.Requirement> shown) {
        text.line("  ", what + ": " + style.bold(eligibility.verdict().id()));
        for (Eligibility.Requirement requirement : eligibility.requirements()) {
            if (requirement.result() != Eligibility.Result.MEETS && !shown.contains(requirement)) {
                text.line(
                        "    ",
                        requirement.result().id() + " " + requirement.id().replace('-', ' '));
                requirement.conclusions().forEach(id -> text.reason("      ", id));
            }
        }
    }

    private void window() {
        text.heading("Window: " + advice.preconditions().window().state().id());
        advice.preconditions().window().conclusions().forEach(id -> text.reason("  ", id));
        if (advice.preconditions().window().conclusions().isEmpty()) {
            text.line("  ", "Nothing that is known places the case between too early and too late.");
        }
    }

    private void goods() {
        text.heading("What to buy");
        Map<String, List<PairingAdvice>> byGood = new LinkedHashMap<>();
        advice.pairings().forEach(p -> byGood.computeIfAbsent(p.good(), k -> new ArrayList<>())
                .add(p));
        if (!all && nothingToBuy()) {
            return;
        }
        int shown = 0;
        List<String> others = new ArrayList<>();
        for (Map.Entry<String, List<PairingAdvice>> entry : byGood.entrySet()) {
            PairingAdvice best = entry.getValue().get(0);
            if (best.verdict().compareTo(Verdict.POSSIBLE) < 0 && shown >= 3 && !all) {
                others.add(entry.getKey() + " (" + best.verdict().id() + besides(entry.getValue()) + ")");
                continue;
            }
            shown++;
            good(entry.getKey(), entry.getValue());
        }
        if (!others.isEmpty()) {
            text.line(
                    "  ",
                    "Of the other goods no payment makes a deal as things stand: " + String.join(", ", others) + ".");
        }
    }

    // What mitigations would make of the best of these of which they would make something.
    private static String besides(List<PairingAdvice> pairings) {
        return pairings.stream()
                .filter(pairing -> InBrief.wouldBe(pairing).isPresent())
                .findFirst()
                .map(pairing -> "; " + pairing.payment() + " "
                        + InBrief.wouldBe(pairing).orElseThrow())
                .orElse("");
    }

    // Where the case as a whole is no case for deals, one sentence says so for all pairings.
    private boolean nothingToBuy() {
        boolean ineligible = advice.preconditions().anyDeal().verdict() == Eligibility.Verdict.INELIGIBLE;
        boolean ruledOut = advice.preconditions().ruleOuts().stream()
                .anyMatch(r -> r.scope().equals(Scope.CASE));
        if (!ineligible && !ruledOut) {
            return false;
        }
        text.line(
                "  ",
                "Nothing: the AI is " + (ineligible ? "not eligible for any deal" : "ruled out")
                        + ", so every pairing is blocked. --all shows how each would stand otherwise.");
        return true;
    }

    private void good(String good, List<PairingAdvice> pairings) {
        PairingAdvice best = pairings.get(0);
        PrintedTerms printed = PrintedTerms.of(best.feasibility().terms());
        text.line(
                "  ",
                style.bold(good) + " for " + style.bold(best.payment()) + ": " + verdict(best) + ", index "
                        + printed.index() + (best.firmness().robust() ? "" : " (not robust)"));
        InBrief.wouldBe(best).ifPresent(would -> text.line("    ", "as things stand; it " + would));
        text.line(
                "    ",
                "terms: AI gains " + printed.of(Term.AI_GAINS) + ", our gains "
                        + printed.of(Term.OUR_GAINS) + ", our credibility "
                        + printed.of(Term.OUR_CREDIBILITY) + ", AI credibility "
                        + printed.of(Term.AI_CREDIBILITY) + "; as " + formName(best) + ", pay "
                        + best.deal().protocol().id().replace('-', ' '));
        sums(best);
        best.deal().zopa().ifPresent(zopa -> text.line("    ", "price: " + PriceText.of(zopa)));
        if (!best.hindrances().missing().isEmpty() && best.verdict() == Verdict.POSSIBLE) {
            text.line(
                    "    ",
                    "not recommended while unknown: "
                            + String.join(", ", best.hindrances().missing()));
        }
        stands(best);
        if (pairings.size() > 1) {
            PairingAdvice second = pairings.get(1);
            if (!all
                    && (second.verdict() == Verdict.BLOCKED
                            || second.hindrances().cappedBy().contains("takeover-risk"))) {
                return;
            }
            text.line(
                    "    ",
                    "else " + second.payment() + ": " + verdict(second) + ", index " + Rounding.of(second.index())
                            + InBrief.wouldBe(second)
                                    .map(would -> "; it " + would)
                                    .orElse(""));
        }
    }

    // All that moves a term, as a product to be checked by hand.
    private void sums(PairingAdvice pairing) {
        TermSum.of(pairing).stream()
                .filter(sum -> !sum.parts().isEmpty())
                .forEach(sum -> text.line(
                        "      ",
                        sum.term().id() + " " + sum.product() + " = "
                                + String.join(
                                        " x ",
                                        sum.parts().stream()
                                                .map(part -> part.number() + " (" + part.what() + set(part) + ")")
                                                .toList())));
    }

    // What sets where a term starts; of barriers the reasons stand below.
    private String set(TermSum.Part part) {
        boolean start = part.what().startsWith("worth ") || part.what().startsWith("appeal ");
        return part.conclusions().isEmpty()
                ? start ? ", as it is where nothing speaks to it" : ""
                : start
                        ? ": "
                                + String.join(
                                        " ",
                                        advice.argument().conclusions(part.conclusions()).stream()
                                                .map(Reasoned::says)
                                                .distinct()
                                                .toList())
                        : "";
    }

    // The steps of the best deal; those of others stand in the JSON and the report.
    private void steps() {
        if (advice.pairings().isEmpty()
                || advice.pairings().get(0).deal().steps().isEmpty()) {
            return;
        }
        PairingAdvice best = advice.pairings().get(0);
        text.heading("Steps of the first: " + best.id());
        String phase = "";
        for (Deal.StepNote step : best.deal().steps()) {
            if (!step.phase().id().equals(phase)) {
                phase = step.phase().id();
                text.line("  ", phase);
            }
            text.line("    ", "- " + step.says() + " " + style.faint("[" + String.join(", ", step.claims()) + "]"));
        }
    }

    // Where some pairings are priced, all of them are shown, whatever their place in the order.
    private void prices() {
        List<PairingAdvice> priced = advice.pairings().stream()
                .filter(p -> p.deal().zopa().isPresent())
                .toList();
        if (priced.isEmpty()) {
            return;
        }
        // A price for every pairing would be told as often as there are pairings.
        List<PairingAdvice> own = priced.stream()
                .filter(p -> Price.of(advice.facts().prices(), p.good(), p.payment())
                        .filter(price -> price.specificity() > 0)
                        .isPresent())
                .toList();
        List<PairingAdvice> told = own.isEmpty() ? priced.subList(0, 1) : own;
        text.heading("Prices");
        for (PairingAdvice pairing : priced) {
            text.line(
                    "  ",
                    style.bold(pairing.id()) + " (" + pairing.verdict().id() + "): "
                            + PriceText.of(pairing.deal().zopa().get()));
            if (told.contains(pairing)) {
                pairing.deal().zopa().flatMap(Zopa::reckoning).ifPresent(how -> PriceWords.lines(how)
                        .forEach(line -> text.line("    ", line)));
            }
        }
        text.line(
                "  ",
                "What it asks is the reservation price over our credibility, which falls as the payment grows; what we would pay is our willingness times its credibility.");
    }

    private void stands(PairingAdvice pairing) {
        for (Hindrances.Blocked blocked : pairing.hindrances().blockedBy()) {
            text.line(
                    "    ",
                    style.colour(Style.RED, "blocked") + " by " + blocked.what().id() + " " + blocked.id());
            blocked.conclusions().stream().limit(2).forEach(id -> text.reason("      ", id));
        }
        if (!pairing.hindrances().cappedBy().isEmpty()) {
            text.line(
                    "    ",
                    "held down by "
                            + String.join(", ", pairing.hindrances().cappedBy()).replace('-', ' '));
        }
        List<Obstacle> standing = Obstacle.worstFirst(advice, pairing);
        List<Obstacle> worst = standing.subList(0, Math.min(BARRIERS, standing.size()));
        List<String> more = new ArrayList<>();
        for (Obstacle obstacle : worst) {
            text.line("    ", said(obstacle) + ":");
            obstacle.reason().ifPresent(r -> text.reason("      ", r.id()));
            if (obstacle.more() > 0) {
                more.add(Said.count(obstacle.more(), "more reason") + " on "
                        + obstacle.barrier().id());
            }
        }
        standing.subList(worst.size(), standing.size()).forEach(obstacle -> more.add(said(obstacle)));
        if (!more.isEmpty()) {
            text.line("    ", "besides: " + String.join(", ", more));
        }
    }

    private static String said(Obstacle obstacle) {
        return obstacle.barrier().id() + " is " + obstacle.barrier().severity().id();
    }

    private void everyPairing() {
        text.heading("Every pairing");
        for (PairingAdvice p : advice.pairings()) {
            String barriers = String.join(", ", InBrief.barriers(p));
            String why = p.hindrances().blockedBy().isEmpty()
                    ? barriers
                    : "blocked by "
                            + String.join(
                                    ", ",
                                    p.hindrances().blockedBy().stream()
                                            .map(Hindrances.Blocked::id)
                                            .toList());
            text.line(
                    "  ",
                    Rounding.of(p.index()) + "  " + verdict(p) + "  " + p.id()
                            + (why.isEmpty() ? "" : "  (" + why + ")")
                            + InBrief.wouldBe(p).map(would -> "; it " + would).orElse(""));
        }
    }

    private void strategy() {
        boolean ineligible = advice.preconditions().anyDeal().verdict() == Eligibility.Verdict.INELIGIBLE;
        told(
                "On the whole" + (ineligible ? ", were it eligible" : ""),
                advice.portfolio().strategy().stream().map(Portfolio.StrategyNote::conclusions));
    }

    // The first reason of each.
    private void told(String heading, Stream<List<String>> conclusions) {
        List<String> ids = conclusions.flatMap(each -> each.stream().limit(1)).toList();
        if (!ids.isEmpty()) {
            text.heading(heading);
            ids.forEach(id -> text.reason("  ", id));
        }
    }

    private void more() {
        text.heading("More");
        String best = advice.pairings().isEmpty()
                ? "window"
                : advice.pairings().get(0).id();
        text.whole("  ", asked.onCase("explain", best) + "   why, with every reason");
        text.whole("  ", asked.onCase("advise", "--all") + "   everything; so does --format json");
        text.whole("  ", asked.underRules("claims", "ID") + "   what the source says");
        if (!advice.argument().rules().layers().isEmpty()) {
            text.line(
                    "  ",
                    "Rules: " + pack.title() + " ("
                            + String.join(", then ", advice.argument().rules().layers()) + ").");
        }
        text.line("  ", InBrief.DISCLAIMER);
        text.line(
                "  ",
                "Severities as numbers, cut-offs and thresholds are ours, not the source's: rules/calibration.yaml.");
    }

    private String formName(PairingAdvice pairing) {
        return pack.catalogue()
                .form(pairing.deal().form())
                .map(DealForm::name)
                .orElse(pairing.deal().form());
    }

    private String verdict(PairingAdvice pairing) {
        String colour =
                switch (pairing.verdict()) {
                    case RECOMMENDED -> Style.GREEN;
                    case POSSIBLE -> Style.YELLOW;
                    case NOT_RECOMMENDED, BLOCKED -> Style.RED;
                };
        return style.colour(colour, pairing.verdict().id());
    }
}
