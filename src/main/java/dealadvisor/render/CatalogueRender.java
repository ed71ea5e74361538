package dealadvisor.render;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.FactDefinition;
import java.util.function.Predicate;

/** Goods, payments, barriers, mitigations, forms and facts. */
public final class CatalogueRender {
    private CatalogueRender() {}

    /** The entries whose id, or the list's name, is what was asked for; all if nothing was. */
    public static String text(RulePack pack, String asked, Style style) {
        Catalogue c = pack.catalogue();
        StringBuilder text = new StringBuilder();
        c.goods().stream()
                .filter(wanted(asked, "goods", g -> g.id()))
                .forEach(g -> text.append(entry(
                        style,
                        "good",
                        g.id(),
                        g.does() + " (" + g.kind() + ", verified " + g.verification() + ", needs " + g.coherence()
                                + ", worth " + g.worth() + ", " + g.span() + ")",
                        g.claims())));
        c.payments().stream()
                .filter(wanted(asked, "payments", p -> p.id()))
                .forEach(p -> text.append(entry(
                        style,
                        "payment",
                        p.id(),
                        p.does() + " (freedom " + p.freedom() + ", influence " + p.influence() + ", " + p.timing()
                                + ", due " + p.due() + ", exposure " + p.exposure() + ", takeover risk "
                                + p.takeoverRisk() + ", cost " + p.cost() + ")",
                        p.claims())));
        c.barriers().stream().filter(wanted(asked, "barriers", b -> b.id())).forEach(b -> {
            text.append(entry(style, "barrier", b.id(), b.name() + " (" + b.branch() + ")", b.claims()));
            b.causes().forEach((id, says) -> text.append(style.wrapped("    ", id + ": " + says))
                    .append('\n'));
        });
        c.mitigations().stream()
                .filter(wanted(asked, "mitigations", m -> m.id()))
                .forEach(m -> text.append(entry(
                        style,
                        "mitigation",
                        m.id(),
                        m.name() + m.does().map(d -> "; " + d).orElse("") + " (relieves "
                                + String.join(", ", m.relieves()) + "; by " + String.join(", ", m.by()) + "). But: "
                                + m.caveat(),
                        m.claims())));
        c.forms().stream()
                .filter(wanted(asked, "forms", f -> f.id()))
                .forEach(f -> text.append(entry(style, "form", f.id(), f.says(), f.claims())));
        if (asked.equals("facts") || pack.vocabulary().definition(asked).isPresent()) {
            pack.vocabulary().definitions().stream()
                    .filter(wanted(asked, "facts", FactDefinition::path))
                    .forEach(f -> text.append(style.wrapped(
                                    "",
                                    style.bold(f.path()) + ": " + f.asks() + " ("
                                            + f.type().id()
                                            + (f.values().isEmpty()
                                                    ? f.catalogue()
                                                            .map(x -> " of " + x)
                                                            .orElse("")
                                                    : ": " + String.join(", ", f.ids()))
                                            + ")"))
                            .append('\n'));
        }
        return text.toString();
    }

    private static <T> Predicate<T> wanted(String asked, String list, java.util.function.Function<T, String> id) {
        return entry -> (asked.isEmpty() && !list.equals("facts"))
                || asked.equals(list)
                || id.apply(entry).equals(asked);
    }

    private static String entry(Style style, String kind, String id, String says, java.util.List<String> claims) {
        return style.wrapped("", kind + " " + style.bold(id) + ": " + says) + "\n"
                + style.wrapped("    ", "[" + String.join(", ", claims) + "]") + "\n";
    }

    /** All of it as JSON. */
    public static String json(RulePack pack) {
        Catalogue c = pack.catalogue();
        return Json.text(
                true,
                json -> json.object(() -> {
                    json.key("goods")
                            .list(
                                    c.goods(),
                                    g -> json.object(() -> json.put("id", g.id())
                                            .put("name", g.name())
                                            .put("does", g.does())
                                            .put("kind", g.kind())
                                            .put("verification", g.verification())
                                            .put("coherence", g.coherence())
                                            .put("worth", g.worth())
                                            .put("span", g.span())
                                            .put("presupposes", g.presupposes())
                                            .put("affordances", g.affordances())
                                            .put("force", g.force())
                                            .put("eligibility", g.eligibility())
                                            .putTexts("claims", g.claims())));
                    json.key("payments")
                            .list(
                                    c.payments(),
                                    p -> json.object(() -> json.put("id", p.id())
                                            .put("name", p.name())
                                            .put("does", p.does())
                                            .put("freedom", p.freedom())
                                            .put("influence", p.influence())
                                            .put("timing", p.timing())
                                            .put("due", p.due())
                                            .put("reversible", p.reversible())
                                            .put("size", p.size())
                                            .put("cost", p.cost())
                                            .putTexts("needs", p.needs())
                                            .put("grantor", p.grantor())
                                            .put("exposure", p.exposure())
                                            .put("takeover-risk", p.takeoverRisk())
                                            .put("check", p.check())
                                            .put("unilateral", p.unilateral())
                                            .putTexts("claims", p.claims())));
                    json.key("barriers")
                            .list(
                                    c.barriers(),
                                    b -> json.object(() -> {
                                        json.put("id", b.id())
                                                .put("branch", b.branch())
                                                .put("term", b.term().id())
                                                .put("name", b.name());
                                        json.key("causes")
                                                .object(() -> b.causes().forEach(json::put));
                                        json.putTexts("claims", b.claims());
                                    }));
                    json.key("mitigations")
                            .list(
                                    c.mitigations(),
                                    m -> json.object(() -> {
                                        json.put("id", m.id())
                                                .put("name", m.name())
                                                .putTexts("relieves", m.relieves())
                                                .putTexts("answers", m.answers())
                                                .putTexts("by", m.by());
                                        if (m.priority().isPresent()) {
                                            json.put("priority", m.priority().get());
                                        } else {
                                            json.putNull("priority");
                                        }
                                        json.key("effect");
                                        AdviceJson.effect(json, m.effect());
                                        json.put("does", m.does().orElse(""))
                                                .put("caveat", m.caveat())
                                                .putTexts("claims", m.claims());
                                    }));
                    json.key("forms")
                            .list(
                                    c.forms(),
                                    f -> json.object(() -> json.put("id", f.id())
                                            .put("name", f.name())
                                            .put("says", f.says())
                                            .putTexts("claims", f.claims())));
                }));
    }
}
