package dealadvisor.rules;

import java.util.List;

/**
 * What the text of one rule says of itself.
 *
 * @param name its sentence
 * @param file where it stands, within its rule folder
 * @param line of its first line, from 1
 * @param claims the claims that it cites
 * @param says its sentence for the reader, with bindings in braces
 * @param concludes what its consequence concludes, as written: {@code cause( "commitment", "unable", MODERATE )}
 * @param conditions the conditions, one a pattern, as written
 */
public record RuleText(
        String name,
        String file,
        int line,
        List<String> claims,
        String says,
        String concludes,
        List<Condition> conditions) {
    /**
     * One condition.
     *
     * @param text as written, on one line
     * @param line where it stands
     */
    public record Condition(String text, int line) {}
}
