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
        TextLines text = new TextLines(style);
        text(step, "", new SaidValue(pack), text);
        return text.toString();
    }

    private static void text(Why.Step step, String indent, SaidValue said, TextLines text) {
        String head = step.says()
                + step.conclusion()
                        .map(c -> c.amount().isEmpty() ? "" : " (" + c.kind().id() + ", " + c.amount() + ")")
                        .orElse("");
        text.line(indent, head);
        step.conclusion().ifPresent(c -> details(c, indent + "    ", said, text));
        step.because().forEach(inner -> text(inner, indent + "  ", said, text));
    }

    private static void details(Reasoned c, String indent, SaidValue said, TextLines text) {
        text.line(indent, "rule: " + c.rule() + " (" + c.file() + ":" + c.line() + ")");
        for (Fact fact : c.facts()) {
            String from = fact.place().map(p -> " (" + p + ")").orElse("")
                    + fact.source().map(s -> ", by " + s).orElse("");
            text.line(indent, "fact: " + fact.path() + " is " + said.of(fact) + from);
        }
        c.unknown().forEach(path -> text.whole(indent, "unknown: " + path));
        c.unless()
                .forEach(path -> text.whole(indent, "unless: " + path + ", which is not known and taken not to be so"));
        text.line(
                indent,
                "claims: " + String.join(", ", c.claims()) + " ("
                        + c.hedge().id() + ")"
                        + (c.authors().isEmpty() ? "" : ", by " + String.join(", ", c.authors())));
    }
}
