package dealadvisor.workbench;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Feasibility;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.reading.Node;
import java.util.List;
import java.util.Optional;

/** What a variant says must move. */
final class Movement {
    private Movement() {}

    /** The pairing that is to move. */
    static String pairing(Node.MapNode moves) {
        String what = moves.entries().get(0).key();
        return text(moves, what.equals("index") ? what : "on");
    }

    /** How it moved, where that is not as it should; else empty. */
    static Optional<String> missing(Node.MapNode moves, Advice before, Advice after) {
        String what = moves.entries().get(0).key();
        String id = text(moves, what);
        double then;
        double now;
        if (what.equals("index")) {
            then = index(before, id);
            now = index(after, id);
        } else {
            then = factor(before, text(moves, "on"), id);
            now = factor(after, text(moves, "on"), id);
        }
        String wanted = moves.entries().stream()
                .map(Node.MapNode.Entry::key)
                .filter(List.of("rises", "falls", "eases", "worsens", "same")::contains)
                .findFirst()
                .orElse("same");
        boolean moved =
                switch (wanted) {
                    case "rises", "eases" -> now > then;
                    case "falls", "worsens" -> now < then;
                    default -> now == then;
                };
        return moved
                ? Optional.empty()
                : Optional.of("expected that " + what + " " + id + " " + wanted + ", but it went from " + then + " to "
                        + now);
    }

    private static double index(Advice advice, String id) {
        return pairing(advice, id).map(PairingAdvice::index).orElse(Double.NaN);
    }

    private static double factor(Advice advice, String on, String barrier) {
        return pairing(advice, on)
                .flatMap(p -> p.feasibility().barriers().stream()
                        .filter(b -> b.id().equals(barrier))
                        .findFirst())
                .map(Feasibility.BarrierSeverity::factor)
                .orElse(1.0);
    }

    private static Optional<PairingAdvice> pairing(Advice advice, String id) {
        return advice.pairings().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    private static String text(Node.MapNode map, String key) {
        return map.get(key)
                .filter(Node.ScalarNode.class::isInstance)
                .map(n -> ((Node.ScalarNode) n).text())
                .orElse("");
    }
}
