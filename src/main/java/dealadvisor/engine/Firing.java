package dealadvisor.engine;

import java.util.List;

/** Decides which rules may draw their conclusions. Asked once for each match of a rule; must be safe for the threads that run the rules. */
public interface Firing {
    /** Every rule may. */
    Firing ALL = (rule, matched) -> true;

    /**
     * Whether a rule may conclude from what it matched.
     *
     * @param rule the rule's name
     * @param matched the facts, goods, payments and conclusions that it matched
     */
    boolean allowed(String rule, List<Object> matched);
}
