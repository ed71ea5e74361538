/**
 * Models of the price of a deal, the source's and other authors': what each takes, its equation, what comes out, and where its answer flips.
 * What they take and whose they are is data; an equation is a small function over numbers. It knows no cases and no rules.
 */
@Internal(except = {Answer.class, Flip.class, Inputs.class, Model.class, Models.class, Output.class, Parameter.class})
@NullMarked
package dealadvisor.prices;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
