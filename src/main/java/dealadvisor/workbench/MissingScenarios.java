package dealadvisor.workbench;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Reasoned;
import dealadvisor.advice.weighing.InQuestion;
import dealadvisor.conclusions.Conclusion.Argument;
import dealadvisor.engine.RulePack;
import dealadvisor.engine.RuleVariants;
import dealadvisor.engine.VariantRun;
import dealadvisor.facts.CaseFacts;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.Limits;
import dealadvisor.reading.SourceText;
import dealadvisor.reading.Tree;
import dealadvisor.rules.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the scenarios that would notice the changes which none notices: the fewest facts that make the difference, and what the rules conclude from them as they are. */
public final class MissingScenarios {
    private final RulePack pack;
    private final RuleVariants variants;
    private final TellingCases cases;
    private final List<Suggested> suggested = new ArrayList<>();
    private final Map<CaseFacts, Advice> unchanged = new HashMap<>();

    private MissingScenarios(RulePack pack, RuleVariants variants) {
        this.pack = pack;
        this.variants = variants;
        this.cases = new TellingCases(pack.vocabulary(), pack.catalogue());
    }

    /**
     * A scenario file for these survivors.
     *
     * @return its text; a survivor for which no case is known on which it makes a difference is named in a comment
     */
    public static String of(RulePack pack, List<RuleMutations.Survivor> survivors) {
        SortedMap<String, Rule> changed = new TreeMap<>();
        for (int i = 0; i < survivors.size(); i++) {
            String id = Integer.toString(i);
            survivors.get(i).mutation().becomes().ifPresent(rule -> changed.put(id, rule));
        }
        MissingScenarios missing = new MissingScenarios(pack, RuleVariants.of(pack, changed));
        for (int i = 0; i < survivors.size(); i++) {
            missing.add(survivors.get(i), i);
        }
        StringBuilder text = new StringBuilder(
                "# Suggested: each notices changes of a rule that no scenario notices. Read the claims first: a scenario says what should follow, not what does.\n");
        missing.suggested.forEach(each ->
                text.append('\n').append(String.join("", each.comments())).append(each.text()));
        return text.toString();
    }

    // What is suggested, with the changes that it notices as comments.
    private record Suggested(List<String> comments, String text, String rule, Optional<CaseFacts> facts) {}

    private void add(RuleMutations.Survivor survivor, int id) {
        Mutation mutation = survivor.mutation();
        String comment = "# " + pack.folder().where(mutation.file()) + ":" + mutation.line() + " \"" + mutation.rule()
                + "\": " + mutation.change() + "\n";
        for (Suggested earlier : suggested) {
            if (earlier.rule().equals(mutation.rule())
                    && earlier.facts().isPresent()
                    && !ScenarioRun.holds(
                            read(earlier.text()), 0, advice(earlier.facts().get(), mutation, id))) {
                earlier.comments().add(comment);
                return;
            }
        }
        suggested.add(one(survivor, id, comment));
    }

    private Suggested one(RuleMutations.Survivor survivor, int id, String comment) {
        Mutation mutation = survivor.mutation();
        List<String> comments = new ArrayList<>(List.of(comment));
        List<CaseFacts> near = Stream.concat(survivor.shown().stream(), survivor.near().stream())
                .toList();
        boolean differs = false;
        for (CaseFacts facts : cases.of(pack.rule(mutation.rule()).orElseThrow(), near)) {
            if (differs(facts, mutation, id)) {
                differs = true;
                CaseFacts fewest = fewest(facts, mutation, id);
                Optional<String> scenario = scenario(fewest, mutation, id);
                if (scenario.isPresent()) {
                    return new Suggested(comments, scenario.get(), mutation.rule(), Optional.of(fewest));
                }
            }
        }
        return new Suggested(
                comments,
                differs
                        ? "# It concludes otherwise, but other rules conclude the same: nothing that a scenario can expect tells the two apart.\n"
                        : near.isEmpty()
                                ? "# No case was found in which it concludes anything: state facts under which it does.\n"
                                : "# What it concludes is the same wherever it was tried: perhaps the condition says nothing, or two conditions say the same.\n",
                mutation.rule(),
                Optional.empty());
    }

