/**
 * Why a conclusion, a barrier, a pairing or an eligibility came out as it did, down to facts and claims.
 * It reads an advice and computes nothing new.
 * It does not know the terminal.
 */
@Internal
@NullMarked
package dealadvisor.explanation;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
