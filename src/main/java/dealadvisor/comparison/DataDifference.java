package dealadvisor.comparison;

import dealadvisor.engine.RulePack;
import dealadvisor.packs.Layer;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.Present;
import dealadvisor.rules.RuleFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A number of the calibration or an entry of a catalogue that two packs state otherwise.
 *
 * @param what its path, such as {@code verdicts.recommended} or {@code goods.whistleblowing.worth}
 * @param a what the first pack states; of a list, what only the first names; empty if nothing
 * @param b what the second pack states; of a list, what only the second names; empty if nothing
 * @param pack the id of the pack that states it last
 * @param authors who wrote the text that this pack encodes
 * @param place where it is stated so
 */
public record DataDifference(
        String what, Optional<String> a, Optional<String> b, String pack, List<String> authors, Place place) {
    private static final List<String> FILES = List.of(
            "calibration.yaml", "catalogue/goods.yaml", "catalogue/payments.yaml", "catalogue/mitigations.yaml");

    /** What is for the reader and changes no answer. */
    private static final Set<String> WORDS = Set.of("reason", "claims", "name", "does", "caveat", "model", "says");

    public DataDifference {
        authors = List.copyOf(authors);
    }

    /** What two packs state otherwise, in the order of the files; entries that only one has are left out. */
    public static List<DataDifference> between(RulePack first, RulePack second) {
        RuleFolder a = first.texts();
        RuleFolder b = second.texts();
        Map<String, Node> before = a.parse(FILES, new ArrayList<>());
        Map<String, Node> after = b.parse(FILES, new ArrayList<>());
        Found found = new Found(new Side(first, a), new Side(second, b), new ArrayList<>());
        for (String file : FILES) {
            found.differing("", Present.in(before, file), Present.in(after, file));
        }
        return List.copyOf(found.all());
    }

    /** Whether it may bear on what is answered. */
    public boolean bearsOn(String answer) {
        if (what.startsWith("thresholds.")) {
            return true;
        }
        // Requirements bear on pairings too, by way of an eligibility that differs.
        if (answer.startsWith("eligibility/") || what.startsWith("requirements.")) {
            return answer.startsWith("eligibility/") && what.startsWith("requirements.");
        }
        if (answer.equals("window") || answer.startsWith("rule-out/")) {
            return false;
        }
        String[] pairing = answer.split("/", 2);
        return switch (what.substring(0, what.indexOf('.') < 0 ? what.length() : what.indexOf('.'))) {
            case "goods" -> what.startsWith("goods." + pairing[0] + ".");
            case "payments" -> what.startsWith("payments." + pairing[1] + ".");
            // Another reading of the severities makes a verdict robust or not, and no other verdict.
            case "alternative-factors" -> false;
            default -> true;
        };
    }

    private record Side(RulePack pack, RuleFolder folder) {
        // The layer above the first in whose files something is stated.
        private Optional<Layer> extending(Place place) {
            return pack.layers().stream()
                    .skip(1)
                    .filter(layer -> folder.files(layer.prefix(), "").values().stream()
                            .anyMatch(file -> file.name().equals(place.file())))
                    .findFirst();
        }
    }

    private record Found(Side a, Side b, List<DataDifference> all) {
        private void differing(String path, Node was, Node is) {
            if (was instanceof Node.MapNode before && is instanceof Node.MapNode after) {
                for (Node.MapNode.Entry entry : before.entries()) {
                    Optional<Node> other = after.get(entry.key());
                    if (other.isPresent() && !WORDS.contains(entry.key())) {
                        differing(inside(path, entry.key()), entry.value(), other.get());
                    }
                }
            } else if (was instanceof Node.ListNode before && is instanceof Node.ListNode after) {
                lists(path, before, after);
            } else if (was instanceof Node.ScalarNode before
                    && is instanceof Node.ScalarNode after
                    && !before.text().equals(after.text())) {
                add(path, Optional.of(before.text()), Optional.of(after.text()), was, is);
            }
        }

        private void lists(String path, Node.ListNode before, Node.ListNode after) {
            for (Node item : before.items()) {
                if (item instanceof Node.MapNode map && id(map).isPresent()) {
                    after.items().stream()
                            .filter(other -> other instanceof Node.MapNode its && id(its).equals(id(map)))
                            .findFirst()
                            .ifPresent(other -> differing(inside(path, id(map).orElseThrow()), item, other));
                }
            }
            List<String> dropped = without(before, after);
            List<String> added = without(after, before);
            if (!dropped.isEmpty() || !added.isEmpty()) {
                add(path, joined(dropped), joined(added), before, after);
            }
        }

        private static List<String> without(Node.ListNode list, Node.ListNode other) {
            List<String> words = new ArrayList<>(words(list));
            words.removeAll(words(other));
            return words;
        }

        private static List<String> words(Node.ListNode list) {
            return list.items().stream()
                    .filter(item -> item instanceof Node.ScalarNode)
                    .map(item -> ((Node.ScalarNode) item).text())
                    .toList();
        }

        private static Optional<String> joined(List<String> words) {
            return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
        }

        private static Optional<String> id(Node.MapNode map) {
            return map.get("id").filter(id -> id instanceof Node.ScalarNode).map(id -> ((Node.ScalarNode) id).text());
        }

        private static String inside(String path, String key) {
            return path.isEmpty() ? key : path + "." + key;
        }

        private void add(String path, Optional<String> before, Optional<String> after, Node was, Node is) {
            // What one pack states in its own files is what departs from what both rest on.
            Optional<Layer> first = a.extending(was.place());
            Optional<Layer> second = b.extending(is.place());
            Layer layer = second.or(() -> first).orElse(b.pack().layer());
            Place place = second.isEmpty() && first.isPresent() ? was.place() : is.place();
            String what = path.endsWith(".value") ? path.substring(0, path.length() - ".value".length()) : path;
            all.add(new DataDifference(what, before, after, layer.id(), layer.authors(), place));
        }
    }
}
