package dealadvisor.render;

import dealadvisor.advice.Tornado;
import dealadvisor.advice.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What moves a pairing, and what would change its verdict, as text and as JSON. */
public final class MovesRender {
    private MovesRender() {}

    /** The facts that move a pairing, as a list with a line end. */
    public static String json(List<Tornado> moves) {
        return Json.text(
                true,
                json -> json.list(
                        moves,
                        move -> json.object(() -> {
                            json.put("fact", move.fact());
                            at(json, "low", move.low());
                            at(json, "high", move.high());
                            json.put("monotone", move.monotone());
                            json.put("flips-at", move.flipsAt());
                        })));
    }

    private static void at(Json json, String key, Tornado.At at) {
        json.key(key).object(() -> json.put("at", at.at())
                .put("index", at.index())
                .put("verdict", at.verdict().id()));
    }

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

    /** What would change a verdict, as an object with a line end. */
    public static String json(WhatIf found) {
        return Json.text(
                true,
                json -> json.object(() -> {
                    json.put("what", found.what())
                            .put("is", found.is().id())
                            .put("to", found.to().id());
                    json.key("changes")
                            .list(
                                    found.changes(),
                                    change -> json.object(() -> {
                                        json.key("set")
                                                .object(() -> change.set().forEach((path, value) -> {
                                                    json.key(path);
                                                    ValueJson.VALUE.writer().accept(json, value);
                                                }));
                                        json.key("or").object(() -> change.or().forEach((path, values) -> json.key(path)
                                                .list(values, value -> ValueJson.VALUE.writer().accept(json, value))));
                                        json.putTexts("mitigations", change.mitigations())
                                                .putTexts("known", List.copyOf(change.known()))
                                                .put("becomes", change.becomes().id())
                                                .put("index", change.index());
                                    }));
                    json.put("minimal", found.proven() ? "proven" : "best-so-far")
                            .put("at-least", found.atLeast())
                            .put("tried", found.tried());
                }));
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
            List<String> parts = new ArrayList<>(change.mitigations());
            change.set()
                    .forEach((path, value) -> parts.add(path + ": " + value.text()
                            + change.or().getOrDefault(path, List.of()).stream()
                                    .map(other -> " or " + other.text())
                                    .collect(Collectors.joining())
                            + (change.known().contains(path) ? " (known to be otherwise)" : "")));
            text.append(String.format(
                    Locale.ROOT,
                    "  %s, index %.3f, with %s\n",
                    change.becomes().id(),
                    change.index(),
                    String.join(" and ", parts)));
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
