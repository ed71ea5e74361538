package dealadvisor.rules;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.Rule.Annotation;
import dealadvisor.rules.Rule.Call;
import dealadvisor.rules.Rule.Condition;
import dealadvisor.rules.Rule.Constraint;
import dealadvisor.rules.Rule.Operand;
import dealadvisor.rules.Rule.Spot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Rules that read tables. Such a rule says {@code Row( table == "...", $column : column )} and stands for one rule a row, in which each variable is
 * what the row says under that column; {@code Known( fact == $fact, is == $value )} is a condition on the fact of that path. From then on a row is a
 * rule like any other, with the row's name, sentence, claims and place.
 */
final class Tables {
    /** What a rule matches a row by. */
    static final String ROW = "Row";

    /** What a rule matches a fact by of which a row gives the path. */
    static final String KNOWN = "Known";

    /** Names, on a rule that a row makes, the rule that reads it. */
    static final String TABLE = "table";

    private final RuleFolder folder;
    private final List<Diagnostic> problems;
    private final List<TableFile> tables;
    private final Map<TableFile.Row, Set<String>> read = new HashMap<>();
    private Map<String, String> facts = Map.of();

    private Tables(RuleFolder folder, List<Diagnostic> problems) {
        this.folder = folder;
        this.problems = problems;
        this.tables = TableFile.of(folder, problems);
    }

    /** Whether a rule reads a table. */
    static boolean reads(Rule rule) {
        return rule.conditions().stream().anyMatch(pattern -> pattern.type().equals(ROW));
    }

    /**
     * The rules with those that read tables replaced by what they stand for.
     *
     * @param problems where it is noted that a table and what reads it do not fit
     */
    static List<Rule> expanded(RuleFolder folder, List<Rule> rules, List<Diagnostic> problems) {
        List<Rule> expanded =
                new ArrayList<>(rules.stream().filter(rule -> !reads(rule)).toList());
        expanded.addAll(new Tables(folder, problems).rows(rules));
        return expanded;
    }

    private List<Rule> rows(List<Rule> rules) {
        List<Rule> made = new ArrayList<>();
        for (Rule rule : rules) {
            if (reads(rule)) {
                rows(rule, made);
            }
        }
        for (TableFile table : tables) {
            table.full(folder, problems);
            boolean any = table.rows().stream().anyMatch(read::containsKey);
            if (!any) {
                nobody(table, table.at(), "no rule reads `" + table.table() + "`");
            }
            for (TableFile.Row row : table.rows()) {
                if (any) {
                    unread(table, row);
                }
            }
        }
        return made;
    }

    private void nobody(TableFile table, Node at, String message) {
        problems.add(TableFile.error(
                Code.K044,
                at,
                message,
                "a rule reads it by `Row( table == \"" + table.table() + "\", $column : column )`"));
    }

    private void unread(TableFile table, TableFile.Row row) {
        Set<String> columns = read.get(row);
        if (columns == null) {
            nobody(table, row.at(), "no rule reads this row of `" + table.table() + "`");
            return;
        }
        row.columns().forEach((column, value) -> {
            if (!columns.contains(column)) {
                problems.add(TableFile.error(
                        Code.K044,
                        value,
                        "no rule reads the column `" + column + "` of `" + table.table() + "`",
                        near(column, columns).orElse("it reads " + String.join(", ", columns))));
            }
        });
    }

    private Optional<String> near(String word, Collection<String> candidates) {
        return Nearest.of(word, candidates, problems).map(near -> "did you mean `" + near + "`?");
    }

    private void refused(Rule rule, Spot at, String message, String help) {
        problems.add(Diagnostic.of(
                Code.K044, new Place(folder.where(rule.file()), at.line(), at.column()), at.length(), message, help));
    }

