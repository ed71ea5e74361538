package dealadvisor.workbench;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Reasoned;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.RulePack;
import dealadvisor.engine.RuleVariants;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Value;
import dealadvisor.rules.RuleSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the scenarios that would notice the changes which none notices: the fewest facts that make the difference, and what the rules conclude from them as they are. */
public final class MissingScenarios {
    private final RulePack pack;
    private final RuleVariants variants;

    private MissingScenarios(RulePack pack, RuleVariants variants) {
        this.pack = pack;
        this.variants = variants;
    }

    /**
     * A scenario file for these survivors.
     *
     * @return its text; a survivor for which no case is known on which it makes a difference is named in a comment
     */
    public static String of(RulePack pack, List<RuleMutations.Survivor> survivors) {
        SortedMap<String, RuleSyntax> changed = new TreeMap<>();
        for (int i = 0; i < survivors.size(); i++) {
            String id = Integer.toString(i);
            survivors.get(i).mutation().becomes().ifPresent(rule -> changed.put(id, rule));
        }
        MissingScenarios missing = new MissingScenarios(pack, RuleVariants.of(pack, changed));
        StringBuilder text = new StringBuilder(
                "# Suggested: each notices a change of a rule that no scenario notices. Read the claims first: a scenario says what should follow, not what does.\n");
        for (int i = 0; i < survivors.size(); i++) {
            text.append(missing.one(survivors.get(i), i));
        }
        return text.toString();
    }

    private String one(RuleMutations.Survivor survivor, int id) {
        Mutation mutation = survivor.mutation();
        String comment = "\n# " + mutation.file() + ":" + mutation.line() + " \"" + mutation.rule() + "\": "
                + mutation.change() + "\n";
        if (survivor.shown().isEmpty()) {
            return comment + "# No scenario comes near it: state facts under which the rule concludes something.\n";
        }
        Optional<CaseFacts> telling = telling(survivor.shown().get(), mutation, id);
        if (telling.isEmpty()) {
            return comment
                    + "# It fires otherwise, but what it concludes is the same: perhaps the condition says nothing, or two conditions say the same.\n";
        }
        CaseFacts facts = fewest(telling.get(), mutation, id);
        Advice as = advice(facts);
        Advice changed = advice(facts, mutation, id);
        List<String> present = lacking(changed, as, mutation.rule());
        // Where it is concluded as it is, that it is not concluded otherwise goes without saying.
        List<String> absent =
                mutation.kind() == Mutation.Kind.WEAKEN ? List.of() : lacking(as, changed, mutation.rule());
        return comment + "- scenario: " + Character.toLowerCase(mutation.rule().charAt(0))
                + mutation.rule().substring(1) + "\n  claims: ["
                + String.join(", ", pack.rule(mutation.rule()).orElseThrow().claims())
                + "]\n  given: {"
                + facts.facts().entrySet().stream()
                        .filter(fact -> !facts.implied().contains(fact.getKey()))
                        .map(fact ->
                                fact.getKey() + ": " + written(fact.getValue().value()))
                        .collect(Collectors.joining(", "))
                + "}\n" + list("expect", present) + list("never", absent);
    }

    private static String written(Value value) {
        return value instanceof Value.Ids ids ? "[" + String.join(", ", new TreeSet<>(ids.ids())) + "]" : value.text();
    }

    private static String list(String key, List<String> expectations) {
        return expectations.isEmpty() ? "" : "  " + key + ": [" + String.join(", ", expectations) + "]\n";
    }

    // What a rule concludes of several goods or payments may be one conclusion; with one of them it shows which.
    private Optional<CaseFacts> telling(CaseFacts shown, Mutation mutation, int id) {
        List<CaseFacts> cases = new ArrayList<>(List.of(shown));
        pack.catalogue().goods().forEach(good -> cases.add(narrowed(shown, "deal.goods", good.id())));
        pack.catalogue().payments().forEach(payment -> cases.add(narrowed(shown, "deal.payments", payment.id())));
        return cases.stream().filter(facts -> differs(facts, mutation, id)).findFirst();
    }

    private CaseFacts narrowed(CaseFacts facts, String path, String id) {
        return facts.with(pack.vocabulary(), Map.of(path, Optional.of(new Value.Ids(Set.of(id)))));
    }

    private boolean differs(CaseFacts facts, Mutation mutation, int id) {
        Advice as = advice(facts);
        Advice changed = advice(facts, mutation, id);
        return !lacking(as, changed, mutation.rule()).isEmpty()
                || !lacking(changed, as, mutation.rule()).isEmpty();
    }

    // Facts are left out one after the other for as long as the change still makes a difference.
    private CaseFacts fewest(CaseFacts from, Mutation mutation, int id) {
        CaseFacts facts = from;
        for (String path : new ArrayList<>(from.facts().keySet())) {
            CaseFacts fewer = facts.with(pack.vocabulary(), Map.of(path, Optional.empty()));
            facts = differs(fewer, mutation, id) ? fewer : facts;
        }
        return facts;
    }

    private Advice advice(CaseFacts facts) {
        return Advisor.withoutTrials(pack).advise(facts);
    }

    private Advice advice(CaseFacts facts, Mutation mutation, int id) {
        return Advisor.withoutTrials(variants.using(RuleMutations.only(mutation, id)))
                .advise(facts);
    }

    // What a rule concludes in the one advice and not, or not so, in the other; a few of it, as expectations.
    private static List<String> lacking(Advice without, Advice with, String rule) {
        List<String> expectations = new ArrayList<>();
        for (Reasoned conclusion : with.conclusions()) {
            Optional<Reasoned> there = without.conclusion(conclusion.id());
            if (conclusion.rule().equals(rule)
                    && there.filter(other -> other.amount().equals(conclusion.amount()))
                            .isEmpty()) {
                expectations.add(expectation(conclusion, there.isPresent()));
            }
        }
        return expectations.stream().distinct().limit(2).toList();
    }

    private static String expectation(Reasoned conclusion, boolean otherAmount) {
        String scope = conclusion.scope().text();
        String on = scope.equals("case") ? "" : ", on: " + scope.substring(scope.indexOf(':') + 1);
        if (otherAmount && conclusion.kind() == Conclusion.Kind.CAUSE) {
            return "{cause: " + conclusion.subject() + on + ", severity: " + conclusion.amount() + "}";
        }
        if (otherAmount && conclusion.kind() == Conclusion.Kind.RELIEF) {
            return "{relief: " + conclusion.subject() + on + ", steps: "
                    + conclusion.amount().replace("by ", "") + "}";
        }
        if (otherAmount
                && (conclusion.kind() == Conclusion.Kind.APPEAL || conclusion.kind() == Conclusion.Kind.WORTH)) {
            return "{" + conclusion.kind().id() + ": " + conclusion.amount() + on + "}";
        }
        return "{rule: \"" + conclusion.rule().replace("\"", "\\\"") + "\"" + on + "}";
    }
}
