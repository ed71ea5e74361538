package dealadvisor.workbench;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import dealadvisor.facts.Value;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Ids;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.ProblemsException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads scenarios word by word before they are run. An expectation that names what there is not would fail without saying why, or, where it says what
 * must not come, hold for ever.
 */
final class ScenarioCheck {
    /** The keys whose values are names: under {@code index} and {@code barrier} an acceptance scenario says what moves. */
    private static final Map<String, String> MOVES = Map.of("index", "pairing", "barrier", "barrier", "on", "on");

    private final RulePack pack;
    private final ScenarioWords words;
    private final Set<Diagnostic> found = new LinkedHashSet<>();

    /** @param pack the rules, from a folder: the bundled ones come without the text that says what they conclude */
    ScenarioCheck(RulePack pack) {
        this(pack, ScenarioWords.of(pack));
    }

    ScenarioCheck(RulePack pack, ScenarioWords words) {
        this.pack = pack;
        this.words = words;
    }

    /**
     * What is wrong with the scenarios of a folder.
     *
     * @param files their files as trees, by name
     * @param scenarios the same as they were read
     */
    List<Diagnostic> all(Map<String, Node> files, List<Scenario> scenarios) {
        found.clear();
        Set<String> contrasted = new HashSet<>();
        scenarios.stream()
                .filter(scenario -> !scenario.variants().isEmpty())
                .forEach(scenario -> contrasted.addAll(scenario.allClaims()));
        files.values().forEach(file -> named(file, contrasted));
        scenarios.forEach(this::one);
        return List.copyOf(found);
    }

    /** What is wrong with one of them; none if it can be run. */
    List<Diagnostic> of(Scenario scenario) {
        found.clear();
        one(scenario);
        return List.copyOf(found);
    }

    /** What is wrong with what a direction expects. */
    List<Diagnostic> of(List<Scenario.Check> checks) {
        found.clear();
        checks.forEach(check -> expectation(check.expectation()));
        return List.copyOf(found);
    }

    // What every scenario of a file is called, and what it claims to exercise.
    private void named(Node file, Set<String> contrasted) {
        Map<String, Node> seen = new HashMap<>();
        List<Node> items = file instanceof Node.ListNode list ? list.items() : List.of(file);
        for (Node item : items) {
            if (item instanceof Node.MapNode map) {
                map.get("scenario").ifPresent(name -> {
                    Node before = seen.putIfAbsent(text(name), name);
                    if (before != null) {
                        problem(
                                Code.S006,
                                name,
                                "there is a scenario \"" + text(name) + "\" already, at line "
                                        + before.place().line(),
                                "name it by what it expects; messages speak of a scenario by its name");
                    }
                });
                claims(map);
                if (map.get("contrasts").isEmpty() && map.get("contrast").isEmpty()) {
                    uncontrasted(map, contrasted);
                }
                for (String contrasts : List.of("contrast", "contrasts")) {
                    map.get(contrasts).filter(Node.ListNode.class::isInstance).ifPresent(list -> ((Node.ListNode) list)
                            .items().stream()
                                    .filter(Node.MapNode.class::isInstance)
                                    .forEach(contrast -> claims((Node.MapNode) contrast)));
                }
            }
        }
    }

    // A claim that only stands in scenarios without a contrast could be about anything that comes out there.
    private void uncontrasted(Node.MapNode scenario, Set<String> contrasted) {
        claimsOf(scenario)
                .filter(claim -> !contrasted.contains(text(claim)) && shownByRules(text(claim)))
                .forEach(
                        claim -> found.add(
                                Diagnostic.of(
                                        Code.S008,
                                        claim.place(),
                                        claim.length(),
                                        "no contrast shows what `" + text(claim) + "` makes of a case",
                                        "add `contrasts: [{but: {fact: value}, never: [...]}]`: the same case with the one fact changed that it rests on")));
    }

    // What only the catalogue or the arithmetic encodes is the same in every case.
    private boolean shownByRules(String claim) {
        return pack.rules().stream().anyMatch(rule -> rule.claims().contains(claim))
                && pack.catalogue()
                        .claim(claim)
                        .filter(known -> pack.layer(known).equals(pack.layer()))
                        .isPresent();
    }

    private static Stream<Node> claimsOf(Node.MapNode map) {
        return map.get("claims").filter(Node.ListNode.class::isInstance).stream()
                .flatMap(list -> ((Node.ListNode) list).items().stream());
    }

    private void claims(Node.MapNode map) {
        claimsOf(map)
                .forEach(
                        claim -> word("claims", claim, words.under("claims", "").orElseThrow()));
    }

