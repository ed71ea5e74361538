package dealadvisor.advice.sweep;

import dealadvisor.facts.Case;
import dealadvisor.facts.Value;
import dealadvisor.reading.Node;
import java.util.Optional;

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
