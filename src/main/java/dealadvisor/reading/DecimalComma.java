package dealadvisor.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number with a decimal comma, which in braces reads as a number and a key: {@code {chance: 0,5}}. */
public final class DecimalComma {
    private DecimalComma() {}

    /**
     * What to do about a key that is the end of such a number; empty if it is none.
     *
     * @param before the entry before it, if there is one
     */
    public static Optional<String> help(Node.MapNode.@Nullable Entry before, Node.MapNode.Entry entry) {
        return number(before, entry)
                .map(number -> "decimals are written with a point: `" + number.text() + "." + entry.key() + "`");
    }

    /** The change to a point; empty as well where the two do not stand together. */
    public static Optional<Fix> fix(Node.MapNode.@Nullable Entry before, Node.MapNode.Entry entry) {
        return number(before, entry)
                .filter(number -> number.place().line() == entry.keyPlace().line()
                        && number.place().column() + number.text().length() + 1
                                == entry.keyPlace().column())
                .map(number ->
                        new Fix(number.place(), number.text() + "," + entry.key(), number.text() + "." + entry.key()));
    }

    // What stands before the comma.
    private static Optional<Node.ScalarNode> number(Node.MapNode.@Nullable Entry before, Node.MapNode.Entry entry) {
        return before != null
                        && before.value() instanceof Node.ScalarNode number
                        && number.kind() == Node.ScalarNode.Kind.INTEGER
                        && entry.key().chars().allMatch(Character::isDigit)
                ? Optional.of(number)
                : Optional.empty();
    }
}
