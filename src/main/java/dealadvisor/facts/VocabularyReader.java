package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Doubts;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads a vocabulary file. Everything wrong is noted with its place; what is returned must not be used while there are problems. */
public final class VocabularyReader {
    private final Map<String, FactDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, List<String>> catalogueIds;
    private final Map<String, List<String>> catalogueAka;
    private final Predicate<String> taken;
    private final List<Diagnostic> problems;
    private final Doubts doubts;

    /**
     * @param catalogueIds the ids that sets over a catalogue may hold, by {@code goods} and {@code payments}
     * @param catalogueAka the other names of these, by id
     * @param taken whether a name means something else in rules already
     * @param problems where problems are noted
     * @param doubts receives the facts in whose entries something is wrong
     */
    public VocabularyReader(
            Map<String, List<String>> catalogueIds,
            Map<String, List<String>> catalogueAka,
            Predicate<String> taken,
            List<Diagnostic> problems,
            Doubts doubts) {
        this.catalogueIds = catalogueIds;
        this.catalogueAka = catalogueAka;
        this.taken = taken;
        this.problems = problems;
        this.doubts = doubts;
    }

    /** The vocabulary of a file, by its root. */
    public Vocabulary read(Node file) {
        Fields top = Fields.orNone(file, "the vocabulary", problems);
        DefinitionReader reader =
                new DefinitionReader(Fields.names(top.items("facts"), "fact"), catalogueAka, taken, problems);
        each(top, "facts", "a fact", fields -> fact(fields, reader));
        each(top, FindOutReader.KEY, "how to find out", new FindOutReader(definitions, problems, doubts)::read);
        Map<String, String> sections = top.textMap("sections");
        Statements statements = Statements.read(top, definitions, problems, doubts);
        ClauseReader clauses = new ClauseReader(definitions, catalogueIds, problems, doubts);
        List<Vocabulary.Clause> implications = each(top, "implications", "an implication", clauses::implication);
        List<Vocabulary.Clause> contradictions = each(top, "contradictions", "a contradiction", clauses::contradiction);
        top.noMore();
        CaseOutline outline = CaseOutline.of(definitions.values(), sections);
        for (String section : sections.keySet()) {
            if (outline.groupAt(section).isEmpty()) {
                top.problem(
                        Code.C006,
                        top.map(),
                        "there is no section `" + section + "`",
                        "a section is the beginning of some facts' paths, such as `ai.motivation`");
            }
        }
        return new Vocabulary(
                definitions, implications, contradictions, catalogueIds, catalogueAka, outline, statements);
    }

    // No more than a case can be held against.
    private <T> List<T> each(Fields top, String key, String what, Function<Fields, T> reader) {
        int most = Limits.standard().folder().data().facts();
        int there = top.node(key).orElse(null) instanceof Node.ListNode list
                ? list.items().size()
                : 0;
        if (there <= most) {
            return top.each(key, what, reader);
        }
        top.problem(
                Code.P035,
                top.node(key).orElseThrow(),
                "there are at most " + most + " " + key + ", and here are " + there,
                "leave out what no case needs, or put it into a pack that is used on its own");
        return List.of();
    }

    private FactDefinition fact(Fields fields, DefinitionReader reader) {
        int before = problems.size();
        FactDefinition definition = reader.read(fields);
        String path = definition.path();
        String name = definition.name();
        if (path.isEmpty()) {
            return definition;
        }
        Optional<FactDefinition> alike = definitions.values().stream()
                .filter(other -> !other.path().equals(path) && other.name().equalsIgnoreCase(name))
                .findFirst();
        if (alike.isPresent() && !name.isEmpty()) {
            fields.problem(
                    Code.C007,
                    fields.map(),
                    "rules would know `" + path + "` and `" + alike.get().path() + "` by one name, `" + name + "`",
                    "give it another name after `as`");
        }
        // A fact that is declared twice has a message of its own.
        Optional<String> clash = CaseOutline.taken(
                path,
                definitions.keySet().stream()
                        .filter(other -> !other.equals(path))
                        .toList());
        if (clash.isPresent()) {
            fields.problem(Code.C007, fields.map(), clash.get(), "give it a path of its own, with nothing under it");
        } else if (definitions.putIfAbsent(path, definition) != null) {
            fields.problem(Code.C007, fields.map(), "the fact `" + path + "` is declared twice", "keep one of the two");
        }
        if (problems.size() > before) {
            doubts.add("a fact", path);
            // Under a wrong name others do not find it.
            boolean named = alike.isEmpty() && DefinitionReader.isName(name) && !taken.test(name);
            doubts.add("a fact", named ? name : "");
            alike.ifPresent(other -> doubts.add("a fact", other.name()));
        }
        return definition;
    }
}
