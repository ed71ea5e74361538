package dealadvisor.render;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseOutline;
import dealadvisor.facts.FactDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case file to fill in: every fact asked for in a comment and unknown. */
public final class CaseTemplate {
    private static final Style LINES = new Style(150, false);

    private final RulePack pack;
    private final boolean full;
    private final StringBuilder text = new StringBuilder();

    private CaseTemplate(RulePack pack, boolean full) {
        this.pack = pack;
        this.full = full;
    }

    /**
     * The template as YAML.
     *
     * @param id the case's id; left to the file's name if empty
     * @param full whether to ask for every fact, and to show how prices are given, instead of the few facts to state first
     */
    public static String of(RulePack pack, Optional<String> id, boolean full) {
        CaseTemplate template = new CaseTemplate(pack, full);
        template.head(id);
        template.group(pack.vocabulary().outline().root(), "");
        return template.text.toString();
    }

    private void head(Optional<String> id) {
        comment(
                "",
                "Facts for the deal advisor. Replace `unknown` where you know better; what stays unknown is neither true nor false, and the advice asks for it"
                        + " where it matters. What is known only in part can carry a remark: {value: ..., source: \"...\", note: \"...\", as-of: 2026-01-31}.");
        comment(
                "",
                full
                        ? "These are all the facts; lines that you do not need can go."
                        : "These are the facts that matter first; `deal-advisor new --full` asks for all, and `deal-advisor schema` lets an editor help with them.");
        text.append('\n');
        text.append(id.map(name -> "case: " + scalar(name))
                        .orElse("# case: a-name                # the file's name if not given"))
                .append('\n');
        text.append("# title: what the case is about\n");
        text.append("# as-of: 2026-01-31            # the day as of which all this is known\n");
    }

    private static String scalar(String name) {
        boolean plain =
                name.matches("[A-Za-z][A-Za-z0-9_-]*") && !name.matches("(?i)true|false|null|unknown|yes|no|on|off");
        return plain ? name : Json.text(false, json -> json.text(name)).strip();
    }

    private void group(CaseOutline.Group group, String indent) {
        for (CaseOutline.Entry entry : group.entries()) {
            if (entry instanceof CaseOutline.Stated stated && wanted(stated)) {
                fact(stated.definition(), stated.key(), indent);
            } else if (entry instanceof CaseOutline.Group inner && anyWanted(inner)) {
                text.append('\n');
                inner.says().ifPresent(says -> comment(indent, says));
                text.append(indent).append(inner.key()).append(":\n");
                group(inner, indent + "  ");
            } else if (entry instanceof CaseOutline.Text name && !indent.isEmpty()) {
                text.append(indent)
                        .append("# ")
                        .append(name.key())
                        .append(": ...  # ")
                        .append(name.says())
                        .append('\n');
            } else if (entry instanceof CaseOutline.Prices prices && full) {
                prices(prices, indent);
            }
        }
    }

    private boolean wanted(CaseOutline.Entry entry) {
        return entry instanceof CaseOutline.Stated stated
                && (full || stated.definition().first());
    }

    private boolean anyWanted(CaseOutline.Group group) {
        return group.entries().stream()
                .anyMatch(entry -> entry instanceof CaseOutline.Group inner ? anyWanted(inner) : wanted(entry));
    }

    private void fact(FactDefinition fact, String key, String indent) {
        Map<String, String> meanings = FactWords.meanings(pack, fact);
        boolean explained = FactWords.explained(meanings);
        String values = explained || meanings.isEmpty() ? "" : ": " + String.join(", ", meanings.keySet());
        text.append('\n');
        comment(indent, fact.asks() + (fact.essential() ? " (Nothing is recommended while this is unknown.)" : ""));
        comment(indent, "Give " + FactWords.kind(fact) + values);
        if (explained) {
            meanings.forEach((id, meaning) -> comment(indent, "  " + id + (meaning.isEmpty() ? "" : ": " + meaning)));
        }
        text.append(indent).append(key).append(": unknown\n");
    }

    private void prices(CaseOutline.Prices prices, String indent) {
        text.append('\n');
        comment(indent, prices.says());
        List<String> goods = List.copyOf(FactWords.meanings(pack, "goods").keySet());
        List<String> payments = List.copyOf(FactWords.meanings(pack, "payments").keySet());
        comment(indent, prices.key() + ":");
        String good = goods.isEmpty() ? "" : "good: " + goods.get(0) + ", ";
        String payment = payments.isEmpty() ? "" : "payment: " + payments.get(0) + ", ";
        comment(indent, "  - {" + good + payment + "reservation: 10, willingness: 100}");
        comment(
                indent,
                "  - {" + good + "reservation: 10, willingness: 100, our-credibility: 0.5, ai-credibility: 0.5}");
    }

    private void comment(String indent, String says) {
        text.append(LINES.wrapped(indent + "# ", says)).append('\n');
    }
}
