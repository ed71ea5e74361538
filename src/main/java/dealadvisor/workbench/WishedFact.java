package dealadvisor.workbench;

import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a new rule is to look for in one fact: as a condition, as a value for which it holds, and as one for which it does not.
 *
 * @param fact the fact
 * @param how how it is compared
 * @param values with what: several for {@link How#IN}, none for {@link How#UNKNOWN}, else one
 */
public record WishedFact(FactDefinition fact, How how, List<Value> values) {
    private static final BigDecimal CLOSE = new BigDecimal("0.95");

    /** How a fact is compared. */
    public enum How {
        IS("="),
        IS_NOT("!="),
        AT_LEAST(">="),
        AT_MOST("<="),
        ABOVE(">"),
        BELOW("<"),
        IN(" in "),
        UNKNOWN("=unknown");

        private final String sign;

        How(String sign) {
            this.sign = sign;
        }

        /** How it is written between fact and value on the command line. */
        public String sign() {
            return sign;
        }
    }

    public WishedFact {
        values = List.copyOf(values);
    }

    /** Why a fact of this type cannot be compared so, in a clause; empty if it can. */
    public Optional<String> wrong() {
        FactType type = fact.type();
        boolean ordered = type == FactType.SCALE || type == FactType.PROBABILITY;
        boolean order = how == How.AT_LEAST || how == How.AT_MOST || how == How.ABOVE || how == How.BELOW;
        if (order && !ordered) {
            return Optional.of("`" + fact.path() + "` has no order; write `=`, `!=` or ` in `");
        }
        if (how == How.IN && type != FactType.CHOICE && type != FactType.SCALE) {
            return Optional.of("`" + fact.path() + "` has no list of values to choose from; write `=`"
                    + (type == FactType.PROBABILITY ? ", `>=` or `<`" : ""));
        }
        boolean several = how == How.IS_NOT
                && values.get(0) instanceof Value.Ids ids
                && ids.ids().size() != 1;
        if (several) {
            return Optional.of("say of one element of `" + fact.path() + "` that it is not among them");
        }
        return how == How.UNKNOWN || holding().isPresent() && (failing().isPresent() || how == How.IS)
                ? Optional.empty()
                : Optional.of("`" + fact.path() + how.sign() + values.get(0).text() + "` would hold always or never");
    }

    /** The condition as a rule writes it. */
    String condition() {
        if (how == How.UNKNOWN) {
            return "Unknown( fact == \"" + fact.path() + "\" )";
        }
        return fact.name() + "( " + constraint() + " )";
    }

    private String constraint() {
        Value value = values.get(0);
        if (value instanceof Value.Ids ids) {
            List<String> contained = new ArrayList<>();
            ids.ids()
                    .forEach(id ->
                            contained.add("are " + (how == How.IS_NOT ? "not " : "") + "contains \"" + id + "\""));
            return contained.isEmpty() ? "empty == true" : String.join(", ", contained);
        }
        if (value instanceof Value.Id id) {
            return switch (how) {
                case IN ->
                    "is in ( \""
                            + String.join(
                                    "\", \"", values.stream().map(Value::text).toList()) + "\" )";
                case AT_LEAST, AT_MOST, ABOVE, BELOW ->
                    (how == How.AT_LEAST || how == How.ABOVE ? "atLeast" : "atMost") + "( \"" + edge().orElse(id.id())
                            + "\" )";
                default -> "is " + (how == How.IS_NOT ? "!=" : "==") + " \"" + id.id() + "\"";
            };
        }
        if (value instanceof Value.Number) {
            return "is " + comparison() + " " + value.text();
        }
        return "is " + (how == How.IS_NOT ? "!=" : "==") + " " + value.text();
    }

    // A number that is given for a fact is where an argument starts to hold, seldom the only one of which it does; but
    // 0 would hold of every number.
    private String comparison() {
        return switch (how) {
            case IS -> number() > 0 ? ">=" : "==";
            case IS_NOT -> "!=";
            default -> how.sign();
        };
    }

    private double number() {
        return ((Value.Number) values.get(0)).number();
    }

    // The first value of a scale for which it holds, seen from the one that is given.
    private Optional<String> edge() {
        List<String> order = fact.ids();
        int at = order.indexOf(values.get(0).text()) + (how == How.ABOVE ? 1 : how == How.BELOW ? -1 : 0);
        return at < 0 || at >= order.size() ? Optional.empty() : Optional.of(order.get(at));
    }

    /** A value for which the condition holds; empty if there is none, or if it holds where the fact is unknown. */
    Optional<String> holding() {
        if (how == How.UNKNOWN) {
            return Optional.empty();
        }
        Value value = values.get(0);
        if (value instanceof Value.Number) {
            return switch (how) {
                case ABOVE -> number() < 1 ? Optional.of(text(above(number()))) : Optional.empty();
                case BELOW -> number() > 0 ? Optional.of(text(below(number()))) : Optional.empty();
                case IS_NOT -> Optional.of(text(number() == 0 ? 1 : below(number())));
                default -> Optional.of(value.text());
            };
        }
        return switch (how) {
            case IS_NOT -> value instanceof Value.Ids ? Optional.of(Value.Ids.NONE) : other();
            case ABOVE, BELOW -> edge();
            default -> Optional.of(value.text());
        };
    }

    /** A value for which it does not hold, the nearest there is; empty if there is none. */
    Optional<String> failing() {
        if (how == How.UNKNOWN) {
            return anything();
        }
        Value value = values.get(0);
        if (value instanceof Value.Number) {
            return switch (how) {
                case ABOVE, BELOW, IS_NOT -> Optional.of(value.text());
                case AT_MOST -> number() < 1 ? Optional.of(text(above(number()))) : Optional.empty();
                case IS -> Optional.of(text(number() == 0 ? 1 : below(number())));
                default -> number() > 0 ? Optional.of(text(below(number()))) : Optional.empty();
            };
        }
        return switch (how) {
            case IS_NOT, ABOVE, BELOW -> Optional.of(value.text());
            case AT_LEAST, AT_MOST -> {
                int at = fact.ids().indexOf(value.text()) + (how == How.AT_LEAST ? -1 : 1);
                yield at < 0 || at >= fact.ids().size()
                        ? Optional.empty()
                        : Optional.of(fact.ids().get(at));
            }
            default -> value instanceof Value.Ids ids && ids.ids().isEmpty() ? Optional.empty() : other();
        };
    }

    // Another value than those given.
    private Optional<String> other() {
        Value value = values.get(0);
        if (value instanceof Value.YesNo yesNo) {
            return Optional.of(Boolean.toString(!yesNo.yes()));
        }
        if (value instanceof Value.Ids) {
            return Optional.of(Value.Ids.NONE);
        }
        List<String> given = values.stream().map(Value::text).toList();
        return fact.ids().stream().filter(id -> !given.contains(id)).findFirst();
    }

    private Optional<String> anything() {
        return switch (fact.type()) {
            case YES_NO -> Optional.of("true");
            case PROBABILITY -> Optional.of("0.1");
            case SET -> Optional.of(Value.Ids.NONE);
            default -> fact.ids().stream().findFirst();
        };
    }

    // Close enough to show where the limit lies.
    private static double below(double limit) {
        return BigDecimal.valueOf(limit).multiply(CLOSE).doubleValue();
    }

    private static double above(double limit) {
        return limit == 0
                ? 1 - CLOSE.doubleValue()
                : Math.min(
                        1,
                        BigDecimal.valueOf(limit)
                                .multiply(BigDecimal.valueOf(2).subtract(CLOSE))
                                .doubleValue());
    }

    private static String text(double number) {
        return new Value.Number(number).text();
    }
}
