package dealadvisor.library;

import dealadvisor.conclusions.Relief;
import dealadvisor.facts.Case;
import dealadvisor.reading.ProblemsException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that can be reached from an object by its public methods without arguments, as a caller of the library reaches it. */
final class Handed {
    private record Step(Object object, String how) {}

    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Step> open = new ArrayDeque<>();
    private final SortedMap<String, List<Object>> containers = new TreeMap<>();
    private final List<Object> own = new ArrayList<>();

    private Handed(Object root) {
        step(root, root.getClass().getSimpleName());
        while (!open.isEmpty()) {
            Step next = open.remove();
            look(next.object(), next.how());
        }
    }

    static Handed from(Object root) {
        return new Handed(root);
    }

    /** Collections, maps and arrays, by the method that gave them. */
    SortedMap<String, List<Object>> containers() {
        return containers;
    }

    /** Objects of the project's own classes. */
    List<Object> own() {
        return own;
    }

    private void step(Object object, String how) {
        if (object != null && seen.add(object)) {
            open.add(new Step(object, how));
        }
    }

    private void look(Object object, String how) {
        if (object instanceof Optional<?> optional) {
            optional.ifPresent(inner -> step(inner, how));
        } else if (object instanceof Map<?, ?> map) {
            contains(how, map);
            map.keySet().forEach(key -> step(key, how + " key"));
            map.values().forEach(value -> step(value, how + " value"));
        } else if (object instanceof Collection<?> collection) {
            contains(how, collection);
            collection.forEach(item -> step(item, how + " item"));
        } else if (object.getClass().isArray()) {
            contains(how, object);
        } else if (object.getClass().getName().startsWith("dealadvisor.") && !(object instanceof Enum)) {
            own.add(object);
            for (Method method : object.getClass().getMethods()) {
                ask(object, method);
            }
        }
    }

    private void contains(String how, Object container) {
        containers.computeIfAbsent(how, k -> new ArrayList<>()).add(container);
    }

    private void ask(Object object, Method method) {
        boolean asked = method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && method.getDeclaringClass() != Object.class
                && method.getReturnType() != Case.Builder.class // is there to be changed
                && method.getReturnType() != Relief.class // is yet to be concluded
                && Modifier.isPublic(method.getDeclaringClass().getModifiers())
                && !method.getReturnType().isPrimitive();
        if (!asked) {
            return;
        }
        try {
            step(method.invoke(object), method.getDeclaringClass().getSimpleName() + "." + method.getName());
        } catch (InvocationTargetException e) {
            // A text that is no case refuses to be read as one, and hands out nothing.
            if (!(e.getCause() instanceof ProblemsException)) {
                throw new AssertionError(method.toString(), e);
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(method.toString(), e);
        }
    }
}
