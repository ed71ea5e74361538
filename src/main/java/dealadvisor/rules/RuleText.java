package dealadvisor.rules;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text of one rule says of itself.
 *
 * @param name its sentence
 * @param id by what it is named where a change of its name must break nothing: what {@code @id} says, else its name as a slug
 * @param readBy the name of the rule that reads it, if it is the row of a table; else empty
 * @param file where it stands, within its rule folder
 * @param line of its first line, from 1
 * @param claims the claims that it cites
 * @param says its sentence for the reader, with bindings in braces
 * @param concludes what its consequence concludes, as written: {@code cause( "commitment", "unable", MODERATE )}
 * @param conditions the conditions, one a pattern, as written
 */
public record RuleText(
        String name,
        String id,
        String readBy,
        String file,
        int line,
        List<String> claims,
        String says,
        String concludes,
        List<Condition> conditions) {
    public RuleText {
        claims = List.copyOf(claims);
        conditions = List.copyOf(conditions);
    }

    /**
     * One condition.
     *
     * @param text as written, on one line
     * @param line where it stands
     */
    public record Condition(String text, int line) {
        private static final Pattern MATCHED =
                Pattern.compile("^(?:\\$\\w+\\s*:\\s*)?(?:(not|exists|unless)\\s+)?(\\w+)\\s*\\(");

        /** What it matches: the name of a fact, {@code Unknown}, {@code Good} and so on; empty if the line does not say. */
        public Optional<String> type() {
            Matcher matched = MATCHED.matcher(text);
            return matched.find() ? Optional.of(matched.group(2)) : Optional.empty();
        }

        /** Whether it holds unless a fact is known to be so. */
        public boolean isUnless() {
            Matcher matched = MATCHED.matcher(text);
            return matched.find() && RuleSyntax.UNLESS.equals(matched.group(1));
        }
    }

    /** How many rules there are: the rows of a table are one. */
    public static int count(List<RuleText> rules) {
        return (int) rules.stream()
                .map(rule -> rule.readBy().isEmpty() ? rule.name() : rule.readBy())
                .distinct()
                .count();
    }

    /** A rule as it was read part by part. */
    static RuleText of(RuleSyntax rule) {
        return new RuleText(
                rule.name(),
                rule.id(),
                rule.annotation(Tables.TABLE),
                rule.file(),
                rule.at().line(),
                rule.claims(),
                rule.annotation("says"),
                RuleWriter.conclusion(rule.conclusion()),
                rule.patterns().stream()
                        .map(pattern -> new Condition(
                                RuleWriter.condition(pattern), pattern.at().line()))
                        .toList());
    }

    /**
     * The name of the fact whose value a variable stands for; empty if it stands for anything else.
     *
     * @param variable its name, without the dollar
     */
    public Optional<String> valueOf(String variable) {
        Pattern binding = Pattern.compile("\\$" + Pattern.quote(variable) + "\\s*:\\s*(?:is|are)\\b");
        return conditions.stream()
                .filter(condition -> binding.matcher(condition.text()).find())
                .findFirst()
                .flatMap(Condition::type);
    }

    /** Whether it concludes the same from the same conditions, wherever either stands and however it is worded. */
    public boolean saysTheSame(RuleText other) {
        return concludes.equals(other.concludes)
                && conditions.stream()
                        .map(Condition::text)
                        .toList()
                        .equals(other.conditions.stream().map(Condition::text).toList());
    }

    /** A rule's name as ids write it: its letters and digits in lower case, hyphens between words. */
    public static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toLowerCase(name.charAt(i));
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                slug.append(c);
            } else if (c != '\'' && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        return slug.toString();
    }
}
