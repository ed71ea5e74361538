package dealadvisor.rules;

import dealadvisor.reading.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of a rule file becomes a program: the words that {@link RuleParser} read, each where it stands. Comments, claims and sentences are for readers
 * and reach no compiler, which might take them for something else than they are; names of rules and other texts reach it as {@link SafeText} only.
 */
public final class RuleCode {
    private RuleCode() {}

    /** The rule files of a folder that was read without problems, as they are to be compiled. */
    public static RuleFolder of(RuleFolder folder) {
        SortedMap<String, SourceText> code = new TreeMap<>();
        folder.files("", ".drl").forEach((inside, text) -> code.put(inside, of(text)));
        return RuleFolder.compiled(folder.name(), code);
    }

    /** The package that a rule file names, however it is laid out; empty if it names none. */
    public static String packageOf(SourceText file) {
        StringBuilder name = new StringBuilder();
        boolean named = false;
        for (RuleToken word : RuleTokens.of(file, new ArrayList<>())) {
            boolean point = word.is(".");
            boolean goesOn = name.isEmpty() || point || name.charAt(name.length() - 1) == '.';
            if (named && (!goesOn || (!point && word.kind() != RuleToken.Kind.WORD))) {
                break;
            }
            if (named) {
                name.append(word.text());
            }
            named |= word.is("package");
        }
        return name.toString();
    }

    /** One rule file; lines stay, and columns up to the first text that is written otherwise. */
    static SourceText of(SourceText file) {
        List<RuleToken> words = RuleTokens.of(file, new ArrayList<>());
        StringBuilder code = new StringBuilder(file.text().length());
        int line = 1;
        int column = 1;
        int annotation = 0;
        boolean named = false;
        for (RuleToken word : words) {
            // `@`, a name, and a text in brackets.
            annotation = word.is("@") ? 5 : Math.max(0, annotation - 1);
            if (word.kind() == RuleToken.Kind.END || annotation > 0) {
                continue;
            }
            for (; line < word.line(); line++) {
                code.append('\n');
                column = 1;
            }
            code.append(" ".repeat(word.column() - column));
            column = word.column() + word.length();
            if (word.kind() == RuleToken.Kind.TEXT) {
                code.append(named ? "\"" + SafeText.name(word.text()) + "\"" : SafeText.literal(word.text()));
            } else {
                code.append(word.text());
            }
            named = word.is("rule");
        }
        return SourceText.of(file.name(), code.append('\n').toString());
    }
}
