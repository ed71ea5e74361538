package dealadvisor.advice;

import dealadvisor.conclusions.Scope;
import dealadvisor.conclusions.Severity;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Value;
import dealadvisor.reading.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * The answer for one case. Immutable, for any thread; lists are ordered as their docs say, else by id, and nothing is null: what may be missing is an
 * Optional. Terms, factors and indices are numbers from 0 to 1 without a unit, prices are in the unit of the case, and scopes are written {@code case},
 * {@code good:ID}, {@code payment:ID} or {@code pairing:GOOD/PAYMENT}.
 *
 * @param facts the case, checked
 * @param rules which rules answered
 * @param warnings facts that are at odds with each other
 * @param anyDeal whether the AI is eligible for any deal
 * @param highValue whether it is eligible for high-value deals
 * @param ruleOuts why there is to be no deal, if so
 * @param window where the case stands between too early and too late
 * @param pairings every good with every payment in question: by verdict, then index descending, then good and payment
 * @param noDeal what the case offers instead of a deal
 * @param barriers every cause that rules concluded, by barrier, scope and cause, before reliefs
 * @param mitigations what is worth considering, by priority, then id
 * @param forms forms that rules concluded
 * @param strategy advice on the portfolio
 * @param tensions claims that pull opposite ways here
 * @param questions unknown facts that matter, those that tell most first: those that hold the best pairing back, then by what their answers would change
 * @param conclusions all that the rules concluded, by id
 * @param assumptions what the advice rests on beside the source and the facts
 * @param parties the same case with one more or one fewer party at the table; empty when it was not tried
 * @param outlooks what each answer to an open question would make of the case, in the vocabulary's order; empty when it was not tried
 * @param uncertainty how likely which answer is; empty when it was not asked for
 */
