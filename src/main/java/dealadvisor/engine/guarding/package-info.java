/** What keeps rules from doing harm: the lists of what compiled rules may use, and bounds of time and memory. */
@Internal
@NullMarked
package dealadvisor.engine.guarding;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
