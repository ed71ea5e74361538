package dealadvisor.advice;

import dealadvisor.catalogue.Protocol;
import dealadvisor.catalogue.Step.Phase;
import dealadvisor.conclusions.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The answer for one good and one payment.
 *
 * @param good what we would buy
 * @param payment what we would pay
 * @param verdict the answer as things stand, the same whatever was tried
 * @param index the product of the terms
 * @param terms the four factors
 * @param barriers what stands in the way, in the catalogue's order; those that are none are left out
 * @param blockedBy why it is blocked, if it is
 * @param cappedBy what holds the verdict down
 * @param missing facts that are not known and without which it is not recommended
 * @param firm whether no single unknown fact could change the verdict; empty when it was not tried
 * @param hangsOn unknown facts that could; empty when it was not tried
 * @param robust whether the verdict is the same under the calibration's other readings
 * @param form which form the deal would take
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

    /** One step of the deal: its phase, what to do, and the claims that say so. */
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

    /** One barrier here: its severity, its factor from 0 to 1, and its causes that rules concluded. */
    public record BarrierSeverity(String id, Severity severity, double factor, List<CauseSeverity> causes) {
        public BarrierSeverity {
            causes = List.copyOf(causes);
        }
    }

    /** One cause here: its severity after reliefs, the conclusions for it, and those that weaken it. */
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

    /** What blocks: a term, an eligibility or a rule-out, which one, and by which conclusions. */
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
