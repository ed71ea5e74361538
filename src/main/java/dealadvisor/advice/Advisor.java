package dealadvisor.advice;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.RuleReads;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives advice on cases under the rules of one pack. Immutable, safe for many threads; make one and use it often. */
public final class Advisor {
    private final RulePack pack;
    private final Optional<RuleReads> reads;
    private final boolean weighs;

    /** @param pack the rules to advise under */
    public Advisor(RulePack pack) {
        this(pack, Optional.of(RuleReads.of(pack.rules(), pack.vocabulary())), true);
    }

    private Advisor(RulePack pack, Optional<RuleReads> reads, boolean weighs) {
        this.pack = pack;
        this.reads = reads;
        this.weighs = weighs;
    }

    /**
     * An advisor under the same rules that answers sooner and leaves out what needs advising again: what mitigations lift, what hangs on unknown
     * facts, and the part of {@code possible} that rests on it.
     */
    public static Advisor withoutTrials(RulePack pack) {
        return new Advisor(pack, Optional.empty(), true);
    }

    /** As {@link #withoutTrials}, for those who ask only what is concluded: no pairing is weighed. */
    public static Advisor withoutPairings(RulePack pack) {
        return new Advisor(pack, Optional.empty(), false);
    }

    /** The rules that this advisor follows. */
    public RulePack pack() {
        return pack;
    }

    /**
     * Advice on a case file.
     *
     * @throws ProblemsException if the case or a rule is wrong; carries every problem found, with places
     */
    public Advice advise(CaseFile file) {
        return advise(file.content());
    }

    /**
     * Advice on a case.
     *
     * @throws ProblemsException if the case or a rule is wrong; carries every problem found, with places
     */
    public Advice advise(Case given) {
        return advise(CaseChecker.check(given, pack.vocabulary()));
    }

    /**
     * Advice on a case that was checked against this pack's vocabulary.
     *
     * @throws ProblemsException if a rule is wrong; carries every problem found, with places
     */
    public Advice advise(CaseFacts facts) {
        InQuestion asked = InQuestion.of(pack.catalogue(), facts);
        try (LiveRun run = new LiveRun(pack, facts, asked.goods(), asked.payments())) {
            return weighs
                    ? advise(run, facts, asked.goods(), asked.payments())
                    : advise(run, facts, List.of(), List.of());
        }
    }

    private Advice advise(LiveRun run, CaseFacts facts, List<Good> goods, List<Payment> payments) {
        Catalogue catalogue = pack.catalogue();
        List<Conclusion> conclusions = run.conclusions();
        Reasons reasons = Reasons.of(pack, conclusions);
        Grounds grounds = Grounds.of(conclusions);
        CaseNotes notes = new CaseNotes(pack, facts, conclusions, grounds, reasons);
        Eligibility anyDeal = notes.eligibility(catalogue.requirements().get(Catalogue.ANY_DEAL));
        Window window = notes.window();
        Setting setting = Setting.of(pack.vocabulary(), catalogue, facts, grounds);
        Assessor assessor = new Assessor(catalogue, grounds, setting);
        List<Assessed> assessed = new ArrayList<>();
        for (Good good : goods) {
            for (Payment payment : payments) {
                assessed.add(assessor.assess(good, payment));
            }
        }
        Optional<TrialResults> results =
                reads.map(r -> TrialResults.of(pack, r, run, facts, setting, assessed, notes.suggested(assessed)));
        PairingAdvisor advisor = new PairingAdvisor(catalogue, grounds, reasons, anyDeal, assessor, facts, results);
        List<PairingAdvice> pairings = assessed.stream().map(advisor::advise).toList();
        return new Advice(
                facts,
                new Advice.RulesUsed(
                        pack.id(),
                        pack.version(),
                        pack.sha256(),
                        pack.rules().size(),
                        pack.layers().size() == 1
                                ? List.of()
                                : pack.layers().stream()
                                        .map(layer -> layer.id() + " " + layer.version())
                                        .toList()),
                warnings(facts, goods, payments),
                anyDeal,
                notes.eligibility(catalogue.requirements().get(Catalogue.HIGH_VALUE)),
                notes.ruleOuts(),
                window,
                Dominance.remark(pairings, catalogue),
                notes.noDeal(window),
                notes.barriers(),
                notes.mitigations(assessed, results),
                notes.forms(),
                notes.strategy(),
                notes.tensions(),
                notes.questions(results, pairings),
                reasons.all(),
                Assumptions.of(pack, facts, conclusions),
                results.map(TrialResults::parties));
    }

    private static List<Diagnostic> warnings(CaseFacts facts, List<Good> goods, List<Payment> payments) {
        List<Diagnostic> warnings = new ArrayList<>(facts.warnings());
        Set<String> goodIds = new HashSet<>();
        goods.forEach(good -> goodIds.add(good.id()));
        Set<String> paymentIds = new HashSet<>();
        payments.forEach(payment -> paymentIds.add(payment.id()));
        facts.prices().forEach(price -> {
            boolean outside =
                    price.good().filter(good -> !goodIds.contains(good)).isPresent()
                            || price.payment()
                                    .filter(payment -> !paymentIds.contains(payment))
                                    .isPresent();
            if (outside) {
                warnings.add(Diagnostic.warning(
                        "W003",
                        price.place(),
                        1,
                        "this price is for a good or payment that is not in question",
                        "add it to `deal.goods` or `deal.payments`, or remove the price"));
            }
        });
        warnings.sort(Diagnostic.BY_PLACE);
        return List.copyOf(warnings);
    }
}
