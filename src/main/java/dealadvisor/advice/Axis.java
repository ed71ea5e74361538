package dealadvisor.advice;

import dealadvisor.facts.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Facts that vary together through a sweep, and the values that they take together, one combination after the other.
 *
 * @param paths the facts
 * @param rows for each combination a value for each of the facts, in their order; empty where the fact is unknown
 */
public record Axis(List<String> paths, List<List<Optional<Value>>> rows) {
    public Axis {
        paths = List.copyOf(paths);
        List<List<Optional<Value>>> copied = new ArrayList<>(rows.size());
        for (List<Optional<Value>> row : rows) {
            if (row.size() != paths.size()) {
                throw new IllegalArgumentException(
                        "a combination has " + row.size() + " values for " + paths.size() + " facts");
            }
            copied.add(List.copyOf(row));
        }
        if (copied.isEmpty() || paths.size() != Set.copyOf(paths).size()) {
            throw new IllegalArgumentException("an axis has at least one combination, and each fact once");
        }
        rows = Collections.unmodifiableList(copied);
    }
}
