/**
 * The only room that runs Drools: compiles or loads a rule pack and runs a case through it.
 * What comes out are conclusions; severities are not summed and verdicts not passed here.
 * Within it, {@code compiling} turns text into classes and keeps them, {@code guarding} bounds what rules may use and take, {@code loading} makes packs of
 * both, and what stands here runs them; each uses only those before it.
 * No public signature outside this room has a Drools type.
 */
@Internal(except = {RuleCache.class, RulePack.class})
@NullMarked
package dealadvisor.engine;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
