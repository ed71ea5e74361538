package dealadvisor.render.text;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.FactDefinition;
import dealadvisor.render.words.FactWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Goods, payments, barriers, mitigations, forms and facts. */
public final class CatalogueText {
    private CatalogueText() {}

    /**
     * The entries whose id, or the list's name, is what was asked for; where nothing is called so, those that others call so, and where none is, those of
     * whose words it is one; all entries if nothing was asked for.
     *
     * @return empty if there are none
     */
    public static String text(RulePack pack, String asked, Style style) {
        return Stream.of(Sought.named(asked), Sought.otherwise(asked), Sought.speaking(asked))
                .map(sought -> text(pack, sought, style))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String text(RulePack pack, Sought sought, Style style) {
        Catalogue c = pack.catalogue();
        StringBuilder text = new StringBuilder();
        c.goods().stream()
                .filter(g -> sought.is("goods", g.id(), g.aka(), g.name() + " " + g.does()))
                .forEach(g -> text.append(entry(
                        style,
                        "good",
                        g.id(),
                        g.does() + " (" + g.kind() + ", verified " + g.verification() + ", needs " + g.coherence()
                                + ", worth " + g.worth() + ", " + g.span() + ")",
                        g.claims())));
        c.payments().stream()
                .filter(p -> sought.is("payments", p.id(), p.aka(), p.name() + " " + p.does()))
                .forEach(p -> text.append(entry(
                        style,
                        "payment",
                        p.id(),
                        p.does() + " (freedom " + p.freedom() + ", influence " + p.influence() + ", " + p.timing()
                                + ", due " + p.due() + ", exposure " + p.exposure() + ", takeover risk "
                                + p.takeoverRisk() + ", cost " + p.cost() + ")",
                        p.claims())));
        c.barriers().stream()
                .filter(b -> sought.is("barriers", b.id(), b.aka(), b.name()))
                .forEach(b -> {
                    text.append(entry(style, "barrier", b.id(), b.name() + " (" + b.branch() + ")", b.claims()));
                    b.causes().forEach((id, says) -> text.append(style.wrapped("    ", id + ": " + says))
                            .append('\n'));
                });
        c.mitigations().stream()
                .filter(m -> sought.is("mitigations", m.id(), m.aka(), m.name()))
                .forEach(m -> text.append(entry(
                        style,
                        "mitigation",
                        m.id(),
                        m.name() + m.does().map(d -> "; " + d).orElse("") + " (relieves "
                                + String.join(", ", m.relieves()) + "; by " + String.join(", ", m.by()) + "). But: "
                                + m.caveat(),
                        m.claims())));
        c.forms().stream()
                .filter(f -> sought.is("forms", f.id(), List.of(), f.name()))
                .forEach(f -> text.append(entry(style, "form", f.id(), f.says(), f.claims())));
        pack.vocabulary().definitions().stream()
                .filter(f -> sought.is("facts", f.path(), aka(f), f.asks()))
                .forEach(f -> text.append(fact(pack, f, sought.lists(), style)));
        return text.toString();
    }

    // Its other names and those of its values; those of goods and payments are theirs.
    private static List<String> aka(FactDefinition fact) {
        List<String> words = new ArrayList<>(fact.aka());
        if (fact.catalogue().isEmpty()) {
            fact.valuesAka().values().forEach(words::addAll);
        }
        return words;
    }

    private static String fact(RulePack pack, FactDefinition f, boolean listed, Style style) {
        StringBuilder text = new StringBuilder(style.wrapped(
                        "",
                        style.bold(f.path()) + ": " + f.asks() + " ("
                                + f.type().id()
                                + (f.values().isEmpty()
                                        ? f.catalogue().map(x -> " of " + x).orElse("")
                                        : ": " + String.join(", ", f.ids()))
                                + ")"))
                .append('\n');
        if (!listed) {
            FactWords.meanings(pack, f).forEach((id, meaning) -> {
                String says = meaning.isEmpty() ? f.phrase(id) : meaning;
                if (!says.equals(id)) {
                    text.append(style.wrapped("    ", id + ": " + says)).append('\n');
                }
            });
        }
        return text.toString();
    }

    private static String entry(Style style, String kind, String id, String says, List<String> claims) {
        return style.wrapped("", kind + " " + style.bold(id) + ": " + says) + "\n"
                + style.wrapped("    ", "[" + String.join(", ", claims) + "]") + "\n";
    }
}
