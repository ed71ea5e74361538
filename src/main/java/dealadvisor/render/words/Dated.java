package dealadvisor.render.words;

import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.comparison.Course;

/** What is shown of an assessment over time. */
public final class Dated {
    private Dated() {}

    /** Of when it is. */
    public static String day(Course.Point point) {
        return point.advice().facts().asOf().orElseThrow();
    }

    /** The index of the pairing that comes first; 0 where that is blocked, and so has none that anybody could use. */
    public static double index(Course.Point point) {
        return point.best()
                .filter(best -> best.verdict() != Verdict.BLOCKED)
                .map(PairingAdvice::index)
                .orElse(0.0);
    }
}
