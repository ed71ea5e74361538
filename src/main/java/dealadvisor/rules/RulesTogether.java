package dealadvisor.rules;

import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.conclusions.Conclusion.Weight;
import dealadvisor.conclusions.Level;
import dealadvisor.conclusions.Severity;
import dealadvisor.conclusions.WindowState;
import dealadvisor.facts.FactDefinition;
import dealadvisor.rules.RuleSyntax.Call;
import dealadvisor.rules.RuleSyntax.Operand;
import dealadvisor.rules.RuleSyntax.Pattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What rules do to each other: say the same, contradict, shadow or overrule each other. Only what is certain from their text is noted. */
final class RulesTogether {
    private final List<RuleSyntax> rules;
    private final RuleTypes types;
    private final Findings findings;
    private final Implied implied;

    RulesTogether(List<RuleSyntax> rules, RuleTypes types, Findings findings) {
        this.rules = rules;
        this.types = types;
        this.findings = findings;
        this.implied = new Implied(types);
    }

    /** Errors: rules that say the same, and rules that conclude opposite things wherever either holds. */
    void check() {
        Map<String, RuleSyntax> same = new HashMap<>();
        for (RuleSyntax rule : rules) {
            RuleSyntax first = same.putIfAbsent(RuleMeaning.of(rule), rule);
            if (first != null) {
                twice(first, rule);
            }
        }
        for (List<RuleSyntax> alike : byMatter().values()) {
            for (int i = 0; i < alike.size(); i++) {
                RuleSyntax rule = alike.get(i);
                alike.subList(0, i).stream()
                        .filter(other -> opposite(rule.conclusion(), other.conclusion())
                                && scope(rule).equals(scope(other))
                                && implied.same(rule, other))
                        .findFirst()
                        .ifPresent(other -> contrary(other, rule));
                alike.subList(0, i).stream()
                        .filter(other -> RuleMeaning.of(rule.conclusion(), rule)
                                        .equals(RuleMeaning.of(other.conclusion(), other))
                                && !RuleMeaning.of(rule).equals(RuleMeaning.of(other))
                                && implied.same(rule, other))
                        .findFirst()
                        .ifPresent(other -> twice(other, rule));
            }
        }
    }

    private void twice(RuleSyntax first, RuleSyntax second) {
        RuleSyntax at = answered(first, second);
        RuleSyntax other = at == first ? second : first;
        findings.error(
                "K020",
                at.file(),
                at.at(),
                "this rule says the same as " + named(other),
                "remove one of the two; one rule may cite several claims");
    }

    private void contrary(RuleSyntax first, RuleSyntax second) {
        RuleSyntax at = answered(first, second);
        RuleSyntax other = at == first ? second : first;
        findings.error(
                "K022",
                at.file(),
                at.at(),
                "under the same conditions " + named(other) + " concludes the opposite: "
                        + RuleWriter.conclusion(other.conclusion()),
                "one of the two conditions or conclusions is not as it was meant; a pack that disagrees with a rule names it under `switch-off` in pack.yaml");
    }

    // Of two rules the one that its author added or can change; the later one, if that does not tell them apart.
    private RuleSyntax answered(RuleSyntax first, RuleSyntax second) {
        boolean own = findings.own(first.file());
        if (own != findings.own(second.file())) {
            return own ? first : second;
        }
        return findings.added(first) && !findings.added(second) ? first : second;
    }

    /** Remarks: rules that change nothing, or whose conclusion another takes back. */
    void remark() {
        for (List<RuleSyntax> alike : byMatter().values()) {
            for (RuleSyntax rule : alike) {
                shadowed(rule, alike);
                overruled(rule, alike);
            }
        }
        rules.stream()
                .filter(rule -> rule.patterns().stream()
                        .allMatch(pattern -> pattern.type().equals("Threshold")))
                .forEach(rule -> findings.warning(
                        "K038",
                        rule.file(),
                        rule.at(),
                        "this rule has no condition, so it holds in every case, whatever is known",
                        "say under `when` in which cases it holds"));
        takenBack();
        idleReliefs();
        onTheUnknown();
    }

