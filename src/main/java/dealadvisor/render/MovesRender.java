package dealadvisor.render;

import dealadvisor.advice.Tornado;
import dealadvisor.advice.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What moves a pairing, and what would change its verdict, as text. */
public final class MovesRender {
    /** Of a set with more parts than this, each stands on a line of its own. */
    private static final int ON_A_LINE = 2;

    private MovesRender() {}

    /** The facts that move a pairing, a line each. */
    public static String text(String pairing, List<Tornado> moves) {
        StringBuilder text = new StringBuilder(pairing).append('\n');
        for (Tornado move : moves) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %.3f to %.3f  %s: %s (%s) to %s (%s)%s%s\n",
                    move.low().index(),
                    move.high().index(),
                    move.fact(),
                    move.low().at(),
                    move.low().verdict().id(),
                    move.high().at(),
                    move.high().verdict().id(),
                    move.flipsAt()
                            .map(at -> "; the verdict is another at " + at)
                            .orElse(""),
                    move.monotone() ? "" : "; up and down"));
        }
        return moves.isEmpty() ? text + "  nothing that is not known for sure moves it\n" : text.toString();
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
        for (WhatIf.Change change : found.changes()) {
            String comes = String.format(
                    Locale.ROOT, "  %s, index %.3f, with", change.becomes().id(), change.index());
            List<String> parts = parts(change);
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

    private static List<String> parts(WhatIf.Change change) {
        List<String> parts = new ArrayList<>(change.mitigations());
        change.set()
                .forEach((path, value) -> parts.add(path + ": " + value.text()
                        + change.or().getOrDefault(path, List.of()).stream()
                                .map(other -> " or " + other.text())
                                .collect(Collectors.joining())
                        + (change.known().contains(path) ? " (known to be otherwise)" : "")));
        return parts;
    }
}
