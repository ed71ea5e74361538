package dealadvisor.advice.chances;

import dealadvisor.advice.weighing.Frame;
import dealadvisor.advice.weighing.Result;
import dealadvisor.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Draws as lines of CSV, the first with names: what each came to, and the facts that it rests on. Given on as soon as they are known. */
final class DrawLines {
    private final Combinations combinations;
    private final Frame frame;
    private final Consumer<List<String>> to;

    DrawLines(Combinations combinations, Frame frame, Consumer<List<String>> to) {
        this.combinations = combinations;
        this.frame = frame;
        this.to = to;
    }

    /** The line of names. */
    void head() {
        StringBuilder head = new StringBuilder("draw,weight,contradicts");
        combinations.facts().forEach(fact -> head.append(',').append(fact.path()));
        for (int i = 0; i < frame.pairings(); i++) {
            String id = frame.id(i);
            head.append(',').append(id).append(" verdict,").append(id).append(" index");
        }
        to.accept(List.of(head.toString()));
    }

    /** What a line says of a way that contradicts itself. */
    String contradictory() {
        return ",,".repeat(frame.pairings());
    }

    /** What a line says of what a way comes to. */
    static String said(Result result) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < result.pairings(); i++) {
            said.append(',').append(result.verdict(i).id()).append(',').append(result.index(i));
        }
        return said.toString();
    }

    /**
     * A line for each draw, or each combination.
     *
     * @param said what is said of each way, in their order
     */
    void draws(Weighing.Done<?> done, List<String> said) {
        List<String> lines = new ArrayList<>(done.wayOf().length);
        for (int i = 0; i < done.wayOf().length; i++) {
            Weighing.Way way = done.ways().get(done.wayOf()[i]);
            String of = said.get(done.wayOf()[i]);
            int draw = done.from() + i;
            StringBuilder line = new StringBuilder()
                    .append(draw)
                    .append(',')
                    .append(combinations.exact() ? way.weight() : 1.0 / combinations.count())
                    .append(',')
                    .append(of.startsWith(",,"));
            for (int f = 0; f < way.values().length; f++) {
                line.append(',').append(value(f, way.values()[f], draw));
            }
            lines.add(line.append(of).toString());
        }
        to.accept(lines);
    }

    // A number that was drawn stands as itself, where all are weighed as the middle of what rules do not tell apart.
    private String value(int f, int place, int draw) {
        Drawn fact = combinations.facts().get(f);
        if (!combinations.exact() && fact.spread().isPresent()) {
            return Double.toString(fact.spread().get().at(combinations.uniform(f, draw)));
        }
        String text = fact.values().get(place).map(Value::text).orElse("");
        return text.contains(",") ? "\"" + text + "\"" : text;
    }
}