    // Empty if nothing that it could expect tells the change apart.
    private Optional<String> scenario(CaseFacts facts, Mutation mutation, int id) {
        Advice as = advice(facts);
        Advice changed = advice(facts, mutation, id);
        List<String> present = lacking(changed, as, mutation.rule());
        List<String> absent = lacking(as, changed, mutation.rule());
        // Where it is concluded as it is, that it is not concluded otherwise goes mostly without saying.
        List<List<List<String>>> tries = present.isEmpty()
                ? List.of(List.of(present, absent))
                : List.of(List.of(present, List.of()), List.of(present, absent));
        for (List<List<String>> expected : tries) {
            String text = "- scenario: " + quoted(title(facts, mutation, expected.get(0)))
                    + "\n  claims: ["
                    + String.join(", ", pack.rule(mutation.rule()).orElseThrow().claims())
                    + "]\n  given: {"
                    + stated(facts)
                    + "}\n" + list("expect", expected.get(0)) + list("never", expected.get(1));
            Scenario scenario = read(text);
            if (ScenarioRun.holds(scenario, 0, as) && !ScenarioRun.holds(scenario, 0, changed)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private Scenario read(String text) {
        List<Diagnostic> problems = new ArrayList<>();
        List<Scenario> scenarios = new ScenarioReader(FileNames.path(""), problems)
                .read(Map.of(
                        "suggested",
                        Tree.parse(SourceText.of("suggested.yaml", text), Limits.standard())
                                .root()
                                .orElseThrow()));
        if (!problems.isEmpty()) {
            throw new IllegalStateException("a suggested scenario cannot be read: " + problems);
        }
        return scenarios.get(0);
    }

    // Says what follows or does not, and from what, so that no two of a rule are called the same.
    private String title(CaseFacts facts, Mutation mutation, List<String> present) {
        String sentence = Character.toLowerCase(mutation.rule().charAt(0))
                + mutation.rule().substring(1);
        String how = mutation.kind() == Mutation.Kind.WEAKEN ? "with just this weight, " : "";
        return (present.isEmpty() ? "it does not follow that " : how)
                + sentence
                + (facts.facts().isEmpty() ? "" : ", given " + stated(facts).replace(": ", " "));
    }

    private static String stated(CaseFacts facts) {
        return facts.facts().entrySet().stream()
                .filter(fact -> !facts.implied().contains(fact.getKey()))
                .map(fact -> fact.getKey() + ": " + fact.getValue().value().text())
                .collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String list(String key, List<String> expectations) {
        return expectations.isEmpty() ? "" : "  " + key + ": [" + String.join(", ", expectations) + "]\n";
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
        return unchanged.computeIfAbsent(facts, Advisor.withoutPairings(pack)::advise);
    }

    private Advice advice(CaseFacts facts, Mutation mutation, int id) {
        Advisor advisor = Advisor.withoutPairings(pack);
        CaseFacts settled = advisor.settled(facts);
        InQuestion asked = InQuestion.of(pack.catalogue(), settled);
        try (VariantRun run = variants.run(settled, asked.goods(), asked.payments())) {
            return advisor.concluding(
                    run.conclusions(mutation.rule(), Integer.toString(id)), settled, InQuestion.NOTHING);
        }
    }

    // What a rule concludes in the one advice and not, or not so, in the other; a few of it, as expectations.
    private static List<String> lacking(Advice without, Advice with, String rule) {
        List<String> expectations = new ArrayList<>();
        for (Reasoned conclusion : with.argument().conclusions()) {
            Optional<Reasoned> there = without.argument().conclusion(conclusion.id());
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
        List<Argument> takes = conclusion.kind().arguments();
        String word = conclusion.kind().id();
        if (otherAmount && takes.contains(Argument.SEVERITY)) {
            return "{" + word + ": " + conclusion.subject() + on + ", severity: " + conclusion.amount() + "}";
        }
        if (otherAmount && takes.contains(Argument.STEPS)) {
            return "{" + word + ": " + conclusion.subject() + on + ", steps: "
                    + conclusion.amount().replace("by ", "") + "}";
        }
        if (otherAmount && takes.contains(Argument.BOUND)) {
            return "{" + word + ": " + conclusion.amount() + on + "}";
        }
        return "{rule: " + conclusion.ruleId() + on + "}";
    }
}
