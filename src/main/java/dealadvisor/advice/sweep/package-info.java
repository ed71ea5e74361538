/** Many variants of one case along axes, weighed one after the other, of which every so many are held against advice. It uses the door as applications do. */
@Internal
@NullMarked
package dealadvisor.advice.sweep;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
