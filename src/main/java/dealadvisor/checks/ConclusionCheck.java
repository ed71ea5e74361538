package dealadvisor.checks;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Hedge;
import dealadvisor.conclusions.Conclusion.Argument;
import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.conclusions.Severity;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Code;
import dealadvisor.reading.Fix;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Call;
import dealadvisor.rules.Rule.Operand;
import dealadvisor.rules.Rule.Spot;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** What is wrong with the conclusion of one rule. */
final class ConclusionCheck {
    private final Vocabulary vocabulary;
    private final Catalogue catalogue;
    private final Findings findings;
    private final Rule rule;
    private final Map<String, Variable> bound;

    ConclusionCheck(
            Vocabulary vocabulary, Catalogue catalogue, Findings findings, Rule rule, Map<String, Variable> bound) {
        this.vocabulary = vocabulary;
        this.catalogue = catalogue;
        this.findings = findings.in(rule);
        this.rule = rule;
        this.bound = bound;
    }

    void check() {
        Call call = rule.conclusion();
        Optional<Kind> kind = Kind.said(call.name());
        if (kind.isEmpty()) {
            findings.add(
                    Code.K010,
                    call.at(),
                    "there is no conclusion `" + call.name() + "`",
                    findings.nearest(call.name(), Kind.allVerbs())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("there are " + String.join(", ", new TreeSet<>(Kind.allVerbs()))),
                    call.name(),
                    findings.only(call.name(), Kind.allVerbs())
                            .filter(near ->
                                    fits(call, Kind.said(near).orElseThrow().arguments())));
            return;
        }
        if (fits(call, kind.get().arguments())) {
            arguments(call, kind.get().arguments());
        } else {
            findings.add(
                    Code.K011,
                    call.at(),
                    "`" + call.name() + "` is not given what it takes",
                    "write `" + kind.get().written(call.name()) + "`",
                    severityInQuotes(call, kind.get().arguments()));
        }
        call.then().forEach(then -> scope(then, kind.get()));
        call.then().stream()
                .filter(then -> then.name().equals("on"))
                .skip(1)
                .forEach(twice -> findings.add(
                        Code.K014,
                        twice.at(),
                        "a conclusion says once what it is on",
                        "for a good and a payment write `.on( $good, $payment )`"));
    }

    // Whether a call has arguments of the right number and form, whatever they say.
    private static boolean fits(Call call, List<Argument> takes) {
        List<Operand> given = call.arguments();
        boolean more = takes.get(takes.size() - 1) == Argument.CAUSES && given.size() > takes.size();
        if (given.size() != takes.size() && !more) {
            return false;
        }
        for (int i = 0; i < given.size(); i++) {
            if (!fits(call, given.get(i), takes.get(Math.min(i, takes.size() - 1)))) {
                return false;
            }
        }
        return true;
    }

    // A severity that stands in quotes, where all else is right.
    private Optional<Fix> severityInQuotes(Call call, List<Argument> takes) {
        List<Operand> given = call.arguments();
        int at = takes.indexOf(Argument.SEVERITY);
        if (given.size() != takes.size() || at < 0 || given.get(at).kind() != Operand.Kind.TEXT) {
            return Optional.empty();
        }
        Operand quoted = given.get(at);
        String severity = quoted.text().toUpperCase(Locale.ROOT);
        boolean others =
                IntStream.range(0, given.size()).allMatch(i -> i == at || fits(call, given.get(i), takes.get(i)));
        return others && Severity.words().contains(severity)
                ? Optional.of(new Fix(findings.place(quoted.at()), "\"" + quoted.text() + "\"", severity))
                : Optional.empty();
    }

    private static boolean fits(Call call, Operand given, Argument argument) {
        return switch (argument) {
            case SEVERITY -> given.kind() == Operand.Kind.WORD;
            case STEPS -> given.kind() == Operand.Kind.NUMBER;
            case BOUND -> given.kind() == Operand.Kind.CALL && isBound(call.nested());
            case MITIGATION -> given.kind() == Operand.Kind.TEXT || given.kind() == Operand.Kind.VARIABLE;
            case NAME -> given.kind() == Operand.Kind.TEXT && !given.text().isBlank();
            default -> given.kind() == Operand.Kind.TEXT;
        };
    }

