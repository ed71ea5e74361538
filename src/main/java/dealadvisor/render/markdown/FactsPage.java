package dealadvisor.render.markdown;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import java.util.ArrayList;
import java.util.List;

/** The vocabulary as a page: every fact with the name by which rules match it, its values with what they mean, and the question that finds it out. */
public final class FactsPage {
    private FactsPage() {}

    /** The page, in Markdown. */
    public static String of(RulePack pack) {
        StringBuilder page = new StringBuilder("# Every fact that a case may state\n\n"
                + "Made from `vocabulary.yaml` by `deal-advisor catalogue facts --format markdown`. Any fact may be left out: unknown is not false.\n\n"
                + "| fact | in rules | values | question |\n|---|---|---|---|\n");
        for (FactDefinition fact : pack.vocabulary().definitions()) {
            page.append("| `")
                    .append(id(fact.path()))
                    .append("` | `")
                    .append(fact.name())
                    .append("` | ")
                    .append(values(fact))
                    .append(" | ")
                    .append(MarkdownText.of(fact.asks()))
                    .append(fact.essential() ? " (nothing is recommended while it is unknown)" : "")
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String values(FactDefinition fact) {
        List<String> values = new ArrayList<>();
        fact.values()
                .forEach((id, meaning) -> values.add(
                        "`" + id(id) + "`" + (meaning.isEmpty() ? "" : " (" + MarkdownText.of(meaning) + ")")));
        return switch (fact.type()) {
            case YES_NO -> "`true`, `false`";
            case PROBABILITY -> "a number from 0 to 1";
            case SET ->
                "`none`, or a list, complete where given, of "
                        + fact.catalogue()
                                .map(catalogue -> catalogue + " of the catalogue")
                                .orElseGet(() -> String.join(", ", values));
            case SCALE, CHOICE -> String.join(fact.type() == FactType.SCALE ? " < " : ", ", values);
        };
    }

    // Between backticks, which it could end, in a cell, which it could too.
    private static String id(String text) {
        return text.replace('`', ' ').replace('|', ' ').replace('\n', ' ');
    }
}
