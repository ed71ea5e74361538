package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of one AI, the humans and the situation, not yet checked against a vocabulary. Immutable. Read one with {@link CaseFile}, or make
 * one in code with {@link #builder()}.
 *
 * @param id what to call the case
 * @param file the file that it was read from, as it was named; empty if it was made in code
 * @param tree what the file says; empty if it was made in code
 * @param changes facts given beside the file, later ones counting over earlier ones and all over the file
 */
public record Case(String id, Optional<String> file, Optional<Node.MapNode> tree, List<Change> changes) {
    public Case {
        changes = List.copyOf(changes);
    }

    /** How a fact is given beside the file. */
    public enum How {
        SET,
        ADD,
        REMOVE
    }

    /**
     * One fact given beside the file.
     *
     * @param path the fact
     * @param how whether the value replaces, is added to or taken from what is known
     * @param value what is said, as a file would write it
     */
    public record Change(String path, How how, Node value) {}

    /** A case made in code, of which nothing is said yet. */
    public static Builder builder() {
        return new Builder(new Case("case", Optional.empty(), Optional.empty(), List.of()));
    }

    /** This case, to say more of it in code. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** This case with more said beside it. */
    public Case with(List<Change> more) {
        List<Change> all = new ArrayList<>(changes);
        all.addAll(more);
        return new Case(id, file, tree, all);
    }

    /** What it says at a path that is no set, such as {@code ai.name}: beside its file, else in it; empty if nothing. */
    public Optional<Node> said(String path) {
        Optional<Node> said = tree.flatMap(map -> said(map, path));
        for (Change change : changes) {
            if (change.path().equals(path)) {
                said = Optional.of(change.value());
            }
        }
        return said;
    }

    /** What a tree says at a path that is no set, whether its keys are nested or have dots in them. */
    static Optional<Node> said(Node.MapNode map, String path) {
        for (Node.MapNode.Entry entry : map.entries()) {
            if (entry.key().equals(path)) {
                return Optional.of(entry.value());
            }
            if (path.startsWith(entry.key() + ".") && entry.value() instanceof Node.MapNode inner) {
                Optional<Node> said = said(inner, path.substring(entry.key().length() + 1));
                if (said.isPresent()) {
                    return said;
                }
            }
        }
        return Optional.empty();
    }

    /** This case without what it says of some paths, such as facts that a vocabulary does not have. */
    public Case without(Predicate<String> dropped) {
        return new Case(
                id,
                file,
                tree.map(map -> without("", map, dropped)),
                changes.stream().filter(change -> !dropped.test(change.path())).toList());
    }

    /** A tree without what it says of some paths. */
    static Node.MapNode without(String prefix, Node.MapNode map, Predicate<String> dropped) {
        List<Node.MapNode.Entry> kept = new ArrayList<>();
        for (Node.MapNode.Entry entry : map.entries()) {
            String path = prefix + entry.key();
            if (dropped.test(path)) {
                continue;
            }
            kept.add(
                    entry.value() instanceof Node.MapNode inner
                            ? new Node.MapNode.Entry(entry.key(), entry.keyPlace(), without(path + ".", inner, dropped))
                            : entry);
        }
        return new Node.MapNode(map.place(), map.length(), kept);
    }

    /**
     * Collects what is said of a case in code: all that a file can say. What is said later counts over what was said earlier. Not safe for several
     * threads.
     *
     * <p>Values are a String, a Boolean, a Number, a date of java.time, a List or Set of these for a set, and a Map with String keys for what a file
     * writes in braces: {@code Map.of("value", "announced", "source", "the developer's site", "as-of", LocalDate.of(2026, 9, 1))} for a fact whose
     * source is told, {@code Map.of("good", "past-sabotage", "reservation", 10, "willingness", 100)} for a price. The text {@code unknown} takes back
     * what was said. Null, arrays and other objects are problems, which {@link #build()} tells; whether facts and values are those of a vocabulary is
     * checked when the case is advised on.
     */
    public static final class Builder {
        private final Case start;
        private String id;
        private final List<Change> changes = new ArrayList<>();
        private final List<Diagnostic> problems = new ArrayList<>();

        private Builder(Case start) {
            this.start = start;
            this.id = start.id();
        }

        /** Names the case; {@code case} in a file. */
        public Builder id(String name) {
            this.id = name;
            return set("case", name);
        }

        /** What the case is about, in one line. */
        public Builder title(String title) {
            return set("title", title);
        }

        /** As of which day all this is known, as year, month and day: {@code 2026-09-01}. */
        public Builder asOf(String day) {
            return set("as-of", day);
        }

        /**
         * States a fact, or anything else that a file can state.
         *
         * @param path such as {@code ai.coherence.over-time}, {@code deal.prices} or {@code ai.name}
         * @param value what is so
         */
        public Builder set(String path, Object value) {
            return change(path, How.SET, value);
        }

        /**
         * Adds to a set, which is empty if nothing was said of it, or to the prices.
         *
         * @param path such as {@code ai.affordances} or {@code deal.prices}
         * @param value one item or a collection of them
         */
        public Builder add(String path, Object value) {
            return change(path, How.ADD, value);
        }

        /**
         * Takes from a set.
         *
         * @param path such as {@code ai.affordances}
         * @param value one item or a collection of them; what is not in the set does no harm
         */
        public Builder remove(String path, Object value) {
            return change(path, How.REMOVE, value);
        }

        private Builder change(@Nullable String path, How how, @Nullable Object value) {
            String name = String.valueOf(path);
            if (path == null) {
                problems.add(Diagnostic.of(
                        Code.F025, Place.NOWHERE, 1, "something is said of null", "name a fact by its whole path"));
            }
            new Given(name, problems).node(value).ifPresent(node -> changes.add(new Change(name, how, node)));
            return this;
        }

        /**
         * The case.
         *
         * @throws ProblemsException if values were given that no file could say (F025); carries every problem found
         */
        public Case build() {
            if (!problems.isEmpty()) {
                throw new ProblemsException(problems);
            }
            return new Case(id, start.file(), start.tree(), start.changes()).with(changes);
        }
    }
}
