package dealadvisor.advice.sweep;

import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseOutline;
import dealadvisor.facts.Fact;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a sweep goes over: {@code path=v1,v2} and tables. Whatever a case file may say can vary, at the paths and with the values that {@code --set}
 * takes: facts, goods and payments in question, prices or a part of them, texts. Beside values stand {@code unknown}, {@code *} for every value that
 * rules tell apart, {@code 0.1..0.5/5} for five numbers evenly from one to the other, and {@code low..high} for a stretch of a scale. Of a set, a name
 * alone is the set of it.
 */
public final class AxisReader {
    private static final Code CODE = Code.F030;
    private static final String ALL = "*";
    private static final Pattern NUMBERS = Pattern.compile("([0-9.eE+-]*[0-9])\\.\\.([0-9.][0-9.eE+-]*)(?:/([0-9]+))?");
    private static final Pattern STEPS = Pattern.compile("([a-z][a-z0-9-]*)\\.\\.([a-z][a-z0-9-]*)");
    private static final int MOST = 1_000_000;
    private static final Value NONE = new Value.Ids(Set.of());
    private static final Set<String> ASKED = Set.of("deal.goods", "deal.payments");
    private static final List<String> BESIDE_FACTS =
            List.of("deal.prices", "deal.prices.reservation", "deal.prices.willingness");

    private final RulePack pack;
    private final CaseFacts base;
    private final Map<Value, Value> once = new HashMap<>();
    private final Map<String, Setting> known = new HashMap<>();

    /**
     * @param pack the rules, for facts and their values
     * @param base the case, for the numbers that rules compare others with
     */
    public AxisReader(RulePack pack, CaseFacts base) {
        this.pack = pack;
        this.base = base;
    }

    /**
     * The axis of one path.
     *
     * @param option what it is called in messages, such as {@code --over}
     * @param text {@code fact=v1,v2}
     * @throws ProblemsException if there is no such fact, it has no such value, or what is written is no list of values (F030)
     */
    public Axis over(String option, String text) {
        String name = option + " " + text;
        Place place = new Place(name, 1, 1);
        int at = text.indexOf('=');
        if (at <= 0) {
            throw problem(
                    place,
                    "`" + name + "` has no values",
                    "write `" + option + " ai.motivation.horizon=episode,long-term`");
        }
        String path = text.substring(0, at);
        Varied varied = varied(path, place);
        List<Setting> values = new ArrayList<>();
        for (String part : parts(text.substring(at + 1))) {
            values.addAll(values(varied, part, new Place(option + " " + path + "=" + part, 1, 1)));
        }
        Set<Optional<Value>> different = new HashSet<>();
        for (Setting value : values) {
            if (!different.add(value.shown())) {
                throw problem(
                        place,
                        "`" + name + "` says `" + value.shown().map(Value::text).orElse("unknown") + "` twice",
                        "each value once: every scenario is worked out once");
            }
        }
        return new Axis(List.of(path), values.stream().map(List::of).toList());
    }

    /** What varies; a path without a fact is one at which a case says something else. */
    private record Varied(String path, Optional<FactDefinition> fact) {}

    /**
     * The axis of a table: facts that vary together. A text that begins with a fact's name and a colon is YAML, {@code fact: [v1, v2]}, all lists of one
     * length; any other is CSV, the first line with the facts' names.
     *
     * @throws ProblemsException as above, with lines
     */
    public Axis table(SourceText text) {
        return text.name().matches("(?i).*\\.(ya?ml|json)") ? yaml(text) : csv(text);
    }

