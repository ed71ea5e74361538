/**
 * Commands that look something up in the data of a pack: entries, claims, schemas. They build no rules.
 */
@Internal
@NullMarked
package dealadvisor.cli.lookup;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
