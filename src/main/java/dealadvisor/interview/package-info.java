/**
 * An interview about one case: which question is next, what a reply says, and the case file that comes of it.
 * It does not know the terminal.
 */
@NullMarked
package dealadvisor.interview;

import org.jspecify.annotations.NullMarked;
