/**
 * All that a rule may say, as a closed family of small immutable objects.
 * A conclusion keeps why it was drawn: the rule, the facts with their places, other conclusions, the bindings of its sentence.
 * It does not know who says it and what it weighs.
 */
@Internal(except = {Conclusion.class, Level.class, Scope.class, Severity.class})
@NullMarked
package dealadvisor.conclusions;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
