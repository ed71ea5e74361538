/**
 * Advice and the page of facts as Markdown. Text of files is shown as it stands, whatever Markdown would make of it.
 */
@Internal
@NullMarked
package dealadvisor.render.markdown;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
