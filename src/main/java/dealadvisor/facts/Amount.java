package dealadvisor.facts;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of a price, certain or not.
 *
 * @param middle what it is; half the chance lies below if it is not certain
 * @param spread how it is spread, if it is not certain
 */
record Amount(double middle, Optional<Spread> spread) {
    private static final String NUMBER = "(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)";

    /** How a sum is written that is not certain: what stands here is read, unless its ends do not go together. */
    static final String RANGE = "^(?:" + NUMBER + " to " + NUMBER + "|between " + NUMBER + " and " + NUMBER + ")$";

    private static final Pattern TO = Pattern.compile("^(" + NUMBER + ") to (" + NUMBER + ")$");
    private static final Pattern BETWEEN = Pattern.compile("^between (" + NUMBER + ") and (" + NUMBER + ")$");

    /** A sum, from 0 to {@link Price#MOST}: a number, {@code 10 to 20} or {@code between 10 and 20}. */
    static Amount sum(Fields fields, String key, List<Diagnostic> problems) {
        if (!(fields.node(key).orElse(null) instanceof Node.ScalarNode node) || !isText(node)) {
            return certain(fields.number(key, 0, Price.MOST));
        }
        Matcher to = TO.matcher(node.text());
        Matcher between = BETWEEN.matcher(node.text());
        if (!to.matches() && !between.matches()) {
            return refuse(
                    fields,
                    node,
                    "`" + node.text() + "` is no sum",
                    "write a number, the middle nine tenths, `10 to 20`, or `between 10 and 20`, all alike");
        }
        Matcher ends = to.matches() ? to : between;
        double low = Double.parseDouble(ends.group(1));
        double high = Double.parseDouble(ends.group(2));
        if (low >= high) {
            return refuse(
                    fields,
                    node,
                    low == high
                            ? "both ends of `" + node.text() + "` are the same"
                            : "`" + node.text() + "` runs downwards",
                    low == high ? "write `" + ends.group(1) + "`" : "write the lower end first");
        }
        if (high > Price.MOST) {
            return refuse(fields, node, "`" + node.text() + "` is beyond what is told apart", "take a larger unit");
        }
        if (to.matches() && low == 0) {
            return refuse(
                    fields,
                    node,
                    "`" + node.text()
                            + "` would say that one case in twenty lies below 0, since `to` names the middle nine tenths",
                    "write `between " + ends.group(1) + " and " + ends.group(2) + "`");
        }
        Spread spread = to.matches() ? new Spread.LogNormal(low, high) : new Spread.Even(low, high);
        return new Amount(spread.at(0.5), Optional.of(spread));
    }

    /** A credence: a number, or a chance as facts have it. */
    static Amount credence(Fields fields, String key, List<Diagnostic> problems) {
        Amount amount = fields.node(key).orElse(null) instanceof Node.ScalarNode node && isText(node)
                ? ChanceReader.credence(node, problems).map(Amount::of).orElse(certain(0))
                : certain(fields.number(key, 0, 1));
        if (amount.middle() > 0 && amount.middle() < Price.LEAST_CREDENCE) {
            fields.problem(
                    Code.F015,
                    fields.node(key).orElseThrow(),
                    "`" + key + "` of a price is smaller than anybody can tell from 0",
                    "give 0, or a number from " + new Value.Number(Price.LEAST_CREDENCE).text() + " to 1");
        }
        return amount;
    }

    private static Amount of(Belief.Chances chances) {
        return chances instanceof Belief.Number number
                ? new Amount(number.spread().at(0.5), Optional.of(number.spread()))
                : certain(((Value.Number) BeliefReader.certain(chances).orElseThrow()).number());
    }

    private static Amount certain(double number) {
        // Adding zero turns -0.0 into 0.0.
        return new Amount(number + 0.0, Optional.empty());
    }

    // What has letters in it means to say more than a number; the rest is told that it should be one.
    private static boolean isText(Node.ScalarNode node) {
        return node.kind() == Node.ScalarNode.Kind.STRING
                && node.text().chars().anyMatch(c -> Character.isLetter(c) || c == '%' || c == '-');
    }

    private static Amount refuse(Fields fields, Node node, String message, String help) {
        fields.problem(Code.F017, node, message, help);
        return certain(0);
    }
}