    private void one(Scenario scenario) {
        Optional<CaseFacts> given = facts(scenario.given());
        scenario.checks().forEach(check -> expectation(check.expectation()));
        scenario.inBase().forEach(check -> expectation(check.expectation()));
        for (Scenario.Variant variant : scenario.variants()) {
            Optional<CaseFacts> changed = facts(scenario.given().with(List.of(variant.change())));
            if (given.isPresent() && changed.isPresent()) {
                moved(given.get(), changed.get(), variant);
            }
            variant.checks().forEach(check -> expectation(check.expectation()));
            variant.moves()
                    .ifPresent(moves -> moves.entries().forEach(entry -> Optional.ofNullable(MOVES.get(entry.key()))
                            .flatMap(key -> words.under(key, key))
                            .ifPresent(allowed -> word(entry.key(), entry.value(), allowed))));
        }
    }

    private Optional<CaseFacts> facts(Case given) {
        try {
            return Optional.of(CaseChecker.check(given, pack.vocabulary()));
        } catch (ProblemsException e) {
            found.addAll(e.problems());
            return Optional.empty();
        }
    }

    private void moved(CaseFacts given, CaseFacts changed, Scenario.Variant variant) {
        Optional<Value> before = given.fact(variant.fact()).map(Fact::value);
        if (before.equals(changed.fact(variant.fact()).map(Fact::value))) {
            problem(
                    Code.S004,
                    variant.change().value(),
                    "this contrast changes nothing: `" + variant.fact() + "` is "
                            + (before.isPresent() ? "so" : "unknown") + " in the scenario already",
                    "give the fact another value, or say it otherwise under `given`");
        }
    }

    private void expectation(Node.MapNode expectation) {
        try {
            ExpectationWords.readable(expectation);
        } catch (IllegalArgumentException e) {
            problem(Code.S005, expectation, String.valueOf(e.getMessage()), "see `A scenario` in rules/README.md");
            return;
        }
        String what = expectation.entries().get(0).key();
        for (Node.MapNode.Entry entry : expectation.entries()) {
            if (what.equals("zopa")) {
                price(entry.key(), entry.value());
            }
            words.under(entry.key(), what).ifPresent(allowed -> {
                if (entry.value() instanceof Node.ListNode list) {
                    list.items().forEach(item -> word(entry.key(), item, allowed));
                } else if (what.equals("relief") && entry.key().equals("relief")) {
                    relief(entry.value(), allowed);
                } else {
                    word(entry.key(), entry.value(), allowed);
                }
            });
        }
    }

    private void price(String key, Node node) {
        boolean number = node instanceof Node.ScalarNode scalar
                && (scalar.kind() == Node.ScalarNode.Kind.INTEGER || scalar.kind() == Node.ScalarNode.Kind.DECIMAL);
        boolean none = node instanceof Node.ScalarNode scalar && scalar.kind() == Node.ScalarNode.Kind.NULL;
        if (key.equals("ask") && !number && !none) {
            problem(
                    Code.S005,
                    node,
                    "`ask` is no price",
                    "write a number, or null where no sum makes up for the doubts");
        } else if (key.equals("cap") && !number) {
            problem(Code.S005, node, "`cap` is no price", "write a number");
        }
    }

    // barrier, or barrier/cause, or barrier/cause+cause
    private void relief(Node node, Set<String> allowed) {
        String text = text(node);
        int slash = text.indexOf('/');
        for (String cause : text.substring(slash + 1).split("\\+")) {
            String name = slash < 0 ? cause : text.substring(0, slash + 1) + cause;
            if (!allowed.contains(name)) {
                unknown("relief", node, name, allowed);
            }
        }
    }

    private void word(String key, Node node, Set<String> allowed) {
        if (!allowed.contains(text(node))) {
            unknown(key, node, text(node), allowed);
        }
    }

    private void unknown(String key, Node node, String word, Set<String> allowed) {
        found.add(problemOf(
                        Code.S005,
                        node,
                        "there is no `" + key + ": " + word + "`",
                        Nearest.of(word, allowed, found)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElseGet(() -> allowed.size() <= 12
                                        ? "it may be " + String.join(", ", allowed)
                                        : "`deal-advisor catalogue`, `claims` and `rules list` give the names"))
                .meant(word, Ids.path(word.replace('/', '.')) ? Nearest.only(word, allowed) : Optional.empty()));
    }

    private static String text(Node node) {
        return node instanceof Node.ScalarNode scalar ? scalar.text() : "";
    }

    private void problem(Code code, Node node, String message, String help) {
        found.add(problemOf(code, node, message, help));
    }

    private static Diagnostic problemOf(Code code, Node node, String message, String help) {
        return Diagnostic.of(code, node.place(), Math.max(1, node.length()), message, help);
    }
}
