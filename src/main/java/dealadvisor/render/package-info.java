/**
 * Every result as text or JSON.
 * It is handed a result and an appendable; it computes nothing and does not know where its output goes.
 * One class a result and format.
 */
@Internal(except = AdviceJson.class)
@NullMarked
package dealadvisor.render;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
