/**
 * An interview about one case: which question is next, what a reply says, and the case file that comes of it.
 * It does not know the terminal.
 */
@Internal
@NullMarked
package dealadvisor.interview;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