    private static boolean isBound(List<Call> nested) {
        return nested.size() == 1
                && List.of("atLeast", "atMost").contains(nested.get(0).name())
                && nested.get(0).arguments().size() == 1
                && nested.get(0).arguments().get(0).kind() == Operand.Kind.TEXT;
    }

    private void arguments(Call call, List<Argument> takes) {
        List<Operand> given = call.arguments();
        for (int i = 0; i < given.size(); i++) {
            Argument argument = takes.get(Math.min(i, takes.size() - 1));
            Operand operand = given.get(i);
            switch (argument) {
                case CAUSE, CAUSES -> cause(given.get(0), operand);
                case SEVERITY -> severity(operand);
                case STEPS -> steps(operand);
                case BOUND -> exists(call.nested().get(0).arguments().get(0), argument);
                case MITIGATION -> {
                    if (operand.kind() == Operand.Kind.VARIABLE) {
                        variable(operand);
                        mitigation(operand);
                    } else {
                        exists(operand, argument);
                    }
                }
                case FACT -> {
                    exists(operand, argument);
                    open(operand);
                }
                default -> exists(operand, argument);
            }
        }
    }

    private void mitigation(Operand suggested) {
        Variable variable = bound.getOrDefault(suggested.text(), Variable.ANY);
        if (!variable.equals(Variable.ANY) && !variable.type().equals("Mitigation")) {
            findings.add(
                    Code.K012,
                    suggested.at(),
                    "`" + suggested.text() + "` is no mitigation",
                    "suggest one by its id, or bind one: `$mitigation : Mitigation( ... )`");
        }
    }

    // Whether the rule leaves open what it asks for.
    private void open(Operand path) {
        vocabulary
                .definition(path.text())
                .flatMap(fact -> rule.conditions().stream()
                        .filter(pattern -> pattern.type().equals(fact.name()) && !pattern.isAbsence())
                        .findFirst())
                .ifPresent(known -> findings.add(
                        Code.K016,
                        path.at(),
                        "this asks for `" + path.text() + "`, which the rule reads in line "
                                + known.at().line() + ", so it is known",
                        "write `Unknown( fact == \"" + path.text()
                                + "\" )` instead of that condition, or ask for another fact"));
    }

    private void steps(Operand steps) {
        if (!Argument.STEPS.allows(steps.text(), vocabulary, catalogue, "")) {
            findings.add(Code.K011, steps.at(), "a relief weakens by 1 or 2 steps of severity", "write 1 or 2");
        }
    }

    private void cause(Operand barrier, Operand cause) {
        if (Argument.CAUSE.allows(cause.text(), vocabulary, catalogue, barrier.text())) {
            return;
        }
        Set<String> causes =
                catalogue.barrier(barrier.text()).orElseThrow().causes().keySet();
        boolean anothers =
                catalogue.barriers().stream().anyMatch(other -> other.causes().containsKey(cause.text()));
        findings.add(
                Code.K012,
                cause.at(),
                "`" + barrier.text() + "` has no cause `" + cause.text() + "`",
                catalogue.barriers().stream()
                        .filter(other -> other.causes().containsKey(cause.text()))
                        .findFirst()
                        .map(other -> "`" + other.id() + "` has it")
                        .or(() -> findings.nearest(cause.text(), causes).map(near -> "did you mean `" + near + "`?"))
                        .orElse("it has " + String.join(", ", causes)
                                + "; others are added in catalogue/barriers.yaml"),
                cause.text(),
                anothers ? Optional.empty() : findings.only(cause.text(), causes));
    }

