/**
 * Decisions kept: what was advised, on what was said, under which rules, a line each; and the same advised again later, with what differs and whose
 * rules made it so. It weighs nothing itself.
 */
@Internal
@NullMarked
package dealadvisor.decisions;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
