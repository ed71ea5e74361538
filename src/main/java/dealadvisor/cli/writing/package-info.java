/**
 * Commands that write something new for people to go on with: a case file, a pack, and in a pack a rule, a fact or an entry.
 */
@Internal
@NullMarked
package dealadvisor.cli.writing;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