    private void exists(Operand id, Argument argument) {
        Collection<String> allowed = argument.allowed(vocabulary, catalogue, "").orElse(List.of(id.text()));
        if (!allowed.contains(id.text()) && !findings.doubtful("a " + argument.what(), id.text())) {
            findings.add(
                    Code.K012,
                    id.at(),
                    "there is no " + argument.what() + " `" + id.text() + "`",
                    findings.nearest(id.text(), allowed)
                            .map(near -> "did you mean `" + near + "`?")
                            .or(() -> byName(id.text(), argument))
                            .orElse(
                                    argument.file().isEmpty()
                                            ? "there are " + String.join(", ", allowed)
                                            : "add it to " + argument.file()),
                    id.text(),
                    findings.only(id.text(), allowed)
                            .or(() -> Optional.ofNullable(names(argument).get(id.text()))));
        }
    }

    // Some entries have a name for readers too, which is no name for rules.
    private Optional<String> byName(String word, Argument argument) {
        Map<String, String> ids = names(argument);
        return findings.nearest(word, ids.keySet())
                .map(near -> "rules name it by its id: did you mean `" + ids.get(near) + "`?");
    }

    private Map<String, String> names(Argument argument) {
        Map<String, String> ids = new TreeMap<>();
        if (argument == Argument.MITIGATION) {
            catalogue.mitigations().forEach(entry -> ids.put(entry.name(), entry.id()));
        } else if (argument == Argument.FORM) {
            catalogue.forms().forEach(entry -> ids.put(entry.name(), entry.id()));
        }
        return ids;
    }

    private void severity(Operand word) {
        List<String> names = Severity.words();
        if (!names.contains(word.text())) {
            findings.add(
                    Code.K012,
                    word.at(),
                    "there is no severity `" + word.text() + "`",
                    findings.nearest(word.text(), names)
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("there are " + String.join(", ", names)),
                    word.text(),
                    findings.only(word.text(), names));
            return;
        }
        hedge().ifPresent(hedge -> {
            Severity most = Severity.most(hedge);
            if (Severity.valueOf(word.text()).compareTo(most) > 0) {
                findings.add(
                        Code.K015,
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
                .max(Comparator.naturalOrder());
    }

    private void scope(Call call, Kind kind) {
        if (call.name().equals("ifBelieved") && call.arguments().isEmpty() && kind == Kind.RELIEF) {
            return;
        }
        if (!call.name().equals("on")) {
            findings.add(
                    Code.K010,
                    call.at(),
                    "`." + call.name() + "( ... )` does not follow `"
                            + rule.conclusion().name() + "( ... )`",
                    "write `.on( $good )`, `.on( $payment )` or `.on( $good, $payment )`"
                            + (kind == Kind.RELIEF ? ", or `.ifBelieved()`" : ""));
            return;
        }
        if (!kind.isScoped()) {
            findings.add(
                    Code.K014,
                    call.at(),
                    "`" + rule.conclusion().name() + "` is of the whole case, not of a good or payment",
                    "leave out `.on( ... )`; only " + String.join(", ", scoped()) + " take it");
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
            findings.add(
                    Code.K014,
                    call.at(),
                    "a conclusion is on a good, on a payment, or on a good and a payment in this order",
                    "bind them in the conditions: `$good : Good( ... )`, `$payment : Payment( ... )`",
                    Optional.of(scopes)
                            .filter(List.of("payment", "good")::equals)
                            .map(turned -> turned(
                                    call.arguments().get(0), call.arguments().get(1))));
        }
    }

    private Fix turned(Operand first, Operand second) {
        return new Fix(
                findings.place(first.at()), first.text() + ", " + second.text(), second.text() + ", " + first.text());
    }

    private static Set<String> scoped() {
        Set<String> verbs = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            if (kind.isScoped()) {
                verbs.addAll(kind.verbs());
            }
        }
        return verbs;
    }

    private void variable(Operand operand) {
        if (operand.kind() != Operand.Kind.VARIABLE || !bound.containsKey(operand.text())) {
            Spot at = operand.at();
            findings.add(
                    Code.K013,
                    at,
                    "`" + operand.text() + "` is not bound by the conditions",
                    findings.nearest(operand.text(), bound.keySet())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("bind it: `" + operand.text() + " : Good( ... )`"),
                    operand.text(),
                    findings.only(operand.text(), bound.keySet()));
        }
    }
}
