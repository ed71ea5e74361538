package dealadvisor.catalogue;

import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.reading.Code;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads which facts the entries of a file are judged by, which stand beside them. */
final class RolesReader {
    private final References references;

    RolesReader(References references) {
        this.references = references;
    }

    /**
     * A set of facts that a file names.
     *
     * @param path of the fact; empty if the file names none
     * @param ids what it may hold; empty if the name is wrong
     */
    record Named(String path, Optional<List<String>> ids) {
        private static final Named NONE = new Named("", Optional.empty());
    }

    /** The set that a file names under a key. */
    Named named(Fields file, String key, String example) {
        Optional<Node> node = file.node(key);
        if (node.isEmpty()) {
            file.problem(Code.C001, file.map(), "this file has no `" + key + "`", "add `" + key + ": " + example + "`");
            return Named.NONE;
        }
        if (!(node.get() instanceof Node.ScalarNode scalar)) {
            file.problem(
                    Code.C003,
                    node.get(),
                    "`" + key + "` must be the path of a fact",
                    "write `" + key + ": " + example + "`");
            return Named.NONE;
        }
        Optional<FactDefinition> definition = references.vocabulary().definition(scalar.text());
        Optional<FactDefinition> set = definition.filter(
                fact -> fact.type() == FactType.SET && fact.catalogue().isEmpty());
        if (definition.isEmpty()) {
            references.checkFact(scalar, scalar.text());
        } else if (set.isEmpty()) {
            file.problem(
                    Code.C003,
                    scalar,
                    "`" + key + "` must be a set of ids, and `" + scalar.text() + "` is "
                            + definition
                                    .get()
                                    .catalogue()
                                    .map(of -> "a set of " + of)
                                    .orElse("a " + definition.get().type().id()),
                    "name a fact of type set, such as `" + example + "`");
        }
        return new Named(scalar.text(), set.map(FactDefinition::ids));
    }

    /** For each coherence requirement of a good, the facts that must be known. */
    SortedMap<String, List<String>> coherence(Fields goodsFile) {
        SortedMap<String, List<String>> facts = new TreeMap<>();
        goodsFile
                .node("coherence")
                .flatMap(node -> references.fields(node, "the facts on coherence"))
                .ifPresent(fields -> {
                    for (String requirement : Good.COHERENCE) {
                        fields.words(requirement).forEach(path -> references.checkFact(path, path.text()));
                        facts.put(requirement, fields.texts(requirement));
                    }
                    fields.noMore();
                });
        return facts;
    }
}
