/**
 * From a case to advice: what rules conclude becomes severities, terms, index, verdicts, window, forms and prices; and what that hangs on: mitigations and
 * answers tried, chances where facts are not certain, searches for what would change a verdict. The arithmetic is pure functions over the calibration; the
 * arguments are in rules and data. It runs rules only by way of the engine, and does not know how advice is shown.
 *
 * <p>What stands here is the door: values, and what makes them of a case. Behind it {@code weighing}, {@code chances}, {@code trying} and {@code saying} make
 * the values, each with the help of those before it; a {@code sweep} goes in by the door.
 */
@Internal(
        except = {
            Advice.class,
            Advisor.class,
            Agenda.class,
            AnswerSets.class,
            Argument.class,
            Bounded.class,
            Deal.class,
            Eligibility.class,
            Extent.class,
            Feasibility.class,
            Firmness.class,
            Hindrances.class,
            IndexRange.class,
            MitigationSet.class,
            Outlook.class,
            PairingAdvice.class,
            Portfolio.class,
            Preconditions.class,
            PriceReckoning.class,
            Reasoned.class,
            Rivals.class,
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
