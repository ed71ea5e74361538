package dealadvisor.render.words;

import dealadvisor.comparison.PackDifference;
import java.util.List;

/**
 * Moves from one answer to another by the same rules.
 *
 * @param on what is answered on: {@code a pairing}, or an eligibility, rule-out or the window by its id
 * @param was the answer by the first pack
 * @param is the answer by the second
 * @param where each move, as the case and what is answered on in it; never empty
 * @param rules the rules that make it
 */
public record AnswersMoved(String on, String was, String is, List<String> where, List<PackDifference.Voice> rules) {
    public AnswersMoved {
        where = List.copyOf(where);
        rules = List.copyOf(rules);
    }
}
