package dealadvisor.render.text;

import dealadvisor.advice.Tornado;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.WhatIf;
import dealadvisor.render.words.Said;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What moves a pairing, and what would change its verdict, as text. */
public final class MovesText {
    /** Of a set with more parts than this, each stands on a line of its own. */
    private static final int ON_A_LINE = 2;

    private MovesText() {}

    /** What alone changes the verdict on a pairing, then how far each fact moves its index, a line each. */
    public static String text(String pairing, List<Tornado> moves) {
        if (moves.isEmpty()) {
            return pairing + "\n  nothing that is not known for sure moves it\n";
        }
        StringBuilder text = new StringBuilder(pairing).append('\n');
        alone(text, "sink", moves, Tornado::sinks, Comparator.naturalOrder());
        alone(text, "lift", moves, Tornado::lifts, Comparator.reverseOrder());
        text.append("  How far each moves the index:\n");
        for (Tornado move : moves) {
            boolean flips = move.flipsAt().isPresent();
            text.append(String.format(
                    Locale.ROOT,
                    "    %.3f to %.3f  %s: %s to %s%s\n",
                    move.low().index(),
                    move.high().index(),
                    move.fact(),
                    at(move.low(), flips),
                    at(move.high(), flips),
                    move.monotone() ? "" : "; up and down"));
        }
        return text.toString();
    }

    private static String at(Tornado.At at, boolean verdict) {
        return at.at() + (verdict ? " (" + at.verdict().id() + ")" : "");
    }

    private static void alone(
            StringBuilder text,
            String does,
            List<Tornado> moves,
            Function<Tornado, List<Tornado.At>> where,
            Comparator<Verdict> furthest) {
        List<Tornado> some = moves.stream()
                .filter(move -> !where.apply(move).isEmpty())
                .sorted(Comparator.comparing(
                        (Tornado move) -> where.apply(move).get(0).verdict(), furthest))
                .toList();
        text.append(some.isEmpty() ? "  No fact alone would " : "  Alone would ")
                .append(does)
                .append(some.isEmpty() ? " it.\n" : " it:\n");
        for (Tornado move : some) {
            text.append("    ")
                    .append(move.fact())
                    .append(": ")
                    .append(Said.values(where.apply(move), Verdict::id))
                    .append('\n');
        }
    }

    /** What would change a verdict, a line for each set of changes. */
    public static String text(WhatIf found) {
        StringBuilder text = new StringBuilder(found.what())
                .append(" is ")
                .append(found.is().id())
                .append('\n');
        if (found.is() == found.to()) {
            return text + "  nothing need change\n";
        }
        for (AlikeChanges alike : AlikeChanges.of(found.changes())) {
            String comes = "  " + alike.becomes().id() + ", index " + alike.index() + ", with";
            List<String> parts = alike.parts();
            text.append(comes)
                    .append(
                            parts.size() <= ON_A_LINE
                                    ? " " + String.join(" and ", parts) + "\n"
                                    : "\n    " + String.join("\n    ", parts) + "\n");
        }
        String searched = found.tried() + " sets and kinds of sets looked at";
        if (found.changes().isEmpty()) {
            return text + "  no set of changes makes it " + found.to().id()
                    + (found.proven() ? "" : ", as far as the search went: at least " + found.atLeast() + " are needed")
                    + " (" + searched + ")\n";
        }
        return text + "  "
                + (found.proven()
                        ? "No smaller set does."
                        : "The best found; a smaller set may do, of " + found.atLeast() + " changes at least.")
                + " (" + searched + ")\n";
    }
}