    private void rows(Rule rule, List<Rule> made) {
        List<Condition> reading =
                rule.conditions().stream().filter(p -> p.type().equals(ROW)).toList();
        Condition first = reading.get(0);
        Map<String, String> wanted = new LinkedHashMap<>();
        Map<String, String> columns = new LinkedHashMap<>();
        boolean right = reading.size() == 1
                && first.quantifier().isEmpty()
                && first.binding().isEmpty();
        for (Constraint constraint : first.constraints()) {
            boolean compared = constraint.operator().equals("==")
                    && constraint.operands().get(0).kind() == Operand.Kind.TEXT;
            boolean named =
                    constraint.operator().isEmpty() && constraint.binding().isPresent();
            right &= !constraint.call() && (compared ^ named);
            if (compared) {
                wanted.put(constraint.attribute(), constraint.operands().get(0).text());
            } else if (named) {
                columns.put(constraint.binding().get().text(), constraint.attribute());
            }
        }
        String id = wanted.remove(TABLE);
        if (!right || id == null) {
            refused(
                    rule,
                    first.at(),
                    "a rule reads the rows of one table, by its id and by columns",
                    "write `Row( table == \"...\", $column : column )` once, and for rows of one kind `column == \"...\"`");
            return;
        }
        List<TableFile> these =
                tables.stream().filter(table -> table.table().equals(id)).toList();
        if (these.isEmpty()) {
            refused(
                    rule,
                    first.at(),
                    "there is no table `" + id + "`",
                    near(id, tables.stream().map(TableFile::table).toList())
                            .orElse("a table stands in a file of tables/, under `table: " + id + "`"));
            return;
        }
        for (TableFile table : these) {
            for (TableFile.Row row : table.rows()) {
                if (wanted.entrySet().stream()
                        .allMatch(want -> row.columns().get(want.getKey()) instanceof Node.ScalarNode value
                                && value.text().equals(want.getValue()))) {
                    Set<String> seen = read.computeIfAbsent(row, k -> new LinkedHashSet<>());
                    seen.addAll(wanted.keySet());
                    seen.addAll(columns.values());
                    new Made(rule, table, row, columns).rule().ifPresent(made::add);
                }
            }
        }
    }

    /** One row in the place of what the rule says of rows. */
    private final class Made {
        private final Rule rule;
        private final TableFile table;
        private final TableFile.Row row;
        private final Map<String, Node> stands = new HashMap<>();
        private final Spot at;
        private boolean whole = true;

        Made(Rule rule, TableFile table, TableFile.Row row, Map<String, String> columns) {
            this.rule = rule;
            this.table = table;
            this.row = row;
            this.at = new Spot(
                    row.at().place().line(), row.at().place().column(), row.at().length());
            columns.forEach((variable, column) -> {
                Node value = row.columns().get(column);
                if (value == null) {
                    wrong("this row has no `" + column + "`", "add `" + column + ": ...`");
                } else {
                    stands.put(variable, value);
                }
            });
        }

        private void wrong(String message, String help) {
            whole = false;
            problems.add(TableFile.error(Code.K044, row.at(), message, help));
        }

        Optional<Rule> rule() {
            List<String> claims = new ArrayList<>();
            row.claims().forEach(claim -> claims.add(claim.text()));
            claims.addAll(rule.claims());
            String says = row.says().isEmpty() ? rule.annotation("says") : row.says();
            if (claims.isEmpty() || says.isEmpty()) {
                wrong(
                        claims.isEmpty() ? "this row cites no claim" : "this row has no sentence for the reader",
                        claims.isEmpty() ? "add `claims: [theme.what-it-says]`" : "add `says: \"...\"`");
            }
            if (!whole) {
                return Optional.empty();
            }
            List<Annotation> annotations = List.of(
                    new Annotation("claims", String.join(", ", claims), at),
                    new Annotation("says", says, at),
                    new Annotation("id", row.id(), at),
                    new Annotation(TABLE, rule.name(), at));
            List<Condition> patterns = new ArrayList<>();
            rule.conditions().stream()
                    .filter(pattern -> !pattern.type().equals(ROW))
                    .forEach(pattern -> patterns.add(pattern(pattern)));
            row.conditions().forEach(condition -> patterns.addAll(written(condition)));
            Call conclusion = call(rule.conclusion());
            return whole
                    ? Optional.of(new Rule(row.name(), table.file(), at, annotations, patterns, conclusion))
                    : Optional.empty();
        }

        // The words of a condition stand where the file has them, for messages.
        private List<Condition> written(Node.ScalarNode condition) {
            String before = "\n".repeat(condition.place().line() - 1)
                    + " ".repeat(condition.place().column() - (condition.quoted() ? 0 : 1));
            return RuleParts.conditions(SourceText.of(condition.place().file(), before + condition.text()), problems);
        }

