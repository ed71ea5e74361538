/** What turns rule text into classes, keeps these, and finds them again. It loads and runs none of them, and refuses nothing. */
@Internal
@NullMarked
package dealadvisor.engine.compiling;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
