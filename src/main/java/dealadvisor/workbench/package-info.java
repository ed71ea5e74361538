/**
 * Tools for people who edit rules: scenarios and their runner.
 * It uses the advisor as any embedder would.
 * It does not know the terminal.
 */
@Internal
@NullMarked
package dealadvisor.workbench;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
