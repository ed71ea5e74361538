/**
 * Which facts exist, and one case: what is known, what is not certain, and what is unknown. The vocabulary is data; a case, from a file or made in code,
 * is checked against it here, with a place for every problem. It knows no rules, and of what follows from a fact only what the vocabulary says.
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
            Remarks.class,
            Spread.class,
            Value.class,
            Vocabulary.class
        })
@NullMarked
package dealadvisor.facts;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
