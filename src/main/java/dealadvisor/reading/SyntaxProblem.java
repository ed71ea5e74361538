package dealadvisor.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/** Turns a parser's complaint into a problem in plain words. What an author meant shows in the line itself, so that is looked at too. */
final class SyntaxProblem {
    private static final Pattern MARK = Pattern.compile("in reader, line (\\d+), column (\\d+)");
    private static final Pattern KEY = Pattern.compile("^\\s*(?:- )*([\\w./-]+):(?= |$)");
    private static final Pattern NO_BLANK = Pattern.compile("^\\s*(?:- )*([\\w./-]+):\\S");
    private static final Pattern VALUE_BEFORE = Pattern.compile("([\\w./-]+): ([^,{}\\[\\]\"]*)$");

    private final SourceText source;
    private final String said;
    private final int line;
    private final int column;
    private final Place begun;

    private SyntaxProblem(SourceText source, @Nullable TokenStreamLocation at, String told) {
        this.source = source;
        this.said = told.toLowerCase(Locale.ROOT);
        // The last mark is where the parser stood when it gave up, the first one what it was reading.
        Matcher marks = MARK.matcher(told);
        int lastLine = at == null ? 1 : Math.max(1, at.getLineNr());
        int lastColumn = at == null ? 1 : Math.max(1, at.getColumnNr());
        Place first = null;
        while (marks.find()) {
            lastLine = Integer.parseInt(marks.group(1));
            lastColumn = Integer.parseInt(marks.group(2));
            first = first == null ? new Place(source.name(), lastLine, lastColumn) : first;
        }
        this.line = lastLine;
        this.column = lastColumn;
        this.begun = first == null ? new Place(source.name(), lastLine, lastColumn) : first;
    }

    /**
     * The problem.
     *
     * @param at where the parser stopped, if it knows
     * @param complaint what it said, if anything
     */
    static Diagnostic of(SourceText source, @Nullable TokenStreamLocation at, String complaint) {
        return new SyntaxProblem(source, at, complaint).problem();
    }

    private record Words(String message, String help) {}

    private Diagnostic problem() {
        if (said.contains("depth")) {
            return told(Code.R008, "the file is nested too deep", "look for a slip in brackets");
        }
        if (source.name().endsWith(".json")) {
            Words words = json(said);
            return told(Code.R020, words.message(), words.help());
        }
        if (said.contains("mapping values are not allowed")) {
            return colon();
        }
        if (said.contains("quoted") || said.contains("end of stream") && !said.contains("flow")) {
            return Diagnostic.of(
                    Code.R020, begun, 1, "a quoted text is not closed", "close it with the quote that opened it");
        }
        if (said.contains("cannot start any token")) {
            return told("a value starts with a character that has a meaning of its own", "put the value in quotes");
        }
        if (said.contains("flow")
                || said.contains("',' or")
                || said.contains("close marker")
                || said.contains("unexpected end")) {
            return bracket();
        }
        if (said.contains("block mapping")
                || said.contains("block end")
                || said.contains("indentation")
                || said.contains("block collection")) {
            return block();
        }
        if (said.contains("alias") || said.contains("anchor")) {
            return told(
                    "a value starts with `&` or `*`, which mean anchors and aliases",
                    "put it in quotes, or write the value out");
        }
        return told(
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

    // A colon that cannot be: after a text that holds another, after a group in the same line, or in a line that
    // continues the one above.
    private Diagnostic colon() {
        String here = source.line(line);
        Matcher key = KEY.matcher(here);
        if (key.find() && key.end() < column) {
            String between = here.substring(key.end(), Math.min(column - 1, here.length()))
                    .strip();
            return told(
                    "a second colon stands where a value should",
                    between.contains(" ")
                            ? quote(key.group(1))
                            : "write what belongs to `" + key.group(1) + "` in braces: `" + key.group(1) + ": {"
                                    + between + ": ...}`; a text that holds `: ` stands in quotes");
        }
        int above = above();
        Matcher unparted = NO_BLANK.matcher(source.line(above));
        if (unparted.find()) {
            return unparted(above, unparted.group(1));
        }
        Matcher other = KEY.matcher(source.line(above));
        int start = here.length() - here.stripLeading().length();
        return Diagnostic.of(
                Code.R020,
                new Place(source.name(), line, start + 1),
                Math.max(1, column - 1 - start),
                "the indentation does not fit the lines above, so that this line would continue the one above it",
                other.find()
                        ? "begin it in column " + (other.start(1) + 1) + ", as `" + other.group(1) + "` does"
                        : "begin it in the column of the keys beside it");
    }

    private Diagnostic unparted(int at, String key) {
        return Diagnostic.of(
                Code.R020,
                new Place(source.name(), at, 1),
                source.line(at).length(),
                "no blank follows the colon after `" + key + "`, so that the line is one text",
                "write `" + key + ": ...` with a blank");
    }

    // The last line before that says anything.
    private int above() {
        int above = line - 1;
        while (above > 1
                && (source.line(above).isBlank() || source.line(above).strip().startsWith("#"))) {
            above--;
        }
        return Math.max(1, above);
    }

    private static String quote(String key) {
        return "put a text that holds `: ` in quotes: `" + key + ": \"...\"`";
    }

    private Diagnostic bracket() {
        String here = source.line(line);
        String before = here.substring(0, Math.min(here.length(), column - 1));
        Matcher value = VALUE_BEFORE.matcher(before);
        if (here.startsWith(":", column - 1) && value.find() && !value.group(2).isBlank()) {
            return told("a second colon stands where a value should", quote(value.group(1)));
        }
        if (said.contains("but got <scalar>") && before.stripTrailing().endsWith("\"")) {
            return told(
                    "a text goes on after the quote that closes it, or a comma is missing",
                    "put the whole value in quotes, and within it write ' for a quote; between entries write a comma");
        }
        return told(
                "a bracket that was opened is not closed, or a comma is missing",
                begun.line() < line
                        ? "look from line " + begun.line() + " on, where the bracket was opened"
                        : "check the brackets and commas up to here");
    }

    private Diagnostic block() {
        if (said.contains("found '<scalar>'")) {
            return told(
                    "a text goes on after the quote that closes it",
                    "put the whole value in double quotes, and within it write ' for a quote");
        }
        if (said.contains("found '?'")) {
            return told(
                    "a key stands where an entry of a list should",
                    "begin the line with `- `, or indent it as a part of the entry above");
        }
        if (said.contains("found '-'")) {
            return told(
                    "an entry of a list stands where a key should",
                    "indent it below the key to which the list belongs");
        }
        return told(
                "the indentation does not fit the lines above", "what belongs to one group starts in the same column");
    }

    private Diagnostic told(String message, String help) {
        return told(Code.R020, message, help);
    }

    private Diagnostic told(Code code, String message, String help) {
        Optional<String> foreign = LookAlike.blank(source.line(line));
        return Diagnostic.of(
                code,
                new Place(source.name(), line, column),
                1,
                message,
                foreign.map(f -> f + "; else " + help).orElse(help));
    }
}
