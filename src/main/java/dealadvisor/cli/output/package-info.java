/**
 * Where the results of commands go and in which form: standard output, files that are written whole or not at all, what the terminal is, exit codes. It does
 * not know what is written.
 */
@Internal
@NullMarked
package dealadvisor.cli.output;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
