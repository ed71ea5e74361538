/**
 * Commands for people who edit rules: what is wrong with a folder, how it fares, what it leads to, and how it is passed on.
 */
@Internal
@NullMarked
package dealadvisor.cli.rules;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
