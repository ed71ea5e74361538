package dealadvisor.advice;

import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.advice.chances.Settled;
import dealadvisor.advice.chances.Study;
import dealadvisor.advice.saying.Assumptions;
import dealadvisor.advice.saying.CaseNotes;
import dealadvisor.advice.saying.Dominance;
import dealadvisor.advice.saying.PairingAdvisor;
import dealadvisor.advice.saying.Reasons;
import dealadvisor.advice.trying.Reach;
import dealadvisor.advice.trying.TrialResults;
import dealadvisor.advice.weighing.AsItStands;
import dealadvisor.advice.weighing.Assessed;
import dealadvisor.advice.weighing.InQuestion;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Belief;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Internal;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.rules.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gives advice on cases under the rules of one pack. Immutable, safe for many threads; make one and use it often.
 *
 * <p>Whoever interrupts the thread of an advice stops it, and {@link #within} bounds the time of each. Both leave the advisor as good as before.
 */
public final class Advisor {
    private final RulePack pack;
    private final boolean tries;
    private final boolean weighs;
    private final Optional<Duration> time;
    private final Reach reach;
    private final Optional<Sampling> sampling;
    private final Optional<Consumer<List<String>>> draws;

    /**
     * An advisor that tries mitigations, answers and parties too. Making one compiles nothing.
     *
     * @param pack the rules to advise under, which are made ready to run
     */
    public Advisor(RulePack pack) {
        this(pack.ready(), true, true, Optional.empty(), Reach.FULL, Optional.empty(), Optional.empty());
    }

    private Advisor(
            RulePack pack,
            boolean tries,
            boolean weighs,
            Optional<Duration> time,
            Reach reach,
            Optional<Sampling> sampling,
            Optional<Consumer<List<String>>> draws) {
        this.pack = pack;
        this.tries = tries;
        this.weighs = weighs;
        this.time = time;
        this.reach = reach;
        this.sampling = sampling;
        this.draws = draws;
    }

    /**
     * An advisor under the same rules that answers sooner, with the same verdicts, and leaves out what needs advising again: what mitigations would make
     * of them, and what hangs on unknown facts.
     */
    public static Advisor withoutTrials(RulePack pack) {
        return new Advisor(pack.ready(), false, true, Optional.empty(), Reach.FULL, Optional.empty(), Optional.empty());
    }

    /**
     * An advisor under the same rules for those who read the first pairings only: it gives the same answer, and seeks sets of mitigations and of
     * answers for the pairings that come first alone; who might join or leave the table is not tried.
     */
    public static Advisor brief(RulePack pack) {
        return new Advisor(pack.ready(), true, true, Optional.empty(), Reach.BRIEF, Optional.empty(), Optional.empty());
    }

    /** As {@link #withoutTrials}, for those who ask only what is concluded: no pairing is weighed. */
    public static Advisor withoutPairings(RulePack pack) {
        return new Advisor(
                pack.ready(), false, false, Optional.empty(), Reach.FULL, Optional.empty(), Optional.empty());
    }

    /**
     * An advisor that does the same, and stops an advice when its time is up. An ordinary case takes milliseconds without trials and some tens of
     * them with all trials, the first one in a process a second or more. Time is looked at between trials, between pairings and, while rules are
     * at work, as they draw conclusions.
     *
     * @param most how long one advice may take; none can be given in no time or less
     */
    public Advisor within(Duration most) {
        return new Advisor(pack, tries, weighs, Optional.of(most), reach, sampling, draws);
    }

    /**
     * An advisor that does the same, and says how likely which answer is where a case states facts that are not certain.
     *
     * @param how by how many draws, from which seed, with which priors
     */
    public Advisor sampling(Sampling how) {
        return new Advisor(pack, tries, weighs, time, reach, Optional.of(how), Optional.empty());
    }

    /**
     * As {@link #sampling(Sampling)}.
     *
     * @param how by how many draws, from which seed, with which priors
     * @param draws is given, for each advice, the draws as lines of CSV, the first with names; some at a time, as soon as they are known
     */
    public Advisor sampling(Sampling how, Consumer<List<String>> draws) {
        return new Advisor(pack, tries, weighs, time, reach, Optional.of(how), Optional.of(draws));
    }

    /** The rules that this advisor follows. */
    public RulePack pack() {
        return pack;
    }

    /**
     * Advice on a case file.
     *
     * @throws ProblemsException as {@link #advise(Case)} does
     */
    public Advice advise(CaseFile file) {
        return advise(file.content());
    }

    /**
     * Advice on a case.
     *
     * @throws ProblemsException if the case or a rule is wrong: every problem found, with places; if rules do not come to an end (L001 to L003); if the
     *     time is up (L004) or the thread was interrupted (L005), which it then still is
     */
    public Advice advise(Case given) {
        return advise(CaseChecker.check(given, pack.vocabulary()));
    }

    /**
     * Advice on a case that was checked against this pack's vocabulary.
     *
     * @throws ProblemsException as {@link #advise(Case)} does
     */
    public Advice advise(CaseFacts given) {
        Patience patience = Patience.of(time);
        Optional<Uncertainty> uncertainty = sampling.map(how -> studied(given, how, patience));
        CaseFacts facts = settled(given);
        InQuestion asked = InQuestion.of(pack.catalogue(), facts);
        try (LiveRun run = new LiveRun(pack, facts, asked.goods(), asked.payments(), patience)) {
            InQuestion weighed = weighs ? asked : InQuestion.NOTHING;
            return advise(
                    tries ? Optional.of(run) : Optional.empty(),
                    run.conclusions(),
                    facts,
                    weighed,
                    patience,
                    uncertainty);
        }
    }

    /**
     * What an advice without trials would be if the rules concluded this.
     *
     * @param conclusions in no particular order
     * @param facts as {@link #settled} gives them
     * @param weighed the goods and payments of which pairings are weighed
     * @hidden
     */
    @Internal
    public Advice concluding(List<Conclusion> conclusions, CaseFacts facts, InQuestion weighed) {
        return advise(Optional.empty(), conclusions, facts, weighed, Patience.of(time), Optional.empty());
    }

    /**
     * The facts on which an advice rests: a case without what is uncertain in it and makes no difference.
     *
     * @hidden
     */
    @Internal
    public CaseFacts settled(CaseFacts given) {
        return given.beliefs().isEmpty() ? given : Settled.of(pack, given);
    }

    private Uncertainty studied(CaseFacts given, Sampling how, Patience patience) {
        return Study.of(pack, given, how, patience, Runtime.getRuntime().availableProcessors(), draws);
    }

    private Advice advise(
            Optional<LiveRun> tried,
            List<Conclusion> conclusions,
            CaseFacts facts,
            InQuestion asked,
            Patience patience,
            Optional<Uncertainty> uncertainty) {
        Catalogue catalogue = pack.catalogue();
        Reasons reasons = Reasons.of(pack, facts, conclusions);
        AsItStands stands = AsItStands.of(pack, facts, conclusions, asked, patience);
        List<Assessed> assessed = stands.pairings();
        CaseNotes notes = new CaseNotes(pack, facts, conclusions, stands.grounds(), reasons);
        Preconditions preconditions = notes.preconditions();
        List<String> suggested = notes.suggested(assessed);
        Optional<TrialResults> results = tried.map(
                run -> TrialResults.of(pack, run, facts, stands.frame(), assessed, patience, suggested, reach));
        PairingAdvisor advisor =
                new PairingAdvisor(catalogue, stands.grounds(), reasons, preconditions.anyDeal(), facts, results);
        List<PairingAdvice> pairings = new ArrayList<>();
        for (int i = 0; i < assessed.size(); i++) {
            pairings.add(advisor.advise(assessed.get(i), i));
        }
        return new Advice(
                facts,
                warnings(pack, facts, asked.goods(), asked.payments()),
                preconditions,
                Dominance.remark(pairings, catalogue),
                notes.portfolio(preconditions.window()),
                notes.agenda(suggested, results, pairings),
                new Argument(
                        rulesUsed(),
                        reasons.all(),
                        notes.barriers(),
                        Assumptions.of(pack, facts, conclusions, reasons.all(), uncertainty)),
                uncertainty);
    }

    private Argument.RulesUsed rulesUsed() {
        return new Argument.RulesUsed(
                pack.id(),
                pack.version(),
                pack.sha256(),
                Rule.count(pack.rules()),
                pack.layers().size() == 1
                        ? List.of()
                        : pack.layers().stream()
                                .map(layer -> layer.id() + " " + layer.version())
                                .toList());
    }

    private static List<Diagnostic> warnings(RulePack pack, CaseFacts facts, List<Good> goods, List<Payment> payments) {
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
                warnings.add(Diagnostic.of(
                        Code.W003,
                        price.place(),
                        1,
                        "this price is for a good or payment that is not in question",
                        "add it to `deal.goods` or `deal.payments`, or remove the price"));
            }
        });
        facts.beliefs().values().forEach(belief -> warnings.add(uncertain(pack, facts, belief)));
        warnings.sort(Diagnostic.BY_PLACE);
        return List.copyOf(warnings);
    }

    // What may be asked for takes reading the rules, so that is left to cases that state something as uncertain.
    private static Diagnostic uncertain(RulePack pack, CaseFacts facts, Belief belief) {
        String leftOut = new PossibleValues(pack)
                .leftOut(pack.vocabulary().definition(belief.path()).orElseThrow(), facts)
                .map(beyond -> "; " + beyond + ", where it hardly is, it is neither asked for nor planned with")
                .orElse("");
        return Diagnostic.of(
                Code.W005,
                belief.place().orElse(Place.NOWHERE),
                1,
                "`" + belief.path() + "` is uncertain (" + belief.text() + ") and counts as unknown here" + leftOut,
                "`advise --samples " + Sampling.USUAL + "` says how likely each verdict is");
    }
}
