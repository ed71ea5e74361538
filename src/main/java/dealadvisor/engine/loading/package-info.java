/** What makes a loaded pack of a rule folder, of what was kept of one, or of what the build put beside the advisor. It runs no case. */
@NullMarked
package dealadvisor.engine.loading;

import org.jspecify.annotations.NullMarked;
