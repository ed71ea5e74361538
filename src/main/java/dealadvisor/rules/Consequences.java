package dealadvisor.rules;

import dealadvisor.conclusions.Conclusion;
import dealadvisor.reading.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The conclusions that a rule file says, {@code cause( ... ).on( $good );}. As Java, which a consequence is, that makes a value and leaves it; to be drawn
 * it is handed to the engine, {@code conclude( drools, cause( ... ).on( $good ) );}. This is added when rules are compiled, so that no author has to
 * write it.
 */
final class Consequences {
    /** What hands a conclusion to the engine. */
    static final String DRAW = "conclude";

    private static final String OPENS = DRAW + "( drools, ";
    private static final String CLOSES = " )";

    private final Map<RuleToken, String> added;

    private Consequences(Map<RuleToken, String> added) {
        this.added = added;
    }

    /** @param words of a rule file, from its first */
    static Consequences of(List<RuleToken> words) {
        Map<RuleToken, String> added = new HashMap<>();
        boolean inside = false;
        for (int i = 0; i + 1 < words.size(); i++) {
            RuleToken word = words.get(i);
            inside = word.is("then") || (inside && !word.is("end"));
            if (inside && endsStatement(word)) {
                int end = statement(words, i + 1);
                if (end > 0) {
                    added.put(words.get(i + 1), OPENS);
                    added.put(words.get(end), CLOSES);
                }
            }
        }
        return new Consequences(added);
    }

    // What a statement follows; more than `then` only in rules that are trusted to have several.
    private static boolean endsStatement(RuleToken word) {
        return word.is("then") || word.is(";") || word.is("{") || word.is("}") || word.is(")") || word.is("else");
    }

    // Where the conclusion that is said from here on ends, by its semicolon; 0 if none is.
    private static int statement(List<RuleToken> words, int start) {
        RuleToken verb = words.get(start);
        if (verb.kind() != RuleToken.Kind.WORD
                || Conclusion.Kind.said(verb.text()).isEmpty()) {
            return 0;
        }
        int open = 0;
        for (int i = start + 1; i < words.size(); i++) {
            RuleToken word = words.get(i);
            open += word.is("(") ? 1 : word.is(")") ? -1 : 0;
            if (open < 0 || word.is("end")) {
                return 0;
            }
            if (open == 0 && word.is(";")) {
                return i;
            }
            boolean goesOn = word.is(")") || word.is(".") || words.get(i - 1).is(".");
            if (open == 0 && !goesOn) {
                return 0;
            }
        }
        return 0;
    }

    /** What is added before a word; mostly nothing. */
    String before(RuleToken word) {
        return added.getOrDefault(word, "");
    }

    /** A text with what is added to it; its lines stay. */
    static String drawn(String name, String text) {
        List<RuleToken> words = RuleTokens.of(SourceText.of(name, text), new ArrayList<>());
        Consequences said = of(words);
        if (said.added.isEmpty()) {
            return text;
        }
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        // From the last to the first, so that each still stands where it was found.
        for (int i = words.size() - 1; i >= 0; i--) {
            RuleToken word = words.get(i);
            String line = lines.get(word.line() - 1);
            int at = Math.min(word.column() - 1, line.length());
            lines.set(word.line() - 1, line.substring(0, at) + said.before(word) + line.substring(at));
        }
        return String.join("\n", lines);
    }
}
