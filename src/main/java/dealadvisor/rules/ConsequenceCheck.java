package dealadvisor.rules;

import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.DealForm;
import dealadvisor.catalogue.Hedge;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.conclusions.Level;
import dealadvisor.conclusions.Severity;
import dealadvisor.facts.Vocabulary;
import dealadvisor.rules.RuleSyntax.Call;
import dealadvisor.rules.RuleSyntax.Operand;
import dealadvisor.rules.RuleSyntax.Spot;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What is wrong with the conclusion of one rule. */
final class ConsequenceCheck {
    /** Words for severities as ids. */
    static final List<String> SEVERITIES =
            Arrays.stream(Severity.values()).map(Severity::id).toList();

    /** What may be concluded, each as a rule writes it. */
    private static final Map<String, String> CONCLUSIONS = Map.ofEntries(
            Map.entry("cause", "cause( \"barrier\", \"cause\", MODERATE )"),
            Map.entry("relief", "relief( \"barrier\", 1, \"cause\" )"),
            Map.entry("meets", "meets( \"requirement\" )"),
            Map.entry("fails", "fails( \"requirement\" )"),
            Map.entry("worth", "worth( atLeast( \"level\" ) )"),
            Map.entry("appeal", "appeal( atMost( \"level\" ) )"),
            Map.entry("ruleOut", "ruleOut( \"why\" )"),
            Map.entry("suggest", "suggest( \"mitigation\" )"),
            Map.entry("form", "form( \"form\" )"),
            Map.entry("strategy", "strategy( \"claim\" )"),
            Map.entry("question", "question( \"fact\" )"),
            Map.entry("window", "window( \"state\" )"),
            Map.entry("tension", "tension( \"name\" )"));

    /** Conclusions that may be of a good, a payment or both. */
    static final List<String> SCOPED = List.of("appeal", "cause", "form", "relief", "ruleOut", "worth");

    private final Vocabulary vocabulary;
    private final Catalogue catalogue;
    private final Findings findings;
    private final RuleSyntax rule;
    private final Map<String, Variable> bound;

    ConsequenceCheck(
            Vocabulary vocabulary,
            Catalogue catalogue,
            Findings findings,
            RuleSyntax rule,
            Map<String, Variable> bound) {
        this.vocabulary = vocabulary;
        this.catalogue = catalogue;
        this.findings = findings;
        this.rule = rule;
        this.bound = bound;
    }

    void check() {
        Call call = rule.conclusion();
        if (!CONCLUSIONS.containsKey(call.name())) {
            findings.error(
                    "K010",
                    rule.file(),
                    call.at(),
                    "there is no conclusion `" + call.name() + "`",
                    findings.nearest(call.name(), CONCLUSIONS.keySet())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("there are " + String.join(", ", new TreeSet<>(CONCLUSIONS.keySet()))));
            return;
        }
        List<Operand> arguments = call.arguments();
        switch (call.name()) {
            case "cause" -> {
                if (shape(call, Operand.Kind.TEXT, Operand.Kind.TEXT, Operand.Kind.WORD)) {
                    cause(arguments.get(0), arguments.subList(1, 2));
                    severity(arguments.get(2));
                }
            }
            case "relief" -> relief(call);
            case "worth", "appeal" -> bound(call);
            case "suggest" -> {
                if (arguments.size() == 1 && arguments.get(0).kind() == Operand.Kind.VARIABLE) {
                    variable(arguments.get(0));
                    mitigation(arguments.get(0));
                } else if (shape(call, Operand.Kind.TEXT)) {
                    exists(
                            arguments.get(0),
                            "mitigation",
                            catalogue.mitigations().stream().map(m -> m.id()).toList(),
                            byName(
                                    arguments.get(0).text(),
                                    catalogue.mitigations(),
                                    Mitigation::name,
                                    Mitigation::id,
                                    "catalogue/mitigations.yaml"));
                }
            }
            case "form" -> {
                if (shape(call, Operand.Kind.TEXT)) {
                    exists(
                            arguments.get(0),
                            "form of deal",
                            catalogue.forms().stream().map(f -> f.id()).toList(),
                            byName(
                                    arguments.get(0).text(),
                                    catalogue.forms(),
                                    DealForm::name,
                                    DealForm::id,
                                    "catalogue/forms.yaml"));
                }
            }
            case "strategy" -> {
                if (shape(call, Operand.Kind.TEXT)) {
                    exists(
                            arguments.get(0),
                            "claim",
                            catalogue.claims().stream().map(c -> c.id()).toList(),
                            "claims.yaml");
                }
            }
            case "question" -> {
                if (shape(call, Operand.Kind.TEXT)) {
                    exists(arguments.get(0), "fact", vocabulary.paths(), "vocabulary.yaml");
                    open(arguments.get(0));
                }
            }
            case "meets", "fails" -> {
                if (shape(call, Operand.Kind.TEXT)) {
                    exists(
                            arguments.get(0),
                            "requirement",
                            catalogue.requirements().values().stream()
                                    .flatMap(List::stream)
                                    .distinct()
                                    .toList(),
                            "catalogue/goods.yaml");
                }
            }
            case "window" -> {
                if (shape(call, Operand.Kind.TEXT)) {
                    exists(
                            arguments.get(0),
                            "state of the window",
                            List.of("too-early", "open", "closing", "closed", "not-applicable"),
                            "");
                }
            }
            default -> {
                if (shape(call, Operand.Kind.TEXT) && arguments.get(0).text().isBlank()) {
                    wrong(call);
                }
            }
        }
        call.then().forEach(this::scope);
        call.then().stream()
                .filter(then -> then.name().equals("on"))
                .skip(1)
                .forEach(twice -> findings.error(
                        "K014",
                        rule.file(),
                        twice.at(),
                        "a conclusion says once what it is on",
                        "for a good and a payment write `.on( $good, $payment )`"));
    }

