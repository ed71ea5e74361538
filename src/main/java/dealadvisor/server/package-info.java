/**
 * The advisor on a port of this machine: its answers over HTTP, the live page, and who may ask how much. What it answers is worked out in the rooms before.
 */
@Internal
@NullMarked
package dealadvisor.server;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
