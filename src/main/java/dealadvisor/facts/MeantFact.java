package dealadvisor.facts;

import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What was meant by a name that no fact has. */
final class MeantFact {
    private final Vocabulary vocabulary;

    MeantFact(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * What to write instead of a key of a case file, and what comes in its place, where that is certain.
     *
     * @param group the path of the group in which it stands; empty at the top
     */
    Instead by(String group, Node.MapNode.Entry entry) {
        String key = entry.key();
        String before = group.isEmpty() ? "" : group + ".";
        TreeSet<String> siblings =
                new TreeSet<>(vocabulary.outline().groupAt(group).orElseThrow().keys());
        return withoutSpace(before + key, entry)
                .or(() -> otherwise(key).map(Instead::said))
                .or(() -> Nearest.of(key, siblings).map(near -> Instead.didYouMean(near, Nearest.only(key, siblings))))
                .or(() -> key.contains(".") ? whole(before, key) : Optional.empty())
                .or(() -> elsewhere(key).map(Instead::said))
                .orElseGet(() -> Instead.said("here stand " + String.join(", ", siblings)));
    }

    // What may be stated, by its whole path.
    private Optional<Instead> whole(String before, String key) {
        SortedSet<String> paths = vocabulary.outline().paths();
        return Nearest.of(before + key, paths)
                .map(near -> Instead.didYouMean(
                        near,
                        Nearest.only(before + key, paths)
                                .filter(only -> only.startsWith(before))
                                .map(only -> only.substring(before.length()))));
    }

    // In braces YAML reads `fact:value` as one word.
    private Optional<Instead> withoutSpace(String path, Node.MapNode.Entry entry) {
        int colon = path.indexOf(':');
        if (colon <= 0 || vocabulary.outline().at(path.substring(0, colon)).isEmpty()) {
            return Optional.empty();
        }
        boolean whole = entry.value() instanceof Node.ScalarNode scalar && scalar.kind() == Node.ScalarNode.Kind.NULL;
        return Optional.of(new Instead(
                "write a space after the colon: `" + path.substring(path.lastIndexOf('.', colon) + 1, colon) + ": "
                        + path.substring(colon + 1) + "`.",
                Optional.of(entry.key().replaceFirst(":", ": ")).filter(put -> whole)));
    }

    // What others call so.
    private Optional<String> otherwise(String word) {
        return didYouMean(vocabulary.spokenOf(word).stream()
                .map(spoken -> "`" + spoken.fact().path() + "`"
                        + (spoken.values().isEmpty() ? "" : " with `" + String.join("` or `", spoken.values()) + "`"))
                .toList());
    }

    /** The facts whose last part is called so; empty if there are none. */
    Optional<String> elsewhere(String key) {
        return didYouMean(vocabulary.paths().stream()
                .filter(path -> path.endsWith("." + key))
                .map(path -> "`" + path + "`")
                .toList());
    }

    private static Optional<String> didYouMean(List<String> some) {
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(some.stream().collect(Collectors.joining(" or ", "did you mean ", "?")));
    }
}
