package dealadvisor.reading;

import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Turns a parser's complaint into a problem in plain words. */
final class SyntaxProblem {
    private SyntaxProblem() {}

    static Diagnostic of(SourceText source, JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        int line = at == null ? 1 : Math.max(1, at.getLineNr());
        int column = at == null ? 1 : Math.max(1, at.getColumnNr());
        String said = String.valueOf(e.getOriginalMessage())
                .lines()
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
        String message;
        String help;
        if (said.contains("depth")) {
            return Diagnostic.error(
                    "R008",
                    new Place(source.name(), line, column),
                    1,
                    "the file is nested too deep",
                    "look for a slip in brackets");
        } else if (said.contains("flow")
                || said.contains("',' or")
                || said.contains("close marker")
                || said.contains("unexpected end")) {
            message = "a bracket that was opened is not closed, or a comma is missing";
            help = "check the brackets and commas up to here";
        } else if (said.contains("block mapping")
                || said.contains("block end")
                || said.contains("indentation")
                || said.contains("block collection")) {
            message = "the indentation does not fit the lines above";
            help = "facts of one group start in the same column";
        } else if (said.contains("quoted") || said.contains("end of stream")) {
            message = "a quoted text is not closed";
            help = "close it with the quote that opened it";
        } else if (said.contains("mapping values are not allowed")) {
            message = "a second colon stands where a value should";
            help = "put a text that holds `: ` in quotes";
        } else if (said.contains("alias") || said.contains("anchor")) {
            message = "a value starts with `&` or `*`, which mean anchors and aliases";
            help = "put it in quotes, or write the value out";
        } else if (said.contains("cannot start any token")) {
            message = "a value starts with a character that has a meaning of its own";
            help = "put the value in quotes";
        } else {
            message = "the file cannot be understood here";
            help = "keys and values are written `key: value`, groups are indented by two spaces";
        }
        return Diagnostic.error("R020", new Place(source.name(), line, column), 1, message, help);
    }
}
