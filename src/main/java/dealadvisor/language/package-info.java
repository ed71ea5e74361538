/**
 * What an editor asks about a rule folder while somebody writes in it: what may come next, what a word means, where it is defined or tried, and what is
 * wrong. {@link dealadvisor.language.RuleFolderServer} speaks of it in the Language Server Protocol; the rest does not know that protocol.
 */
@Internal
@NullMarked
package dealadvisor.language;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
