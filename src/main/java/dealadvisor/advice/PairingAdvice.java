package dealadvisor.advice;

import dealadvisor.reading.Internal;
import java.util.Optional;

/**
 * The answer for one good and one payment.
 *
 * @param good what we would buy, by its id in the catalogue
 * @param payment what we would pay, by its id in the catalogue
 * @param verdict the answer as things stand, the same whatever was tried
 * @param feasibility how the index comes about
 * @param hindrances what keeps it from being recommended
 * @param firmness how much the verdict depends on what is not known
 * @param mitigations a smallest set, of what is suggested and those at the table can do, that makes it recommended; the empty set if none was found, also
 *     where one lifts it part of the way, or if there is no need; empty when it was not tried
 * @param deal what would be done
 * @param rivals how it stands among the other pairings
 */
public record PairingAdvice(
        String good,
        String payment,
        Verdict verdict,
        Feasibility feasibility,
        Hindrances hindrances,
        Firmness firmness,
        Optional<MitigationSet> mitigations,
        Deal deal,
        Rivals rivals) {
    /** The two ids as one: {@code past-sabotage/trust-fund}. */
    public String id() {
        return good + "/" + payment;
    }

    /** The product of the terms, from 0 to 1: it compares pairings of one case, and is neither a probability nor a value. */
    public double index() {
        return feasibility.terms().index();
    }

    /** Mitigations that make it recommended; empty if no set was found, sought or needed. */
    public Optional<MitigationSet> remedy() {
        return mitigations.filter(set -> !set.ids().isEmpty());
    }

    /** The verdict with its {@link #mitigations}: the same where there are none; empty when it was not tried. */
    public Optional<Verdict> wouldBe() {
        return mitigations.map(set -> set.ids().isEmpty() ? verdict : Verdict.RECOMMENDED);
    }

    /**
     * The same pairing among these rivals.
     *
     * @hidden
     */
    @Internal
    public PairingAdvice among(Rivals others) {
        return new PairingAdvice(good, payment, verdict, feasibility, hindrances, firmness, mitigations, deal, others);
    }
}
