package dealadvisor.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A part of a tree, with its place. */
public sealed interface Node {
    /** Where it starts. */
    Place place();

    /** How many characters of its first line it covers, at least 1. */
    int length();

    /** All of it on one line, with braces and brackets and without quotes: to be read by people. */
    default String flow() {
        if (this instanceof MapNode map) {
            return map.entries().stream()
                    .map(entry -> entry.key() + ": " + entry.value().flow())
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return this instanceof ListNode list
                ? list.items().stream().map(Node::flow).collect(Collectors.joining(", ", "[", "]"))
                : ((ScalarNode) this).text().replaceAll("\\R", " ");
    }

    /**
     * Keys with values, in the file's order.
     *
     * @param place where it starts
     * @param length how many characters of its first line it covers, at least 1
     * @param entries its keys with their values, in the file's order
     */
    record MapNode(Place place, int length, List<Entry> entries) implements Node {
        public MapNode {
            entries = List.copyOf(entries);
        }

        /**
         * One key with what stands under it.
         *
         * @param key as written, without quotes
         * @param keyPlace where the key stands
         * @param value what stands under it
         */
        public record Entry(String key, Place keyPlace, Node value) {}

        /** The value under a key; empty if the map has no such key. */
        public Optional<Node> get(String key) {
            return entry(key).map(Entry::value);
        }

        /** The key and value; empty if the map has no such key. */
        public Optional<Entry> entry(String key) {
            for (Entry entry : entries) {
                if (entry.key().equals(key)) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Items in the file's order.
     *
     * @param place where it starts
     * @param length how many characters of its first line it covers, at least 1
     * @param items its items, in the file's order
     */
    record ListNode(Place place, int length, List<Node> items) implements Node {
        public ListNode {
            items = List.copyOf(items);
        }
    }

    /**
     * A single value.
     *
     * @param place where it starts
     * @param length how many characters of its first line it covers, at least 1
     * @param kind by YAML 1.2's core schema: plain {@code yes} and {@code no} are strings
     * @param text as written, without quotes
     * @param quoted whether it stood in quotes
     */
    record ScalarNode(Place place, int length, Kind kind, String text, boolean quoted) implements Node {
        /** What a scalar is. */
        public enum Kind {
            STRING,
            INTEGER,
            DECIMAL,
            BOOLEAN,
            NULL
        }

        /** Its truth value; false unless it is {@code true}. */
        public boolean asBoolean() {
            return text.equalsIgnoreCase("true");
        }

        /** Its number; not a number unless it is one. */
        public double asDouble() {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
    }
}
