/**
 * What programs ask of the advisor: cases and words about them in, the JSON of the commands out. It knows neither the network nor the command line.
 */
@NullMarked
package dealadvisor.service;

import org.jspecify.annotations.NullMarked;
