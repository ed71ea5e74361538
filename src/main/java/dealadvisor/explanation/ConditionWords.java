package dealadvisor.explanation;

import dealadvisor.engine.RulePack;
import dealadvisor.engine.WhyNot;
import dealadvisor.facts.FactDefinition;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The conditions of a rule in words: what is asked of which fact, good or payment, and what is so. */
public final class ConditionWords {
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
            if (condition.condition().isOpaque()) {
                said.add(new Said(condition.text(), condition.result()));
            } else if (condition.condition().type().equals("Threshold")) {
                words.limit(condition);
            } else {
                said.add(new Said(words.condition(condition), condition.result()));
            }
        }
        return List.copyOf(said);
    }

    private void limit(WhyNot.ConditionResult condition) {
        String read = String.join(", ", condition.read());
        String number = read.substring(read.lastIndexOf(' ') + 1);
        condition.condition().equalTo("id").forEach(id -> condition.condition().constraints().stream()
                .filter(constraint -> constraint.attribute().equals("value"))
                .flatMap(constraint -> constraint.binding().stream())
                .forEach(variable -> limits.put(variable.text(), number + " (our limit " + id + ")")));
    }

    private String condition(WhyNot.ConditionResult condition) {
        Condition asked = condition.condition();
        Optional<FactDefinition> fact = pack.vocabulary().named(asked.type());
        String read = String.join(", ", condition.read());
        boolean so = condition.result() == WhyNot.Truth.TRUE;
        if (fact.isPresent()) {
            String of = fact.get().path() + " is ";
            String is = condition.result() == WhyNot.Truth.UNKNOWN
                    ? "not known"
                    : read.startsWith(of) ? read.substring(of.length()) : read;
            return fact.get().asks() + " " + is
                    + (asked.isUnless()
                            ? "; excepted: " + relations(asked)
                            : so ? "" : "; needed: " + relations(asked));
        }
        if (asked.type().equals("Unknown")) {
            List<String> paths = asked.equalTo("fact");
            return (paths.isEmpty() ? "a fact" : either(paths))
                    + (so ? " is not known" : " is known; it speaks where it is not");
        }
        String what = asked.type().toLowerCase(Locale.ROOT)
                + (asked.constraints().isEmpty() ? "" : " with " + relations(asked));
        if (!asked.quantifier().isEmpty()) {
            return (asked.isAbsence() ? "there is no " : "there is some ") + what + (so ? "" : ": not so");
        }
        return so
                ? what + ": " + read
                : what + ": none here" + (read.isEmpty() ? "" : "; nearest is " + read)
                        + condition
                                .failed()
                                .map(lacked -> ", which lacks " + relation(lacked))
                                .orElse("");
    }

    private String relations(Condition condition) {
        String said = condition.constraints().stream()
                .map(this::relation)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" and "));
        return said.isEmpty() ? "known" : said;
    }

    // Nothing for what is only given a name.
    private String relation(Constraint constraint) {
        if (constraint.call()) {
            return call(constraint);
        }
        if (constraint.operator().isEmpty()) {
            return "";
        }
        String named = constraint.attribute();
        String attribute = named.equals("is") || named.equals("are") || named.equals("id") ? "" : spaced(named) + " ";
        String value = either(constraint.operands().stream().map(this::value).toList());
        if (named.equals("empty")) {
            return value.equals("yes") ? "none" : "at least one";
        }
        return attribute
                + switch (constraint.operator()) {
                    case "!=" -> "other than " + value;
                    case ">=" -> value + " or more";
                    case "<=" -> value + " or less";
                    case ">" -> "more than " + value;
                    case "<" -> "less than " + value;
                    case "contains" -> "with " + value;
                    case "not contains" -> "without " + value;
                    default -> value;
                };
    }

    private String call(Constraint constraint) {
        String name = constraint.attribute();
        boolean holds = !constraint.operator().equals("==")
                || !constraint.operands().get(0).text().equals("false");
        String value = constraint.arguments().stream().map(this::value).collect(Collectors.joining(", "));
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

    private static String either(List<String> values) {
        return values.size() < 2
                ? String.join("", values)
                : String.join(", ", values.subList(0, values.size() - 1)) + " or " + values.get(values.size() - 1);
    }

    private String value(Operand operand) {
        String text = operand.text();
        return switch (operand.kind()) {
            case VARIABLE -> limits.getOrDefault(text, spaced(text.substring(1)));
            case WORD -> text.equals("true") ? "yes" : text.equals("false") ? "no" : text;
            default -> text;
        };
    }

    private static String spaced(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
