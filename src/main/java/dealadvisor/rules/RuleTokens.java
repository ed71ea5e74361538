package dealadvisor.rules;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Place;
import dealadvisor.reading.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a rule file into words. Comments go; what no rule needs is noted. */
final class RuleTokens {
    private static final List<String> SYMBOLS =
            List.of("==", "!=", ">=", "<=", "(", ")", ",", ":", ";", "@", ".", ">", "<", "*");

    // Java reads more as numbers, and means other things by them; no limit needs so many digits.
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,17})?");

    private final SourceText source;
    private final String text;
    private final List<Diagnostic> problems;
    private final List<RuleToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private RuleTokens(SourceText source, List<Diagnostic> problems) {
        this.source = source;
        this.text = source.text();
        this.problems = problems;
    }

    /** The words of a file, an end after them. */
    static List<RuleToken> of(SourceText source, List<Diagnostic> problems) {
        RuleTokens lexer = new RuleTokens(source, problems);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                line++;
                at++;
                lineStart = at;
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (text.startsWith("//", at)) {
                while (at < text.length() && text.charAt(at) != '\n') {
                    at++;
                }
            } else if (text.startsWith("/*", at)) {
                comment();
            } else if (c == '"') {
                quoted();
            } else if (isDigit(c)) {
                int end = end(true);
                // What begins like a number and is none is left for the parser to refuse where it stands.
                take(
                        NUMBER.matcher(text.substring(at, end)).matches()
                                ? RuleToken.Kind.NUMBER
                                : RuleToken.Kind.SYMBOL,
                        end);
            } else if (c == '$' || c == '_' || isLetter(c)) {
                take(c == '$' ? RuleToken.Kind.VARIABLE : RuleToken.Kind.WORD, end(false));
            } else {
                symbol();
            }
        }
        tokens.add(new RuleToken(RuleToken.Kind.END, "", line, at - lineStart + 1, 1));
    }

    // Letters beyond ASCII have no place outside quotes: one that looks like another would name something else.
    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int end(boolean number) {
        int end = at + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean point = number && c == '.' && end + 1 < text.length() && isDigit(text.charAt(end + 1));
            if (point) {
                // A number has one point; a second begins what no number is.
                number = false;
            } else if (!isLetter(c) && !isDigit(c) && c != '_') {
                break;
            }
            end++;
        }
        return end;
    }

    private void take(RuleToken.Kind kind, int end) {
        tokens.add(new RuleToken(kind, text.substring(at, end), line, at - lineStart + 1, end - at));
        at = end;
    }

    private void comment() {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            problem(Code.P031, 2, "this comment is not closed", "end it with `*/`");
            at = text.length();
            return;
        }
        for (; at < end + 2; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }

    private void quoted() {
        StringBuilder inside = new StringBuilder();
        int end = at + 1;
        boolean told = false;
        while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
            if (text.charAt(end) == '\\' && end + 1 < text.length()) {
                end++;
                if (!told && text.charAt(end) != '"' && text.charAt(end) != '\\') {
                    told = true;
                    problem(
                            Code.P032,
                            1,
                            "`\\" + text.charAt(end) + "` has no place in a text",
                            "write the character itself");
                }
            }
            inside.append(text.charAt(end));
            end++;
        }
        if (end >= text.length() || text.charAt(end) == '\n') {
            problem(Code.P031, end - at, "this text is not closed", "end it with `\"` on the same line");
            tokens.add(new RuleToken(RuleToken.Kind.TEXT, inside.toString(), line, at - lineStart + 1, end - at));
            at = end;
            return;
        }
        int longest = Limits.standard().folder().rules().textLength();
        if (inside.length() > longest) {
            problem(Code.P035, 1, "a text in a rule file has at most " + longest + " characters", "say it shorter");
        }
        tokens.add(new RuleToken(RuleToken.Kind.TEXT, inside.toString(), line, at - lineStart + 1, end + 1 - at));
        at = end + 1;
    }

    private void symbol() {
        for (String symbol : SYMBOLS) {
            if (text.startsWith(symbol, at)) {
                take(RuleToken.Kind.SYMBOL, at + symbol.length());
                return;
            }
        }
        // What is no symbol of rules is left for the parser to refuse where it stands.
        take(RuleToken.Kind.SYMBOL, at + 1);
    }

    private void problem(Code code, int length, String message, String help) {
        problems.add(Diagnostic.of(
                code, new Place(source.name(), line, at - lineStart + 1), Math.max(1, length), message, help));
    }
}
