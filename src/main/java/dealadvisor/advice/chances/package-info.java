/**
 * What facts may turn out to be, and how likely which answer is: the values that rules tell apart, what cases, packs and priors say of them, and the ways
 * in which a case may turn out, drawn or gone through, and weighed.
 */
@Internal
@NullMarked
package dealadvisor.advice.chances;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
