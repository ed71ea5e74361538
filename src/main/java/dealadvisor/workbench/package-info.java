/**
 * Tools for people who edit rules: scenarios and directions with what runs them, coverage of rules, limits and claims, small changes of rules that tests should
 * notice, what leads to what, everything that is wrong with a folder, the pages that explain problems, and new rules, facts and entries tried before they are
 * written. It compiles and runs variants of packs by way of the engine, and does not know the terminal.
 */
@Internal
@NullMarked
package dealadvisor.workbench;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
