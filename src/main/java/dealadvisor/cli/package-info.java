/**
 * One class per command: options, exit codes, where output goes.
 * If something here decides a matter of substance, it is in the wrong room.
 * The only room that uses picocli, reads the environment and ends the process.
 * Within it, {@code output} and {@code input} are what commands share; the others hold the commands, by what these are about; and what stands here leads to
 * all of them. Each uses only those before it.
 */
@Internal
@NullMarked
package dealadvisor.cli;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
