/**
 * Rule packs: a folder that extends another, adds to it, switches rules off, replaces them, and changes its data.
 * It turns a pack and all that it rests on into one rule folder, each part of which still knows the file it comes from.
 * It compiles nothing and does not know what the data mean.
 */
@Internal(except = {Layer.class, Seal.class})
@NullMarked
package dealadvisor.packs;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
