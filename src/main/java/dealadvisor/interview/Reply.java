package dealadvisor.interview;

import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was replied to a question: a value as a case file writes it, and a remark.
 *
 * @param value in the words of a case file, not yet checked
 * @param note the remark; empty if there is none
 * @param source who says so; empty if nobody was named
 */
record Reply(String value, Optional<String> note, Optional<String> source) {
    private static final String SOURCE = "source:";
    private static final Pattern CHANCE = Pattern.compile(": ?[0-9.]+%?(?: ?,|$)");

    /**
     * Takes a line apart. Before {@code #} stands the value: as in a case file, or the number of an option, or {@code yes} and {@code no}; a set
     * needs no brackets, {@code none} is an empty one, and chances of several values need no braces. Behind it stands a remark, or after {@code source:} who says so.
     *
     * @param options the words that the value may be or be made of, in the order in which they were numbered
     */
    static Reply of(String line, FactDefinition fact, List<String> options) {
        int mark = line.indexOf('#');
        String remark = mark < 0 ? "" : line.substring(mark + 1).strip();
        boolean source = remark.startsWith(SOURCE);
        return new Reply(
                value((mark < 0 ? line : line.substring(0, mark)).strip(), fact, options),
                Optional.of(remark).filter(text -> !source && !text.isEmpty()),
                Optional.of(source ? remark.substring(SOURCE.length()).strip() : "")
                        .filter(text -> !text.isEmpty()));
    }

    private static String value(String said, FactDefinition fact, List<String> options) {
        // A remark alone says why nothing is known.
        if (said.isEmpty()) {
            return "unknown";
        }
        if (said.equals("unknown")) {
            return said;
        }
        if (numbered(fact) && (said.startsWith("{") || CHANCE.matcher(said).find())) {
            return chances(
                    said.startsWith("{") && said.endsWith("}") ? said.substring(1, said.length() - 1) : said, options);
        }
        return switch (fact.type()) {
            case PROBABILITY -> said;
            case YES_NO -> yesOrNo(said);
            case CHOICE, SCALE -> option(said, options);
            case SET -> set(said, options);
        };
    }

    private static String yesOrNo(String said) {
        return switch (said.toLowerCase(Locale.ROOT)) {
            case "yes", "y" -> "true";
            case "no", "n" -> "false";
            default -> said;
        };
    }

    // Each value or its number, a colon and how likely it is.
    private static String chances(String said, List<String> options) {
        List<String> each = new ArrayList<>();
        for (String one : said.split(",", -1)) {
            int colon = one.indexOf(':');
            each.add(
                    colon < 0
                            ? one.strip()
                            : option(one.substring(0, colon).strip(), options) + ": "
                                    + one.substring(colon + 1).strip());
        }
        return "{" + String.join(", ", each) + "}";
    }

    private static String set(String said, List<String> options) {
        String inside = said.startsWith("[") && said.endsWith("]") ? said.substring(1, said.length() - 1) : said;
        List<String> items = new ArrayList<>();
        for (String item : inside.split(",", -1)) {
            if (!item.isBlank()) {
                items.add(option(item.strip(), options));
            }
        }
        boolean none = items.isEmpty() || items.equals(List.of(Value.Ids.NONE));
        return none ? Value.Ids.NONE : "[" + String.join(", ", items) + "]";
    }

    private static String option(String said, List<String> options) {
        return said.matches("[1-9][0-9]?") && Integer.parseInt(said) <= options.size()
                ? options.get(Integer.parseInt(said) - 1)
                : said;
    }

    /** Whether options of a fact are told by numbers. */
    static boolean numbered(FactDefinition fact) {
        return fact.type() != FactType.YES_NO && fact.type() != FactType.PROBABILITY;
    }
}
