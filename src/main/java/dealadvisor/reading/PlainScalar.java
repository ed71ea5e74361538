package dealadvisor.reading;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an unquoted YAML scalar is by the core schema of YAML 1.2. The parser decides the common spellings itself, by a
 * narrower list; without this a fact written as {@code True} or {@code .5} would be taken for text.
 */
final class PlainScalar {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUTHS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private PlainScalar() {}

    /** The kind of a plain scalar, {@link Node.ScalarNode.Kind#STRING} if it is of no other. */
    static Node.ScalarNode.Kind kind(String text) {
        if (NULLS.contains(text)) {
            return Node.ScalarNode.Kind.NULL;
        }
        if (TRUTHS.contains(text)) {
            return Node.ScalarNode.Kind.BOOLEAN;
        }
        if (INTEGER.matcher(text).matches()) {
            return Node.ScalarNode.Kind.INTEGER;
        }
        return DECIMAL.matcher(text).matches() ? Node.ScalarNode.Kind.DECIMAL : Node.ScalarNode.Kind.STRING;
    }
}