    private void shadowed(RuleSyntax rule, List<RuleSyntax> alike) {
        List<RuleSyntax> topping = alike.stream()
                .filter(other -> other != rule
                        && asMuch(other.conclusion(), rule.conclusion())
                        && scope(rule).containsAll(scope(other))
                        && implied.holds(rule, other))
                .toList();
        Optional<RuleSyntax> ofTheSame = topping.stream()
                .filter(other -> other.claims().containsAll(rule.claims()))
                .findFirst();
        if (ofTheSame.isEmpty() && findings.added(rule)) {
            topping.stream()
                    .filter(other -> !findings.added(other))
                    .findFirst()
                    .ifPresent(
                            other -> findings.note(
                                    "K042",
                                    rule.file(),
                                    rule.at(),
                                    "this rule changes no answer: wherever it holds, " + named(other)
                                            + " concludes as much already: "
                                            + RuleWriter.conclusion(other.conclusion()),
                                    "it is cited as a further reason; to change an answer give it a condition that the other has not, or a conclusion that goes further"));
        }
        ofTheSame.ifPresent(other -> findings.warning(
                "K032",
                rule.file(),
                rule.at(),
                "wherever this rule holds, " + named(other)
                        + " concludes as much or more of the same claims: "
                        + RuleWriter.conclusion(other.conclusion()),
                "remove one of the two, or say in its conditions, its conclusion or its claims what sets it apart"));
    }

    private void overruled(RuleSyntax rule, List<RuleSyntax> alike) {
        alike.stream()
                .filter(other -> other != rule
                        && overrules(other.conclusion(), rule.conclusion())
                        && scope(rule).containsAll(scope(other))
                        && implied.holds(rule, other)
                        && !implied.holds(other, rule))
                .findFirst()
                .ifPresent(other -> findings.warning(
                        "K034",
                        rule.file(),
                        rule.at(),
                        "wherever this rule holds, " + named(other) + " overrules it: "
                                + RuleWriter.conclusion(other.conclusion()),
                        "give the other rule the condition under which it does not hold, or remove this one"));
    }

    // A relief that rests on what a cause rests on, or takes all of it away.
    private void takenBack() {
        for (RuleSyntax cause : rules) {
            if (!cause.conclusion().name().equals("cause")) {
                continue;
            }
            for (RuleSyntax relief : rules) {
                if (!relief.conclusion().name().equals("relief")
                        || !relieves(relief.conclusion(), cause.conclusion())
                        || !scope(cause).containsAll(scope(relief))
                        || !implied.holds(cause, relief)) {
                    continue;
                }
                int steps =
                        Integer.parseInt(relief.conclusion().arguments().get(1).text());
                Severity severity =
                        Severity.valueOf(cause.conclusion().arguments().get(2).text());
                boolean sure = relief.conclusion().then().stream()
                        .noneMatch(then -> then.name().equals("ifBelieved"));
                if (sure && severity.lessBy(steps) == Severity.NONE) {
                    findings.warning(
                            "K034",
                            cause.file(),
                            cause.at(),
                            "wherever this rule holds, " + named(relief) + " takes all of its severity away: "
                                    + RuleWriter.conclusion(relief.conclusion()),
                            "give the relief the condition under which it holds, or conclude what is left");
                } else if (scope(relief).equals(scope(cause)) && implied.holds(relief, cause)) {
                    findings.warning(
                            "K035",
                            relief.file(),
                            relief.at(),
                            "this lightens what " + named(cause) + " concludes from the very same conditions",
                            "conclude the severity that is left, or say in the conditions when the relief holds");
                }
            }
        }
    }

    private void idleReliefs() {
        Set<String> concluded = new TreeSet<>();
        rules.stream()
                .filter(rule -> rule.conclusion().name().equals("cause"))
                .forEach(rule ->
                        concluded.add(rule.conclusion().arguments().get(0).text() + "/"
                                + rule.conclusion().arguments().get(1).text()));
        for (RuleSyntax rule : rules) {
            if (rule.conclusion().name().equals("relief")) {
                List<Operand> arguments = rule.conclusion().arguments();
                boolean some = arguments.subList(2, arguments.size()).stream()
                        .anyMatch(cause -> concluded.contains(arguments.get(0).text() + "/" + cause.text()));
                if (!some) {
                    findings.warning(
                            "K033",
                            rule.file(),
                            rule.conclusion().at(),
                            "no rule concludes a cause that this relieves",
                            "write the rule that concludes it, or relieve a cause that some rule concludes");
                }
            }
        }
    }

