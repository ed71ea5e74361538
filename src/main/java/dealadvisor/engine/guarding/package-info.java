/** What keeps rules from doing harm: the lists of what compiled rules may use, and bounds of time and memory. */
@NullMarked
package dealadvisor.engine.guarding;

import org.jspecify.annotations.NullMarked;
