package dealadvisor.rules;

import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import java.util.ArrayList;
import java.util.List;

/** The rules' texts as a tree, written by the build so that start-up parses no rule file. */
public final class RuleIndex {
    private static final Place NOWHERE = new Place("index", 1, 1);

    private RuleIndex() {}

    /** The index of these rules. */
    public static Node of(List<RuleText> rules) {
        List<Node> items = new ArrayList<>();
        for (RuleText rule : rules) {
            List<Node> claims = new ArrayList<>();
            rule.claims().forEach(claim -> claims.add(text(claim)));
            List<Node> conditions = new ArrayList<>();
            for (RuleText.Condition condition : rule.conditions()) {
                conditions.add(
                        new Node.ListNode(NOWHERE, 1, List.of(text(condition.text()), number(condition.line()))));
            }
            items.add(new Node.ListNode(
                    NOWHERE,
                    1,
                    List.of(
                            text(rule.name()),
                            text(rule.id()),
                            text(rule.readBy()),
                            text(rule.file()),
                            number(rule.line()),
                            new Node.ListNode(NOWHERE, 1, claims),
                            text(rule.says()),
                            text(rule.concludes()),
                            new Node.ListNode(NOWHERE, 1, conditions))));
        }
        return new Node.ListNode(NOWHERE, 1, items);
    }

    /** The rules of an index. */
    public static List<RuleText> read(Node index) {
        List<RuleText> rules = new ArrayList<>();
        for (Node item : items(index)) {
            List<Node> parts = items(item);
            List<String> claims = new ArrayList<>();
            items(parts.get(5)).forEach(claim -> claims.add(textOf(claim)));
            List<RuleText.Condition> conditions = new ArrayList<>();
            for (Node condition : items(parts.get(8))) {
                conditions.add(new RuleText.Condition(
                        textOf(items(condition).get(0)),
                        numberOf(items(condition).get(1))));
            }
            rules.add(new RuleText(
                    textOf(parts.get(0)),
                    textOf(parts.get(1)),
                    textOf(parts.get(2)),
                    textOf(parts.get(3)),
                    numberOf(parts.get(4)),
                    List.copyOf(claims),
                    textOf(parts.get(6)),
                    textOf(parts.get(7)),
                    List.copyOf(conditions)));
        }
        return rules;
    }

    private static Node text(String text) {
        return new Node.ScalarNode(NOWHERE, 1, Node.ScalarNode.Kind.STRING, text, true);
    }

    private static Node number(int number) {
        return new Node.ScalarNode(NOWHERE, 1, Node.ScalarNode.Kind.INTEGER, Integer.toString(number), false);
    }

    private static List<Node> items(Node node) {
        return ((Node.ListNode) node).items();
    }

    private static String textOf(Node node) {
        return ((Node.ScalarNode) node).text();
    }

    private static int numberOf(Node node) {
        return (int) ((Node.ScalarNode) node).asDouble();
    }
}
