package dealadvisor.render;

import dealadvisor.advice.Reasoned;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Why;
import dealadvisor.facts.Fact;

/** An explanation as an indented list. */
public final class WhyRender {
    private WhyRender() {}

    /** Indented text, each conclusion with its rule, facts and claims. */
    public static String text(Why.Step step, RulePack pack, Style style) {
        StringBuilder text = new StringBuilder();
        text(step, "", new SaidValue(pack), style, text);
        return text.toString();
    }

    private static void text(Why.Step step, String indent, SaidValue said, Style style, StringBuilder text) {
        String head = step.says()
                + step.conclusion()
                        .map(c -> c.amount().isEmpty() ? "" : " (" + c.kind().id() + ", " + c.amount() + ")")
                        .orElse("");
        text.append(style.wrapped(indent, head)).append('\n');
        step.conclusion().ifPresent(c -> details(c, indent + "    ", said, style, text));
        step.because().forEach(inner -> text(inner, indent + "  ", said, style, text));
    }

    private static void details(Reasoned c, String indent, SaidValue said, Style style, StringBuilder text) {
        text.append(style.wrapped(indent, "rule: " + c.rule() + " (" + c.file() + ":" + c.line() + ")"))
                .append('\n');
        for (Fact fact : c.facts()) {
            String from = fact.place().map(p -> " (" + p + ")").orElse("")
                    + fact.source().map(s -> ", by " + s).orElse("");
            text.append(style.wrapped(indent, "fact: " + fact.path() + " is " + said.of(fact) + from))
                    .append('\n');
        }
        c.unknown()
                .forEach(path ->
                        text.append(indent).append("unknown: ").append(path).append('\n'));
        c.unless().forEach(path -> text.append(indent)
                .append("unless: ")
                .append(path)
                .append(", which is not known and taken not to be so\n"));
        text.append(style.wrapped(
                        indent,
                        "claims: " + String.join(", ", c.claims()) + " ("
                                + c.hedge().id() + ")"
                                + (c.authors().isEmpty() ? "" : ", by " + String.join(", ", c.authors()))))
                .append('\n');
    }
}
