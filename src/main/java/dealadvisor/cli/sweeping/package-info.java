/**
 * A case in many scenarios, as the command says it and as another machine can be told.
 */
@Internal
@NullMarked
package dealadvisor.cli.sweeping;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
