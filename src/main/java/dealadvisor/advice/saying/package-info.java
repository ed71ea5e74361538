/** What is told of a case that was weighed: its reasons with their sentences, and of each pairing why it came out so, when to pay, what to do and ask first. */
@Internal
@NullMarked
package dealadvisor.advice.saying;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
