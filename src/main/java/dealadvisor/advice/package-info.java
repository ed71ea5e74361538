/**
 * From conclusions to advice: severities, terms, index, pairings, verdicts, window, forms, prices.
 * The arithmetic is pure functions over the calibration; the arguments are in the rules.
 * It knows no Drools and no wording beyond the sentences that rules bring along.
 */
@NullMarked
package dealadvisor.advice;

import org.jspecify.annotations.NullMarked;
