package dealadvisor.render.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What was asked on the command line, so that commands shown to the reader ask about the same.
 *
 * @param file the case as it was named; {@code -} for standard input
 * @param rules the options that say which rules to use, as words
 * @param facts the options that change or narrow the case, as words
 */
public record Asked(String file, List<String> rules, List<String> facts) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=+,@%-]+");

    public Asked {
        rules = List.copyOf(rules);
        facts = List.copyOf(facts);
    }

    /** A command on the same case under the same rules, to be pasted into a shell. */
    public String onCase(String command, String... more) {
        List<String> words = new ArrayList<>(List.of(command, file));
        words.addAll(List.of(more));
        words.addAll(rules);
        words.addAll(facts);
        return shown(words);
    }

    /** A command under the same rules. */
    public String underRules(String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(rules);
        return shown(words);
    }

    private static String shown(List<String> words) {
        return "deal-advisor "
                + String.join(" ", words.stream().map(Asked::quoted).toList());
    }

    // Within single quotes a shell leaves everything as it is, but for the quote itself.
    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