    private Axis csv(SourceText text) {
        List<String> paths = cells(text.line(1), new Place(text.name(), 1, 1));
        List<Varied> varied = new ArrayList<>();
        Place top = new Place(text.name(), 1, 1);
        paths.forEach(path -> varied.add(varied(path, top)));
        once(paths, top);
        List<List<Setting>> rows = new ArrayList<>();
        for (int line = 2; line <= text.lines(); line++) {
            String written = text.line(line);
            if (written.isBlank()) {
                continue;
            }
            Place place = new Place(text.name(), line, 1);
            List<String> cells = cells(written, place);
            if (cells.size() != paths.size()) {
                throw problem(
                        place,
                        "this line has " + cells.size() + " cells, and the first names " + paths.size() + " facts",
                        "what holds a comma stands in quotes: \"[developer, government]\"");
            }
            List<Setting> row = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                row.add(one(varied.get(i), cells.get(i).isBlank() ? "unknown" : cells.get(i), place));
            }
            rows.add(row);
        }
        return axis(paths, rows, top);
    }

    private Axis yaml(SourceText text) {
        Tree.Parsed parsed = Tree.parse(text, Limits.standard());
        Node root = parsed.root().orElseThrow(() -> new ProblemsException(parsed.problems()));
        Place top = new Place(text.name(), 1, 1);
        if (!(root instanceof Node.MapNode map)) {
            throw problem(
                    top,
                    "this is no table",
                    "write each fact with its values: `ai.motivation.horizon: [episode, long-term]`");
        }
        List<String> paths = new ArrayList<>();
        List<List<Setting>> columns = new ArrayList<>();
        for (Node.MapNode.Entry entry : map.entries()) {
            Varied varied = varied(entry.key(), entry.keyPlace());
            if (!(entry.value() instanceof Node.ListNode list)) {
                throw problem(
                        entry.value().place(),
                        "`" + entry.key() + "` has no list of values",
                        "write them in brackets: `[v1, v2]`");
            }
            List<Setting> column = new ArrayList<>();
            list.items().forEach(item -> column.add(setting(varied, item)));
            if (!columns.isEmpty() && columns.get(0).size() != column.size()) {
                throw problem(
                        entry.keyPlace(),
                        "`" + entry.key() + "` has " + column.size() + " values, and `" + paths.get(0) + "` "
                                + columns.get(0).size(),
                        "the first values of all facts go together, then the second: give each fact as many, or name it with `--over` if it is to go with each");
            }
            paths.add(entry.key());
            columns.add(column);
        }
        List<List<Setting>> rows = new ArrayList<>();
        for (int i = 0; !columns.isEmpty() && i < columns.get(0).size(); i++) {
            int row = i;
            rows.add(columns.stream().map(column -> column.get(row)).toList());
        }
        return axis(paths, rows, top);
    }

    private Axis axis(List<String> paths, List<List<Setting>> rows, Place top) {
        if (rows.isEmpty()) {
            throw problem(top, "this table has no combination of values", "give at least one");
        }
        if (rows.size() > MOST) {
            throw problem(
                    top,
                    "this table has " + rows.size() + " combinations, and one may have " + MOST,
                    "split it, or say what varies by itself with `--over`");
        }
        return new Axis(paths, rows);
    }

    private void once(List<String> paths, Place place) {
        Set<String> seen = new HashSet<>();
        paths.forEach(path -> {
            if (!seen.add(path)) {
                throw problem(place, "`" + path + "` is named twice", "keep one of the two columns");
            }
        });
    }

    private Varied varied(String path, Place place) {
        Optional<FactDefinition> fact = pack.vocabulary().definition(path);
        CaseOutline outline = pack.vocabulary().outline();
        if (fact.isPresent() || outline.takesBesideFacts(path)) {
            return new Varied(path, fact);
        }
        if (outline.at(path).orElse(null) instanceof CaseOutline.Group group) {
            throw problem(
                    place,
                    "`" + path + "` is a group of facts, and a sweep goes over single ones",
                    "in it stand " + String.join(", ", group.keys()));
        }
        List<String> paths = new ArrayList<>(pack.vocabulary().paths());
        paths.addAll(BESIDE_FACTS);
        throw new ProblemsException(List.of(Diagnostic.of(
                Code.F012,
                place,
                1,
                "unknown fact `" + path + "`",
                Nearest.of(path, paths)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("a fact is named by its whole path.")
                        + " `deal-advisor schema` lists every fact")));
    }

    private List<Setting> values(Varied varied, String part, Place place) {
        if (part.isEmpty()) {
            throw problem(
                    place,
                    "a value of `" + varied.path() + "` is empty",
                    "two commas stand together, or one at an end; write `unknown` for what is not known");
        }
        Matcher numbers = NUMBERS.matcher(part);
        if (numbers.matches()) {
            return numbers(varied, numbers, part, place);
        }
        if (varied.fact().isEmpty()) {
            if (part.equals(ALL)) {
                throw problem(
                        place,
                        "`*` is all that rules tell apart of a fact, and `" + varied.path() + "` is none",
                        "name the values with commas between them, or numbers: `10..50/5`");
            }
            return List.of(one(varied, part, place));
        }
        FactDefinition fact = varied.fact().get();
        if (part.equals(ALL)) {
            return new PossibleValues(pack)
                    .of(fact, base).stream()
                            // Of no goods or payments nothing is asked.
                            .filter(value -> !ASKED.contains(fact.path()) || !value.equals(NONE))
                            .map(Setting::known)
                            .toList();
        }
        Matcher steps = STEPS.matcher(part);
        if (steps.matches() && !fact.ids().contains(part)) {
            return steps(fact, steps, part, place);
        }
        return List.of(one(varied, part, place));
    }

    private List<Setting> numbers(Varied varied, Matcher range, String part, Place place) {
        String help =
                "write the lower number first and how many there are to be: `0.1..0.5/5` is 0.1, 0.2, 0.3, 0.4 and 0.5";
        if (varied.fact().filter(fact -> fact.type() != FactType.PROBABILITY).isPresent() || range.group(3) == null) {
            throw problem(place, "`" + part + "` is no stretch of `" + varied.path() + "`", help);
        }
        try {
            BigDecimal low = new BigDecimal(range.group(1));
            BigDecimal high = new BigDecimal(range.group(2));
            int count = Integer.parseInt(range.group(3));
            if (count < 2 || count > MOST || low.compareTo(high) >= 0) {
                throw problem(place, "`" + part + "` is no stretch of `" + varied.path() + "`", help);
            }
            BigDecimal step = high.subtract(low).divide(BigDecimal.valueOf(count - 1L), MathContext.DECIMAL128);
            List<Setting> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                // Rounded, so that a tenth and three tenths of a tenth are what they are called.
                BigDecimal at = low.add(step.multiply(BigDecimal.valueOf(i))).round(new MathContext(12));
                values.add(one(varied, at.stripTrailingZeros().toPlainString(), place));
            }
            return values;
        } catch (NumberFormatException e) {
            throw problem(place, "`" + part + "` is no stretch of numbers", help);
        }
    }

    private static List<Setting> steps(FactDefinition fact, Matcher range, String part, Place place) {
        int low = fact.ids().indexOf(range.group(1));
        int high = fact.ids().indexOf(range.group(2));
        if (fact.type() != FactType.SCALE || low < 0 || high <= low) {
            throw problem(
                    place,
                    "`" + part + "` is no stretch of `" + fact.path() + "`",
                    fact.type() == FactType.SCALE
                            ? "its steps are, upwards: " + String.join(", ", fact.ids())
                            : "only scales have one; name the values with commas between them");
        }
        return fact.ids().subList(low, high + 1).stream()
                .map(id -> Setting.known(new Value.Id(id)))
                .toList();
    }

    private Setting one(Varied varied, String text, Place place) {
        String key = varied.path() + "=" + text;
        Setting before = varied.fact().isPresent() ? known.get(key) : null;
        if (before != null) {
            return before;
        }
        Tree.Parsed parsed =
                Tree.parse(SourceText.of(place.file(), "\n".repeat(place.line() - 1) + text), Limits.standard());
        Node node = parsed.root().orElseThrow(() -> new ProblemsException(parsed.problems()));
        Setting setting = setting(varied, node);
        known.put(key, setting);
        return setting;
    }

    private Setting setting(Varied varied, Node node) {
        return varied.fact()
                .map(fact -> new Setting(checked(fact, node), Optional.empty()))
                .orElseGet(() -> Setting.beside(new Case.Change(varied.path(), Case.How.SET, node)));
    }

    // As a case would have it, with the same refusals.
    private Optional<Value> checked(FactDefinition fact, Node given) {
        Node node = fact.type() == FactType.SET && isName(given)
                ? new Node.ListNode(given.place(), given.length(), List.of(given))
                : given;
        CaseFacts facts = CaseChecker.check(
                Case.builder().build().with(List.of(new Case.Change(fact.path(), Case.How.SET, node))),
                pack.vocabulary());
        if (facts.beliefs().containsKey(fact.path())) {
            throw problem(
                    node.place(),
                    "`" + facts.beliefs().get(fact.path()).text()
                            + "` is uncertain, and a scenario has one value of each fact",
                    "name values; or state it in the case or with `--set`, and have it drawn with `--samples`");
        }
        return facts.fact(fact.path()).map(Fact::value).map(value -> once.computeIfAbsent(value, same -> same));
    }

    private static boolean isName(Node node) {
        return node instanceof Node.ScalarNode scalar
                && scalar.kind() == Node.ScalarNode.Kind.STRING
                && !scalar.text().equals("unknown");
    }

    // At commas that stand in no brackets, braces or quotes.
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        char quote = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
            } else if (c == ',' && depth == 0) {
                parts.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    private static List<String> cells(String line, Place place) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw problem(place, "a quote is not closed on this line", "a cell stands on one line");
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static ProblemsException problem(Place place, String message, String help) {
        return new ProblemsException(List.of(Diagnostic.of(CODE, place, 1, message, help)));
    }
}
