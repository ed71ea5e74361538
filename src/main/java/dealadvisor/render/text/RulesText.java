package dealadvisor.render.text;

import dealadvisor.engine.RulePack;
import dealadvisor.render.words.ListedPack;
import dealadvisor.rules.Rule;

/** A pack's rules as text. */
public final class RulesText {
    private RulesText() {}

    /** One rule a paragraph; below them what the pack does without. */
    public static String text(RulePack pack, Style style) {
        StringBuilder text = new StringBuilder();
        for (Rule rule : pack.rules()) {
            text.append(rule.name())
                    .append(rule.readBy().isEmpty() ? "" : "   (a row that \"" + rule.readBy() + "\" reads)")
                    .append('\n');
            text.append("    ")
                    .append(pack.folder().where(rule.file()))
                    .append(':')
                    .append(rule.line())
                    .append('\n');
            text.append("    ")
                    .append(rule.conclusion().text())
                    .append("   [")
                    .append(String.join(", ", rule.claims()))
                    .append("]")
                    .append(pack.layers().size() > 1 ? "   " + pack.layer(rule).id() : "")
                    .append('\n');
        }
        long rows =
                pack.rules().stream().filter(rule -> !rule.readBy().isEmpty()).count();
        return text.append(Rule.count(pack.rules()))
                .append(" rules")
                .append(rows == 0 ? "" : ", some of which read " + rows + " rows of tables")
                .append('\n')
                .append(PacksText.departures(ListedPack.of(pack), "", style))
                .toString();
    }
}
