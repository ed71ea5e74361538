package dealadvisor.advice;

import dealadvisor.conclusions.Scope;
import java.util.List;

/**
 * What holds of the AI and of the hour before any good or payment is looked at.
 *
 * @param anyDeal whether the AI is eligible for any deal
 * @param highValue whether it is eligible for high-value deals
 * @param window where the case stands between too early and too late
 * @param ruleOuts why there is to be no deal, if so
 */
public record Preconditions(Eligibility anyDeal, Eligibility highValue, Window window, List<RuledOut> ruleOuts) {
    public Preconditions {
        ruleOuts = List.copyOf(ruleOuts);
    }

    /**
     * A reason for no deal.
     *
     * @param id its name, as the rule gives it
     * @param scope of what it keeps us from dealing: the whole case, a good, a payment or a pairing
     * @param conclusions ids of the conclusions behind it
     */
    public record RuledOut(String id, Scope scope, List<String> conclusions) {
        public RuledOut {
            conclusions = List.copyOf(conclusions);
        }
    }
}
