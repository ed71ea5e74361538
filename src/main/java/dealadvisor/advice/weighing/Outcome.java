package dealadvisor.advice.weighing;

import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Terms;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.advice.Zopa;
import java.util.List;
import java.util.Optional;

/**
 * What a case comes to.
 *
 * @param verdicts by pairing, in the order of the frame
 * @param terms likewise
 * @param prospects how near each stands to being recommended, likewise
 * @param zopas where prices meet, likewise
 * @param anyDeal eligibility for any deal
 * @param highValue eligibility for high-value deals
 * @param window where the case stands between too early and too late
 */
public record Outcome(
        List<Verdict> verdicts,
        List<Terms> terms,
        List<Prospect> prospects,
        List<Optional<Zopa>> zopas,
        Eligibility.Verdict anyDeal,
        Eligibility.Verdict highValue,
        Window.State window) {
    public Outcome {
        verdicts = List.copyOf(verdicts);
        terms = List.copyOf(terms);
        prospects = List.copyOf(prospects);
        zopas = List.copyOf(zopas);
    }

    /** Weighs all pairings of the case to which the assessor has turned. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Outcome of(Assessor assessor, int pairings) {
        Verdict[] verdicts = new Verdict[pairings];
        Terms[] terms = new Terms[pairings];
        Prospect[] prospects = new Prospect[pairings];
        Optional<Zopa>[] zopas = new Optional[pairings];
        for (int i = 0; i < pairings; i++) {
            verdicts[i] = assessor.weigh(i);
            terms[i] = assessor.terms();
            prospects[i] = assessor.prospect();
            zopas[i] = assessor.zopa();
        }
        return new Outcome(
                List.of(verdicts),
                List.of(terms),
                List.of(prospects),
                List.of(zopas),
                assessor.anyDeal(),
                assessor.highValue(),
                assessor.window());
    }

    public Verdict verdict(int pairing) {
        return verdicts.get(pairing);
    }

    /** The pairing that comes first: by verdict, then index; of equals the first in the order of the frame. Below 0 if none is in question. */
    public int best() {
        int best = -1;
        for (int i = 0; i < verdicts.size(); i++) {
            int better = best < 0 ? 1 : verdict(i).compareTo(verdict(best));
            if (better > 0 || (better == 0 && index(i) > index(best))) {
                best = i;
            }
        }
        return best;
    }

    public Prospect prospect(int pairing) {
        return prospects.get(pairing);
    }

    public double index(int pairing) {
        return terms.get(pairing).index();
    }
}
