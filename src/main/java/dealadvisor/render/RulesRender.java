package dealadvisor.render;

import dealadvisor.engine.Departures;
import dealadvisor.engine.RulePack;
import dealadvisor.rules.RuleText;

/** A pack's rules as a list. */
public final class RulesRender {
    private RulesRender() {}

    /** One rule a paragraph; below them what the pack does without. */
    public static String text(RulePack pack, Style style) {
        StringBuilder text = new StringBuilder();
        for (RuleText rule : pack.rules()) {
            text.append(rule.name()).append('\n');
            text.append("    ")
                    .append(pack.folder().where(rule.file()))
                    .append(':')
                    .append(rule.line())
                    .append('\n');
            text.append("    ")
                    .append(rule.concludes())
                    .append("   [")
                    .append(String.join(", ", rule.claims()))
                    .append("]")
                    .append(pack.layers().size() > 1 ? "   " + pack.layer(rule).id() : "")
                    .append('\n');
        }
        return text.append(pack.rules().size())
                .append(" rules\n")
                .append(PacksRender.departures(Departures.of(pack), "", style))
                .toString();
    }

    /** As JSON. */
    public static String json(RulePack pack) {
        return Json.text(
                true,
                json -> json.list(
                        pack.rules(),
                        rule -> json.object(() -> json.put("rule", rule.name())
                                .put("file", pack.folder().where(rule.file()))
                                .put("line", rule.line())
                                .put("pack", pack.layer(rule).id())
                                .putTexts("claims", rule.claims())
                                .put("concludes", rule.concludes()))));
    }
}
