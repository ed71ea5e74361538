package dealadvisor.advice;

import dealadvisor.facts.Value;
import java.util.ArrayList;
import java.util.List;

/** Draws as lines of CSV, the first with names: what each came to, and the facts that it rests on. */
final class DrawLines {
    private final List<Drawn> facts;
    private final Frame frame;
    private final Combinations combinations;
    private final List<Turn> turns;
    private final long seed;

    DrawLines(List<Drawn> facts, Frame frame, Combinations combinations, List<Turn> turns, long seed) {
        this.facts = facts;
        this.frame = frame;
        this.combinations = combinations;
        this.turns = turns;
        this.seed = seed;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        StringBuilder head = new StringBuilder("draw,weight,contradicts");
        facts.forEach(fact -> head.append(',').append(fact.path()));
        for (int i = 0; i < frame.pairings(); i++) {
            String id = frame.id(i);
            head.append(',').append(id).append(" verdict,").append(id).append(" index");
        }
        lines.add(head.toString());
        int count = combinations.exact() ? turns.size() : combinations.wayOf().length;
        for (int draw = 0; draw < count; draw++) {
            Turn turn = turns.get(combinations.exact() ? draw : combinations.wayOf()[draw]);
            StringBuilder line = new StringBuilder()
                    .append(draw)
                    .append(',')
                    .append(combinations.exact() ? turn.weight() : 1.0 / count)
                    .append(',')
                    .append(turn.result().isEmpty());
            for (int f = 0; f < facts.size(); f++) {
                line.append(',').append(said(f, turn, draw));
            }
            for (int i = 0; i < frame.pairings(); i++) {
                int pairing = i;
                line.append(',')
                        .append(turn.result()
                                .map(result -> result.verdict(pairing).id())
                                .orElse(""))
                        .append(',')
                        .append(turn.result()
                                .map(result -> Double.toString(result.index(pairing)))
                                .orElse(""));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    // A number that was drawn stands as itself, where all are weighed as the middle of what rules do not tell apart.
    private String said(int f, Turn turn, int draw) {
        Drawn fact = facts.get(f);
        if (!combinations.exact() && fact.spread().isPresent()) {
            return Double.toString(fact.spread().get().at(fact.uniform(seed, draw)));
        }
        String text = fact.values().get(turn.values()[f]).map(Value::text).orElse("");
        return text.contains(",") ? "\"" + text + "\"" : text;
    }
}
