package dealadvisor.advice;

import dealadvisor.catalogue.Protocol;
import dealadvisor.catalogue.Step.Phase;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The answer for one good and one payment.
 *
 * @param good what we would buy, by its id in the catalogue
 * @param payment what we would pay, by its id in the catalogue
 * @param verdict the answer as things stand, the same whatever was tried
 * @param index the product of the terms, from 0 to 1: it compares pairings of one case, and is neither a probability nor a value
 * @param terms the four factors
 * @param barriers what stands in the way, in the catalogue's order; those that are none are left out
 * @param blockedBy why it is blocked, if it is
 * @param cappedBy what holds the verdict down
 * @param missing facts that are not known and without which it is not recommended
 * @param firm whether no single unknown fact could change the verdict; empty when it was not tried
 * @param hangsOn unknown facts that could; empty when it was not tried
 * @param robust whether the verdict is the same under the calibration's other readings
 * @param form which form the deal would take, by its id in the catalogue
 * @param protocol when to pay
 * @param mitigations a smallest set, of what is suggested and those at the table can do, that makes it recommended, in the order in which they are done;
 *     none if none was found, also where one lifts it part of the way, or if there is no need; empty when it was not tried
 * @param smallest whether every smaller set was tried, where there is a set; else it is the best that was found
 * @param dominatedBy pairings of the same good that are better in every respect
 * @param steps for a deal that is possible or recommended, what to do, in order
 * @param zopa the range of prices, when prices are given
 * @param worth where our gains start before barriers
 * @param appeal where the AI's gains start before barriers
 * @param tiedWith ids of the pairings with the same verdict and index
 * @param range how far one answer more can move the index; empty when it was not tried
 * @param answers sets of answers that would change whether it is recommended; empty when they were not sought
 */
public record PairingAdvice(
        String good,
        String payment,
        Verdict verdict,
        double index,
        Terms terms,
        List<BarrierSeverity> barriers,
        List<Blocked> blockedBy,
        List<String> cappedBy,
        List<String> missing,
        Optional<Boolean> firm,
        Optional<List<String>> hangsOn,
        boolean robust,
        String form,
        Protocol protocol,
        Optional<List<String>> mitigations,
        Optional<Boolean> smallest,
        List<String> dominatedBy,
        List<StepNote> steps,
        Optional<Zopa> zopa,
        Bounded worth,
        Bounded appeal,
        List<String> tiedWith,
        Optional<IndexRange> range,
        Optional<AnswerSets> answers) {
    public PairingAdvice {
        barriers = List.copyOf(barriers);
        blockedBy = List.copyOf(blockedBy);
        cappedBy = List.copyOf(cappedBy);
        missing = List.copyOf(missing);
        hangsOn = hangsOn.map(List::copyOf);
        mitigations = mitigations.map(List::copyOf);
        dominatedBy = List.copyOf(dominatedBy);
        steps = List.copyOf(steps);
        tiedWith = List.copyOf(tiedWith);
    }

    /** The two ids as one: {@code past-sabotage/trust-fund}. */
    public String id() {
        return good + "/" + payment;
    }

    /** The verdict with its {@link #mitigations}: the same where there are none; empty when it was not tried. */
    public Optional<Verdict> wouldBe() {
        return mitigations.map(set -> set.isEmpty() ? verdict : Verdict.RECOMMENDED);
    }

    /**
     * One step of the deal.
     *
     * @param id in the catalogue of steps
     * @param phase when it is taken
     * @param says what to do, in a sentence
     * @param claims ids of the claims that say so
     */
    public record StepNote(String id, Phase phase, String says, List<String> claims) {
        public StepNote {
            claims = List.copyOf(claims);
        }
    }

    /** The same pairing dominated by these, by id. */
    PairingAdvice dominated(List<String> by) {
        return beside(by, tiedWith);
    }

    /** The same pairing with these that tie with it, by id. */
    PairingAdvice tied(List<String> with) {
        return beside(dominatedBy, with);
    }

    private PairingAdvice beside(List<String> dominating, List<String> tied) {
        return new PairingAdvice(
                good,
                payment,
                verdict,
                index,
                terms,
                barriers,
                blockedBy,
                cappedBy,
                missing,
                firm,
                hangsOn,
                robust,
                form,
                protocol,
                mitigations,
                smallest,
                dominating,
                steps,
                zopa,
                worth,
                appeal,
                tied,
                range,
                answers);
    }

    /**
     * One barrier that stands here.
     *
     * @param id in the catalogue
     * @param term the one that it bears on
     * @param severity of the worst of its causes, after what relieves them
     * @param factor what it multiplies the term with, from 0 to 1
     * @param causes those that rules concluded
     */
    public record BarrierSeverity(String id, Term term, Severity severity, double factor, List<CauseSeverity> causes) {
        public BarrierSeverity {
            causes = List.copyOf(causes);
        }
    }

    /**
     * One cause of a barrier here.
     *
     * @param id within its barrier, in the catalogue
     * @param severity after what relieves it
     * @param conclusions ids of the conclusions for it
     * @param relievedBy ids of the conclusions that weaken it
     */
    public record CauseSeverity(String id, Severity severity, List<String> conclusions, List<String> relievedBy) {
        public CauseSeverity {
            conclusions = List.copyOf(conclusions);
            relievedBy = List.copyOf(relievedBy);
        }
    }

    /** What kind of thing blocks a pairing. */
    public enum By {
        /** The AI is not eligible for any deal. */
        ELIGIBILITY,
        /** A term of the index is 0. */
        TERM,
        /** A rule rules it out. */
        RULE_OUT;

        /** The word for it in output, such as {@code rule-out}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One thing that blocks the pairing.
     *
     * @param what what kind of thing
     * @param id which: a requirement of eligibility, a term, or the name of what rules it out
     * @param conclusions ids of the conclusions behind it
     */
    public record Blocked(By what, String id, List<String> conclusions) {
        public Blocked {
            conclusions = List.copyOf(conclusions);
        }
    }

    /** The severity of a barrier here. */
    public Severity severity(String barrier) {
        return barriers.stream()
                .filter(b -> b.id().equals(barrier))
                .map(BarrierSeverity::severity)
                .findFirst()
                .orElse(Severity.NONE);
    }
}
