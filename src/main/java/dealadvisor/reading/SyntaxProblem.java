package dealadvisor.reading;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/** Turns a parser's complaint into a problem in plain words. */
final class SyntaxProblem {
    private SyntaxProblem() {}

    /**
     * The problem.
     *
     * @param at where the parser stopped, if it knows
     * @param complaint what it said, if anything
     */
    static Diagnostic of(SourceText source, @Nullable TokenStreamLocation at, String complaint) {
        Place place = new Place(
                source.name(),
                at == null ? 1 : Math.max(1, at.getLineNr()),
                at == null ? 1 : Math.max(1, at.getColumnNr()));
        String said = complaint.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        if (said.contains("depth")) {
            return Diagnostic.error("R008", place, 1, "the file is nested too deep", "look for a slip in brackets");
        }
        Words words = source.name().endsWith(".json") ? json(said) : yaml(said);
        return Diagnostic.error("R020", place, 1, words.message(), words.help());
    }

    private record Words(String message, String help) {}

    private static Words yaml(String said) {
        if (any(said, "flow", "',' or", "close marker", "unexpected end")) {
            return new Words(
                    "a bracket that was opened is not closed, or a comma is missing",
                    "check the brackets and commas up to here");
        } else if (any(said, "block mapping", "block end", "indentation", "block collection")) {
            return new Words(
                    "the indentation does not fit the lines above", "facts of one group start in the same column");
        } else if (any(said, "quoted", "end of stream")) {
            return new Words("a quoted text is not closed", "close it with the quote that opened it");
        } else if (said.contains("mapping values are not allowed")) {
            return new Words("a second colon stands where a value should", "put a text that holds `: ` in quotes");
        } else if (any(said, "alias", "anchor")) {
            return new Words(
                    "a value starts with `&` or `*`, which mean anchors and aliases",
                    "put it in quotes, or write the value out");
        } else if (said.contains("cannot start any token")) {
            return new Words(
                    "a value starts with a character that has a meaning of its own", "put the value in quotes");
        }
        return new Words(
                "the file cannot be understood here",
                "keys and values are written `key: value`, groups are indented by two spaces");
    }

    private static Words json(String said) {
        if (said.contains("comment")) {
            return new Words("there is a comment, which JSON does not have", "take it out, or write the file as YAML");
        } else if (any(said, "unexpected end", "close marker", "array or object", "comma to separate")) {
            return new Words(
                    "a bracket or quote that was opened is not closed, or a comma is missing",
                    "each `{` needs its `}` and each `[` its `]`, with a comma between two entries");
        } else if (any(said, "field name", "property name", "colon")) {
            return new Words(
                    "a key in double quotes with a colon after it is expected here",
                    "write `\"key\": value`, with no comma after the last entry");
        } else if (said.contains("escape")) {
            return new Words(
                    "a text has a backslash before a character that needs none", "write `\\\\` for a backslash itself");
        } else if (any(said, "numeric", "number", "digit", "leading zero")) {
            return new Words("this is no number as JSON writes them", "write a plain number such as 0.05");
        }
        return new Words(
                "this is no value of JSON",
                "texts stand in double quotes; without quotes stand only numbers, true, false and null");
    }

    private static boolean any(String said, String... parts) {
        return Stream.of(parts).anyMatch(said::contains);
    }
}