    private void mitigation(Operand suggested) {
        Variable variable = bound.getOrDefault(suggested.text(), Variable.ANY);
        if (!variable.equals(Variable.ANY) && !variable.type().equals("Mitigation")) {
            findings.error(
                    "K012",
                    rule.file(),
                    suggested.at(),
                    "`" + suggested.text() + "` is no mitigation",
                    "suggest one by its id, or bind one: `$mitigation : Mitigation( ... )`");
        }
    }

    // Whether the rule leaves open what it asks for.
    private void open(Operand path) {
        vocabulary
                .definition(path.text())
                .flatMap(fact -> rule.patterns().stream()
                        .filter(pattern -> pattern.type().equals(fact.name()) && !pattern.isAbsence())
                        .findFirst())
                .ifPresent(known -> findings.error(
                        "K016",
                        rule.file(),
                        path.at(),
                        "this asks for `" + path.text() + "`, which the rule reads in line "
                                + known.at().line() + ", so it is known",
                        "write `Unknown( fact == \"" + path.text()
                                + "\" )` instead of that condition, or ask for another fact"));
    }

    private boolean shape(Call call, Operand.Kind... kinds) {
        boolean right = call.arguments().size() == kinds.length;
        for (int i = 0; right && i < kinds.length; i++) {
            right = call.arguments().get(i).kind() == kinds[i];
        }
        if (!right) {
            wrong(call);
        }
        return right;
    }

    private void wrong(Call call) {
        findings.error(
                "K011",
                rule.file(),
                call.at(),
                "`" + call.name() + "` is not given what it takes",
                "write `" + CONCLUSIONS.getOrDefault(call.name(), call.name() + "( \"level\" )") + "`");
    }

    private void relief(Call call) {
        List<Operand> arguments = call.arguments();
        boolean right = arguments.size() >= 3
                && arguments.get(0).kind() == Operand.Kind.TEXT
                && arguments.get(1).kind() == Operand.Kind.NUMBER
                && arguments.subList(2, arguments.size()).stream().allMatch(a -> a.kind() == Operand.Kind.TEXT);
        if (!right) {
            wrong(call);
            return;
        }
        if (!List.of("1", "2").contains(arguments.get(1).text())) {
            findings.error(
                    "K011",
                    rule.file(),
                    arguments.get(1).at(),
                    "a relief weakens by 1 or 2 steps of severity",
                    "write 1 or 2");
        }
        cause(arguments.get(0), arguments.subList(2, arguments.size()));
    }

    private void cause(Operand barrier, List<Operand> causes) {
        Optional<Barrier> found = catalogue.barrier(barrier.text());
        if (found.isEmpty()) {
            exists(
                    barrier,
                    "barrier",
                    catalogue.barriers().stream().map(Barrier::id).toList(),
                    "catalogue/barriers.yaml");
            return;
        }
        causes.stream()
                .filter(cause -> !found.get().causes().containsKey(cause.text()))
                .forEach(cause -> findings.error(
                        "K012",
                        rule.file(),
                        cause.at(),
                        "`" + barrier.text() + "` has no cause `" + cause.text() + "`",
                        catalogue.barriers().stream()
                                .filter(other -> other.causes().containsKey(cause.text()))
                                .findFirst()
                                .map(other -> "`" + other.id() + "` has it")
                                .or(() -> findings.nearest(
                                                cause.text(),
                                                found.get().causes().keySet())
                                        .map(near -> "did you mean `" + near + "`?"))
                                .orElse("it has "
                                        + String.join(", ", found.get().causes().keySet())
                                        + "; others are added in catalogue/barriers.yaml")));
    }

