/**
 * What is said of a result whatever it is written in: the headline, what stands in the way, how likely what is, what facts and values are called, and which of many
 * things are shown first. It gives sentences, words and orders, and knows no format and no width of a line.
 */
@Internal
@NullMarked
package dealadvisor.render.words;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
