package dealadvisor.checks;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.facts.Vocabulary;
import java.util.Collection;
import java.util.List;

/** What conditions may match, by the names that stand in rule files: for those who help to write them. */
public final class MatchedTypes {
    private final RuleTypes types;

    private MatchedTypes(RuleTypes types) {
        this.types = types;
    }

    /** The types of a vocabulary and a catalogue. */
    public static MatchedTypes of(Vocabulary vocabulary, Catalogue catalogue) {
        return new MatchedTypes(new RuleTypes(vocabulary, catalogue));
    }

    /** What may be matched: facts, catalogue entries, what is unknown. */
    public Collection<String> names() {
        return types.names();
    }

    /** What of a type may be compared or asked; empty if there is no such type. */
    public Collection<String> attributes(String type) {
        return types.type(type)
                .<Collection<String>>map(found -> found.attributes().keySet())
                .orElse(List.of());
    }

    /** The texts that an attribute may be compared with, or a question asked with; empty where any may. */
    public Collection<String> values(String type, String attribute) {
        return types.type(type)
                .map(found -> found.attributes().get(attribute))
                .<Collection<String>>map(RuleTypes.Attribute::values)
                .orElse(List.of());
    }
}
