package dealadvisor.rules;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.catalogue.Payment;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Vocabulary;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What conditions may match, and what of it they may compare: the facts of a vocabulary, catalogue entries, what is unknown, and causes. */
final class RuleTypes {
    /** What an attribute is compared as. */
    enum Kind {
        TEXT,
        NUMBER,
        YES_NO,
        SET,
        /** Asked with an argument, answers yes or no. */
        QUESTION
    }

    /**
     * One attribute.
     *
     * @param values the texts that it, or its argument, may be; empty where any may
     */
    record Attribute(Kind kind, List<String> values) {}

    /**
     * One type.
     *
     * @param fact the fact that it stands for, if it does
     * @param scope {@code good} or {@code payment} if conclusions may be on it; else empty
     */
    record Type(Optional<FactDefinition> fact, String scope, SortedMap<String, Attribute> attributes) {}

    private final SortedMap<String, Type> types = new TreeMap<>();

    RuleTypes(Vocabulary vocabulary, Catalogue catalogue) {
        for (FactDefinition definition : vocabulary.definitions()) {
            types.put(definition.name(), fact(definition, vocabulary));
        }
        types.put("Unknown", type("", Map.of("fact", text(vocabulary.paths()))));
        List<String> thresholds = new ArrayList<>();
        catalogue.calibration().thresholds().forEach(threshold -> thresholds.add(threshold.id()));
        types.put("Threshold", type("", Map.of("id", text(thresholds), "value", number())));
        types.put("Good", entries("good", Good.class, catalogue.goods()));
        types.put("Payment", payments(vocabulary, catalogue));
        types.put("Mitigation", entries("", Mitigation.class, catalogue.mitigations()));
        List<String> barriers = new ArrayList<>();
        List<String> causes = new ArrayList<>();
        catalogue.barriers().forEach(barrier -> {
            barriers.add(barrier.id());
            causes.addAll(barrier.causes().keySet());
        });
        types.put(
                "Cause",
                type(
                        "",
                        Map.of(
                                "barrier", text(barriers),
                                "cause", text(causes),
                                "named", text(List.of()),
                                "atLeast", new Attribute(Kind.QUESTION, ConsequenceCheck.SEVERITIES))));
    }

    // What a payment may be asked about is known too, so that a slip in the question is found.
    private static Type payments(Vocabulary vocabulary, Catalogue catalogue) {
        Type read = entries("payment", Payment.class, catalogue.payments());
        SortedMap<String, Attribute> attributes = new TreeMap<>(read.attributes());
        Map.of(
                        "dueAfter", Payment.HORIZONS,
                        "costAtMost", Payment.COSTS,
                        "takeoverRiskAtLeast", Payment.AMOUNTS,
                        "exposureAtLeast", Payment.AMOUNTS,
                        "needsThing",
                                vocabulary
                                        .definition(catalogue.heldFact())
                                        .map(FactDefinition::ids)
                                        .orElse(List.of()))
                .forEach((question, answers) -> attributes.put(question, new Attribute(Kind.QUESTION, answers)));
        return new Type(read.fact(), read.scope(), attributes);
    }

    Optional<Type> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    Collection<String> names() {
        return types.keySet();
    }

    private static Type fact(FactDefinition definition, Vocabulary vocabulary) {
        List<String> ids = definition
                .catalogue()
                .map(c -> vocabulary.catalogueIds().getOrDefault(c, List.of()))
                .orElseGet(definition::ids);
        SortedMap<String, Attribute> attributes = new TreeMap<>();
        switch (definition.type()) {
            case CHOICE, SCALE -> attributes.put("is", new Attribute(Kind.TEXT, ids));
            case YES_NO -> attributes.put("is", new Attribute(Kind.YES_NO, List.of()));
            case PROBABILITY -> attributes.put("is", number());
            case SET -> {
                attributes.put("are", new Attribute(Kind.SET, ids));
                attributes.put("empty", new Attribute(Kind.YES_NO, List.of()));
                attributes.put("lacksAnyOf", new Attribute(Kind.QUESTION, List.of()));
            }
        }
        if (definition.type() == FactType.SCALE) {
            attributes.put("atLeast", new Attribute(Kind.QUESTION, ids));
            attributes.put("atMost", new Attribute(Kind.QUESTION, ids));
        }
        return new Type(Optional.of(definition), "", attributes);
    }

    private static Type type(String scope, Map<String, Attribute> attributes) {
        return new Type(Optional.empty(), scope, new TreeMap<>(attributes));
    }

    private static Attribute text(Collection<String> values) {
        return new Attribute(Kind.TEXT, List.copyOf(values));
    }

    private static Attribute number() {
        return new Attribute(Kind.NUMBER, List.of());
    }

    // The attributes of catalogue entries and the questions that they answer; the values that some entry has.
    private static Type entries(String scope, Class<?> kind, Collection<?> entries) {
        SortedMap<String, Attribute> attributes = new TreeMap<>();
        for (RecordComponent component : kind.getRecordComponents()) {
            Class<?> type = component.getType();
            if (type == String.class) {
                attributes.put(component.getName(), text(values(component, entries)));
            } else if (type == boolean.class) {
                attributes.put(component.getName(), new Attribute(Kind.YES_NO, List.of()));
            } else if (type == double.class) {
                attributes.put(component.getName(), number());
            }
        }
        for (Method method : kind.getDeclaredMethods()) {
            boolean asked = method.getReturnType() == boolean.class
                    && java.lang.reflect.Modifier.isPublic(method.getModifiers())
                    && method.getParameterCount() <= 1
                    && !method.getName().equals("equals")
                    && !attributes.containsKey(method.getName());
            if (asked) {
                attributes.put(method.getName(), new Attribute(Kind.QUESTION, List.of()));
            }
        }
        return new Type(Optional.empty(), scope, attributes);
    }

    private static List<String> values(RecordComponent component, Collection<?> entries) {
        SortedSet<String> values = new TreeSet<>();
        for (Object entry : entries) {
            try {
                values.add((String) component.getAccessor().invoke(entry));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a catalogue entry cannot be asked for " + component.getName(), e);
            }
        }
        return List.copyOf(values);
    }
}
