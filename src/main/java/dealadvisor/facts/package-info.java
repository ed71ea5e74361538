/**
 * Which facts exist, and one case: what is known and what is unknown.
 * The vocabulary is data; a case is checked against it here, with a place for every problem.
 * It knows no rules and not what a fact implies beyond what the vocabulary file says.
 */
@Internal(
        except = {
            Belief.class,
            Case.class,
            CaseFacts.class,
            CaseFile.class,
            Fact.class,
            FactDefinition.class,
            FactType.class,
            FindOut.class,
            Price.class,
            PriceWays.class,
            Spread.class,
            Value.class,
            Vocabulary.class
        })
@NullMarked
package dealadvisor.facts;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
