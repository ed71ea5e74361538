package dealadvisor.rules;

import dealadvisor.reading.Printable;

/**
 * One word of a rule file.
 *
 * @param kind what it is
 * @param text as written; a text in quotes without them and without its escapes
 * @param line from 1
 * @param column from 1
 * @param length how many characters it takes in its line
 */
record RuleToken(Kind kind, String text, int line, int column, int length) {
    enum Kind {
        WORD,
        VARIABLE,
        TEXT,
        NUMBER,
        SYMBOL,
        END
    }

    boolean is(String word) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(word);
    }

    /** How a message names it. */
    String shown() {
        return switch (kind) {
            case END -> "the end of the file";
            case TEXT -> "\"" + Printable.quoted(text) + "\"";
            default -> "`" + Printable.quoted(text) + "`";
        };
    }
}
