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
        CaseFacts facts = fewest(survivor.shown().get(), mutation, id);
        List<String> present = lacking(advice(facts, mutation, id), advice(facts), mutation.rule());
        List<String> absent = lacking(advice(facts), advice(facts, mutation, id), mutation.rule());
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

    // Facts are left out one after the other for as long as the change still makes a difference.
    private CaseFacts fewest(CaseFacts from, Mutation mutation, int id) {
        CaseFacts facts = from;
        for (String path : new ArrayList<>(from.facts().keySet())) {
            CaseFacts fewer = facts.with(pack.vocabulary(), Map.of(path, Optional.empty()));
            boolean differs = !lacking(advice(fewer), advice(fewer, mutation, id), mutation.rule())
                            .isEmpty()
                    || !lacking(advice(fewer, mutation, id), advice(fewer), mutation.rule())
                            .isEmpty();
            facts = differs ? fewer : facts;
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
