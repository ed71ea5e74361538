package dealadvisor.render.json;

import dealadvisor.advice.Zopa;
import dealadvisor.advice.sweep.Sweep;
import dealadvisor.facts.Value;
import dealadvisor.render.words.CaseRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sweep as one flat table, a line for each scenario, as CSV or JSON Lines. The columns are those of {@link #columns}: each has one type, what
 * is unknown is an empty cell or null, and names are the same in both.
 */
public final class SweepLines {
    /** Stands for a cell that is empty. */
    private static final Object NOTHING = new Object();

    private final Sweep sweep;
    private final boolean json;
    private final boolean all;
    private final List<String> pairings;
    private final List<Column> columns = new ArrayList<>();

    /**
     * One column.
     *
     * @param name its name
     * @param type {@code bigint}, {@code double}, {@code boolean} or {@code string}, as SQL and Parquet have them
     */
    public record Column(String name, String type) {}

    /**
     * @param json JSON Lines, else CSV
     * @param all with a verdict and an index for each pairing, and not of the best alone
     */
    public SweepLines(Sweep sweep, boolean json, boolean all) {
        this.sweep = sweep;
        this.json = json;
        this.all = all;
        this.pairings = sweep.pairings();
        column("scenario", "bigint");
        if (sweep.draws()) {
            column("draw", "bigint");
        }
        sweep.varied().forEach(path -> column(path, type(path)));
        column("contradicts", "boolean");
        column("any-deal", "string");
        column("high-value", "string");
        column("window", "string");
        column("best", "string");
        column("best-verdict", "string");
        column("best-index", "double");
        prices("best-");
        if (all) {
            pairings.forEach(pairing -> {
                column(pairing + ":verdict", "string");
                column(pairing + ":index", "double");
                prices(pairing + ":");
            });
        }
    }

    /** What is written. */
    public Sweep sweep() {
        return sweep;
    }

    // Where no pairing has a price there is nothing to show.
    private void prices(String of) {
        if (sweep.priced()) {
            column(of + "ask", "double");
            column(of + "cap", "double");
            column(of + "zopa", "boolean");
        }
    }

    private void column(String name, String type) {
        columns.add(new Column(name, type));
    }

    private String type(String path) {
        return sweep.type(path)
                .map(type -> switch (type) {
                    case PROBABILITY -> "double";
                    case YES_NO -> "boolean";
                    case CHOICE, SCALE, SET -> "string";
                })
                .orElse(sweep.isNumber(path) ? "double" : "string");
    }

    /** The columns in their order. */
    public List<Column> columns() {
        return List.copyOf(columns);
    }

    /** The columns as a table of CSV, for programs that make a schema of them. */
    public String schema() {
        StringBuilder text = new StringBuilder("column,type\n");
        columns.forEach(column -> text.append(CaseRow.quoted(column.name()))
                .append(',')
                .append(column.type())
                .append('\n'));
        return text.toString();
    }

    /** What stands before the first scenario: for CSV the names of the columns. */
    public String header() {
        return json
                ? ""
                : String.join(
                                ",",
                                columns.stream()
                                        .map(column -> CaseRow.quoted(column.name()))
                                        .toList())
                        + "\n";
    }

    /** Some scenarios, each a line with its end. */
    public String of(List<Sweep.Scenario> scenarios) {
        StringBuilder text = new StringBuilder();
        scenarios.forEach(scenario -> text.append(line(scenario)));
        return text.toString();
    }

    private String line(Sweep.Scenario scenario) {
        List<Object> cells = cells(scenario);
        if (!json) {
            StringBuilder line = new StringBuilder();
            for (Object cell : cells) {
                line.append(line.isEmpty() ? "" : ",")
                        .append(cell instanceof String text ? CaseRow.quoted(text) : cell == NOTHING ? "" : cell);
            }
            return line.append('\n').toString();
        }
        return Json.text(
                false,
                line -> line.object(() -> {
                    for (int i = 0; i < cells.size(); i++) {
                        line.key(columns.get(i).name());
                        Object cell = cells.get(i);
                        if (cell instanceof String text) {
                            line.text(text);
                        } else if (cell instanceof Boolean yes) {
                            line.bool(yes);
                        } else if (cell instanceof Number number) {
                            line.number(number.doubleValue());
                        } else {
                            line.nothing();
                        }
                    }
                }));
    }

    private List<Object> cells(Sweep.Scenario scenario) {
        List<Object> cells = new ArrayList<>(columns.size());
        cells.add(scenario.number());
        if (sweep.draws()) {
            cells.add(scenario.draw());
        }
        scenario.values().forEach(value -> cells.add(cell(value, columns.get(cells.size()))));
        cells.add(scenario.contradicts());
        cells.add(scenario.anyDeal().id());
        cells.add(scenario.highValue().id());
        cells.add(scenario.window().id());
        int best = scenario.best();
        cells.add(best < 0 ? NOTHING : pairings.get(best));
        weighed(best < 0 ? Optional.empty() : scenario.pairings().get(best), cells);
        if (all) {
            scenario.pairings().forEach(weighed -> weighed(weighed, cells));
        }
        return cells;
    }

    private void weighed(Optional<Sweep.Weighed> weighed, List<Object> cells) {
        cells.add(weighed.<Object>map(w -> w.verdict().id()).orElse(NOTHING));
        cells.add(weighed.<Object>map(Sweep.Weighed::index).orElse(NOTHING));
        if (sweep.priced()) {
            Optional<Zopa> zopa = weighed.flatMap(Sweep.Weighed::zopa);
            cells.add(zopa.filter(range -> range.ask().isPresent())
                    .<Object>map(range -> range.ask().getAsDouble())
                    .orElse(NOTHING));
            cells.add(zopa.<Object>map(Zopa::cap).orElse(NOTHING));
            cells.add(zopa.<Object>map(Zopa::exists).orElse(NOTHING));
        }
    }

    private static Object cell(Optional<Value> value, Column column) {
        if (value.isEmpty()) {
            return NOTHING;
        }
        Value known = value.get();
        if (known instanceof Value.Number number && column.type().equals("double")) {
            return number.number();
        }
        if (known instanceof Value.YesNo answer) {
            return answer.yes();
        }
        // A set without members has a word of its own, which tells it from what is unknown.
        return known.text();
    }
}
