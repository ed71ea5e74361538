/**
 * What is wrong with rules, rule by rule and among each other, as their text says it: every word held against the vocabulary and the catalogues.
 * It knows neither how rules are read nor how they run.
 */
@Internal
@NullMarked
package dealadvisor.checks;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
