package dealadvisor.advice;

import dealadvisor.facts.Case;
import dealadvisor.facts.Value;
import dealadvisor.reading.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

    /**
     * What is said at one path in a scenario.
     *
     * @param shown the value of a fact, or what else is said as a number or a word; empty for unknown
     * @param beside what is put into the case, where the path is that of no fact
     */
    public record Setting(Optional<Value> shown, Optional<Case.Change> beside) {
        /** A fact that is known. */
        static Setting known(Value value) {
            return new Setting(Optional.of(value), Optional.empty());
        }

        /** Something else that a case says. */
        static Setting beside(Case.Change change) {
            Node node = change.value();
            Optional<Value> shown = node instanceof Node.ScalarNode scalar
                    ? switch (scalar.kind()) {
                        case INTEGER, DECIMAL -> Optional.of(new Value.Number(scalar.asDouble()));
                        case NULL -> Optional.empty();
                        default ->
                            scalar.text().equals("unknown") ? Optional.empty() : Optional.of(new Value.Id(scalar.flow()));
                    }
                    : Optional.of(new Value.Id(node.flow()));
            return new Setting(shown, Optional.of(change));
        }
    }
}
