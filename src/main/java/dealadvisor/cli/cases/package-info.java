/**
 * Commands that advise on cases: on one, on many, on two against each other, over time, and again on what was decided before.
 */
@Internal
@NullMarked
package dealadvisor.cli.cases;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
