/**
 * Every result as text, JSON, Markdown or a table, and the schemas of what is written and read. It is handed a result and gives text; what it works out is what to
 * show first and in which words. It does not know where its output goes.
 */
@Internal(except = AdviceJson.class)
@NullMarked
package dealadvisor.render;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
