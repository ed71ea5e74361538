package dealadvisor.workbench;

import dealadvisor.engine.RulePack;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A new argument as the three pieces of text that it takes: a claim, a rule that encodes it, and a scenario with its contrasts. All three are
 * complete, so that the scenario passes as it stands; what the author wants said more finely is then edited in place.
 *
 * @param claim an entry of the claims register
 * @param rule a rule, without the head of its file
 * @param scenario a scenario with one contrast for another value of each fact and one for each fact unknown
 */
public record RuleScaffold(String claim, String rule, String scenario) {
    /** The section of arguments that belong under no other. */
    public static final String OWN = "own";

    /**
     * What a rule is to say.
     *
     * @param sentence the argument as one sentence, without a full stop, quotes, backslashes or braces
     * @param claim the id of its claim; from the sentence if empty
     * @param section the section of the register under which the claim stands
     * @param hedge plain, tentative or speculative
     * @param facts what the rule looks for
     * @param conclusion what it concludes
     * @param good the good of which it holds; of all if empty
     * @param payment the payment of which it holds; of all if empty
     */
    public record Wish(
            String sentence,
            Optional<String> claim,
            String section,
            String hedge,
            List<WishedFact> facts,
            WishedConclusion conclusion,
            Optional<String> good,
            Optional<String> payment) {
        public Wish {
            facts = List.copyOf(facts);
        }

        /** The claim's id. */
        public String claimId() {
            return claimId(claim, section, sentence);
        }

        /** The id of the claim of such an argument: as given, else made from the sentence. */
        public static String claimId(Optional<String> claim, String section, String sentence) {
            return claim.orElseGet(() -> section + "." + shortened(Rule.slug(sentence)));
        }

        /** By what scenarios name the rule, so that its sentence can be refined: the first words of it, or all where a rule of the pack has this id. */
        String ruleId(RulePack pack) {
            String whole = Rule.slug(sentence);
            String id = shortened(whole);
            return pack.rules().stream().anyMatch(rule -> rule.id().equals(id)) ? whole : id;
        }

        /** The name of its scenario. */
        public String scenario() {
            return sentence.toLowerCase(Locale.ROOT);
        }

        private static String shortened(String slug) {
            int end = slug.indexOf('-', 40);
            return end < 0 ? slug : slug.substring(0, end);
        }
    }

    /** The head of a new rule file, with the imports that rules may have. */
    public static String head(String theme) {
        return "// " + about(theme) + RuleWriter.head("rules." + theme.replaceAll("[^a-z0-9]", "_"));
    }

    /** The head of a new file of scenarios. */
    public static String scenariosHead(String theme) {
        return "# " + about(theme);
    }

    private static String about(String theme) {
        return (theme.equals(OWN) ? "Arguments of our own" : "Arguments about " + theme.replace('-', ' ')) + ".\n";
    }

    /** The three texts. */
    public static RuleScaffold of(RulePack pack, Wish wish) {
        return new RuleScaffold(claim(wish), rule(pack, wish), scenario(pack, wish));
    }

    private static String claim(Wish wish) {
        return "- {id: " + wish.claimId() + ", section: " + wish.section() + ", encode: "
                + (wish.conclusion().isAdvice() ? "strategy" : "rule") + ", hedge: " + wish.hedge()
                + ", claim: \"" + wish.sentence() + ".\"}\n";
    }

    private static String rule(RulePack pack, Wish wish) {
        StringBuilder rule = new StringBuilder();
        rule.append("\nrule \"").append(wish.sentence()).append("\"\n");
        rule.append("    @id( \"").append(wish.ruleId(pack)).append("\" )\n");
        rule.append("    @claims( \"").append(wish.claimId()).append("\" )\n");
        rule.append("    @says( \"").append(wish.sentence()).append(".\" )\nwhen\n");
        for (WishedFact fact : wish.facts()) {
            rule.append("    ").append(fact.condition()).append('\n');
        }
        wish.conclusion().asksFor().ifPresent(fact -> rule.append("    Unknown( fact == \"")
                .append(fact)
                .append("\" )\n"));
        wish.good()
                .ifPresent(id ->
                        rule.append("    $good : Good( id == \"").append(id).append("\" )\n"));
        wish.payment().ifPresent(id -> rule.append("    $payment : Payment( id == \"")
                .append(id)
                .append("\" )\n"));
        return rule.append(RuleWriter.consequence(
                        wish.conclusion().written(wish.claimId(), Rule.slug(wish.claimId())) + scope(wish)))
                .toString();
    }

    private static String scope(Wish wish) {
        if (wish.good().isPresent()) {
            return wish.payment().isPresent() ? ".on( $good, $payment )" : ".on( $good )";
        }
        return wish.payment().isPresent() ? ".on( $payment )" : "";
    }

    private static String scenario(RulePack pack, Wish wish) {
        String fired = "{rule: " + wish.ruleId(pack) + on(wish) + "}";
        Optional<String> concluded = wish.conclusion().expected(on(wish));
        // Where another rule draws the same, that it is drawn does not show that this one did.
        boolean alone = concluded.isPresent() && !drawnByOthers(pack, wish);
        String expected =
                concluded.map(text -> alone ? text : text + ", " + fired).orElse(fired);
        String never = alone ? concluded.orElseThrow() : fired;
        StringBuilder given = new StringBuilder();
        for (WishedFact fact : wish.facts()) {
            fact.holding().ifPresent(value -> given.append(given.isEmpty() ? "" : ", ")
                    .append(fact.fact().path())
                    .append(": ")
                    .append(value));
        }
        StringBuilder scenario = new StringBuilder();
        scenario.append("\n- scenario: \"").append(wish.scenario()).append("\"\n");
        scenario.append("  claims: [").append(wish.claimId()).append("]\n");
        scenario.append("  given: {").append(given).append("}\n");
        scenario.append("  expect: [").append(expected).append("]\n  contrasts:\n");
        for (WishedFact fact : wish.facts()) {
            fact.failing().ifPresent(value -> contrast(scenario, fact.fact().path(), value, never));
            if (fact.how() != WishedFact.How.UNKNOWN) {
                contrast(scenario, fact.fact().path(), "unknown", never);
            }
        }
        return scenario.toString();
    }

    private static boolean drawnByOthers(RulePack pack, Wish wish) {
        return pack.rules().stream().anyMatch(rule -> rule.conclusion()
                .concludes(wish.conclusion().verb(), wish.conclusion().named().toArray(String[]::new)));
    }

    private static void contrast(StringBuilder scenario, String path, String value, String expected) {
        scenario.append("    - {but: {")
                .append(path)
                .append(": ")
                .append(value)
                .append("}, never: [")
                .append(expected)
                .append("]}\n");
    }

    private static String on(Wish wish) {
        return wish.good().isPresent()
                ? ", on: " + wish.good().get()
                        + wish.payment().map(p -> "/" + p).orElse("")
                : wish.payment().map(p -> ", on: " + p).orElse("");
    }
}
