package dealadvisor.render.text;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseOutline;
import dealadvisor.facts.FactDefinition;
import dealadvisor.render.json.Json;
import dealadvisor.render.words.FactWords;
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
                "# ",
                "Facts for the deal advisor. Write over `unknown` what you know; what stays unknown is neither true nor false, and the advice asks"
                        + " for it where it matters. Nothing is recommended while an (essential) fact is unknown.");
        comment(
                "# ",
                full
                        ? "These are all the facts; what you do not need can go."
                        : "These facts matter first; `deal-advisor new --full` asks for all of them.");
        comment("# ", "Any value may carry remarks: {value: ..., source: \"...\", note: \"...\", as-of: 2026-01-31}");
        text.append('\n');
        text.append(id.map(name -> "case: " + scalar(name) + "\n").orElse(""));
        for (CaseOutline.Entry entry : pack.vocabulary().outline().root().entries()) {
            if (entry instanceof CaseOutline.Text name && !(name.path().equals("case") && id.isPresent())) {
                remark(name, "");
            }
        }
    }

    private void remark(CaseOutline.Text entry, String indent) {
        text.append(indent)
                .append("# ")
                .append(entry.key())
                .append(":    # ")
                .append(entry.says())
                .append('\n');
    }

    private static String scalar(String name) {
        boolean plain =
                name.matches("[A-Za-z][A-Za-z0-9_-]*") && !name.matches("(?i)true|false|null|unknown|yes|no|on|off");
        return plain ? name : Json.quoted(name);
    }

    private void group(CaseOutline.Group group, String indent) {
        for (CaseOutline.Entry entry : group.entries()) {
            if (entry instanceof CaseOutline.Stated stated && wanted(stated)) {
                fact(stated.definition(), stated.key(), indent);
            } else if (entry instanceof CaseOutline.Group inner && anyWanted(inner)) {
                apart();
                inner.says().ifPresent(says -> comment(indent + "# ", "==== " + says));
                text.append(indent).append(inner.key()).append(":\n");
                group(inner, indent + "  ");
            } else if (entry instanceof CaseOutline.Text name && !indent.isEmpty()) {
                remark(name, indent);
            } else if (entry instanceof CaseOutline.Prices prices && full) {
                prices(prices, indent + "# ");
            }
        }
    }

    private boolean wanted(CaseOutline.Stated stated) {
        return full || stated.definition().first();
    }

    private boolean anyWanted(CaseOutline.Group group) {
        return group.entries().stream()
                .anyMatch(entry -> (entry instanceof CaseOutline.Group inner && anyWanted(inner))
                        || (entry instanceof CaseOutline.Stated stated && wanted(stated)));
    }

    private void fact(FactDefinition fact, String key, String indent) {
        Map<String, String> meanings = FactWords.meanings(pack, fact);
        boolean explained = FactWords.explained(meanings);
        String end = meanings.isEmpty() ? "." : explained ? ":" : ": " + String.join(", ", meanings.keySet());
        apart();
        comment(indent + "# ", fact.asks() + (fact.essential() ? " (essential)" : ""));
        comment(indent + "# ", FactWords.kind(fact) + end);
        if (explained) {
            meanings.forEach((id, meaning) -> comment(indent + "#   ", id + (meaning.isEmpty() ? "" : ": " + meaning)));
        }
        text.append(indent).append(key).append(": unknown\n");
    }

    private void prices(CaseOutline.Prices prices, String start) {
        String good = example("good", "goods");
        String payment = example("payment", "payments");
        apart();
        comment(start, prices.says());
        text.append(start).append(prices.key()).append(":\n");
        text.append(start).append("  - {" + good + payment + "reservation: 10, willingness: 100}\n");
        text.append(start)
                .append("  - {" + good
                        + "reservation: 10, willingness: 100, our-credibility: 0.5, ai-credibility: 0.5}\n");
    }

    private String example(String key, String catalogue) {
        return FactWords.meanings(pack, catalogue).keySet().stream()
                .findFirst()
                .map(id -> key + ": " + id + ", ")
                .orElse("");
    }

    // A line apart from what came before, but not from the heading that it stands under.
    private void apart() {
        if (text.length() < 2 || text.charAt(text.length() - 2) != ':') {
            text.append('\n');
        }
    }

    private void comment(String start, String says) {
        text.append(LINES.wrapped(start, says)).append('\n');
    }
}
