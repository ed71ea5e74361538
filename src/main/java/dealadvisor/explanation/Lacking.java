package dealadvisor.explanation;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Hindrances;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Severity;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.RulePack;
import dealadvisor.engine.WhyNot;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Operand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Why something did not come out: condition by condition, what was read and what would have been needed. */
public final class Lacking {
    private final RulePack pack;
    private final Advice advice;

    private Lacking(RulePack pack, Advice advice) {
        this.pack = pack;
        this.advice = advice;
    }

    /**
     * One condition of a verdict.
     *
     * @param condition in words
     * @param met whether it holds
     * @param read what stands there
     * @param exactly the same, a number unrounded
     * @param needed what is asked for
     */
    public record Need(String condition, boolean met, String read, String exactly, String needed) {
        Need(String condition, boolean met, String read, String needed) {
            this(condition, met, read, read, needed);
        }
    }

    /**
     * The answer.
     *
     * @param what what was asked
     * @param result how it came out
     * @param needs for a pairing: the conditions of a recommendation
     * @param rules the rules that would have said it, or that would have helped, and how each fared
     */
    public record Answer(String what, String result, List<Need> needs, List<WhyNot.Attempt> rules) {
        public Answer {
            needs = List.copyOf(needs);
            rules = List.copyOf(rules);
        }
    }

    /**
     * Why something did not come out.
     *
     * @param what a pairing {@code good/payment}, {@code eligibility/any-deal}, {@code eligibility/high-value}, {@code window}, a barrier, a
     *     {@code barrier/cause}, either of them {@code @scope}, a conclusion's id, a rule's name, or the id of a claim or mitigation
     * @return empty if there is nothing of that name
     */
    public static Optional<Answer> of(RulePack pack, Advice advice, String what) {
        return new Lacking(pack, advice).answer(what);
    }

    /** Names of what the rules might have said, for a hint on the nearest. */
    public static List<String> names(RulePack pack) {
        List<String> names = new ArrayList<>();
        pack.rules().forEach(rule -> names.addAll(List.of(rule.name(), rule.id())));
        pack.catalogue().claims().forEach(claim -> names.add(claim.id()));
        pack.catalogue().mitigations().forEach(mitigation -> names.add(mitigation.id()));
        pack.catalogue().barriers().forEach(barrier -> {
            names.add(barrier.id());
            barrier.causes().keySet().forEach(cause -> names.add(barrier.id() + "/" + cause));
        });
        return List.copyOf(names);
    }

    private Optional<Answer> answer(String what) {
        if (what.equals("eligibility/any-deal") || what.equals("eligibility/high-value")) {
            return Optional.of(eligibility(
                    what,
                    what.endsWith("any-deal")
                            ? advice.preconditions().anyDeal()
                            : advice.preconditions().highValue()));
        }
        if (what.equals("window")) {
            return Optional.of(new Answer(
                    what,
                    "the window is " + advice.preconditions().window().state().id(),
                    List.of(),
                    attempts(concluding("window"), everything(), true)));
        }
        Optional<PairingAdvice> pairing =
                advice.pairings().stream().filter(p -> p.id().equals(what)).findFirst();
        if (pairing.isPresent()) {
            return Optional.of(pairing(pairing.get()));
        }
        Optional<Rule> rule = pack.rule(what);
        if (rule.isPresent()) {
            return Optional.of(rule(what, rule.get(), everything()));
        }
        return conclusion(what).or(() -> barrier(what)).or(() -> claim(what)).or(() -> mitigation(what));
    }

    private Answer rule(String what, Rule rule, Narrowed narrowed) {
        WhyNot.Attempt attempt = attempts(List.of(rule), narrowed, false).get(0);
        return new Answer(
                what, attempt.fired() ? "the rule fired" : "the rule did not fire", List.of(), List.of(attempt));
    }

