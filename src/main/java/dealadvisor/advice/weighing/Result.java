package dealadvisor.advice.weighing;

import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Terms;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.advice.Zopa;
import dealadvisor.catalogue.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What one way in which a case may turn out comes to. To be used again for the next way; for one thread. */
public final class Result {
    private static final Term[] TERMS = Term.values();

    private final Verdict[] verdicts;
    private final double[][] terms;
    private final double[] indices;
    private final List<Optional<Zopa>> zopas;
    private boolean recommended;
    private Eligibility.Verdict anyDeal = Eligibility.Verdict.UNCLEAR;
    private Eligibility.Verdict highValue = Eligibility.Verdict.UNCLEAR;
    private Window.State window = Window.State.UNCLEAR;

    Result(int pairings) {
        verdicts = new Verdict[pairings];
        Arrays.fill(verdicts, Verdict.BLOCKED);
        terms = new double[TERMS.length][pairings];
        indices = new double[pairings];
        zopas = new ArrayList<>(Collections.nCopies(pairings, Optional.empty()));
    }

    /** Weighs all pairings of the case to which the assessor has turned. */
    void turnTo(Assessor assessor) {
        recommended = false;
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = assessor.weigh(i);
            Terms weighed = assessor.terms();
            for (int term = 0; term < TERMS.length; term++) {
                terms[term][i] = weighed.of(TERMS[term]);
            }
            indices[i] = weighed.index();
            zopas.set(i, assessor.zopa());
            recommended |= verdicts[i] == Verdict.RECOMMENDED;
        }
        anyDeal = assessor.anyDeal();
        highValue = assessor.highValue();
        window = assessor.window();
    }

    public int pairings() {
        return verdicts.length;
    }

    public Verdict verdict(int pairing) {
        return verdicts[pairing];
    }

    /** A term of a pairing, by its place among the terms. */
    public double term(int pairing, int term) {
        return terms[term][pairing];
    }

    public double index(int pairing) {
        return indices[pairing];
    }

    public Optional<Zopa> zopa(int pairing) {
        return zopas.get(pairing);
    }

    /** Whether any pairing is recommended. */
    public boolean recommended() {
        return recommended;
    }

    public Eligibility.Verdict anyDeal() {
        return anyDeal;
    }

    public Eligibility.Verdict highValue() {
        return highValue;
    }

    public Window.State window() {
        return window;
    }
}
