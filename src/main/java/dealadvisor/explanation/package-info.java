/**
 * Why something came out as it did, down to facts and claims: a conclusion, a barrier, a pairing, a term, a price, anything that an advice names; and what is
 * lacking where something did not come out, for which it asks the engine how each condition of a rule fared. It weighs nothing and does not know the
 * terminal.
 */
@Internal
@NullMarked
package dealadvisor.explanation;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
