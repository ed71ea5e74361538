package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.COUNT;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.TEXTS;
import static dealadvisor.render.json.Kind.list;

import dealadvisor.engine.RulePack;
import dealadvisor.rules.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pack's rules as JSON: one object a rule, in that of a rule that reads a table one for each of its rows. */
public final class RulesJson {
    /** A rule of a file, or a row of a table that one reads. */
    private record Listed(RulePack pack, String name, String id, List<Rule> said) {
        Rule first() {
            return said.get(0);
        }

        Optional<List<Listed>> rows() {
            return first().readBy().isEmpty()
                    ? Optional.empty()
                    : Optional.of(said.stream()
                            .map(row -> new Listed(pack, row.name(), row.id(), List.of(row)))
                            .toList());
        }

        static List<Listed> all(RulePack pack) {
            Map<String, List<Rule>> rules = new LinkedHashMap<>();
            pack.rules().forEach(rule -> rules.computeIfAbsent(
                            rule.readBy().isEmpty() ? rule.name() : rule.readBy(), k -> new ArrayList<>())
                    .add(rule));
            List<Listed> all = new ArrayList<>();
            rules.forEach((name, said) -> all.add(new Listed(
                    pack, name, said.get(0).readBy().isEmpty() ? said.get(0).id() : Rule.slug(name), said)));
            return all;
        }
    }

    private static final Shape<Listed> RULE = Shape.of(Listed.class)
            .has("rule", TEXT, Listed::name)
            .has("file", TEXT, each -> each.pack.folder().where(each.first().file()))
            .has("line", COUNT, each -> each.first().line())
            .has("pack", TEXT, each -> each.pack.layer(each.first()).id())
            .has("claims", TEXTS, each -> each.said.stream()
                    .flatMap(rule -> rule.claims().stream())
                    .distinct()
                    .toList())
            .has("concludes", TEXT, each -> each.first().conclusion().text())
            .has("id", TEXT, Listed::id);

    static final Kind<Collection<? extends Listed>> RULES =
            list(RULE.may("rows", list(RULE.open()).says("of the table that it reads, if it reads one"), Listed::rows)
                    .open());

    private RulesJson() {}

    /** A list with a line end. */
    public static String of(RulePack pack) {
        return RULES.text(Listed.all(pack));
    }
}
