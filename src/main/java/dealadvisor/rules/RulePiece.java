package dealadvisor.rules;

import java.util.Optional;

/**
 * A word of a rule file, or a comment in it, as it is written.
 *
 * @param word empty for a comment
 * @param text as it is written
 * @param fresh whether it stood first on its line
 * @param blank whether an empty line stood before it
 */
record RulePiece(Optional<RuleToken> word, String text, boolean fresh, boolean blank) {
    /** A symbol that nobody wrote. */
    static RulePiece symbol(String text) {
        return new RulePiece(
                Optional.of(new RuleToken(RuleToken.Kind.SYMBOL, text, 1, 1, text.length())), text, false, false);
    }

    boolean isComment() {
        return word.isEmpty();
    }

    /** Whether it is a comment that ends with its line. */
    boolean endsLine() {
        return isComment() && text.startsWith("//");
    }

    /** Whether it is a comment above what follows, and not one behind what stands before it. */
    boolean isOwnLine() {
        return isComment() && fresh;
    }

    boolean is(String symbol) {
        return word.filter(token -> token.is(symbol)).isPresent();
    }

    boolean isEnd() {
        return word.filter(token -> token.kind() == RuleToken.Kind.END).isPresent();
    }
}
