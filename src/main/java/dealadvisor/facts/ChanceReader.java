package dealadvisor.facts;

import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how likely something is, in percent, as a share or between two ends; what makes no sense is refused, with what to write instead. */
final class ChanceReader {
    private static final String ANY = "(-?[0-9]*\\.?[0-9]+)( ?%?)";
    private static final Pattern POINT = Pattern.compile("^([0-9]*\\.?[0-9]+)%$");
    private static final Pattern IN = Pattern.compile("^([0-9]+) in ([0-9]+)$");
    private static final Pattern TO = Pattern.compile("^" + ANY + " to " + ANY + "$");
    private static final Pattern BETWEEN = Pattern.compile("^between " + ANY + " and " + ANY + "$");
    private static final Pattern DASH = Pattern.compile("^" + ANY + " ?(?:-|\u2013|\\.\\.) ?" + ANY + "$");

    private final Node node;
    private final String text;
    private final List<Diagnostic> problems;

    private ChanceReader(Node node, String text, List<Diagnostic> problems) {
        this.node = node;
        this.text = text;
        this.problems = problems;
    }

    /** Whether a text says how likely something is, rightly or wrongly, other than by a plain number. */
    static boolean isChance(String text) {
        return isPercent(text) || isShareOrRange(text);
    }

    private static boolean isShareOrRange(String text) {
        return IN.matcher(text).matches()
                || TO.matcher(text).matches()
                || BETWEEN.matcher(text).matches()
                || DASH.matcher(text).matches();
    }

    /** Whether a text is a number in percent, be it above a hundred. */
    static boolean isPercent(String text) {
        return POINT.matcher(text).matches();
    }

    /** A number in percent as a share. */
    static double share(String percent) {
        return Double.parseDouble(percent.substring(0, percent.length() - 1)) / 100;
    }

    /**
     * How likely it is.
     *
     * @param node where it is said
     * @param text for which {@link #isChance} holds
     * @param problems where problems are noted
     * @return one weight if it is certain; empty if it makes no sense, which is noted
     */
    static Optional<Belief.Chances> read(Node node, String text, List<Diagnostic> problems) {
        return new ChanceReader(node, text, problems).read();
    }

    /** How likely something is that is no fact, such as a credence of a price; otherwise the same. */
    static Optional<Belief.Chances> credence(Node.ScalarNode node, List<Diagnostic> problems) {
        ChanceReader reader = new ChanceReader(node, node.text(), problems);
        return Pattern.matches(BeliefReader.NUMBERS, node.text()) || isShareOrRange(node.text())
                ? reader.read()
                : reader.refuse(
                        "`" + node.text() + "` is no chance",
                        "write a number from 0 to 1, `20%`, `1 in 5`, `0.05 to 0.3` or `between 0 and 1`");
    }

    private Optional<Belief.Chances> read() {
        if (isPercent(text)) {
            return point(share(text));
        }
        Matcher in = IN.matcher(text);
        if (in.matches()) {
            double some = Double.parseDouble(in.group(1));
            double all = Double.parseDouble(in.group(2));
            return all == 0 || some > all
                    ? refuse("`" + text + "` is no share", "write the smaller number first: `1 in 5`")
                    : point(some / all);
        }
        Matcher to = TO.matcher(text);
        if (to.matches()) {
            return interval(to, " to ", "");
        }
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return interval(between, " and ", "between ");
        }
        Matcher dash = DASH.matcher(text);
        if (dash.matches()) {
            return refuse(
                    "`" + text + "` could be a range or a difference",
                    "write `" + dash.group(1)
                            + (dash.group(2) + dash.group(4)).strip().replaceFirst("%.*", "%") + " to " + dash.group(3)
                            + dash.group(4).strip() + "`");
        }
        throw new AssertionError(text);
    }

    private Optional<Belief.Chances> point(double number) {
        return number > 1
                ? beyond(node, text, problems)
                : Optional.of(new Belief.Weights(Map.of(new Value.Number(number + 0.0), 1.0), text + " is " + number));
    }

    private Optional<Belief.Chances> interval(Matcher ends, String parted, String before) {
        boolean percent = ends.group(2).equals("%");
        if (!ends.group(2).equals(ends.group(4))) {
            return refuse(
                    "`" + text + "` has one end in percent and one not",
                    "write both alike: `5% to 30%` or `0.05 to 0.3`");
        }
        double low = Double.parseDouble(ends.group(1)) / (percent ? 100 : 1);
        double high = Double.parseDouble(ends.group(3)) / (percent ? 100 : 1);
        if (low < 0 || high < 0 || low > 1 || high > 1) {
            return beyond(node, text, problems);
        }
        if (low == high) {
            return refuse("both ends of `" + text + "` are the same", "write `" + low + "`");
        }
        if (low > high) {
            String turned = before + ends.group(3) + ends.group(4) + parted + ends.group(1) + ends.group(2);
            return refuse("`" + text + "` runs downwards", "write `" + turned + "`");
        }
        return before.isEmpty() ? middle(low, high) : Optional.of(new Belief.Number(new Spread.Even(low, high)));
    }

    // The Beta distribution of which the middle nine tenths lie there.
    private Optional<Belief.Chances> middle(double low, double high) {
        String between = "write `between " + low + " and " + high + "`";
        if (low == 0 || high == 1) {
            return refuse(
                    "`" + text
                            + "` would say that one case in twenty lies beyond what is possible, since `to` names the middle nine tenths",
                    between + ", or an end short of " + (low == 0 ? "0" : "1"));
        }
        Optional<Spread.Beta> beta = Spread.Beta.between(low, high);
        if (beta.isEmpty()) {
            return refuse("nothing has its middle nine tenths in `" + text + "`", between);
        }
        if (beta.get().isSplit()) {
            return refuse(
                    "`" + text + "` is so wide that it would say: nearly sure one way or the other",
                    "write `between 0 and 1` if nothing is known");
        }
        return Optional.of(new Belief.Number(beta.get()));
    }

    /** Refuses what goes beyond 0 and 1. */
    static <T> Optional<T> beyond(Node node, String text, List<Diagnostic> problems) {
        boolean percents = text.matches("(?:between )?[0-9.]+(?: (?:to|and) [0-9.]+)?")
                && Pattern.compile("[0-9.]+")
                        .matcher(text)
                        .results()
                        .allMatch(number -> Double.parseDouble(number.group()) <= 100);
        return Instead.said(
                        percents
                                ? "write `" + text.replaceAll("[0-9.]+", "$0%")
                                        + "` if that is in percent: a chance lies between 0 and 1"
                                : "a chance lies between 0 and 1, or 0% and 100%")
                .refuse(node, "`" + text + "` goes beyond 0 and 1", problems);
    }

    private Optional<Belief.Chances> refuse(String message, String help) {
        return Instead.said(help).refuse(node, message, problems);
    }
}
