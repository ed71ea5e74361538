/**
 * All that a rule may say, as a closed family of small immutable objects, and of each kind what it takes and whether answers rest on it.
 * A conclusion keeps why it was drawn: the rule, the facts with their places, other conclusions, the bindings of its sentence.
 * It knows neither rules nor the numbers that severities and levels count as.
 */
@Internal(except = {Conclusion.class, Level.class, Scope.class, Severity.class})
@NullMarked
package dealadvisor.conclusions;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
