/**
 * Commands that go on until they are stopped, and answer other programs: over HTTP and as the two protocols of assistants and of editors.
 */
@Internal
@NullMarked
package dealadvisor.cli.serving;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
