package dealadvisor.comparison;

import dealadvisor.advice.Advisor;
import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.checks.RuleMeaning;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Value;
import dealadvisor.reading.Copies;
import dealadvisor.rules.Rule;
import dealadvisor.rules.RuleReads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The case of the fewest facts on which two packs answer otherwise. Tried are the facts that rules read which only one of the packs has, with every
 * value that rules tell apart: each fact alone, every two, and every three that one such rule reads together.
 *
 * @param facts the case found, by path; empty if none was found
 * @param found the two advices on it compared; empty if none was found
 * @param tried how many cases were tried
 * @param rules how many rules only one of the packs has
 * @param exhausted whether the search ended because all was tried, and not at its bound
 */
public record SmallestCase(
        Map<String, Value> facts, Optional<PackComparison> found, int tried, int rules, boolean exhausted) {
    public SmallestCase {
        facts = Copies.of(facts);
    }

    /** How many cases are tried at most. */
    public static final int BOUND = 4000;

    private static final int TOGETHER = 3;
    private static final int AT_ONCE = 64;

    private record Setting(String fact, Value value) {}

    /** Searches. */
    public static SmallestCase of(RulePack first, RulePack second) {
        List<Rule> own = own(first, second);
        Map<String, List<Value>> values = new TreeMap<>();
        List<Set<String>> together = new ArrayList<>();
        for (RulePack pack : List.of(second, first)) {
            RuleReads all = pack.reads();
            PossibleValues possible = new PossibleValues(pack);
            CaseFacts nothing = CaseChecker.check(Case.builder().build(), pack.vocabulary());
            for (Rule rule : own) {
                if (pack.rule(rule.name()).filter(rule::equals).isEmpty()) {
                    continue;
                }
                Set<String> read = new TreeSet<>();
                for (Rule.Condition condition : rule.conditions()) {
                    pack.vocabulary().named(condition.type()).ifPresent(definition -> {
                        read.add(definition.path());
                        values.computeIfAbsent(definition.path(), path -> possible.of(definition, nothing));
                    });
                }
                together.add(read);
            }
        }
        return search(first, second, own.size(), values, together);
    }

    private static List<Rule> own(RulePack first, RulePack second) {
        List<Rule> own = new ArrayList<>();
        first.rules().stream().filter(rule -> !says(second, rule)).forEach(own::add);
        second.rules().stream().filter(rule -> !says(first, rule)).forEach(own::add);
        return own;
    }

    private static boolean says(RulePack pack, Rule rule) {
        return pack.rule(rule.name())
                .filter(each -> RuleMeaning.same(each, rule))
                .isPresent();
    }

    private static SmallestCase search(
            RulePack first, RulePack second, int rules, Map<String, List<Value>> values, List<Set<String>> together) {
        Advisor a = Advisor.withoutTrials(first);
        Advisor b = Advisor.withoutTrials(second);
        int tried = 0;
        for (int size = 0; size <= TOGETHER; size++) {
            List<List<Setting>> cases = cases(size, values, together);
            for (int from = 0; from < cases.size(); from += AT_ONCE) {
                if (tried >= BOUND) {
                    return new SmallestCase(Map.of(), Optional.empty(), tried, rules, false);
                }
                List<List<Setting>> some = cases.subList(from, Math.min(from + AT_ONCE, cases.size()));
                tried += some.size();
                Optional<List<Setting>> differs = IntStream.range(0, some.size())
                        .parallel()
                        .filter(i -> !compared(a, b, some.get(i)).differences().isEmpty())
                        .boxed()
                        .collect(Collectors.minBy(Integer::compare))
                        .map(some::get);
                if (differs.isPresent()) {
                    Map<String, Value> facts = new TreeMap<>();
                    differs.get().forEach(setting -> facts.put(setting.fact(), setting.value()));
                    return new SmallestCase(facts, Optional.of(compared(a, b, differs.get())), tried, rules, true);
                }
            }
        }
        return new SmallestCase(Map.of(), Optional.empty(), tried, rules, true);
    }

    private static List<List<Setting>> cases(int size, Map<String, List<Value>> values, List<Set<String>> together) {
        Set<Set<String>> facts = new LinkedHashSet<>();
        if (size == TOGETHER) {
            together.stream().filter(read -> read.size() == TOGETHER).forEach(facts::add);
        } else {
            subsets(size, new ArrayList<>(values.keySet()), 0, new ArrayList<>(), facts);
        }
        List<List<Setting>> cases = new ArrayList<>();
        facts.forEach(paths -> settings(new ArrayList<>(paths), 0, values, new ArrayList<>(), cases));
        return cases;
    }

    private static void subsets(int size, List<String> of, int from, List<String> chosen, Set<Set<String>> all) {
        if (chosen.size() == size) {
            all.add(new TreeSet<>(chosen));
            return;
        }
        for (int i = from; i < of.size(); i++) {
            chosen.add(of.get(i));
            subsets(size, of, i + 1, chosen, all);
            chosen.remove(chosen.size() - 1);
        }
    }

    private static void settings(
            List<String> paths,
            int at,
            Map<String, List<Value>> values,
            List<Setting> chosen,
            List<List<Setting>> all) {
        if (at == paths.size()) {
            all.add(List.copyOf(chosen));
            return;
        }
        for (Value value : values.getOrDefault(paths.get(at), List.of())) {
            chosen.add(new Setting(paths.get(at), value));
            settings(paths, at + 1, values, chosen, all);
            chosen.remove(chosen.size() - 1);
        }
    }

    private static PackComparison compared(Advisor a, Advisor b, List<Setting> settings) {
        return PackComparison.of(
                a.pack(), b.pack(), a.advise(facts(a.pack(), settings)), b.advise(facts(b.pack(), settings)));
    }

    private static CaseFacts facts(RulePack pack, List<Setting> settings) {
        Map<String, Optional<Value>> changes = new HashMap<>();
        settings.stream()
                .filter(setting -> pack.vocabulary().definition(setting.fact()).isPresent())
                .forEach(setting -> changes.put(setting.fact(), Optional.of(setting.value())));
        return CaseChecker.check(Case.builder().id("smallest").build(), pack.vocabulary())
                .with(pack.vocabulary(), changes);
    }
}
