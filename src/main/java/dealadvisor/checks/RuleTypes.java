package dealadvisor.checks;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Severity;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Vocabulary;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     * @param takes for a question, what it is asked with, if with anything
     * @param asks for a question, the attribute that it compares and how, if that is all that it does
     */
    record Attribute(Kind kind, List<String> values, Optional<Kind> takes, Optional<Ordering> asks) {
        Attribute(Kind kind, List<String> values) {
            this(kind, values, Optional.empty(), Optional.empty());
        }

        /** A question that is asked with a text or a set. */
        static Attribute question(Kind takes, List<String> values) {
            return new Attribute(Kind.QUESTION, values, Optional.of(takes), Optional.empty());
        }

        /** A question whether another attribute is at least or at most so much. */
        static Attribute ordered(String attribute, List<String> order, boolean atLeast) {
            return new Attribute(
                    Kind.QUESTION, order, Optional.of(Kind.TEXT), Optional.of(new Ordering(attribute, order, atLeast)));
        }
    }

    /** How a question compares an attribute: by this order, from least to most. */
    record Ordering(String attribute, List<String> order, boolean atLeast) {}

    /**
     * One type.
     *
     * @param fact the fact that it stands for, if it does
     * @param scope {@code good} or {@code payment} if conclusions may be on it; else empty
     * @param entries for a good or payment, those that there are; else empty
     */
    record Type(
            Optional<FactDefinition> fact,
            String scope,
            SortedMap<String, Attribute> attributes,
            List<Object> entries) {}

    private final SortedMap<String, Type> types = new TreeMap<>();

    RuleTypes(Vocabulary vocabulary, Catalogue catalogue) {
        for (FactDefinition definition : vocabulary.definitions()) {
            types.put(definition.name(), fact(definition, vocabulary));
        }
        types.put("Unknown", type("", Map.of("fact", text(vocabulary.paths()))));
        List<String> thresholds = new ArrayList<>();
        catalogue.calibration().thresholds().forEach(threshold -> thresholds.add(threshold.id()));
        types.put("Threshold", type("", Map.of("id", text(thresholds), "value", number())));
        types.put("Good", goods(vocabulary, catalogue));
        types.put("Payment", payments(vocabulary, catalogue));
        types.put("Mitigation", entries("", Mitigation.class, catalogue.mitigations()));
        List<String> barriers = new ArrayList<>();
        SortedSet<String> causes = new TreeSet<>();
        List<String> named = new ArrayList<>();
        catalogue.barriers().forEach(barrier -> {
            barriers.add(barrier.id());
            causes.addAll(barrier.causes().keySet());
            barrier.causes().keySet().forEach(cause -> named.add(barrier.id() + "/" + cause));
        });
        types.put(
                "Cause",
                type(
                        "",
                        Map.of(
                                "barrier", text(barriers),
                                "cause", text(causes),
                                "named", text(named),
                                "atLeast", Attribute.question(Kind.TEXT, Severity.ids()))));
    }

    private static Type goods(Vocabulary vocabulary, Catalogue catalogue) {
        Type read = entries("good", Good.class, catalogue.goods());
        SortedMap<String, Attribute> attributes = new TreeMap<>(read.attributes());
        Good.WORDS.forEach((attribute, words) -> attributes.put(attribute, text(words)));
        attributes.put("presupposes", text(Good.presupposed(vocabulary)));
        return new Type(read.fact(), read.scope(), attributes, List.copyOf(catalogue.goods()));
    }

    // What a payment may be asked about is known too, so that a slip in the question is found.
    private static Type payments(Vocabulary vocabulary, Catalogue catalogue) {
        Type read = entries("payment", Payment.class, catalogue.payments());
        SortedMap<String, Attribute> attributes = new TreeMap<>(read.attributes());
        Payment.WORDS.forEach((attribute, words) -> attributes.put(attribute, text(words)));
        attributes.put("dueAfter", Attribute.question(Kind.TEXT, Payment.HORIZONS));
        attributes.put("costAtMost", Attribute.ordered("cost", Payment.COSTS, false));
        attributes.put("costAtLeast", Attribute.ordered("cost", Payment.COSTS, true));
        attributes.put("takeoverRiskAtMost", Attribute.ordered("takeoverRisk", Payment.AMOUNTS, false));
        attributes.put("takeoverRiskAtLeast", Attribute.ordered("takeoverRisk", Payment.AMOUNTS, true));
        attributes.put("exposureAtLeast", Attribute.ordered("exposure", Payment.AMOUNTS, true));
        attributes.put(
                "needsThing",
                Attribute.question(
                        Kind.TEXT,
                        vocabulary
                                .definition(catalogue.roles().held())
                                .map(FactDefinition::ids)
                                .orElse(List.of())));
        return new Type(read.fact(), read.scope(), attributes, List.copyOf(catalogue.payments()));
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
                attributes.put("lacksAnyOf", Attribute.question(Kind.SET, List.of()));
            }
        }
        if (definition.type() == FactType.SCALE) {
            attributes.put("atLeast", Attribute.ordered("is", ids, true));
            attributes.put("atMost", Attribute.ordered("is", ids, false));
        }
        return new Type(Optional.of(definition), "", attributes, List.of());
    }

    private static Type type(String scope, Map<String, Attribute> attributes) {
        return new Type(Optional.empty(), scope, new TreeMap<>(attributes), List.of());
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
                attributes.put(method.getName(), question(method));
            }
        }
        return new Type(Optional.empty(), scope, attributes, List.of());
    }

    private static Attribute question(Method method) {
        if (method.getParameterCount() == 0) {
            return new Attribute(Kind.QUESTION, List.of());
        }
        return Attribute.question(method.getParameterTypes()[0] == String.class ? Kind.TEXT : Kind.SET, List.of());
    }

    /** What a good or payment is, or does, by the name of an attribute. */
    static Object value(Object entry, String attribute) {
        try {
            return Objects.requireNonNull(entry.getClass().getMethod(attribute).invoke(entry));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a catalogue entry cannot be asked for " + attribute, e);
        }
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
