package dealadvisor.render.html;

import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;
import static dealadvisor.render.html.Element.id;
import static dealadvisor.render.html.Element.to;

import dealadvisor.catalogue.Claim;
import dealadvisor.catalogue.Hedge;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.Present;
import dealadvisor.render.words.Said;
import dealadvisor.rules.Rule;
import dealadvisor.workbench.RuleWitnesses;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A pack of rules as a page for experts of the field who review it and read no code: each rule with its sentence, what it does, the claims that it
 * cites in the words of the register, the scenarios and directions that name these, and its conditions as written.
 */
public final class RulesSite {
    private final RulePack pack;
    private final RuleWitnesses witnesses;
    private final RuleEffect effect;
    private final Map<Rule, String> anchors = new LinkedHashMap<>();

    private RulesSite(RulePack pack, RuleWitnesses witnesses) {
        this.pack = pack;
        this.witnesses = witnesses;
        this.effect = new RuleEffect(pack);
        for (Rule rule : pack.rules()) {
            anchors.put(rule, "r" + (anchors.size() + 1));
        }
    }

    /** The page, with a line end. */
    public static String of(RulePack pack, RuleWitnesses witnesses) {
        return new RulesSite(pack, witnesses).page();
    }

    private String page() {
        Map<String, List<Rule>> files = new LinkedHashMap<>();
        pack.rules().forEach(rule -> files.computeIfAbsent(rule.file(), k -> new ArrayList<>())
                .add(rule));
        Element facts = el("dl", cls("prov"));
        Provenance.rules(facts, pack);
        Document page = new Document("Rules: " + pack.title())
                .top(List.of(
                        el("p", cls("eyebrow"), "Rules for review · " + pack.id() + " " + pack.version()),
                        el("h1", pack.title()),
                        el(
                                "p",
                                cls("lead"),
                                "For each rule: what it says to the reader of an advice, what it does there, the claims that it cites, and what else speaks of them. Paraphrases are ours; so are all severities and numbers."),
                        facts));
        int number = 0;
        for (Map.Entry<String, List<Rule>> file : files.entrySet()) {
            String theme = theme(file.getKey());
            page.section(
                    "theme-" + ++number,
                    theme,
                    theme,
                    el(
                            "p",
                            cls("lead"),
                            Said.count(file.getValue().size(), "rule") + " in ",
                            el("code", file.getKey())),
                    file.getValue().stream().map(this::rule).toList());
        }
        return page.section(
                        "claims",
                        "Claims",
                        "Claims and the rules that cite them",
                        el(
                                "p",
                                cls("lead"),
                                "A claim without a rule is held by a catalogue or by the arithmetic, or is background."),
                        claims())
                .written();
    }

    private static String theme(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int ending = name.lastIndexOf('.');
        String words = Said.capital(Words.spoken(ending < 0 ? name : name.substring(0, ending)));
        return file.endsWith(".drl") ? words : words + ", from a table";
    }

    private Element rule(Rule rule) {
        return el(
                "div",
                cls("rule keep"),
                id(Present.in(anchors, rule)),
                el("h3", rule.name()),
                el("p", "“" + rule.says() + "”"),
                el("p", el("strong", effect.of(rule))),
                rule.claims().isEmpty()
                        ? el("p", cls("warning"), "It cites no claim.")
                        : el("ul", cls("plain"), rule.claims().stream().map(this::cited)),
                el(
                        "details",
                        cls("pr"),
                        el("summary", "Conditions, as written"),
                        el(
                                "div",
                                cls("body"),
                                el(
                                        "ul",
                                        cls("plain"),
                                        rule.conditions().stream().map(c -> el("li", el("code", c.text())))),
                                el("p", el("code", rule.conclusion().text())),
                                el(
                                        "p",
                                        cls("lead small"),
                                        el("code", pack.folder().where(rule.file()) + ":" + rule.line())))),
                listed("Scenarios that name these claims", witnesses.scenarios(rule)),
                listed("Directions that name these claims", witnesses.directions(rule)));
    }

    private static List<Element> listed(String what, Collection<String> names) {
        return names.isEmpty()
                ? List.of(el("p", cls("lead small"), what + ": none."))
                : List.of(Element.folded(
                        what + ": " + names.size(), Element.plain(names.stream().map(n -> el("li", n)))));
    }

    private Element cited(String claim) {
        return pack.catalogue()
                .claim(claim)
                .map(found -> el(
                        "li",
                        found.claim() + " ",
                        el("span", cls("hedge"), hedge(found)),
                        el("a", to(anchor(found)), el("code", claim))))
                .orElseGet(() -> el("li", cls("warning"), "No such claim: ", el("code", claim)));
    }

    private static String hedge(Claim claim) {
        return claim.hedge() == Hedge.PLAIN ? "" : "(" + claim.hedge().id() + ") ";
    }

    private String anchor(Claim claim) {
        return "n" + (pack.catalogue().claims().indexOf(claim) + 1);
    }

    private Element claims() {
        Map<String, List<Rule>> byClaim = new LinkedHashMap<>();
        pack.rules()
                .forEach(rule -> rule.claims().forEach(claim -> byClaim.computeIfAbsent(claim, k -> new ArrayList<>())
                        .add(rule)));
        List<Element> rows = new ArrayList<>();
        for (Claim claim : pack.catalogue().claims()) {
            List<Object> rules = new ArrayList<>();
            for (Rule rule : byClaim.getOrDefault(claim.id(), List.of())) {
                if (!rules.isEmpty()) {
                    rules.add("; ");
                }
                rules.add(el("a", to(Present.in(anchors, rule)), rule.name()));
            }
            rows.add(Table.row(
                            el("code", claim.id()),
                            List.of(claim.claim() + " ", el("span", cls("hedge"), hedge(claim))),
                            Words.spoken(claim.encode()),
                            rules.isEmpty() ? List.of("none") : rules)
                    .add(id(anchor(claim))));
        }
        return Table.plain(
                "list facts stack",
                Table.caption("Claims"),
                List.of("Claim", "What the source says, in our words", "Held by", "Rules"),
                rows);
    }
}
