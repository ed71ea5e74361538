package dealadvisor.properties;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.FactDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Cases made from a seed. */
public final class GeneratedCases {
    /** How many cases or trials a test takes: a few where the build runs it, that many times as many with {@code -Dcases=N}. */
    public static int count(int few) {
        return few * Integer.getInteger("cases", 1);
    }

    private GeneratedCases() {}

    /** A value that a fact may take, made from a seed. */
    public static Object value(RulePack pack, FactDefinition definition, Random random) {
        return switch (definition.type()) {
            case CHOICE, SCALE ->
                definition.ids().get(random.nextInt(definition.ids().size()));
            case YES_NO -> random.nextBoolean();
            case PROBABILITY ->
                List.of(0.0, 0.005, 0.02, 0.05, 0.1, 0.3, 0.6, 0.95).get(random.nextInt(8));
            case SET -> {
                List<String> ids = definition
                        .catalogue()
                        .map(c -> pack.vocabulary().catalogueIds().get(c))
                        .orElseGet(definition::ids);
                List<String> some = new ArrayList<>();
                ids.forEach(id -> {
                    if (random.nextInt(3) == 0) {
                        some.add(id);
                    }
                });
                yield some;
            }
        };
    }

    /** All values to try for a fact. */
    public static List<Object> values(RulePack pack, FactDefinition definition) {
        return switch (definition.type()) {
            case CHOICE, SCALE -> List.copyOf(definition.ids());
            case YES_NO -> List.of(true, false);
            case PROBABILITY -> List.of(0.0, 0.005, 0.02, 0.05, 0.3, 0.6, 1.0);
            case SET -> {
                List<Object> values = new ArrayList<>();
                values.add(List.of());
                List<String> ids = definition
                        .catalogue()
                        .map(c -> pack.vocabulary().catalogueIds().get(c))
                        .orElseGet(definition::ids);
                ids.forEach(id -> values.add(List.of(id)));
                values.add(ids);
                yield values;
            }
        };
    }

    /** Facts made from a seed, each known with a chance of two in three; goods and payments are not narrowed. */
    public static Map<String, Object> facts(RulePack pack, long seed) {
        Random random = new Random(seed);
        Map<String, Object> facts = new TreeMap<>();
        for (FactDefinition definition : pack.vocabulary().definitions()) {
            if (random.nextInt(3) > 0
                    && !definition.path().equals("deal.goods")
                    && !definition.path().equals("deal.payments")) {
                facts.put(definition.path(), value(pack, definition, random));
            }
        }
        return facts;
    }

    public static Case of(Map<String, Object> facts) {
        Case.Builder builder = Case.builder();
        facts.forEach(builder::set);
        return builder.build();
    }

    /** The same facts stated in another order. */
    public static Case shuffled(Map<String, Object> facts, long seed) {
        List<Map.Entry<String, Object>> entries = new ArrayList<>(facts.entrySet());
        Collections.shuffle(entries, new Random(seed));
        Case.Builder builder = Case.builder();
        for (Map.Entry<String, Object> entry : entries) {
            Object value = entry.getValue();
            if (value instanceof List<?> list) {
                List<Object> items = new ArrayList<>(list);
                Collections.shuffle(items, new Random(seed));
                value = items;
            }
            builder.set(entry.getKey(), value);
        }
        return builder.build();
    }
}
