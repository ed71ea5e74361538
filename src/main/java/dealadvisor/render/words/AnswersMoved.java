package dealadvisor.render.words;

import dealadvisor.comparison.PackDifference;
import java.util.List;

/**
 * Moves from one answer to another by the same rules.
 *
 * @param on what is answered on: {@code a pairing}, or an eligibility, rule-out or the window by its id
 * @param was the answer by the first pack
 * @param is the answer by the second
 * @param where each move; never empty
 * @param rules the rules that make it
 */
public record AnswersMoved(String on, String was, String is, List<Where> where, List<PackDifference.Voice> rules) {
    public AnswersMoved {
        where = List.copyOf(where);
        rules = List.copyOf(rules);
    }

    /**
     * A move.
     *
     * @param name of the case
     * @param what is answered on in it
     */
    public record Where(String name, String what) {
        /** The two, as the command line names them. */
        public String text() {
            return name + ": " + what;
        }
    }
}
