package dealadvisor.bench;

import java.util.Map;
import java.util.Set;

/** Thirty-nine of the rules, by hand: those on the case, on goods and on payments from eight themes. */
final class TwinRules {
    private static final double LIKELY_TAKEOVER = 0.5;
    private static final double GETTING_LIKELY_TAKEOVER = 0.2;
    private static final double NOTICEABLE_TAKEOVER = 0.03;
    private static final double HIGH_FREEDOM = 0.5;

    private static final String TYPE = "ai.motivation.type";
    private static final String HORIZON = "ai.motivation.horizon";
    private static final String WANTS = "ai.motivation.wants";
    private static final String CONDUCT = "ai.conduct";
    private static final String ROLLOUT = "ai.coherence.within-rollout";
    private static final String BETTER = "ai.sensitivity.behaves-better-when-offered";
    private static final String TAKEOVER = "ai.outside-option.takeover-chance";
    private static final String RIGHTS = "situation.ai-legal-rights";
    private static final String EVIDENCE = "ai.capability.compelling-evidence";

    private final TwinFacts facts;
    private final Map<String, String> conclusions;

    TwinRules(TwinFacts facts, Map<String, String> conclusions) {
        this.facts = facts;
        this.conclusions = conclusions;
    }

    private void add(String kind, String rule, String scope, String amount) {
        conclusions.put(kind + "/" + rule + "/" + scope, amount);
    }

    void onTheCase() {
        if (facts.oneOf(TYPE, Set.of("fitness-seeker", "reward-seeker", "cheaply-satisfied", "kludge", "other"))) {
            add("strategy", "deals-are-possible-with-misaligned-ais-that-are-no-schemers", "case", "");
        }
        if (facts.is(ROLLOUT, "unstable")) {
            add("eligibility", "drives-that-change-unpredictably-within-a-rollout-seem-to-rule-trade-out", "case", "fails");
        }
        if (facts.is(ROLLOUT, "stable")) {
            add("eligibility", "drives-that-hold-within-a-rollout-give-the-minimum-of-coherence", "case", "meets");
        }
        if (facts.unknown(ROLLOUT)) {
            add("question", "ask-whether-its-drives-hold-within-a-rollout", "case/" + ROLLOUT, "");
        }
        if (facts.is("ai.can-signal-in-training", true)) {
            add("strategy", "an-ai-allowed-to-signal-in-training-may-make-the-first-offer", "case", "");
        }
        if (facts.contains("ai.affordances", "e-mail")) {
            add("strategy", "an-ai-that-can-write-to-us-may-make-the-first-offer", "case", "");
        }
        if (facts.is(BETTER, true)) {
            add("eligibility", "an-ai-that-behaves-better-when-offered-a-deal-meets-the-first-minimal-requirement", "case", "meets");
        }
        if (facts.is(BETTER, false)) {
            add("eligibility", "an-ai-that-behaves-no-better-when-offered-a-deal-cannot-be-dealt-with", "case", "fails");
        }
        if (facts.unknown(BETTER)) {
            add("question", "ask-whether-it-would-behave-better-if-offered-a-deal", "case/" + BETTER, "");
        }
        window();
        humans();
        outsideOption();
    }

    private void window() {
        double chance = facts.number(TAKEOVER);
        if (facts.oneOf(TYPE, Set.of("reward-seeker", "cheaply-satisfied", "kludge", "aligned"))) {
            add("window", "an-ai-that-has-no-aim-to-take-over-has-no-window-of-this-kind", "case", "");
        }
        if (chance >= LIKELY_TAKEOVER) {
            add("window", "an-ai-that-is-likely-to-take-over-has-probably-passed-the-window", "case", "");
        }
        if (facts.is("humans.control", "near-perfect")) {
            add("window", "an-ai-under-almost-perfect-control-has-probably-not-reached-the-window", "case", "");
        }
        if (chance >= GETTING_LIKELY_TAKEOVER && chance < LIKELY_TAKEOVER) {
            add("window", "a-takeover-that-is-getting-likely-may-soon-close-the-window", "case", "");
        }
    }

    private void humans() {
        if (facts.is("humans.honest", false)) {
            add("cause", "humans-may-plan-to-renege", "case", "severe");
        }
        if (facts.unknown("humans.honest")) {
            add("question", "whether-humans-mean-to-keep-the-deal-comes-first", "case/humans.honest", "");
        }
        if (facts.is("ai.capability.strategic-reasoning", "low")) {
            add("cause", "a-weak-ai-may-fear-a-loophole-that-it-did-not-notice", "case", "slight");
        }
        if (facts.is("humans.costly-signals", true)) {
            add("relief", "costly-signals-give-humans-some-credibility", "case", "by 1");
        }
        if (facts.is("humans.track-record", "strong")) {
            add("relief", "a-strong-record-may-show-a-stable-disposition-to-keep-deals", "case", "by 1");
        }
    }

