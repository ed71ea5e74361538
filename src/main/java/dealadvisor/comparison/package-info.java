/**
 * What differs between two advices, and why: which answers, by which facts and which conclusions.
 * It uses the advisor as any embedder would and concludes nothing itself.
 * It does not know the terminal.
 */
@Internal
@NullMarked
package dealadvisor.comparison;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
