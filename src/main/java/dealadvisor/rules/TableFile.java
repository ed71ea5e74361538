package dealadvisor.rules;

import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One file of {@code tables/}: the rows of a table that a rule reads, each with a name, a sentence and claims of its own, as a rule has them.
 *
 * @param table its id
 * @param file where it stands, within its rule folder
 * @param at its id
 * @param rows its rows, in their order
 * @param cells for a table that is to be full: the values of its key columns
 * @param empty what cells are left empty, by some of the key columns
 */
record TableFile(
        String table,
        String file,
        Node at,
        List<Row> rows,
        Map<String, List<String>> cells,
        List<Map<String, String>> empty) {
    private static final Pattern FILE = Pattern.compile("(^|.*/)tables/[^/]+\\.yaml");

    private static final String ROWS = "rows";

    /** Keys of a row that are no columns. */
    private static final Set<String> OWN = Set.of("name", "id", "says", "claims", "if");

    /**
     * One row.
     *
     * @param name its argument as a sentence
     * @param id by what it is named where a change of its name must break nothing; its name as a slug where it gives none
     * @param says its sentence for the reader; empty if that of the rule will do
     * @param claims what it cites
     * @param conditions further conditions under which it holds, as rules write them
     * @param columns its other values by their columns: single values, or lists of what may be
     */
    record Row(
            String name,
            String id,
            Node at,
            String says,
            List<Node.ScalarNode> claims,
            List<Node.ScalarNode> conditions,
            Map<String, Node> columns) {}

    /** Whether a file of a rule folder holds a table. */
    static boolean is(String inside) {
        return FILE.matcher(inside).matches();
    }

    /** The tables of a folder, in order of their files; without what is wrong, which is noted. */
    static List<TableFile> of(RuleFolder folder, List<Diagnostic> problems) {
        List<TableFile> tables = new ArrayList<>();
        folder.files("", ".yaml").forEach((inside, text) -> {
            if (is(inside)) {
                Optional.ofNullable(folder.parse(List.of(inside), problems).get(inside))
                        .flatMap(root -> read(inside, root, problems))
                        .ifPresent(tables::add);
            }
        });
        return tables;
    }

    private static Optional<TableFile> read(String inside, Node root, List<Diagnostic> problems) {
        int before = problems.size();
        return Fields.of(root, "a table", problems)
                .map(fields -> {
                    String id = fields.id("table");
                    List<Row> rows = new ArrayList<>();
                    fields.node(ROWS).ifPresent(list -> items(list, ROWS, fields)
                            .forEach(item -> row(item, problems).ifPresent(rows::add)));
                    Map<String, List<String>> cells = new LinkedHashMap<>();
                    fields.node("cells")
                            .flatMap(node -> Fields.of(node, "`cells` of a table", problems))
                            .ifPresent(keys -> columns(fields.node("cells").orElseThrow())
                                    .forEach((column, values) -> cells.put(column, keys.texts(column))));
                    List<Map<String, String>> empty = new ArrayList<>();
                    fields.node("empty").ifPresent(list -> items(list, "empty", fields)
                            .forEach(item -> empty(item, problems).ifPresent(empty::add)));
                    Node at = fields.node("table").orElse(root);
                    fields.noMore();
                    return new TableFile(id, inside, at, rows, cells, empty);
                })
                .filter(table -> problems.size() == before);
    }

    private static List<Node> items(Node list, String key, Fields fields) {
        if (list instanceof Node.ListNode items) {
            return items.items();
        }
        fields.problem(
                Code.C003, list, "`" + key + "` of a table must be a list", "write a row a line, `- {name: ..., ...}`");
        return List.of();
    }

    private static Optional<Row> row(Node item, List<Diagnostic> problems) {
        return Fields.of(item, "a row", problems).map(row -> {
            Map<String, Node> columns = columns(item);
            columns.keySet().removeAll(OWN);
            String name = row.text("name");
            return new Row(
                    name,
                    row.node("id").isPresent() ? row.id("id") : Rule.slug(name),
                    row.node("name").orElse(item),
                    row.textIf("says").orElse(""),
                    row.words("claims"),
                    row.words("if"),
                    columns);
        });
    }

    // Why a cell is empty is for who reads the table.
    private static Optional<Map<String, String>> empty(Node item, List<Diagnostic> problems) {
        return Fields.of(item, "an empty cell", problems).map(cell -> {
            cell.text("because");
            Map<String, String> named = new LinkedHashMap<>();
            columns(item).forEach((column, value) -> {
                if (!column.equals("because")) {
                    named.put(column, cell.text(column));
                }
            });
            return named;
        });
    }

    private static Map<String, Node> columns(Node map) {
        Map<String, Node> columns = new LinkedHashMap<>();
        ((Node.MapNode) map).entries().forEach(entry -> columns.put(entry.key(), entry.value()));
        return columns;
    }

    /** The rows in a folder's tables; what cannot be read is left out. */
    static List<Row> rows(RuleFolder folder) {
        return of(folder, new ArrayList<>()).stream()
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    /** A table without the rows of these names. */
    static Node without(Node table, Set<String> names) {
        if (!(table instanceof Node.MapNode map)) {
            return table;
        }
        List<Node.MapNode.Entry> left = new ArrayList<>();
        for (Node.MapNode.Entry entry : map.entries()) {
            left.add(
                    entry.key().equals(ROWS) && entry.value() instanceof Node.ListNode rows
                            ? new Node.MapNode.Entry(
                                    ROWS,
                                    entry.keyPlace(),
                                    new Node.ListNode(
                                            rows.place(),
                                            rows.length(),
                                            rows.items().stream()
                                                    .filter(row -> !named(row, names))
                                                    .toList()))
                            : entry);
        }
        return new Node.MapNode(map.place(), map.length(), left);
    }

    private static boolean named(Node row, Set<String> names) {
        return row instanceof Node.MapNode map
                && map.get("name").orElse(row) instanceof Node.ScalarNode name
                && names.contains(name.text());
    }

    /** Notes each cell of a full table that no row fills, though none says why, or that more than one fills. */
    void full(RuleFolder folder, List<Diagnostic> problems) {
        if (cells.isEmpty() || !folder.own(file)) {
            return;
        }
        List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
        for (Map.Entry<String, List<String>> column : cells.entrySet()) {
            List<Map<String, String>> wider = new ArrayList<>();
            all.forEach(cell -> column.getValue().forEach(value -> {
                Map<String, String> with = new LinkedHashMap<>(cell);
                with.put(column.getKey(), value);
                wider.add(with);
            }));
            all = wider;
        }
        for (Map<String, String> cell : all) {
            List<Row> filling = rows.stream().filter(row -> fills(row, cell)).toList();
            boolean left = empty.stream().anyMatch(some -> cell.entrySet().containsAll(some.entrySet()));
            if (filling.isEmpty() && !left) {
                problems.add(error(
                        Code.K045,
                        at,
                        "no row of `" + table + "` speaks of " + words(cell),
                        "add a row, or say why there is none: `- {" + words(cell)
                                + ", because: \"...\"}` under `empty`"));
            } else if (filling.size() > 1 || left && !filling.isEmpty()) {
                problems.add(error(
                        Code.K045,
                        filling.get(filling.size() - 1).at(),
                        "`" + table + "` speaks of " + words(cell) + (left ? " here, and calls it empty" : " twice"),
                        left ? "take away one of the two" : "a cell has one row"));
            }
        }
    }

    private static boolean fills(Row row, Map<String, String> cell) {
        return cell.entrySet().stream()
                .allMatch(key -> row.columns().get(key.getKey()) instanceof Node.ScalarNode value
                        && value.text().equals(key.getValue()));
    }

    private static String words(Map<String, String> cell) {
        List<String> words = new ArrayList<>();
        cell.forEach((column, value) -> words.add(column + ": " + value));
        return String.join(", ", words);
    }

    static Diagnostic error(Code code, Node at, String message, String help) {
        Place place = at.place();
        return Diagnostic.of(code, place, at.length(), message, help);
    }
}
