package dealadvisor.advice;

import java.util.List;
import java.util.Optional;

/** What one way in which a case may turn out comes to, in little room: there may be many thousands of them. */
final class Result {
    private static final Verdict[] VERDICTS = Verdict.values();
    private static final int TERMS = 4;

    private final byte[] verdicts;
    private final double[] terms;
    private final List<Optional<Zopa>> zopas;
    private final boolean recommended;
    private final Eligibility.Verdict anyDeal;
    private final Eligibility.Verdict highValue;
    private final Window.State window;

    /** @param outcome the same at length */
    Result(Outcome outcome) {
        int pairings = outcome.verdicts().size();
        verdicts = new byte[pairings];
        terms = new double[TERMS * pairings];
        for (int i = 0; i < pairings; i++) {
            verdicts[i] = (byte) outcome.verdict(i).ordinal();
            Terms of = outcome.terms().get(i);
            terms[TERMS * i] = of.aiGains();
            terms[TERMS * i + 1] = of.ourGains();
            terms[TERMS * i + 2] = of.ourCredibility();
            terms[TERMS * i + 3] = of.aiCredibility();
        }
        zopas = outcome.zopas().stream().anyMatch(Optional::isPresent) ? outcome.zopas() : List.of();
        recommended = outcome.verdicts().contains(Verdict.RECOMMENDED);
        anyDeal = outcome.anyDeal();
        highValue = outcome.highValue();
        window = outcome.window();
    }

    Verdict verdict(int pairing) {
        return VERDICTS[verdicts[pairing]];
    }

    Terms terms(int pairing) {
        int at = TERMS * pairing;
        return new Terms(terms[at], terms[at + 1], terms[at + 2], terms[at + 3]);
    }

    double index(int pairing) {
        return terms(pairing).index();
    }

    Optional<Zopa> zopa(int pairing) {
        return zopas.isEmpty() ? Optional.empty() : zopas.get(pairing);
    }

    /** Whether any pairing is recommended. */
    boolean recommended() {
        return recommended;
    }

    Eligibility.Verdict anyDeal() {
        return anyDeal;
    }

    Eligibility.Verdict highValue() {
        return highValue;
    }

    Window.State window() {
        return window;
    }
}
