/**
 * What pairings come to: conclusions are laid out, counted and weighed, as a case stands and as often as its facts are otherwise, for all pairings at once
 * or within bounds while facts are free. It knows values of the door that it makes, and neither what is worth trying nor how answers are told.
 */
@Internal
@NullMarked
package dealadvisor.advice.weighing;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
