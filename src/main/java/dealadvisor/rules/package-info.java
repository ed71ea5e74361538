/**
 * A rule folder as text: its files, and of each rule all its parts with their places; reading it is done once, here. Whoever holds a rule reads it as parts.
 * The index made from it at build time spares start-up the parsing of rule text. It knows no sessions and no compiled classes; it is the only room that uses
 * Drools' parser.
 */
@Internal
@NullMarked
package dealadvisor.rules;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
