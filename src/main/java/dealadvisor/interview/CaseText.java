package dealadvisor.interview;

import dealadvisor.facts.CaseFile;
import dealadvisor.facts.CaseOutline;
import dealadvisor.facts.Remarks;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The text of a case file to which facts are added one by one. All that stands in it stays as it is: an {@code unknown} is written over where it
 * stands, and what is not there is added at the end, under its whole path. Immutable.
 *
 * @param name the file's, as messages name it
 * @param text what it says
 */
public record CaseText(String name, String text) {
    private static final String UNKNOWN = "unknown";

    /** A case of which nothing is said yet. */
    public static CaseText fresh(String name, String id) {
        return new CaseText(
                name,
                "# Facts for the deal advisor, as answered in an interview: `deal-advisor ask` goes on with it, and so may you by hand.\n"
                        + "case: " + Written.text(id) + "\n");
    }

    /**
     * What the text says.
     *
     * @throws ProblemsException if it cannot be read as a case
     */
    public CaseFile file() {
        return CaseFile.of(SourceText.of(name, text));
    }

    /** The facts that it calls unknown with a remark, by path: somebody was asked, and need not be asked again. */
    Set<String> considered(Vocabulary vocabulary) {
        Set<String> considered = new TreeSet<>();
        for (Stated stated : stated(vocabulary)) {
            if (stated.entry().value() instanceof Node.MapNode map
                    && map.entries().size() > 1
                    && map.get("value").filter(CaseText::unknown).isPresent()) {
                considered.add(stated.path());
            }
        }
        return considered;
    }

    /**
     * The text with one more fact in it.
     *
     * @param path the fact, which is not known in it
     * @param value as a case file writes it, on one line
     * @param comment lines to stand above it, where it is added at the end
     */
    CaseText stating(Vocabulary vocabulary, String path, String value, List<String> comment) {
        Optional<Node.MapNode.Entry> there = stated(vocabulary).stream()
                .filter(stated -> stated.path().equals(path))
                .map(Stated::entry)
                .findFirst();
        if (there.isPresent()) {
            return over(there.get(), value);
        }
        Node.MapNode root = file().content().tree().orElseThrow();
        if (text.startsWith("{", offset(root.place()))) {
            throw new ProblemsException(List.of(Diagnostic.of(
                    Code.F028,
                    root.place(),
                    1,
                    "this case is written in braces, and an interview adds lines to it",
                    "write it as YAML without braces: a key and its value a line")));
        }
        StringBuilder longer = new StringBuilder(text);
        if (!text.endsWith("\n")) {
            longer.append('\n');
        }
        longer.append('\n');
        comment.forEach(line -> longer.append("# ").append(line).append('\n'));
        longer.append(path).append(": ").append(value).append('\n');
        return new CaseText(name, longer.toString());
    }

    /**
     * The text with a fact as it is to be from now on: written over where it stands, with what is said of it besides left as it stands if that is the
     * same, else added at the end.
     *
     * @param comment lines to stand above it, where it is added
     */
    CaseText changing(Vocabulary vocabulary, String path, Saying saying, List<String> comment) {
        Optional<Node.MapNode.Entry> there = stated(vocabulary).stream()
                .filter(stated -> stated.path().equals(path))
                .map(Stated::entry)
                .findFirst();
        boolean silent = saying.unknown() && !saying.remarked();
        if (there.isEmpty() || unknown(there.get().value())) {
            return silent ? this : stating(vocabulary, path, saying.yaml(), comment);
        }
        Node whole = there.get().value();
        Optional<Node> inner =
                whole instanceof Node.MapNode map && Remarks.in(map).equals(saying.remarks())
                        ? map.get("value")
                        : Optional.empty();
        Node node = inner.orElse(whole);
        int start = offset(node.place());
        return new CaseText(
                name,
                text.substring(0, start)
                        + (inner.isPresent() ? saying.value() : saying.yaml())
                        + text.substring(end(node, start)));
    }

    // Where a value ends. What cannot be told is taken to the end of its line; who changes a text reads it again.
    private int end(Node node, int start) {
        char first = start < text.length() ? text.charAt(start) : ' ';
        if (node instanceof Node.ScalarNode scalar) {
            return Math.min(text.length(), start + scalar.length());
        }
        if (first == '[' || first == '{') {
            int depth = 0;
            for (int i = start; i < text.length(); i++) {
                char c = text.charAt(i);
                depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        if (node instanceof Node.MapNode map && !map.entries().isEmpty()) {
            Node last = map.entries().get(map.entries().size() - 1).value();
            return end(last, offset(last.place()));
        }
        int end = text.indexOf('\n', start);
        if (node instanceof Node.ListNode list && !list.items().isEmpty()) {
            end = text.indexOf(
                    '\n', offset(list.items().get(list.items().size() - 1).place()));
        }
        return end < 0 ? text.length() : end;
    }

    // Written over where it stands; where nothing stands, after the colon.
    private CaseText over(Node.MapNode.Entry entry, String value) {
        Node.ScalarNode scalar = (Node.ScalarNode) entry.value();
        int start = offset(scalar.place());
        int end = start + scalar.length();
        if (scalar.text().isEmpty()) {
            start = text.indexOf(':', offset(entry.keyPlace()) + entry.key().length()) + 1;
            end = start;
        }
        return new CaseText(name, text.substring(0, start) + (start == end ? " " : "") + value + text.substring(end));
    }

    /**
     * The text without the fact that was added last, with the lines above that belong to it.
     *
     * @return empty where the text does not end with a fact under its whole path
     */
    Optional<CaseText> withoutLast(Vocabulary vocabulary) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int last = lines.size() - 1;
        int colon = last < 0 ? -1 : lines.get(last).indexOf(": ");
        if (colon < 0
                || vocabulary.definition(lines.get(last).substring(0, colon)).isEmpty()) {
            return Optional.empty();
        }
        lines.remove(last);
        while (!lines.isEmpty() && lines.get(lines.size() - 1).startsWith("# ")) {
            lines.remove(lines.size() - 1);
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isBlank()) {
            lines.remove(lines.size() - 1);
        }
        return Optional.of(new CaseText(name, String.join("\n", lines) + "\n"));
    }

    private record Stated(String path, Node.MapNode.Entry entry) {}

    private List<Stated> stated(Vocabulary vocabulary) {
        List<Stated> stated = new ArrayList<>();
        file().content().tree().ifPresent(tree -> stated(vocabulary, "", tree, stated));
        return stated;
    }

    private static void stated(Vocabulary vocabulary, String parent, Node.MapNode map, List<Stated> stated) {
        for (Node.MapNode.Entry entry : map.entries()) {
            String path = parent.isEmpty() ? entry.key() : parent + "." + entry.key();
            CaseOutline.Entry place = vocabulary.outline().at(path).orElse(null);
            if (place instanceof CaseOutline.Stated) {
                stated.add(new Stated(path, entry));
            } else if (place instanceof CaseOutline.Group && entry.value() instanceof Node.MapNode inner) {
                stated(vocabulary, path, inner, stated);
            }
        }
    }

    private static boolean unknown(Node node) {
        return node instanceof Node.ScalarNode scalar
                && (scalar.kind() == Node.ScalarNode.Kind.NULL || scalar.text().equals(UNKNOWN));
    }

    private int offset(Place place) {
        int start = 0;
        for (int line = 1; line < place.line(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        return start + place.column() - 1;
    }
}
