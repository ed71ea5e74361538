/** What changes make of the answers: mitigations, answers to questions, parties at the table, and the smallest sets of these. It says what would be, and tells no reader. */
@Internal
@NullMarked
package dealadvisor.advice.trying;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