public record Advice(
        CaseFacts facts,
        RulesUsed rules,
        List<Diagnostic> warnings,
        Eligibility anyDeal,
        Eligibility highValue,
        List<RuledOut> ruleOuts,
        Window window,
        List<PairingAdvice> pairings,
        NoDeal noDeal,
        List<BarrierNote> barriers,
        List<MitigationNote> mitigations,
        List<FormNote> forms,
        List<StrategyNote> strategy,
        List<TensionNote> tensions,
        List<QuestionNote> questions,
        List<Reasoned> conclusions,
        List<Assumption> assumptions,
        Optional<List<PartyNote>> parties,
        Optional<List<Outlook>> outlooks,
        Optional<Uncertainty> uncertainty) {
    public Advice {
        warnings = List.copyOf(warnings);
        ruleOuts = List.copyOf(ruleOuts);
        pairings = List.copyOf(pairings);
        barriers = List.copyOf(barriers);
        mitigations = List.copyOf(mitigations);
        forms = List.copyOf(forms);
        strategy = List.copyOf(strategy);
        tensions = List.copyOf(tensions);
        questions = List.copyOf(questions);
        conclusions = List.copyOf(conclusions);
        assumptions = List.copyOf(assumptions);
        parties = parties.map(List::copyOf);
        outlooks = outlooks.map(List::copyOf);
    }

    /**
     * Which rules answered.
     *
     * @param pack the pack's id
     * @param version as the author of the pack writes it
     * @param sha256 a fingerprint of all its rules and data
     * @param rules how many rules there are
     * @param layers the packs that it extends and itself, each as id and version; empty if it extends none
     */
    public record RulesUsed(String pack, String version, String sha256, int rules, List<String> layers) {
        public RulesUsed {
            layers = List.copyOf(layers);
        }
    }

    /**
     * A reason for no deal.
     *
     * @param id its name, as the rule gives it
     * @param scope of what it keeps us from dealing: the whole case, a good, a payment or a pairing
     * @param conclusions ids of the conclusions behind it
     */
    public record RuledOut(String id, Scope scope, List<String> conclusions) {
        public RuledOut {
            conclusions = List.copyOf(conclusions);
        }
    }

    /**
     * What the case offers instead of a deal.
     *
     * @param says a sentence for the reader
     * @param conclusions ids of the conclusions behind it; none where nothing speaks for doing without
     */
    public record NoDeal(String says, List<String> conclusions) {
        public NoDeal {
            conclusions = List.copyOf(conclusions);
        }
    }

    /**
     * One cause of a barrier, as rules concluded it, before anything relieves it.
     *
     * @param id the barrier's id in the catalogue
     * @param branch the branch of the source's argument to which the barrier belongs, as the catalogue has it
     * @param scope what it is about
     * @param cause the cause's id, within its barrier
     * @param severity the highest that is concluded
     * @param conclusions ids of the conclusions behind it
     */
    public record BarrierNote(
            String id, String branch, Scope scope, String cause, Severity severity, List<String> conclusions) {
        public BarrierNote {
            conclusions = List.copyOf(conclusions);
        }
    }

    /**
     * A mitigation worth considering.
     *
     * @param id in the catalogue
     * @param tried what came of trying it; empty when nothing was tried
     * @param conclusions what suggests it
     */
    public record MitigationNote(String id, Optional<Tried> tried, List<String> conclusions) {
        public MitigationNote {
            conclusions = List.copyOf(conclusions);
        }
    }

    /**
     * A form of deal that rules concluded.
     *
     * @param id in the catalogue of forms
     * @param conclusions ids of the conclusions behind it
     */
    public record FormNote(String id, List<String> conclusions) {
        public FormNote {
            conclusions = List.copyOf(conclusions);
        }
    }

    /**
     * Advice on all deals together.
     *
     * @param claim the id of the claim that gives it
     * @param conclusions ids of the conclusions behind it
     */
    public record StrategyNote(String claim, List<String> conclusions) {
        public StrategyNote {
            conclusions = List.copyOf(conclusions);
        }
    }

    /**
     * Two claims that pull opposite ways.
     *
     * @param id its name, as the rule gives it
     * @param says a sentence for the reader
     * @param conclusions ids of the conclusions behind it
     */
    public record TensionNote(String id, String says, List<String> conclusions) {
        public TensionNote {
            conclusions = List.copyOf(conclusions);
        }
    }

    /**
     * An unknown fact that matters.
     *
     * @param fact its path
     * @param asks the question that finds it out
     * @param answers what the values of it that were tried would change, value by value; empty when none was tried
     * @param conclusions why it matters; none where no rule asks it and only trying showed that it does
     */
    public record QuestionNote(String fact, String asks, Optional<List<Answered>> answers, List<String> conclusions) {
        public QuestionNote {
            answers = answers.map(List::copyOf);
            conclusions = List.copyOf(conclusions);
        }

        /** Pairings whose verdict some value of it would change, in alphabetical order; empty when it was not tried. */
        public Optional<List<String>> changes() {
            return answers.map(each ->
                    each.stream().map(Answered::pairing).distinct().sorted().toList());
        }

        /** Whether some value of it would change a verdict; empty when it was not tried. */
        public Optional<Boolean> couldChange() {
            return answers.map(each -> !each.isEmpty());
        }
    }

    /**
     * One verdict that an answer to a question would change.
     *
     * @param value the answer
     * @param pairing whose verdict it changes
     * @param verdict the verdict were this the answer
     */
    public record Answered(Value value, String pairing, Verdict verdict) {}

    /**
     * The same case with one more or one fewer party at the table.
     *
     * @param party who comes or goes
     * @param joins whether the party comes
     * @param improves pairings whose verdict would improve
     * @param worsens pairings whose verdict would worsen
     */
    public record PartyNote(String party, boolean joins, List<String> improves, List<String> worsens) {
        public PartyNote {
            improves = List.copyOf(improves);
            worsens = List.copyOf(worsens);
        }
    }

    /**
     * Something that the advice assumes.
     *
     * @param what a sentence for the reader
     * @param source where it comes from: {@code calibration}, {@code prior} or {@code default}
     */
    public record Assumption(String what, String source) {}

    /** The pairing of this good and payment, if it is in question. */
    public Optional<PairingAdvice> pairing(String good, String payment) {
        return pairings.stream()
                .filter(p -> p.good().equals(good) && p.payment().equals(payment))
                .findFirst();
    }

    /** The conclusion with this id; empty if there is none. */
    public Optional<Reasoned> conclusion(String id) {
        return conclusions.stream().filter(c -> c.id().equals(id)).findFirst();
    }
}
