/** What turns rule text into classes, keeps these, and finds them again. It loads and runs none of them, and refuses nothing. */
@NullMarked
package dealadvisor.engine.compiling;

import org.jspecify.annotations.NullMarked;
