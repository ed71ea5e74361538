package dealadvisor.advice.weighing;

import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.conclusions.Relief;
import java.util.List;
import java.util.Optional;

/**
 * What a conclusion adds to the counts. Conclusions that add the same are one statement, whatever led to them.
 *
 * @param number counts up from 0 among the statements of one {@link Statements}
 * @param kind of the conclusion
 * @param scope the number of its scope
 * @param what numbers of what it names: causes, a requirement, a form, a state of the window; none for bounds and rule-outs
 * @param amount how much: a severity or level by its place, steps, 1 for a requirement that is failed
 * @param flag for a relief, whether it works only if believed; for a bound, whether it is one from below
 * @param claims for a relief, for each of its causes the claims that it cites, as bits of that cause's own
 * @param relief one of the reliefs that say so
 */
record Statement(
        int number,
        Kind kind,
        int scope,
        List<Integer> what,
        int amount,
        boolean flag,
        List<Long> claims,
        Optional<Relief> relief) {
    /** The claims that a relief cites, as bits of one of its causes. */
    long cited(int cause) {
        for (int i = 0; i < what.size(); i++) {
            if (what.get(i) == cause) {
                return claims.get(i);
            }
        }
        throw new IllegalStateException(cause + " is not among the causes of " + this);
    }
}
