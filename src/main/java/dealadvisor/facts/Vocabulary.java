package dealadvisor.facts;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Internal;
import dealadvisor.reading.Node;
import dealadvisor.reading.OtherNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every fact that a case may state, as read from a vocabulary file. Immutable. */
public final class Vocabulary {
    private final Map<String, FactDefinition> definitions;
    private final List<Clause> implications;
    private final List<Clause> contradictions;
    private final Map<String, List<String>> catalogueIds;
    private final OtherNames catalogueNames;
    private final CaseOutline outline;
    private final Statements statements;
    private final Map<String, FactDefinition> byName = new HashMap<>();

    Vocabulary(
            Map<String, FactDefinition> definitions,
            List<Clause> implications,
            List<Clause> contradictions,
            Map<String, List<String>> catalogueIds,
            Map<String, List<String>> catalogueAka,
            CaseOutline outline,
            Statements statements) {
        this.definitions = Collections.unmodifiableMap(definitions);
        definitions.values().forEach(definition -> byName.put(definition.name(), definition));
        this.implications = List.copyOf(implications);
        this.contradictions = List.copyOf(contradictions);
        this.catalogueIds = Collections.unmodifiableMap(new TreeMap<>(catalogueIds));
        this.catalogueNames = OtherNames.of(catalogueAka);
        this.outline = outline;
        this.statements = statements;
    }

    /**
     * What follows from, or is at odds with, facts that stand together.
     *
     * @param when the facts that must hold, by path; a set holds if it contains these ids, a number if it is at least this one
     * @param then the facts that follow, by path; empty for a contradiction
     * @param says why, for the reader
     */
    record Clause(Map<String, Value> when, Map<String, Value> then, String says) {}

    /** All definitions, in the file's order. */
    public Collection<FactDefinition> definitions() {
        return definitions.values();
    }

    /** The definition of the fact at a path; empty if there is no such fact. */
    public Optional<FactDefinition> definition(String path) {
        return Optional.ofNullable(definitions.get(path));
    }

    /** The definition of the fact that rules match by a name; empty if there is none. */
    public Optional<FactDefinition> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All paths, in the file's order. */
    public Collection<String> paths() {
        return definitions.keySet();
    }

    /**
     * How sentences state facts.
     *
     * @hidden
     */
    @Internal
    public Statements statements() {
        return statements;
    }

    /**
     * What may stand where in a case file.
     *
     * @hidden
     */
    @Internal
    public CaseOutline outline() {
        return outline;
    }

    /** The ids that sets over a catalogue may hold, by {@code goods} and {@code payments}. */
    public Map<String, List<String>> catalogueIds() {
        return catalogueIds;
    }

    /**
     * The other names of goods and payments.
     *
     * @hidden
     */
    @Internal
    public OtherNames catalogueNames() {
        return catalogueNames;
    }

    /**
     * The value that a data file gives to a fact.
     *
     * @param problems where problems are noted
     * @return empty if it is none, which is noted
     * @hidden
     */
    @Internal
    public Optional<Value> value(FactDefinition definition, Node node, List<Diagnostic> problems) {
        return FactValues.ofData(definition, node, catalogueIds, problems);
    }

    /**
     * A fact that somebody may mean.
     *
     * @param fact the one that may be meant
     * @param values those of its values that the word names; empty if it names the fact itself
     */
    public record Spoken(FactDefinition fact, List<String> values) {
        public Spoken {
            values = List.copyOf(values);
        }
    }

    /** The facts that others call so, and those of which others, or files, call a value so; in the file's order. */
    public List<Spoken> spokenOf(String word) {
        List<Spoken> found = new ArrayList<>();
        for (FactDefinition fact : definitions.values()) {
            boolean listed = fact.type() != FactType.SCALE && fact.catalogue().isEmpty();
            List<String> values = listed && fact.ids().contains(word)
                    ? List.of(word)
                    : listed ? fact.otherNames().of(word) : List.of();
            boolean itself =
                    !OtherNames.of(Map.of(fact.path(), fact.aka())).of(word).isEmpty();
            if (itself || !values.isEmpty()) {
                found.add(new Spoken(fact, itself ? List.of() : values));
            }
        }
        return found;
    }

    /** The words that a fact's value may be or be made of; empty for numbers. */
    public List<String> words(FactDefinition definition) {
        return definition.type() == FactType.YES_NO ? FactType.TRUTHS : FactValues.allowed(definition, catalogueIds);
    }

    /**
     * What the value of one fact may settle of another.
     *
     * @param when paths of the facts that settle it
     * @param path the fact that is settled where nothing else is said of it
     * @param value what it then is
     */
    public record Follows(Set<String> when, String path, Value value) {
        public Follows {
            when = Set.copyOf(when);
        }
    }

    /** The facts, by path, that have to do with others: of which something follows, that follow, or that may contradict another. */
    public Set<String> linked() {
        Set<String> linked = new TreeSet<>();
        implications.forEach(clause -> {
            linked.addAll(clause.when().keySet());
            linked.addAll(clause.then().keySet());
        });
        contradictions.forEach(clause -> linked.addAll(clause.when().keySet()));
        return Collections.unmodifiableSet(linked);
    }

    /** All that may follow from facts, in the order of the vocabulary. */
    public List<Follows> follows() {
        List<Follows> follows = new ArrayList<>();
        implications.forEach(clause -> clause.then()
                .forEach((path, value) -> follows.add(new Follows(clause.when().keySet(), path, value))));
        return List.copyOf(follows);
    }

    List<Clause> implications() {
        return implications;
    }

    List<Clause> contradictions() {
        return contradictions;
    }
}
