/**
 * Results as somebody reads them. What all outputs say in the same way is in {@code words}; what is written of it, in {@code json}, {@code text}, {@code markdown},
 * {@code xml} and {@code html}, none of which knows another but by that order. Here is what applications use of it.
 */
@Internal(except = AdviceJson.class)
@NullMarked
package dealadvisor.render;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
