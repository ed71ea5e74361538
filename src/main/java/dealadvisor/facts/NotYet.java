package dealadvisor.facts;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Node;
import java.util.List;
import java.util.Optional;

/** Recognises ways of stating uncertainty that the grammar reserves and that are not supported yet. */
final class NotYet {
    private NotYet() {}

    /** The problem, if the node states an interval, weights or a distribution. */
    static Optional<Diagnostic> check(FactDefinition definition, Node node) {
        if (node instanceof Node.ScalarNode scalar && isInterval(scalar.text())) {
            return Optional.of(notYet(definition, node, "an interval"));
        }
        if (node instanceof Node.MapNode map && !map.entries().isEmpty()) {
            if (map.get("distribution").isPresent()) {
                return Optional.of(notYet(definition, node, "a distribution"));
            }
            boolean weights = map.entries().stream()
                    .allMatch(entry -> entry.value() instanceof Node.ScalarNode value
                            && (value.kind() == Node.ScalarNode.Kind.DECIMAL
                                    || value.kind() == Node.ScalarNode.Kind.INTEGER));
            if (weights) {
                return Optional.of(notYet(definition, node, "weights over values"));
            }
        }
        return Optional.empty();
    }

    private static boolean isInterval(String text) {
        int at = text.indexOf(" to ");
        return at > 0 && startsLikeNumber(text, 0) && startsLikeNumber(text, at + 4);
    }

    private static boolean startsLikeNumber(String text, int at) {
        return at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.');
    }

    private static Diagnostic notYet(FactDefinition definition, Node node, String what) {
        return Diagnostic.error(
                "F017",
                node.place(),
                node.length(),
                "`" + definition.path() + "` is given as " + what + ", which is not yet supported",
                WrittenOtherwise.instead(definition, node, List.of())
                        .orElse("give one value, or `unknown`; a `note` can say how sure it is"));
    }
}
