/**
 * Every result as text for a screen or a file: lines of a width, perhaps with colour. Files that are to be filled in by hand and graphs for programs that draw are
 * text too.
 */
@Internal
@NullMarked
package dealadvisor.render.text;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
