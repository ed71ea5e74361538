/**
 * Models of the price of a deal, the source's and other authors': what each takes, its equation, what comes out, and where its answer flips.
 * What they take and whose they are is data; an equation is a small function over numbers. It knows no cases and no rules.
 */
@NullMarked
package dealadvisor.prices;

import org.jspecify.annotations.NullMarked;
