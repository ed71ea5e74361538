/**
 * Advice as pages: one file each, that needs no script, no network and no other file.
 * Pages are trees of elements, so that no text can become markup, and are written as XML that is HTML too.
 */
@Internal
@NullMarked
package dealadvisor.render.html;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
