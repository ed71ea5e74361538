package dealadvisor.explanation;

import dealadvisor.engine.RulePack;
import dealadvisor.engine.WhyNot;
import dealadvisor.facts.FactDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conditions of a rule in words: what is asked of which fact, good or payment, and what is so. */
public final class ConditionWords {
    private static final Pattern MATCHED =
            Pattern.compile("^(?:(not|exists)\\s+)?(?:\\$\\w+\\s*:\\s*)?(\\w+)\\s*\\((.*)\\)$", Pattern.DOTALL);
    private static final Pattern BINDING = Pattern.compile("^\\$\\w+\\s*:\\s*");
    private static final Pattern COMPARED =
            Pattern.compile("^(\\w+)\\s*(==|!=|>=|<=|>|<|not contains|contains|not in|in)\\s*(.+)$", Pattern.DOTALL);
    private static final Pattern CALL =
            Pattern.compile("^(\\w+)\\s*\\(\\s*(.*?)\\s*\\)(?:\\s*==\\s*(true|false))?$", Pattern.DOTALL);
    private static final Pattern LIMIT =
            Pattern.compile("id\\s*==\\s*\"([^\"]*)\".*?(\\$\\w+)\\s*:\\s*value", Pattern.DOTALL);

    private final RulePack pack;
    private final Map<String, String> limits = new HashMap<>();

    private ConditionWords(RulePack pack) {
        this.pack = pack;
    }

    /**
     * One condition.
     *
     * @param says in words: what is asked, what is so and, where it does not hold, what would have to be
     * @param result whether it holds
     */
    public record Said(String says, WhyNot.Truth result) {}

    /** The conditions of a rule; those that only look up a limit are part of the ones that compare with it. */
    public static List<Said> of(RulePack pack, WhyNot.Attempt attempt) {
        ConditionWords words = new ConditionWords(pack);
        List<Said> said = new ArrayList<>();
        for (WhyNot.ConditionResult condition : attempt.conditions()) {
            Matcher matched = MATCHED.matcher(condition.text().strip());
            if (!matched.matches()) {
                said.add(new Said(condition.text(), condition.result()));
            } else if (matched.group(2).equals("Threshold")) {
                words.limit(matched.group(3), condition);
            } else {
                said.add(new Said(words.condition(matched, condition), condition.result()));
            }
        }
        return List.copyOf(said);
    }

    private void limit(String inside, WhyNot.ConditionResult condition) {
        Matcher limit = LIMIT.matcher(inside);
        if (limit.find()) {
            String read = String.join(", ", condition.read());
            String number = read.substring(read.lastIndexOf(' ') + 1);
            limits.put(limit.group(2), number + " (our limit " + limit.group(1) + ")");
        }
    }

    private String condition(Matcher matched, WhyNot.ConditionResult condition) {
        String type = matched.group(2);
        List<String> constraints = constraints(matched.group(3));
        Optional<FactDefinition> fact = pack.vocabulary().named(type);
        String read = String.join(", ", condition.read());
        if (fact.isPresent()) {
            String is = condition.result() == WhyNot.Truth.UNKNOWN
                    ? "not known"
                    : read.replaceFirst("^" + Pattern.quote(fact.get().path()) + " is ", "");
            return fact.get().asks() + " " + (matched.group(1) == null ? "" : "(" + matched.group(1) + ") ") + is
                    + wanted(condition, relations(constraints));
        }
        if (type.equals("Unknown")) {
            Matcher path = COMPARED.matcher(constraints.isEmpty() ? "" : constraints.get(0));
            String asked = path.matches() ? value(path.group(3)) : "a fact";
            return asked
                    + (condition.result() == WhyNot.Truth.TRUE
                            ? " is not known"
                            : " is known; it speaks where it is not");
        }
        String what = type.toLowerCase(Locale.ROOT) + (constraints.isEmpty() ? "" : " with " + relations(constraints));
        if (matched.group(1) != null) {
            return (matched.group(1).equals("not") ? "there is no " : "there is some ")
                    + what
                    + (condition.result() == WhyNot.Truth.TRUE ? "" : ": not so");
        }
        return condition.result() == WhyNot.Truth.TRUE
                ? what + ": " + read
                : what + ": none here" + (read.isEmpty() ? "" : "; nearest is " + read)
                        + (condition.needed().isEmpty() ? "" : ", which lacks " + relation(condition.needed()));
    }

    private static String wanted(WhyNot.ConditionResult condition, String relations) {
        return condition.result() == WhyNot.Truth.TRUE ? "" : "; needed: " + relations;
    }

    // At the commas that stand in no brackets and no quotes.
    private static List<String> constraints(String inside) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        StringBuilder part = new StringBuilder();
        for (char c : inside.toCharArray()) {
            quoted ^= c == '"';
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0 && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private String relations(List<String> constraints) {
        List<String> said = new ArrayList<>();
        for (String constraint : constraints) {
            String words = relation(constraint);
            if (!words.isEmpty()) {
                said.add(words);
            }
        }
        return said.isEmpty() ? "known" : String.join(" and ", said);
    }

    // Nothing for what is only given a name.
    private String relation(String constraint) {
        String bare = BINDING.matcher(constraint.strip()).replaceFirst("");
        Matcher call = CALL.matcher(bare);
        if (call.matches()) {
            return call(call.group(1), call.group(2), !"false".equals(call.group(3)));
        }
        Matcher compared = COMPARED.matcher(bare);
        if (!compared.matches()) {
            return "";
        }
        String named = compared.group(1);
        String attribute = named.equals("is") || named.equals("are") || named.equals("id") ? "" : spaced(named) + " ";
        String value = value(compared.group(3));
        if (named.equals("empty")) {
            return value.equals("yes") ? "none" : "at least one";
        }
        return attribute
                + switch (compared.group(2)) {
                    case "!=" -> "other than " + value;
                    case ">=" -> value + " or more";
                    case "<=" -> value + " or less";
                    case ">" -> "more than " + value;
                    case "<" -> "less than " + value;
                    case "contains" -> "with " + value;
                    case "not contains" -> "without " + value;
                    case "not in" -> "none of " + value;
                    default -> value;
                };
    }

    private String call(String name, String arguments, boolean holds) {
        String value = value(arguments);
        return switch (name) {
            case "atLeast" -> holds ? value + " or more" : "less than " + value;
            case "atMost" -> holds ? value + " or less" : "more than " + value;
            default -> {
                String words = name.endsWith("AtLeast")
                        ? spaced(name.substring(0, name.length() - 7)) + " " + value + " or more"
                        : name.endsWith("AtMost")
                                ? spaced(name.substring(0, name.length() - 6)) + " " + value + " or less"
                                : (spaced(name) + " " + value).strip();
                yield holds ? words : "not " + words;
            }
        };
    }

    private String value(String written) {
        String text = written.strip();
        if (text.startsWith("(") && text.endsWith(")")) {
            List<String> values = constraints(text.substring(1, text.length() - 1)).stream()
                    .map(this::value)
                    .toList();
            return values.size() < 2
                    ? String.join("", values)
                    : String.join(", ", values.subList(0, values.size() - 1)) + " or " + values.get(values.size() - 1);
        }
        if (text.startsWith("$")) {
            return limits.getOrDefault(text, spaced(text.substring(1)));
        }
        return text.equals("true") ? "yes" : text.equals("false") ? "no" : text.replace("\"", "");
    }

    private static String spaced(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
