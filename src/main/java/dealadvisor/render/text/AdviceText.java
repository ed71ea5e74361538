package dealadvisor.render.text;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Deal;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Portfolio;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.Diagnostic;
import dealadvisor.render.words.Asked;
import dealadvisor.render.words.Headline;
import dealadvisor.render.words.InBrief;
import dealadvisor.render.words.Odds;
import java.util.List;
import java.util.stream.Stream;

/** Advice made for reading: rule-outs and eligibility first, then what to buy, what to do, what to find out. */
public final class AdviceText {
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
        text.line("", style.bold(headline.stamp().loud()));
        text.line("", headline.sentence());
        warnings();
        ruleOuts();
        GoodsText goods = new GoodsText(text);
        goods.goods();
        goods.prices();
        advice.uncertainty().ifPresent(uncertainty -> new UncertaintyText(uncertainty, text).whole());
        if (all) {
            goods.everyPairing();
        }
        eligibility();
        window();
        new QuestionsText(text).whole();
        new ActionsText(text).whole();
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
}
