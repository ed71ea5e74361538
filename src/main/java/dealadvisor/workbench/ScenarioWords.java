package dealadvisor.workbench;

import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Claim;
import dealadvisor.catalogue.DealForm;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Level;
import dealadvisor.conclusions.Severity;
import dealadvisor.engine.RulePack;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleParser;
import dealadvisor.rules.RuleRemoval;
import dealadvisor.rules.RuleSyntax;
import dealadvisor.rules.RuleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The words that an expectation of a scenario can look for: what the catalogue has, and what the rules can conclude. */
final class ScenarioWords {
    private final Map<String, Set<String>> words = new HashMap<>();

    private ScenarioWords() {}

    /** Those of a pack and of what it extends: a scenario may say that a rule which is switched off no longer speaks. */
    static ScenarioWords of(RulePack pack) {
        return of(pack, RuleParser.of(pack.folder(), new ArrayList<>()));
    }

    /** As {@link #of(RulePack)}, of rules whose text was read already. */
    static ScenarioWords of(RulePack pack, List<RuleSyntax> rules) {
        ScenarioWords all = new ScenarioWords();
        all.catalogue(pack.catalogue());
        all.put("question", pack.vocabulary().paths());
        all.put("rule", pack.rules().stream().map(RuleText::name).toList());
        all.put("rule", RuleRemoval.called(pack.folder()).keySet());
        all.concluded(rules);
        for (Optional<RuleFolder> folder = pack.folder().base();
                folder.isPresent();
                folder = folder.get().base()) {
            all.concluded(RuleParser.of(folder.get(), new ArrayList<>()));
            all.put("rule", RuleRemoval.names(folder.get()));
            all.put("rule", RuleRemoval.called(folder.get()).keySet());
        }
        all.fixed();
        return all;
    }

    private void catalogue(Catalogue catalogue) {
        List<String> goods = catalogue.goods().stream().map(Good::id).toList();
        List<String> payments = catalogue.payments().stream().map(Payment::id).toList();
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
        for (Barrier barrier : catalogue.barriers()) {
            put("barrier", List.of(barrier.id()));
            put("relief", List.of(barrier.id()));
            barrier.causes().keySet().forEach(cause -> {
                put("cause", List.of(barrier.id() + "/" + cause));
                put("relief", List.of(barrier.id() + "/" + cause));
            });
        }
        put("form", catalogue.forms().stream().map(DealForm::id).toList());
        put("mitigation", catalogue.mitigations().stream().map(Mitigation::id).toList());
        put("before", words.get("mitigation"));
        List<String> claims = catalogue.claims().stream().map(Claim::id).toList();
        put("strategy", claims);
        put("conclusion-cites", claims);
        put("claims", claims);
        catalogue.requirements().values().forEach(required -> {
            put("meets", required);
            put("fails", required);
        });
    }

    // What only rules name: a tension, what is ruled out, a question.
    private void concluded(List<RuleSyntax> rules) {
        for (RuleSyntax rule : rules) {
            String kind =
                    switch (rule.conclusion().name()) {
                        case "tension" -> "tension";
                        case "ruleOut" -> "rule-out";
                        case "question" -> "question";
                        default -> "";
                    };
            if (!kind.isEmpty() && !rule.conclusion().arguments().isEmpty()) {
                put(kind, List.of(rule.conclusion().arguments().get(0).text()));
            }
        }
    }

    private void fixed() {
        put("rule-out", List.of("any", "true"));
        put("tension", List.of());
        put("eligibility", List.of("any-deal", "high-value"));
        put("window", Arrays.stream(Window.State.values()).map(Window.State::id).toList());
        put("verdict", Arrays.stream(Verdict.values()).map(Verdict::id).toList());
        put("verdict-at-least", words.get("verdict"));
        put("verdict-at-most", words.get("verdict"));
        put("severity", Arrays.stream(Severity.values()).map(Severity::id).toList());
        put("at-least", words.get("severity"));
        put("at-most", words.get("severity"));
        put("steps", List.of("1", "2"));
        put("exists", List.of("true", "false"));
        for (Level level : Level.values()) {
            put("worth", List.of("at-least " + level.id(), "at-most " + level.id()));
        }
        put("appeal", words.get("worth"));
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
