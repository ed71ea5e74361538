package dealadvisor.rules;

import dealadvisor.reading.Place;
import dealadvisor.reading.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What of a rule file becomes a program: the words that {@link RuleParser} read, each where it stands. Comments, claims and sentences are for readers
 * and reach no compiler, which might take them for something else than they are; names of rules and other texts reach it as {@link SafeText} only.
 */
public final class RuleCode {
    private RuleCode() {}

    /**
     * The rule files of a folder, as they are to be compiled.
     *
     * @param rules what was read of them, without problems: the rows of tables among them, and not what reads these
     */
    public static RuleFolder of(RuleFolder folder, List<Rule> rules) {
        return code(folder, rules, RuleCode::of);
    }

    /** The same of rules that are trusted to be programs: all that they say, in the engine's words. */
    public static RuleFolder trusted(RuleFolder folder, List<Rule> rules) {
        return code(folder, rules, text -> SourceText.of(text.name(), Consequences.drawn(text.name(), plain(text))));
    }

    private static RuleFolder code(RuleFolder folder, List<Rule> rules, UnaryOperator<SourceText> written) {
        Set<String> names = rules.stream()
                .filter(rule -> rule.readBy().isEmpty())
                .map(Rule::name)
                .collect(Collectors.toSet());
        SortedMap<String, SourceText> code = new TreeMap<>();
        folder.files("", ".drl").forEach((inside, text) -> {
            Set<String> gone = new TreeSet<>(RuleRemoval.names(text));
            gone.removeAll(names);
            code.put(inside, written.apply(RuleRemoval.without(text, gone)));
        });
        rows(rules).forEach((inside, text) -> code.put(inside, of(text)));
        return RuleFolder.compiled(folder.name(), code);
    }

    // What the rows of each table make, as a rule file of its own.
    private static SortedMap<String, SourceText> rows(List<Rule> rules) {
        SortedMap<String, StringBuilder> files = new TreeMap<>();
        rules.stream().filter(rule -> !rule.readBy().isEmpty()).forEach(row -> files.computeIfAbsent(
                        row.file(),
                        file -> new StringBuilder(RuleWriter.head("rules.rows_"
                                + file.replaceAll("[^A-Za-z0-9]", "_").toLowerCase(Locale.ROOT))))
                .append(RuleWriter.rule(row, row.name())));
        SortedMap<String, SourceText> texts = new TreeMap<>();
        files.forEach((file, text) -> texts.put(file + ".drl", SourceText.of(file + ".drl", text.toString())));
        return texts;
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

    /**
     * A rule file in the engine's own words: `unless` is ours, and stands for its `not`. Everything else stays, each word in its place.
     */
    static String plain(SourceText file) {
        if (!file.text().contains(Rule.UNLESS)) {
            return file.text();
        }
        List<String> lines = new ArrayList<>(List.of(file.text().split("\n", -1)));
        for (RuleToken word : RuleTokens.of(file, new ArrayList<>())) {
            String written = plain(word);
            if (word.kind() == RuleToken.Kind.WORD && !written.equals(word.text())) {
                String line = lines.get(word.line() - 1);
                int at = word.column() - 1;
                lines.set(word.line() - 1, line.substring(0, at) + written + line.substring(at + written.length()));
            }
        }
        return String.join("\n", lines);
    }

    private static String plain(RuleToken word) {
        return word.is(Rule.UNLESS) ? "not   " : word.text();
    }

    /** One rule file, of which each rule stands for itself; lines stay, and columns up to the first text that is written otherwise. */
    public static SourceText of(SourceText file) {
        List<RuleToken> words = RuleTokens.of(file, new ArrayList<>());
        Consequences said = Consequences.of(words);
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
            code.append(" ".repeat(word.column() - column)).append(said.before(word));
            column = word.column() + word.length();
            code.append(named ? "\"" + SafeText.name(word.text()) + "\"" : code(word));
            named = word.is("rule");
        }
        return SourceText.of(file.name(), code.append('\n').toString());
    }

    private static String code(RuleToken word) {
        return word.kind() == RuleToken.Kind.TEXT ? SafeText.literal(word.text()) : plain(word);
    }

    /**
     * Where in a rule file a word stands of which the place in its code is known: texts are longer there, and what stands behind them further on.
     *
     * @param place in the code
     * @param code what was made of the file
     * @return the same place if the file has no such word on this line
     */
    public static Place written(Place place, SourceText code, SourceText file) {
        List<RuleToken> there = on(place.line(), code);
        Optional<RuleToken> word = there.stream()
                .filter(each -> each.column() <= place.column() && place.column() < each.column() + each.length())
                .findFirst();
        if (word.isEmpty()) {
            return place;
        }
        String said = said(code, word.get());
        int earlier = (int) there.stream()
                .takeWhile(each -> each != word.get())
                .filter(each -> said(code, each).equals(said))
                .count();
        return on(place.line(), file).stream()
                .filter(each -> said.equals(code(each).strip()) || said.equals(said(file, each)))
                .skip(earlier)
                .findFirst()
                .map(each -> new Place(place.file(), each.line(), each.column()))
                .orElse(place);
    }

    private static List<RuleToken> on(int line, SourceText file) {
        return RuleTokens.of(file, new ArrayList<>()).stream()
                .filter(word -> word.line() == line)
                .toList();
    }

    private static String said(SourceText code, RuleToken word) {
        String line = code.line(word.line());
        return line.substring(word.column() - 1, Math.min(line.length(), word.column() - 1 + word.length()));
    }
}
