package dealadvisor.advice;

import java.util.List;

/**
 * What the pairings of a case come to.
 *
 * @param verdicts by pairing, in the order of the frame
 * @param terms likewise
 */
record Outcome(List<Verdict> verdicts, List<Terms> terms) {
    /** Weighs all pairings of the case to which the assessor has turned. */
    static Outcome of(Assessor assessor, int pairings) {
        Verdict[] verdicts = new Verdict[pairings];
        Terms[] terms = new Terms[pairings];
        for (int i = 0; i < pairings; i++) {
            verdicts[i] = assessor.weigh(i);
            terms[i] = assessor.terms();
        }
        return new Outcome(List.of(verdicts), List.of(terms));
    }

    Verdict verdict(int pairing) {
        return verdicts.get(pairing);
    }

    double index(int pairing) {
        return terms.get(pairing).index();
    }
}
