package dealadvisor.render.text;

import dealadvisor.advice.Reasoned;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Why;
import dealadvisor.facts.Fact;
import dealadvisor.render.words.SaidValue;
import java.util.List;

/** An explanation as an indented list. */
public final class WhyText {
    private final RulePack pack;
    private final SaidValue said;
    private final TextLines text;

    private WhyText(RulePack pack, Style style) {
        this.pack = pack;
        this.said = new SaidValue(pack);
        this.text = new TextLines(style);
    }

    /** Indented text, each conclusion with its rule, facts and claims, and each entry of the data with its claims. */
    public static String text(Why.Step step, RulePack pack, Style style) {
        WhyText render = new WhyText(pack, style);
        render.step(step, "");
        return render.text.toString();
    }

    private void step(Why.Step step, String indent) {
        text.line(
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
        text.line(indent, "rule: " + c.rule() + " (" + c.file() + ":" + c.line() + ")");
        for (Fact fact : c.facts()) {
            String from = fact.place().map(p -> " (" + p + ")").orElse("")
                    + fact.remarks().source().map(s -> ", by " + s).orElse("");
            text.line(indent, "fact: " + fact.path() + " is " + said.of(fact) + from);
        }
        c.unknown().forEach(path -> text.whole(indent, "unknown: " + path));
        c.unless()
                .forEach(path -> text.whole(indent, "unless: " + path + ", which is not known and taken not to be so"));
        text.line(indent, claims(c.claims()) + " (" + c.hedge().id() + ")" + by(c.authors()));
    }

    private void details(Why.Entry entry, String indent) {
        boolean added = !entry.pack().equals(pack.layers().get(0).id());
        text.line(
                indent,
                "entry: " + entry.id() + (added ? " of the pack " + entry.pack() : "") + " ("
                        + entry.place().file() + ":" + entry.place().line() + ")");
        text.line(indent, claims(entry.claims()) + by(entry.authors()));
    }

    private static String claims(List<String> claims) {
        return "claims: " + String.join(", ", claims);
    }

    private static String by(List<String> authors) {
        return authors.isEmpty() ? "" : ", by " + String.join(", ", authors);
    }
}
