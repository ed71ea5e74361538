/**
 * Tools for people who edit rules: scenarios and their runner.
 * It uses the advisor as any embedder would.
 * It does not know the terminal.
 */
@NullMarked
package dealadvisor.workbench;

import org.jspecify.annotations.NullMarked;
