/**
 * One class per command: options, exit codes, where output goes.
 * If something here decides a matter of substance, it is in the wrong room.
 * The only room that uses picocli, reads the environment and ends the process.
 */
@Internal
@NullMarked
package dealadvisor.cli;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