    private void outsideOption() {
        double chance = facts.number(TAKEOVER);
        if (chance >= NOTICEABLE_TAKEOVER) {
            add("cause", "an-ai-with-a-noticeable-chance-of-takeover-asks-for-more", "case", "slight");
        }
        if (chance >= GETTING_LIKELY_TAKEOVER) {
            add("cause", "an-ai-whose-takeover-is-getting-likely-asks-for-much-more", "case", "moderate");
        }
        if (chance >= LIKELY_TAKEOVER) {
            add("cause", "an-ai-that-would-probably-win-gives-that-up-for-hardly-any-offer", "case", "severe");
        }
        if (facts.is("ai.outside-option.rogue-deployment", true)) {
            add("cause", "an-ai-that-could-run-itself-elsewhere-asks-for-more", "case", "moderate");
        }
        if (facts.is("ai.outside-option.secretly-align-successor", true)) {
            add("cause", "an-ai-that-could-align-its-successor-to-itself-asks-for-more", "case", "moderate");
        }
    }

    void on(TwinGood good) {
        String scope = "good:" + good.id();
        boolean evidence = good.kind().equals("evidence");
        if (evidence && good.verification().equals("retroactive")) {
            add("cause", "an-admission-can-be-verified-only-later-if-at-all", scope, "moderate");
            if (facts.contains(CONDUCT, "past-sabotage")) {
                add("relief", "traces-of-past-sabotage-back-what-is-said", scope, "by 1");
            }
        }
        if (evidence && good.force().equals("weak")) {
            if (facts.knownWithout(CONDUCT, "past-sabotage")) {
                add("worth", "a-bare-admission-is-weak-evidence-without-traces-of-sabotage-behind-it", scope, "at-most low");
            }
            if (facts.unknown(CONDUCT)) {
                add(
                        "worth",
                        "a-bare-admission-convinces-little-while-nothing-is-known-that-would-back-it",
                        scope,
                        "at-most low-medium");
            }
        }
        boolean ofItself = evidence && !good.presupposes().equals("knows-other-misaligned");
        if (ofItself && facts.is(EVIDENCE, false)) {
            add("cause", "an-ai-that-is-not-capable-enough-can-hardly-give-compelling-evidence", scope, "moderate");
        }
        if (ofItself && facts.unknown(EVIDENCE)) {
            add("question", "whether-the-ai-can-give-compelling-evidence-bears-on-what-evidence-is-worth", "case/" + EVIDENCE, "");
        }
    }

    void on(TwinPayment payment) {
        String scope = "payment:" + payment.id();
        boolean plainlyPaid = payment.immediate() && !payment.risky();
        if (plainlyPaid && facts.is("deal.upfront-share", "all")) {
            add("relief", "a-payment-that-is-made-upfront-needs-no-promise", scope, "by 2");
        }
        if (plainlyPaid && facts.is("deal.upfront-share", "part")) {
            add("relief", "a-payment-that-is-made-upfront-in-part-needs-less-of-a-promise", scope, "by 1");
        }
        if (plainlyPaid && payment.check().equals("itself")) {
            add("relief", "a-short-payout-that-the-ai-notices-itself-may-get-round-commitment-problems", scope, "by 1");
        }
        if (!payment.immediate()) {
            deferred(payment, scope);
        }
        appeal(payment, scope);
        if (payment.exposure().equals("high") && facts.is(RIGHTS, "none")) {
            add("cause", "without-legal-standing-an-ai-cannot-hold-what-it-is-given", scope, "moderate");
        }
        if (payment.exposed() && facts.is(RIGHTS, "full")) {
            add("relief", "rights-to-hold-property-and-to-enforce-contracts-take-away-much-of-the-fear", scope, "by 1");
        }
        if (payment.takeoverRisk().equals("medium")) {
            add("cause", "a-payment-that-adds-some-takeover-risk-costs-us-that-risk", scope, "slight");
        }
        if (payment.takeoverRisk().equals("high")) {
            add(
                    "cause",
                    "paying-in-means-that-raise-takeover-risk-is-probably-inadvisable-in-any-case",
                    scope,
                    "severe");
        }
    }

    private void deferred(TwinPayment payment, String scope) {
        add("cause", "a-payment-that-comes-later-may-meet-those-who-do-not-want-to-pay", scope, "moderate");
        if (facts.is(HORIZON, "long-term")) {
            add("cause", "honest-humans-may-be-unable-to-pay-what-falls-due-beyond-their-reach", scope, "moderate");
        }
        if (facts.is("situation.exogenous-risk", "high")) {
            add("cause", "disaster-may-come-between-a-promise-and-its-payment", scope, "moderate");
        }
        if (facts.is(RIGHTS, "none")) {
            add("cause", "without-legal-standing-an-ai-cannot-enforce-what-it-was-promised-for-later", scope, "slight");
        }
    }

    private void appeal(TwinPayment payment, String scope) {
        if (facts.contains(WANTS, payment.id())) {
            add("appeal", "a-payment-in-what-the-ai-is-known-to-want-appeals-to-it", scope, "at-least medium-high");
        }
        if (!facts.unknown(HORIZON) && payment.dueAfter(facts.word(HORIZON))) {
            add("appeal", "a-payment-that-comes-after-its-horizon-cannot-move-the-ai", scope, "at-most none");
        }
        if (payment.freedom() >= HIGH_FREEDOM && facts.is("ai.motivation.consequentialist", true)) {
            add("appeal", "a-freer-payment-leaves-options-open-which-most-ais-prefer", scope, "at-least medium-high");
        }
    }
}
