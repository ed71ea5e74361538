package dealadvisor.rules;

import dealadvisor.reading.Node;
import dealadvisor.reading.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes rules out of rule files and tables. What remains keeps its lines and columns, so that messages and citations stay right. */
public final class RuleRemoval {
    /** So many names are looked for in the text; for more it is quicker to cut it into words. */
    private static final int FEW = 50;

    private RuleRemoval() {}

    /** Where the rules of a file stand, by their names: the offsets of their first character and of the one after their last; and their ids. */
    private record Span(int start, int end, String id) {}

    /** The names of a file's rules, in their order; what cannot be read is left out. */
    public static Set<String> names(SourceText file) {
        return spans(file).keySet();
    }

    /** The names of a folder's rules, those of the rows of its tables among them; what cannot be read is left out. */
    public static Set<String> names(RuleFolder folder) {
        Set<String> names = new LinkedHashSet<>();
        folder.files("", ".drl").values().forEach(file -> names.addAll(names(file)));
        TableFile.rows(folder).forEach(row -> names.add(row.name()));
        return names;
    }

    /** The names of a folder's rules by their ids. */
    public static SortedMap<String, String> ids(RuleFolder folder) {
        SortedMap<String, String> ids = new TreeMap<>();
        folder.files("", ".drl").values().forEach(file -> spans(file)
                .forEach((name, span) -> ids.put(span.id(), name)));
        TableFile.rows(folder).forEach(row -> ids.put(row.id(), row.name()));
        return ids;
    }

    /**
     * The names of a folder's rules by all that calls them beside their names: their ids, and their names as slugs, by which those that have an id of
     * their own by now were called before.
     */
    public static SortedMap<String, String> called(RuleFolder folder) {
        SortedMap<String, String> called = ids(folder);
        names(folder).forEach(name -> called.putIfAbsent(Rule.slug(name), name));
        return called;
    }

    /** Whether a file of a rule folder holds rules, be it as rows of a table. */
    public static boolean rules(String inside) {
        return inside.endsWith(".drl") || TableFile.is(inside);
    }

    /** The tables of a folder, by the names of their files, without the rows of these names; those that cannot be read are left out. */
    public static Map<String, Node> tables(RuleFolder folder, Set<String> without) {
        Map<String, Node> tables = new TreeMap<>();
        folder.parse(folder.files().keySet().stream().filter(TableFile::is).toList(), new ArrayList<>())
                .forEach((inside, table) -> tables.put(inside, TableFile.without(table, without)));
        return tables;
    }

    /** A rule file with blanks in place of these rules; the file itself if it has none of them. */
    public static SourceText without(SourceText file, Set<String> names) {
        // Most files have none of them, and need not be cut into words to see that.
        if (names.size() <= FEW
                && names.stream().noneMatch(name -> escaped(name) || file.text().contains(name))) {
            return file;
        }
        Map<String, Span> spans = spans(file);
        if (spans.keySet().stream().noneMatch(names::contains)) {
            return file;
        }
        StringBuilder text = new StringBuilder(file.text());
        spans.forEach((name, span) -> {
            for (int i = span.start(); names.contains(name) && i < span.end(); i++) {
                if (text.charAt(i) != '\n') {
                    text.setCharAt(i, ' ');
                }
            }
        });
        return SourceText.of(file.name(), text.toString());
    }

    // Such a name stands otherwise in the file than it reads.
    private static boolean escaped(String name) {
        return name.indexOf('"') >= 0 || name.indexOf('\\') >= 0;
    }

    private static Map<String, Span> spans(SourceText file) {
        int[] lines = lines(file.text());
        Map<String, Span> spans = new LinkedHashMap<>();
        List<RuleToken> tokens = RuleTokens.of(file, new ArrayList<>());
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("rule") && tokens.get(i + 1).kind() == RuleToken.Kind.TEXT) {
                int start = at(lines, tokens.get(i));
                String name = tokens.get(i + 1).text();
                String id = Rule.slug(name);
                while (i < tokens.size() && !tokens.get(i).is("end")) {
                    boolean given = tokens.get(i).is("@")
                            && i + 3 < tokens.size()
                            && tokens.get(i + 1).is("id");
                    id = given ? tokens.get(i + 3).text() : id;
                    i++;
                }
                if (i < tokens.size()) {
                    spans.putIfAbsent(name, new Span(start, at(lines, tokens.get(i)) + 3, id));
                }
            }
        }
        return spans;
    }

    private static int at(int[] lines, RuleToken token) {
        return lines[token.line() - 1] + token.column() - 1;
    }

    private static int[] lines(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                starts.add(i + 1);
            }
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }
}
