package dealadvisor.render;

import dealadvisor.advice.Reasoned;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Why;
import dealadvisor.facts.Fact;
import java.util.List;
import java.util.Optional;

/** An explanation as an indented list or as JSON. */
public final class WhyRender {
    private final RulePack pack;
    private final SaidValue said;
    private final Style style;
    private final StringBuilder text = new StringBuilder();

    private WhyRender(RulePack pack, Style style) {
        this.pack = pack;
        this.said = new SaidValue(pack);
        this.style = style;
    }

    /** Indented text, each conclusion with its rule, facts and claims, and each entry of the data with its claims. */
    public static String text(Why.Step step, RulePack pack, Style style) {
        WhyRender render = new WhyRender(pack, style);
        render.step(step, "");
        return render.text.toString();
    }

    private void step(Why.Step step, String indent) {
        line(
                indent,
                step.says()
                        + step.conclusion()
                                .map(c -> c.amount().isEmpty()
                                        ? ""
                                        : " (" + c.kind().id() + ", " + c.amount() + ")")
                                .orElse(""));
        step.conclusion().ifPresent(c -> details(c, indent + "    "));
        step.entry().ifPresent(entry -> details(entry, indent + "    "));
        step.because().forEach(inner -> step(inner, indent + "  "));
    }

    private void details(Reasoned c, String indent) {
        line(indent, "rule: " + c.rule() + " (" + c.file() + ":" + c.line() + ")");
        for (Fact fact : c.facts()) {
            String from = fact.place().map(p -> " (" + p + ")").orElse("")
                    + fact.source().map(s -> ", by " + s).orElse("");
            line(indent, "fact: " + fact.path() + " is " + said.of(fact) + from);
        }
        c.unknown()
                .forEach(path ->
                        text.append(indent).append("unknown: ").append(path).append('\n'));
        c.unless().forEach(path -> text.append(indent)
                .append("unless: ")
                .append(path)
                .append(", which is not known and taken not to be so\n"));
        line(indent, claims(c.claims()) + " (" + c.hedge().id() + ")" + by(c.authors()));
    }

    private void details(Why.Entry entry, String indent) {
        boolean added = !entry.pack().equals(pack.layers().get(0).id());
        line(
                indent,
                "entry: " + entry.id() + (added ? " of the pack " + entry.pack() : "") + " ("
                        + entry.place().file() + ":" + entry.place().line() + ")");
        line(indent, claims(entry.claims()) + by(entry.authors()));
    }

    private static String claims(List<String> claims) {
        return "claims: " + String.join(", ", claims);
    }

    private static String by(List<String> authors) {
        return authors.isEmpty() ? "" : ", by " + String.join(", ", authors);
    }

    private void line(String indent, String words) {
        text.append(style.wrapped(indent, words)).append('\n');
    }

    /** As JSON. */
    public static String json(String what, Why.Step step) {
        return Json.text(
                true,
                json -> json.object(() -> {
                    json.put("what", what).put("result", step.exactly());
                    json.key("because")
                            .list(
                                    step.because().isEmpty() ? List.of(step) : step.because(),
                                    inner -> step(json, inner));
                }));
    }

    private static void step(Json json, Why.Step step) {
        json.object(() -> {
            Optional<Reasoned> c = step.conclusion();
            Optional<Why.Entry> entry = step.entry();
            json.put("says", step.exactly());
            if (c.isPresent()) {
                json.put("rule", c.get().rule())
                        .put("file", c.get().file())
                        .put("line", c.get().line());
            } else if (entry.isPresent()) {
                json.putNull("rule")
                        .put("file", entry.get().place().file())
                        .put("line", entry.get().place().line())
                        .put("entry", entry.get().id())
                        .put("pack", entry.get().pack());
            } else {
                json.putNull("rule").putNull("file").putNull("line");
            }
            json.putTexts(
                    "facts",
                    c.map(r -> r.facts().stream()
                                    .map(f -> f.path() + ": " + f.value().text())
                                    .toList())
                            .orElse(List.of()));
            json.putTextsIf("unless", c.map(Reasoned::unless).orElse(List.of()));
            json.putTexts(
                    "claims",
                    c.map(Reasoned::claims)
                            .or(() -> entry.map(Why.Entry::claims))
                            .orElse(List.of()));
            json.putTextsIf(
                    "authors",
                    c.map(Reasoned::authors)
                            .or(() -> entry.map(Why.Entry::authors))
                            .orElse(List.of()));
            json.key("because").list(step.because(), inner -> step(json, inner));
        });
    }
}
