package dealadvisor.advice.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What varies together through a sweep, and the values that it takes together, one combination after the other.
 *
 * @param paths the facts, or what else a case says
 * @param rows for each combination what is said at each of the paths, in their order
 */
public record Axis(List<String> paths, List<List<Setting>> rows) {
    public Axis {
        paths = List.copyOf(paths);
        List<List<Setting>> copied = new ArrayList<>(rows.size());
        for (List<Setting> row : rows) {
            if (row.size() != paths.size()) {
                throw new IllegalArgumentException(
                        "a combination has " + row.size() + " values for " + paths.size() + " paths");
            }
            copied.add(List.copyOf(row));
        }
        if (copied.isEmpty() || paths.size() != Set.copyOf(paths).size()) {
            throw new IllegalArgumentException("an axis has at least one combination, and each path once");
        }
        rows = Collections.unmodifiableList(copied);
    }
}