    private void exists(Operand id, String what, Collection<String> ids, String where) {
        if (!ids.contains(id.text()) && !findings.doubtful("a " + what, id.text())) {
            findings.error(
                    "K012",
                    rule.file(),
                    id.at(),
                    "there is no " + what + " `" + id.text() + "`",
                    findings.nearest(id.text(), ids)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse(
                                    where.isEmpty()
                                            ? "there are " + String.join(", ", ids)
                                            : where.endsWith("?") ? where : "add it to " + where));
        }
    }

    // Entries have a name for readers too, which is no name for rules.
    private <T> String byName(
            String word, List<T> entries, Function<T, String> name, Function<T, String> id, String where) {
        Map<String, String> ids = new TreeMap<>();
        entries.forEach(entry -> ids.put(name.apply(entry), id.apply(entry)));
        return findings.nearest(word, ids.keySet())
                .map(near -> "rules name it by its id: did you mean `" + ids.get(near) + "`?")
                .orElse(where);
    }

    private void bound(Call call) {
        boolean right = call.nested().size() == 1
                && call.arguments().size() == 1
                && List.of("atLeast", "atMost").contains(call.nested().get(0).name())
                && call.nested().get(0).arguments().size() == 1
                && call.nested().get(0).arguments().get(0).kind() == Operand.Kind.TEXT;
        if (!right) {
            wrong(call);
            return;
        }
        exists(
                call.nested().get(0).arguments().get(0),
                "level",
                Arrays.stream(Level.values()).map(Level::id).toList(),
                "");
    }

    private void severity(Operand word) {
        List<String> names = Arrays.stream(Severity.values())
                .filter(s -> s != Severity.NONE)
                .map(Enum::name)
                .toList();
        if (!names.contains(word.text())) {
            findings.error(
                    "K012",
                    rule.file(),
                    word.at(),
                    "there is no severity `" + word.text() + "`",
                    findings.nearest(word.text(), names)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("there are " + String.join(", ", names)));
            return;
        }
        hedge().ifPresent(hedge -> {
            Severity most =
                    switch (hedge.id()) {
                        case "speculative" -> Severity.MODERATE;
                        case "tentative" -> Severity.SEVERE;
                        default -> Severity.BLOCKING;
                    };
            if (Severity.valueOf(word.text()).compareTo(most) > 0) {
                findings.error(
                        "K015",
                        rule.file(),
                        word.at(),
                        "a claim that is " + hedge.id() + " bears " + most.name() + " at most",
                        "write " + most.name() + ", or cite a claim that says it more firmly");
            }
        });
    }

    // The loosest hedge among the claims cited, as the advice shows it.
    private Optional<Hedge> hedge() {
        return rule.claims().stream()
                .flatMap(id -> catalogue.claim(id).stream())
                .map(claim -> claim.hedge())
                .max(java.util.Comparator.naturalOrder());
    }

    private void scope(Call call) {
        if (call.name().equals("ifBelieved")
                && call.arguments().isEmpty()
                && rule.conclusion().name().equals("relief")) {
            return;
        }
        if (!call.name().equals("on")) {
            findings.error(
                    "K010",
                    rule.file(),
                    call.at(),
                    "`." + call.name() + "( ... )` does not follow `"
                            + rule.conclusion().name() + "( ... )`",
                    "write `.on( $good )`, `.on( $payment )` or `.on( $good, $payment )`"
                            + (rule.conclusion().name().equals("relief") ? ", or `.ifBelieved()`" : ""));
            return;
        }
        if (!SCOPED.contains(rule.conclusion().name())) {
            findings.error(
                    "K014",
                    rule.file(),
                    call.at(),
                    "`" + rule.conclusion().name() + "` is of the whole case, not of a good or payment",
                    "leave out `.on( ... )`; only " + String.join(", ", SCOPED) + " take it");
            return;
        }
        List<String> scopes = call.arguments().stream()
                .map(argument -> bound.containsKey(argument.text())
                        ? bound.get(argument.text()).scope()
                        : "none")
                .toList();
        call.arguments().forEach(this::variable);
        boolean right = List.of(List.of("good"), List.of("payment"), List.of("good", "payment"))
                .contains(scopes);
        if (!right && !scopes.contains("none") && !scopes.contains("any")) {
            findings.error(
                    "K014",
                    rule.file(),
                    call.at(),
                    "a conclusion is on a good, on a payment, or on a good and a payment in this order",
                    "bind them in the conditions: `$good : Good( ... )`, `$payment : Payment( ... )`");
        }
    }

    private void variable(Operand operand) {
        if (operand.kind() != Operand.Kind.VARIABLE || !bound.containsKey(operand.text())) {
            Spot at = operand.at();
            findings.error(
                    "K013",
                    rule.file(),
                    at,
                    "`" + operand.text() + "` is not bound by the conditions",
                    findings.nearest(operand.text(), bound.keySet())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("bind it: `" + operand.text() + " : Good( ... )`"));
        }
    }
}
