package dealadvisor.workbench;

import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.CatalogueEntry;
import dealadvisor.catalogue.Claim;
import dealadvisor.conclusions.Conclusion.Argument;
import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.conclusions.Level;
import dealadvisor.conclusions.Severity;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Present;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleParser;
import dealadvisor.rules.RuleRemoval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The words that an expectation of a scenario can look for: what the catalogue has, and what the rules can conclude. */
final class ScenarioWords {
    private static final Set<Argument> NAMED_BY_RULES = EnumSet.of(Argument.NAME, Argument.FACT);

    private final Map<String, Set<String>> words = new HashMap<>();

    private ScenarioWords() {}

    /** Those of a pack and of what it extends: a scenario may say that a rule which is switched off no longer speaks. */
    static ScenarioWords of(RulePack pack) {
        ScenarioWords all = new ScenarioWords();
        all.catalogue(pack.catalogue());
        all.allowed(pack.vocabulary(), pack.catalogue());
        all.put("rule", pack.rules().stream().map(Rule::name).toList());
        all.put("rule", RuleRemoval.called(pack.folder()).keySet());
        all.concluded(pack.rules());
        Set<String> had = new TreeSet<>();
        pack.rules().forEach(rule -> had.addAll(List.of(rule.name(), rule.readBy())));
        for (Optional<RuleFolder> folder = pack.folder().base();
                folder.isPresent();
                folder = folder.get().base()) {
            Set<String> below = RuleRemoval.names(folder.get());
            // What the pack has of them was read already.
            if (!had.containsAll(below)) {
                all.concluded(RuleParser.of(folder.get(), new ArrayList<>()));
            }
            all.put("rule", below);
            all.put("rule", RuleRemoval.called(folder.get()).keySet());
        }
        all.fixed();
        return all;
    }

    private void catalogue(Catalogue catalogue) {
        List<String> goods = CatalogueEntry.ids(catalogue.goods());
        List<String> payments = CatalogueEntry.ids(catalogue.payments());
        List<String> pairings = new ArrayList<>();
        goods.forEach(good -> payments.forEach(payment -> pairings.add(good + "/" + payment)));
        put("pairing", pairings);
        put("better", pairings);
        put("than", pairings);
        put("zopa", pairings);
        put("on", List.of("case"));
        put("on", goods);
        put("on", payments);
        put("on", pairings);
        put("barrier", CatalogueEntry.ids(catalogue.barriers()));
        put("mitigation", CatalogueEntry.ids(catalogue.mitigations()));
        put("before", Present.in(words, "mitigation"));
        List<String> claims = catalogue.claims().stream().map(Claim::id).toList();
        put("conclusion-cites", claims);
        put("claims", claims);
    }

    // What the words of each kind of conclusion may be, as far as the data files say.
    private void allowed(Vocabulary vocabulary, Catalogue catalogue) {
        List<String> barriers = CatalogueEntry.ids(catalogue.barriers());
        ExpectationWords.CONCLUSIONS.forEach((word, kind) -> {
            Argument first = kind.arguments().get(0);
            if (first == Argument.BOUND) {
                Level.ids().forEach(level -> put(word, List.of("at-least " + level, "at-most " + level)));
            } else if (first == Argument.BARRIER) {
                catalogue.barriers().forEach(barrier -> barrier.causes()
                        .keySet()
                        .forEach(cause -> put(word, List.of(barrier.id() + "/" + cause))));
            } else {
                put(word, first.allowed(vocabulary, catalogue, "").orElse(List.of()));
            }
            if (kind.arguments().contains(Argument.CAUSES)) {
                put(word, barriers);
            }
        });
    }

    // What only rules name: a tension, what is ruled out, and what a rule that is switched off asked for.
    private void concluded(List<Rule> rules) {
        for (Rule rule : rules) {
            String verb = rule.conclusion().name();
            Optional<Argument> first =
                    Kind.said(verb).map(kind -> kind.arguments().get(0));
            if (first.filter(NAMED_BY_RULES::contains).isPresent()
                    && !rule.conclusion().arguments().isEmpty()) {
                put(
                        Kind.word(verb),
                        List.of(rule.conclusion().arguments().get(0).text()));
            }
        }
    }

    private void fixed() {
        put("rule-out", List.of("any", "true"));
        put("eligibility", List.of("any-deal", "high-value"));
        put("window", Arrays.stream(Window.State.values()).map(Window.State::id).toList());
        put("verdict", Arrays.stream(Verdict.values()).map(Verdict::id).toList());
        put("verdict-at-least", Present.in(words, "verdict"));
        put("verdict-at-most", Present.in(words, "verdict"));
        put("severity", Severity.ids());
        put("at-least", Present.in(words, "severity"));
        put("at-most", Present.in(words, "severity"));
        put("steps", List.of("1", "2"));
        put("exists", List.of("true", "false"));
    }

    private void put(String key, Collection<String> more) {
        words.computeIfAbsent(key, k -> new TreeSet<>()).addAll(more);
    }

    /**
     * What may stand under a key of an expectation.
     *
     * @param what the kind of the expectation: {@code is} means one thing beside an eligibility and another beside a barrier
     * @return empty where anything may
     */
    Optional<Set<String>> under(String key, String what) {
        if (key.equals("is")) {
            return what.equals("eligibility")
                    ? Optional.of(new TreeSet<>(Arrays.stream(Eligibility.Verdict.values())
                            .map(Eligibility.Verdict::id)
                            .toList()))
                    : Optional.ofNullable(words.get("severity"));
        }
        return Optional.ofNullable(words.get(key));
    }
}