    // What is settled for good, although a fact that it rests on is not known.
    private void onTheUnknown() {
        for (RuleSyntax rule : rules) {
            Call conclusion = rule.conclusion();
            boolean settles = weight(conclusion) == Weight.SETTLES
                    || (conclusion.name().equals("cause") && severity(conclusion) == Severity.BLOCKING);
            rule.patterns().stream()
                    .filter(pattern ->
                            settles && (pattern.isUnless() || pattern.type().equals("Unknown") && !pattern.isAbsence()))
                    .findFirst()
                    .ifPresent(unknown -> findings.warning(
                            "K037",
                            rule.file(),
                            unknown.at(),
                            "`" + RuleWriter.conclusion(conclusion) + "` is decided "
                                    + (unknown.isUnless() ? "also " : "") + "on a fact that is not known",
                            "ask for the fact with `question( \"" + path(unknown)
                                    + "\" )`, and decide in rules on what is known of it"));
        }
    }

    private String path(Pattern unknown) {
        Optional<String> fact =
                types.type(unknown.type()).flatMap(RuleTypes.Type::fact).map(FactDefinition::path);
        if (fact.isPresent()) {
            return fact.get();
        }
        return unknown.constraints().stream()
                .filter(c -> c.attribute().equals("fact") && c.operator().equals("=="))
                .map(c -> c.operands().get(0).text())
                .findFirst()
                .orElse("...");
    }

    // Rules by what they speak of, apart from what they say of it; those whose conclusions count by their sentence are
    // left out.
    private Map<String, List<RuleSyntax>> byMatter() {
        Map<String, List<RuleSyntax>> matters = new TreeMap<>();
        for (RuleSyntax rule : rules) {
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
        return matters;
    }

    // What a conclusion is on: of the same matter, the fewer the wider.
    private static List<String> scope(RuleSyntax rule) {
        return rule.conclusion().then().stream()
                .filter(then -> then.name().equals("on"))
                .flatMap(then -> then.arguments().stream())
                .map(on -> RuleMeaning.of(new Call("", on.at(), List.of(on), List.of(), List.of()), rule))
                .toList();
    }

    // Whether one conclusion leaves nothing for another of the same matter to add.
    private static boolean asMuch(Call more, Call less) {
        return switch (more.name()) {
            case "cause" -> severity(more).compareTo(severity(less)) >= 0;
            case "worth", "appeal" ->
                bound(more).equals(bound(less))
                        && (bound(more).equals("atLeast")
                                ? level(more).compareTo(level(less)) >= 0
                                : level(more).compareTo(level(less)) <= 0);
            case "window" ->
                more.arguments().get(0).text().equals(less.arguments().get(0).text());
            default -> more.name().equals(less.name());
        };
    }

    // Whether both cannot be right of the same thing.
    private static boolean opposite(Call one, Call other) {
        return overrules(one, other) || overrules(other, one);
    }

    // Whether, where both are concluded of the same matter, only the first counts.
    private static boolean overrules(Call first, Call second) {
        return switch (first.name()) {
            case "fails" -> second.name().equals("meets");
            case "window" ->
                WindowState.State.ids().indexOf(first.arguments().get(0).text())
                        < WindowState.State.ids().indexOf(second.arguments().get(0).text());
            case "worth", "appeal" ->
                bound(first).equals("atMost")
                        && bound(second).equals("atLeast")
                        && level(first).compareTo(level(second)) < 0;
            default -> false;
        };
    }

    private static boolean relieves(Call relief, Call cause) {
        List<Operand> relieved = relief.arguments();
        return relieved.get(0).text().equals(cause.arguments().get(0).text())
                && relieved.subList(2, relieved.size()).stream()
                        .anyMatch(r -> r.text().equals(cause.arguments().get(1).text()));
    }

    private static Weight weight(Call conclusion) {
        return Kind.said(conclusion.name()).map(Kind::weight).orElse(Weight.TELLS);
    }

    private static Severity severity(Call cause) {
        return Severity.valueOf(cause.arguments().get(2).text());
    }

    private static String bound(Call call) {
        return call.nested().get(0).name();
    }

    private static Level level(Call call) {
        return Level.of(call.nested().get(0).arguments().get(0).text());
    }

    private static String named(RuleSyntax rule) {
        return "\"" + rule.name() + "\" in " + rule.file() + " at line "
                + rule.at().line();
    }
}
