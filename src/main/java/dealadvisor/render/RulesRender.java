package dealadvisor.render;

import dealadvisor.engine.Departures;
import dealadvisor.engine.RulePack;
import dealadvisor.rules.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pack's rules as a list. */
public final class RulesRender {
    private RulesRender() {}

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
                .append(PacksRender.departures(Departures.of(pack), "", style))
                .toString();
    }

    /** As JSON: one object a rule, in that of a rule that reads a table one for each of its rows. */
    public static String json(RulePack pack) {
        Map<String, List<Rule>> rules = new LinkedHashMap<>();
        pack.rules().forEach(rule -> rules.computeIfAbsent(
                        rule.readBy().isEmpty() ? rule.name() : rule.readBy(), k -> new ArrayList<>())
                .add(rule));
        return Json.text(
                true,
                json -> json.list(List.copyOf(rules.entrySet()), each -> {
                    List<Rule> rows = each.getValue();
                    boolean table = !rows.get(0).readBy().isEmpty();
                    json.object(() -> {
                        rule(
                                json,
                                pack,
                                each.getKey(),
                                table ? Rule.slug(each.getKey()) : rows.get(0).id(),
                                rows);
                        if (table) {
                            json.key("rows")
                                    .list(
                                            rows,
                                            row -> json.object(
                                                    () -> rule(json, pack, row.name(), row.id(), List.of(row))));
                        }
                    });
                }));
    }

    private static void rule(Json json, RulePack pack, String name, String id, List<Rule> said) {
        Rule first = said.get(0);
        json.put("rule", name)
                .put("file", pack.folder().where(first.file()))
                .put("line", first.line())
                .put("pack", pack.layer(first).id())
                .putTexts(
                        "claims",
                        said.stream()
                                .flatMap(rule -> rule.claims().stream())
                                .distinct()
                                .toList())
                .put("concludes", first.conclusion().text())
                .put("id", id);
    }
}
