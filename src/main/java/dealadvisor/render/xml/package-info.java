/**
 * XML for other programs: how scenarios came out for build servers, and graphs as pictures; and which characters XML can hold.
 */
@Internal
@NullMarked
package dealadvisor.render.xml;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
