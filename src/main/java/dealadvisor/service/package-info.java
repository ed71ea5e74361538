/**
 * What programs ask of the advisor: cases and words about them in, the JSON of the commands out. It knows neither the network nor the command line.
 */
@Internal
@NullMarked
package dealadvisor.service;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
