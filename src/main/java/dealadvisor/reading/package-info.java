/**
 * Text as trees with a place for every key and value, and what is wrong with it.
 * Problems are values, gathered and sorted, each with a stable code, a place and what to do.
 * It does not know that deals exist.
 */
@Internal(
        except = {
            Code.class,
            Diagnostic.class,
            Limits.class,
            Node.class,
            Place.class,
            ProblemsException.class,
            SourceText.class
        })
@NullMarked
package dealadvisor.reading;

import org.jspecify.annotations.NullMarked;