    private Optional<Answer> conclusion(String what) {
        String[] parts = what.split("/", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        return pack.rule(parts[1]).map(rule -> rule(what, rule, scope(parts[2])));
    }

    private Optional<Answer> barrier(String what) {
        int at = what.indexOf('@');
        String[] named = (at < 0 ? what : what.substring(0, at)).split("/", 2);
        Optional<Barrier> barrier = pack.catalogue().barrier(named[0]);
        if (barrier.isEmpty() || named.length > 1 && !barrier.get().causes().containsKey(named[1])) {
            return Optional.empty();
        }
        Narrowed narrowed = at < 0 ? everything() : scope(what.substring(at + 1));
        return Optional.of(unfired(what, concluding("cause", named), narrowed));
    }

    private Optional<Answer> claim(String what) {
        return pack.catalogue()
                .claim(what)
                .map(claim -> unfired(
                        what,
                        pack.rules().stream()
                                .filter(rule -> rule.claims().contains(what))
                                .toList(),
                        everything()));
    }

    // The rules that suggest it, and those that conclude what it answers.
    private Optional<Answer> mitigation(String what) {
        return pack.catalogue().mitigation(what).map(mitigation -> {
            List<Rule> rules = new ArrayList<>(concluding("suggest", what));
            mitigation.answers().forEach(cause -> rules.addAll(concluding("cause", cause.split("/", 2))));
            return unfired(what, rules, everything());
        });
    }

    private Answer unfired(String what, List<Rule> rules, Narrowed narrowed) {
        List<WhyNot.Attempt> unfired = attempts(rules, narrowed, true);
        String result = rules.isEmpty()
                ? "no rule speaks of it"
                : unfired.isEmpty()
                        ? "every rule on it fired"
                        : unfired.size() + (unfired.size() == 1 ? " rule" : " rules") + " on it did not fire";
        return new Answer(what, result, List.of(), unfired);
    }

    private Answer eligibility(String what, Eligibility eligibility) {
        List<WhyNot.Attempt> rules = new ArrayList<>();
        for (Eligibility.Requirement requirement : eligibility.requirements()) {
            if (requirement.result() != Eligibility.Result.MEETS) {
                rules.addAll(attempts(concluding("meets", requirement.id()), everything(), true));
            }
        }
        return new Answer(what, what + " is " + eligibility.verdict().id(), List.of(), rules);
    }

    private Answer pairing(PairingAdvice pairing) {
        List<Need> needs = new ArrayList<>();
        double recommended = pack.catalogue().calibration().verdicts().recommended();
        needs.add(eligible("eligible for any deal", advice.preconditions().anyDeal()));
        pack.catalogue()
                .good(pairing.good())
                .filter(good -> good.eligibility().equals("high-value"))
                .ifPresent(good -> needs.add(eligible(
                        "eligible for high-value deals", advice.preconditions().highValue())));
        needs.add(new Need(
                "every essential fact known",
                pairing.hindrances().missing().isEmpty(),
                pairing.hindrances().missing().isEmpty()
                        ? "all are"
                        : String.join(", ", pairing.hindrances().missing()) + " not known",
                "all"));
        pairing.hindrances().blockedBy().stream()
                .filter(b -> b.what() != Hindrances.By.ELIGIBILITY)
                .forEach(b ->
                        needs.add(new Need("not blocked by " + b.what().id() + " " + b.id(), false, "blocked", "not")));
        pairing.hindrances()
                .cappedBy()
                .forEach(cap -> needs.add(new Need("not held down by " + cap, false, "held down", "not")));
        pairing.feasibility().barriers().stream()
                .filter(b -> b.severity().compareTo(Severity.SEVERE) >= 0)
                .forEach(b -> needs.add(new Need(
                        b.id() + " less than severe", false, b.severity().id(), "moderate or less")));
        needs.add(new Need(
                "an index of at least " + recommended,
                pairing.index() >= recommended,
                Rounding.beside(pairing.index(), recommended),
                String.valueOf(pairing.index()),
                "at least " + recommended));
        List<Rule> reliefs = new ArrayList<>();
        pairing.feasibility().barriers().forEach(barrier -> barrier.causes().stream()
                .filter(cause ->
                        cause.severity().compareTo(Severity.SLIGHT) > 0 && cause.severity() != Severity.BLOCKING)
                .forEach(cause -> concluding("relief", barrier.id()).stream()
                        .filter(rule -> rule.conclusion()
                                .arguments(Operand.Kind.TEXT)
                                .subList(
                                        1,
                                        rule.conclusion()
                                                .arguments(Operand.Kind.TEXT)
                                                .size())
                                .contains(cause.id()))
                        .forEach(reliefs::add)));
        List<Rule> distinct = reliefs.stream().distinct().toList();
        return new Answer(
                pairing.id(),
                pairing.id() + " is " + pairing.verdict().id(),
                needs,
                attempts(distinct, scope(pairing.id()), true));
    }

    private static Need eligible(String condition, Eligibility eligibility) {
        return new Need(
                condition,
                eligibility.verdict() == Eligibility.Verdict.ELIGIBLE,
                eligibility.verdict().id(),
                "eligible");
    }

    private List<Rule> concluding(String what, String... ids) {
        return pack.rules().stream()
                .filter(rule -> rule.conclusion().concludes(what, ids))
                .toList();
    }

    // The goods and payments that conditions may match.
    private record Narrowed(List<Good> goods, List<Payment> payments) {}

    private Narrowed everything() {
        Set<String> goods = new HashSet<>();
        Set<String> payments = new HashSet<>();
        advice.pairings().forEach(pairing -> {
            goods.add(pairing.good());
            payments.add(pairing.payment());
        });
        return new Narrowed(
                pack.catalogue().goods().stream()
                        .filter(g -> goods.contains(g.id()))
                        .toList(),
                pack.catalogue().payments().stream()
                        .filter(p -> payments.contains(p.id()))
                        .toList());
    }

    // case, good:ID, payment:ID, pairing:GOOD/PAYMENT or just the ids.
    private Narrowed scope(String text) {
        Set<String> named =
                Set.of(text.replaceFirst("^(good|payment|pairing):", "").split("/"));
        Narrowed all = everything();
        List<Good> goods =
                all.goods().stream().filter(g -> named.contains(g.id())).toList();
        List<Payment> payments =
                all.payments().stream().filter(p -> named.contains(p.id())).toList();
        return new Narrowed(goods.isEmpty() ? all.goods() : goods, payments.isEmpty() ? all.payments() : payments);
    }

    private List<WhyNot.Attempt> attempts(List<Rule> rules, Narrowed narrowed, boolean onlyUnfired) {
        try (LiveRun run = new LiveRun(pack, advice.facts(), narrowed.goods(), narrowed.payments())) {
            WhyNot whyNot = new WhyNot(pack, run, advice.facts());
            return rules.stream()
                    .map(whyNot::of)
                    .filter(attempt -> !onlyUnfired || !attempt.fired())
                    .toList();
        }
    }
}