        private Condition pattern(Condition pattern) {
            List<Constraint> constraints =
                    pattern.constraints().stream().flatMap(this::constraint).toList();
            String type = pattern.type();
            if (type.equals(KNOWN)) {
                String path = constraints.stream()
                        .filter(c ->
                                c.attribute().equals("fact") && c.operator().equals("=="))
                        .map(c -> c.operands().get(0).text())
                        .findFirst()
                        .orElse("");
                type = named(path);
                constraints = constraints.stream()
                        .filter(c -> !c.attribute().equals("fact"))
                        .toList();
            }
            return new Condition(pattern.quantifier(), pattern.binding().map(this::here), type, at, constraints);
        }

        private String named(String path) {
            if (facts.isEmpty()) {
                facts = factNames(folder);
            }
            String name = facts.get(path);
            if (name == null) {
                wrong(
                        path.isEmpty()
                                ? "the rule that reads this row does not say of which fact `Known` speaks"
                                : "there is no fact `" + path + "`",
                        path.isEmpty()
                                ? "write `Known( fact == $fact, ... )`"
                                : near(path, facts.keySet()).orElse("see vocabulary.yaml"));
                return KNOWN;
            }
            return name;
        }

        private Stream<Constraint> constraint(Constraint old) {
            List<Operand> operands = old.operands().stream()
                    .flatMap(operand -> values(operand).stream())
                    .toList();
            List<Operand> arguments = old.arguments().stream()
                    .flatMap(operand -> values(operand).stream())
                    .toList();
            boolean several = operands.size() > 1 && old.operator().equals("==");
            Optional<Operand> binding = old.binding().map(this::here);
            Constraint compared = new Constraint(
                    several ? Optional.empty() : binding,
                    old.attribute(),
                    old.call(),
                    arguments,
                    several ? "in" : old.operator(),
                    operands,
                    at);
            return several && binding.isPresent()
                    ? Stream.of(new Constraint(binding, old.attribute(), false, List.of(), "", List.of(), at), compared)
                    : Stream.of(compared);
        }

        private Operand here(Operand operand) {
            return new Operand(operand.kind(), operand.text(), at);
        }

        private List<Operand> values(Operand operand) {
            Node value = operand.kind() == Operand.Kind.VARIABLE ? stands.get(operand.text()) : null;
            if (value == null) {
                return List.of(here(operand));
            }
            List<Node> items = value instanceof Node.ListNode list ? list.items() : List.of(value);
            List<Operand> values = new ArrayList<>();
            for (Node item : items) {
                if (item instanceof Node.ScalarNode scalar) {
                    values.add(new Operand(kind(scalar), scalar.text(), at));
                } else {
                    wrong("a column holds one value, or a list of what may be", "write `[one, two]`");
                }
            }
            return values;
        }

        private Operand.Kind kind(Node.ScalarNode scalar) {
            return switch (scalar.kind()) {
                case BOOLEAN -> Operand.Kind.WORD;
                case INTEGER, DECIMAL -> Operand.Kind.NUMBER;
                case STRING, NULL -> Operand.Kind.TEXT;
            };
        }

        private Call call(Call old) {
            List<Operand> arguments = new ArrayList<>();
            for (int i = 0; i < old.arguments().size(); i++) {
                Operand argument = old.arguments().get(i);
                List<Operand> values = values(argument);
                boolean severity = old.name().equals("cause") && i == 2 && argument.kind() == Operand.Kind.VARIABLE;
                for (Operand value : values) {
                    arguments.add(
                            severity
                                    ? new Operand(
                                            Operand.Kind.WORD, value.text().toUpperCase(Locale.ROOT), at)
                                    : value);
                }
            }
            return new Call(
                    old.name(),
                    at,
                    arguments,
                    old.nested().stream().map(this::call).toList(),
                    old.then().stream().map(this::call).toList());
        }
    }

    // The names by which rules match facts, by their paths.
    private static Map<String, String> factNames(RuleFolder folder) {
        Map<String, String> names = new TreeMap<>();
        Node root = folder.parse(List.of("vocabulary.yaml"), new ArrayList<>()).get("vocabulary.yaml");
        if (root instanceof Node.MapNode map && map.get("facts").orElse(root) instanceof Node.ListNode facts) {
            for (Node item : facts.items()) {
                if (item instanceof Node.MapNode fact
                        && fact.get("fact").orElse(item) instanceof Node.ScalarNode path
                        && fact.get("as").orElse(item) instanceof Node.ScalarNode name) {
                    names.put(path.text(), name.text());
                }
            }
        }
        return names;
    }
}
