package dealadvisor.library;

import dealadvisor.advice.Advisor;
import dealadvisor.conclusions.Because;
import dealadvisor.conclusions.Cause;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Finding;
import dealadvisor.conclusions.Relief;
import dealadvisor.conclusions.Severity;
import dealadvisor.engine.RulePack;
import dealadvisor.engine.compiling.CompiledStore;
import dealadvisor.facts.Case;
import dealadvisor.facts.Spread;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.SourceText;
import dealadvisor.render.html.LiveFile;
import dealadvisor.rules.Rule;
import dealadvisor.server.Rules;
import dealadvisor.workbench.WishedConclusion;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Records made of collections that can be modified, each holding one of everything, and remembered. */
final class Made {
    private static final int DEEPEST = 6;
    private static final RulePack PACK = RulePack.bundled();
    private static final Because BECAUSE = new Because("text", List.of(), List.of(), List.of(), List.of(), Map.of());
    private static final Map<Class<?>, Object> READY = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(Object.class, "object"),
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(double.class, 0.5),
            Map.entry(Double.class, 0.5),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(OptionalDouble.class, OptionalDouble.of(0.5)),
            Map.entry(SourceText.class, SourceText.of("a-text", "text")),
            Map.entry(RulePack.class, PACK),
            Map.entry(Vocabulary.class, PACK.vocabulary()),
            Map.entry(Rules.class, Rules.fixed(PACK)),
            Map.entry(Path.class, Path.of("a-file")),
            Map.entry(CompiledStore.class, CompiledStore.NONE),
            Map.entry(Supplier.class, (Supplier<String>) () -> "supplied"),
            Map.entry(Duration.class, Duration.ofSeconds(1)),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(Rule.class, PACK.rules().get(0)),
            Map.entry(Spread.LogEven.class, new Spread.LogEven(0.1, 0.5)),
            Map.entry(Spread.Triangular.class, new Spread.Triangular(0.1, 0.2, 0.5)),
            Map.entry(Spread.LogNormal.class, new Spread.LogNormal(1, 2)),
            Map.entry(Cause.class, new Cause("text", "text", Severity.SLIGHT).concluded(BECAUSE)),
            Map.entry(Relief.class, new Relief("text", 1, List.of("text")).concluded(BECAUSE)),
            Map.entry(
                    LiveFile.class,
                    new LiveFile(
                            Advisor.withoutTrials(PACK).advise(Case.builder().build()), PACK)),
            Map.entry(
                    WishedConclusion.class,
                    WishedConclusion.read("strategy", PACK.vocabulary(), PACK.catalogue(), new ArrayList<>())
                            .orElseThrow()),
            Map.entry(Conclusion.class, new Finding("text", true).concluded(BECAUSE)));

    private final List<Object> collections = new ArrayList<>();
    private int depth;

    /** Whether code outside the project can make one. */
    static boolean byAnybody(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getDeclaringClass() == null || byAnybody(type.getDeclaringClass()));
    }

    /** A record of this class. */
    Object of(Class<?> record) {
        // Of numbers alone, which have to go together.
        if (READY.get(record) instanceof Spread spread) {
            return spread;
        }
        Constructor<?> canonical = Arrays.stream(record.getConstructors())
                .filter(each -> each.getParameterCount() == record.getRecordComponents().length)
                .findFirst()
                .orElseThrow();
        depth++;
        Object[] arguments = Arrays.stream(canonical.getGenericParameterTypes())
                .map(this::value)
                .toArray();
        depth--;
        try {
            return canonical.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no " + record, e);
        }
    }

    /** Empties all the collections that records were made of. */
    void empty() {
        collections.forEach(each -> {
            if (each instanceof Collection<?> collection) {
                collection.clear();
            } else {
                ((Map<?, ?>) each).clear();
            }
        });
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic && !READY.containsKey(generic.getRawType())) {
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Class<?> plain = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (READY.containsKey(plain)) {
            return READY.get(plain);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain.isRecord()) {
            return of(plain);
        }
        if (plain.isSealed()) {
            return value(plain.getPermittedSubclasses()[0]);
        }
        throw new AssertionError("say here what to take for " + plain);
    }

    private Object container(Class<?> raw, Type[] of) {
        if (raw == Optional.class) {
            return depth > DEEPEST ? Optional.empty() : Optional.of(value(of[0]));
        }
        Object made = empty(raw);
        if (depth <= DEEPEST) {
            if (made instanceof Map<?, ?> map) {
                put(map, value(of[0]), value(of[1]));
            } else {
                add((Collection<?>) made, value(of[0]));
            }
        }
        collections.add(made);
        return made;
    }

    private static Object empty(Class<?> raw) {
        if (raw == List.class) {
            return new ArrayList<>();
        }
        if (raw == Set.class) {
            return new LinkedHashSet<>();
        }
        if (raw == SortedSet.class) {
            return new TreeSet<>();
        }
        if (raw == Map.class) {
            return new LinkedHashMap<>();
        }
        if (raw == SortedMap.class) {
            return new TreeMap<>();
        }
        throw new AssertionError("say here what to take for " + raw);
    }

    @SuppressWarnings("unchecked")
    private static void add(Collection<?> collection, Object item) {
        ((Collection<Object>) collection).add(item);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<?, ?> map, Object key, Object value) {
        ((Map<Object, Object>) map).put(key, value);
    }
}
