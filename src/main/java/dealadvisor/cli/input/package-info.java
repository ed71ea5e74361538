/**
 * What many commands are given: cases, changes of their facts, rules and how far these are trusted; as options, as arguments and by the environment.
 */
@Internal
@NullMarked
package dealadvisor.cli.input;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
