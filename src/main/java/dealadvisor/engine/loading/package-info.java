/** What makes a loaded pack of a rule folder, of what was kept of one, or of what the build put beside the advisor. It runs no case. */
@Internal
@NullMarked
package dealadvisor.engine.loading;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
