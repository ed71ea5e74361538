package dealadvisor.workbench;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What the entries of a catalogue answer to a comparison that rules make of them. */
final class CatalogueEntries {
    private final Catalogue catalogue;

    CatalogueEntries(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The entries that rules match by this name; empty if it is no catalogue that they match. */
    private List<?> entries(String type) {
        return switch (type) {
            case "Good" -> catalogue.goods();
            case "Payment" -> catalogue.payments();
            default -> List.of();
        };
    }

    /** The numbers that the entries have under this name, each once; empty if it is no number of theirs. */
    List<BigDecimal> numbers(String type, String attribute) {
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        for (Object entry : entries(type)) {
            read(entry, attribute, List.of())
                    .filter(Double.class::isInstance)
                    .ifPresent(number -> numbers.add(BigDecimal.valueOf((Double) number)));
        }
        return List.copyOf(numbers);
    }

    /**
     * Whether two comparisons part otherwise the entries that the others beside them let through.
     *
     * @return true as well where this cannot be said: of no entries, or with what depends on the case
     */
    boolean tellApart(String type, Constraint one, Constraint other, List<Constraint> beside) {
        for (Object entry : entries(type)) {
            Optional<Boolean> first = holds(entry, one);
            Optional<Boolean> second = holds(entry, other);
            boolean through = beside.stream()
                    .allMatch(constraint -> holds(entry, constraint).orElse(true));
            if (through && (first.isEmpty() || !first.equals(second))) {
                return true;
            }
        }
        return entries(type).isEmpty();
    }

    // Empty where it cannot be said.
    private static Optional<Boolean> holds(Object entry, Constraint constraint) {
        List<Operand> read = new ArrayList<>(constraint.arguments());
        read.addAll(constraint.operands());
        if (read.stream().anyMatch(operand -> operand.kind() == Operand.Kind.VARIABLE)) {
            return Optional.empty();
        }
        List<String> operands =
                constraint.operands().stream().map(Operand::text).toList();
        return read(
                        entry,
                        constraint.attribute(),
                        constraint.arguments().stream().map(Operand::text).toList())
                .flatMap(value -> Optional.ofNullable(
                        switch (constraint.operator()) {
                            case "" -> !constraint.call() || value.equals(true);
                            case "==" -> value.toString().equals(operands.get(0));
                            case "!=" -> !value.toString().equals(operands.get(0));
                            case "in" -> operands.contains(value.toString());
                            case "not in" -> !operands.contains(value.toString());
                            case "<" -> compare(value, operands) < 0;
                            case "<=" -> compare(value, operands) <= 0;
                            case ">" -> compare(value, operands) > 0;
                            case ">=" -> compare(value, operands) >= 0;
                            default -> null;
                        }));
    }

    private static int compare(Object value, List<String> operands) {
        return new BigDecimal(value.toString()).compareTo(new BigDecimal(operands.get(0)));
    }

    // What an entry answers; empty if it has no such attribute.
    private static Optional<Object> read(Object entry, String attribute, List<String> arguments) {
        for (Method method : entry.getClass().getMethods()) {
            if (method.getName().equals(attribute) && method.getParameterCount() == arguments.size()) {
                try {
                    return Optional.of(method.invoke(entry, arguments.toArray()));
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException("a catalogue entry cannot be asked for " + attribute, e);
                }
            }
        }
        return Optional.empty();
    }
}
