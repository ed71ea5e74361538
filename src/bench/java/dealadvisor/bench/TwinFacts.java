package dealadvisor.bench;

import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The facts of a case by path; what is not in it is unknown. */
public final class TwinFacts {
    private final Map<String, Object> values = new HashMap<>();

    /** Facts as a case file nests them. */
    static TwinFacts of(Map<?, ?> file) {
        TwinFacts facts = new TwinFacts();
        facts.add("", file);
        return facts;
    }

    /** The facts of a case that the advisor has read, for comparison. */
    public static TwinFacts of(CaseFacts read) {
        TwinFacts facts = new TwinFacts();
        read.facts().forEach((path, fact) -> facts.values.put(path, plain(fact.value())));
        return facts;
    }

    private static Object plain(Value value) {
        if (value instanceof Value.Id id) {
            return id.id();
        }
        if (value instanceof Value.YesNo yesNo) {
            return yesNo.yes();
        }
        if (value instanceof Value.Number number) {
            return number.number();
        }
        return ((Value.Ids) value).ids();
    }

    private void add(String path, Map<?, ?> group) {
        group.forEach((key, value) -> {
            String inner = path.isEmpty() ? key.toString() : path + "." + key;
            if (value instanceof Map<?, ?> map && !map.containsKey("value")) {
                add(inner, map);
                return;
            }
            Object stated = value instanceof Map<?, ?> remarked ? remarked.get("value") : value;
            if (stated != null && !stated.equals("unknown")) {
                values.put(inner, plain(stated));
            }
        });
    }

    private static Object plain(Object value) {
        return value instanceof List<?> list ? new HashSet<>(list) : value;
    }

    boolean unknown(String path) {
        return !values.containsKey(path);
    }

    boolean is(String path, Object value) {
        return value.equals(values.get(path));
    }

    boolean oneOf(String path, Set<String> ids) {
        return values.get(path) instanceof String id && ids.contains(id);
    }

    /** The word; empty if it is unknown. */
    String word(String path) {
        return values.get(path) instanceof String id ? id : "";
    }

    /** The number; not a number if it is unknown, so that no comparison holds. */
    double number(String path) {
        return values.get(path) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    boolean contains(String path, String id) {
        return values.get(path) instanceof Set<?> ids && ids.contains(id);
    }

    boolean knownWithout(String path, String id) {
        return values.get(path) instanceof Set<?> ids && !ids.contains(id);
    }

    /** Whether the case asks about this good or payment: about all unless it narrows them. */
    boolean asksFor(String path, String id) {
        return unknown(path) || contains(path, id);
    }
}
