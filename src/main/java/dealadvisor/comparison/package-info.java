/**
 * What differs between two advices, two cases over time or two packs, and why: which answers, by which facts, which rules and which data; to find out, it
 * advises on cases between them. It does not know the terminal.
 */
@Internal
@NullMarked
package dealadvisor.comparison;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
