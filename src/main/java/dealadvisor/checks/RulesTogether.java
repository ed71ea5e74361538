package dealadvisor.checks;

import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.conclusions.Conclusion.Weight;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Call;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules of a folder as checks look at them together. Only what is certain from their text is told. */
final class RulesTogether {
    private final List<Rule> rules;
    private final RuleTypes types;
    private final Implied implied;

    RulesTogether(List<Rule> rules, RuleTypes types) {
        this.rules = rules;
        this.types = types;
        this.implied = new Implied(types);
    }

    /** All of them. */
    List<Rule> all() {
        return rules;
    }

    /** Those that conclude something of this kind. */
    List<Rule> concluding(Kind kind) {
        return rules.stream()
                .filter(rule -> kind.verbs().contains(rule.conclusion().name()))
                .toList();
    }

    /** The types that they match. */
    RuleTypes types() {
        return types;
    }

    /** Which of them hold wherever others do. */
    Implied implied() {
        return implied;
    }

    /** Rules by what they speak of, apart from what they say of it; those whose conclusions count by their sentence are left out. */
    Collection<List<Rule>> byMatter() {
        Map<String, List<Rule>> matters = new TreeMap<>();
        for (Rule rule : rules) {
            Call call = rule.conclusion();
            if (weight(call).isOnVerdicts()) {
                String matter =
                        switch (call.name()) {
                            case "cause" ->
                                "cause " + call.arguments().get(0).text() + "/"
                                        + call.arguments().get(1).text();
                            case "meets", "fails" ->
                                "requirement " + call.arguments().get(0).text();
                            case "relief", "ruleOut" -> RuleMeaning.of(call, rule);
                            default -> call.name();
                        };
                matters.computeIfAbsent(matter, k -> new ArrayList<>()).add(rule);
            }
        }
        return matters.values();
    }

    /** What a conclusion is on: of the same matter, the fewer the wider. */
    static List<String> scope(Rule rule) {
        return rule.conclusion().then().stream()
                .filter(then -> then.name().equals("on"))
                .flatMap(then -> then.arguments().stream())
                .map(on -> RuleMeaning.of(new Call("", on.at(), List.of(on), List.of(), List.of()), rule))
                .toList();
    }

    /** What a conclusion does to answers. */
    static Weight weight(Call conclusion) {
        return Kind.said(conclusion.name()).map(Kind::weight).orElse(Weight.TELLS);
    }

    /** A rule by its name and place, as messages speak of it. */
    static String named(Rule rule) {
        return "\"" + rule.name() + "\" in " + rule.file() + " at line "
                + rule.at().line();
    }
}
