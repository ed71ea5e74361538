/**
 * The only room that runs Drools: compiles or loads a rule pack and runs a case through it.
 * What comes out are conclusions; severities are not summed and verdicts not passed here.
 * No public signature outside this room has a Drools type.
 */
@Internal(except = {RuleCache.class, RulePack.class})
@NullMarked
package dealadvisor.engine;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
