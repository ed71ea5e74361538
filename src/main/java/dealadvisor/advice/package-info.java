/**
 * From conclusions to advice: severities, terms, index, pairings, verdicts, window, forms, prices.
 * The arithmetic is pure functions over the calibration; the arguments are in the rules.
 * It knows no Drools and no wording beyond the sentences that rules bring along.
 */
@Internal(
        except = {
            Advice.class,
            Advisor.class,
            AnswerSets.class,
            Bounded.class,
            Eligibility.class,
            Extent.class,
            IndexRange.class,
            Outlook.class,
            PairingAdvice.class,
            PriceReckoning.class,
            Reasoned.class,
            Sampling.class,
            Terms.class,
            Tornado.class,
            Tried.class,
            Uncertainty.class,
            Verdict.class,
            WhatIf.class,
            Window.class,
            Zopa.class
        })
@NullMarked
package dealadvisor.advice;

import dealadvisor.reading.Internal;
import org.jspecify.annotations.NullMarked;
