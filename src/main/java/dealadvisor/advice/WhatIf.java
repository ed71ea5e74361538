package dealadvisor.advice;

import dealadvisor.catalogue.Mitigation;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import dealadvisor.reading.Copies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The smallest sets of changes, of facts and by mitigations, that bring a pairing to a verdict. All sets of one change are tried, then all of two, and
 * so on while the bound on tries allows; each set that is named was advised on afresh.
 *
 * @param what the pairing, as GOOD/PAYMENT
 * @param is its verdict as the case stands, what is uncertain counting as unknown
 * @param to the verdict that was asked for
 * @param changes the smallest sets that were found, all of one size, those that bring the highest index first; none if there is no need or none was found
 * @param proven whether every smaller set was tried
 * @param tried how many sets were tried
 */
public record WhatIf(String what, Verdict is, Verdict to, List<Change> changes, boolean proven, int tried) {
    public WhatIf {
        changes = List.copyOf(changes);
    }

    /** Sets tried before the search ends; a bound on time, ours. */
    private static final int TRIES = 60_000;

    /** So many are prepared together. */
    private static final int TOGETHER = 1_000;

    /** As many sets of the smallest size are named. */
    private static final int NAMED = 20;

    /**
     * One set of changes.
     *
     * @param set facts as they would have to be, by path
     * @param mitigations what would have to be done, by id
     * @param becomes the verdict then
     * @param index the index then
     */
    public record Change(SortedMap<String, Value> set, List<String> mitigations, Verdict becomes, double index) {
        public Change {
            set = Copies.sorted(set);
            mitigations = List.copyOf(mitigations);
        }
    }

    /** One change: a fact otherwise, or a mitigation. */
    private record Step(Optional<Mitigation> mitigation, String path, Optional<Value> value) {
        boolean goesWith(Step other) {
            return path.isEmpty() || !path.equals(other.path);
        }
    }

    /**
     * Searches.
     *
     * @param given the case
     * @param to the verdict to reach: from below where the pairing's is lower, from above where it is higher
     * @param locked facts that are to stay as they are, by path
     */
    public static WhatIf of(
            RulePack pack, CaseFacts given, String good, String payment, Verdict to, Collection<String> locked) {
        CaseFacts base = given.withoutBeliefs()
                .with(
                        pack.vocabulary(),
                        Map.of(
                                "deal.goods", Optional.of(new Value.Ids(Set.of(good))),
                                "deal.payments", Optional.of(new Value.Ids(Set.of(payment)))));
        InQuestion asked = InQuestion.of(pack.catalogue(), base);
        try (LiveRun run = new LiveRun(pack, base, asked.goods(), asked.payments())) {
            Trials trials = new Trials(
                    pack,
                    run,
                    base,
                    new Frame(pack.vocabulary(), pack.catalogue(), asked),
                    Patience.of(Optional.empty()));
            return new Search(pack, base, trials, to, steps(pack, base, trials.frame(), locked))
                    .of(good + "/" + payment);
        }
    }

    private static List<Step> steps(RulePack pack, CaseFacts base, Frame frame, Collection<String> locked) {
        PossibleValues possible = new PossibleValues(pack);
        Effects effects = new Effects(pack.vocabulary(), pack.catalogue().tableFact());
        List<Step> steps = new ArrayList<>();
        for (Mitigation mitigation : pack.catalogue().mitigations()) {
            if (effects.hindrance(base, mitigation).isEmpty()
                    && mitigation.effect().changes().keySet().stream().noneMatch(locked::contains)) {
                steps.add(new Step(Optional.of(mitigation), "", Optional.empty()));
            }
        }
        for (FactDefinition definition : pack.vocabulary().definitions()) {
            String path = definition.path();
            // What no verdict can rest on is no change.
            if (!(frame.needed().contains(path) || pack.ruleFacts().bears(path))
                    || locked.contains(path)
                    || path.equals("deal.goods")
                    || path.equals("deal.payments")) {
                continue;
            }
            Optional<Value> now = base.fact(path).map(fact -> fact.value());
            for (Value value : possible.of(definition, base)) {
                if (!Optional.of(value).equals(now)) {
                    steps.add(new Step(Optional.empty(), path, Optional.of(value)));
                }
            }
        }
        return steps;
    }

    /** One search. */
    private static final class Search {
        private final RulePack pack;
        private final CaseFacts base;
        private final Trials trials;
        private final Verdict to;
        private final Effects effects;
        private final List<Step> steps;
        private final List<Change> found = new ArrayList<>();
        private int tried;

        Search(RulePack pack, CaseFacts base, Trials trials, Verdict to, List<Step> steps) {
            this.pack = pack;
            this.base = base;
            this.trials = trials;
            this.to = to;
            this.effects = new Effects(pack.vocabulary(), pack.catalogue().tableFact());
            this.steps = steps;
        }

        WhatIf of(String what) {
            Verdict is = trials.base().verdict(0);
            boolean cut = false;
            List<List<Step>> sets = is == to ? List.of() : List.of(List.of());
            while (found.isEmpty() && !sets.isEmpty()) {
                sets = larger(sets);
                cut = sets.size() + tried > TRIES;
                tryAll(cut ? sets.subList(0, TRIES - tried) : sets, is);
                sets = cut ? List.of() : sets;
            }
            found.sort(Comparator.comparingDouble(Change::index)
                    .reversed()
                    .thenComparing(change -> change.set().toString() + change.mitigations()));
            return new WhatIf(
                    what,
                    is,
                    to,
                    List.copyOf(found.subList(0, Math.min(NAMED, found.size()))),
                    // Where the bound cut the size at which sets were found, every smaller one had been tried.
                    !cut || !found.isEmpty(),
                    tried);
        }

        // Each set with one more change, in the order of the changes, up to just beyond the bound.
        private List<List<Step>> larger(List<List<Step>> sets) {
            List<List<Step>> larger = new ArrayList<>();
            for (List<Step> set : sets) {
                int from = set.isEmpty() ? 0 : steps.indexOf(set.get(set.size() - 1)) + 1;
                for (int i = from; i < steps.size() && larger.size() + tried <= TRIES; i++) {
                    Step step = steps.get(i);
                    if (set.stream().allMatch(step::goesWith)) {
                        List<Step> more = new ArrayList<>(set);
                        more.add(step);
                        larger.add(more);
                    }
                }
            }
            return larger;
        }

        private void tryAll(List<List<Step>> sets, Verdict is) {
            for (int from = 0; from < sets.size(); from += TOGETHER) {
                List<List<Step>> some = sets.subList(from, Math.min(sets.size(), from + TOGETHER));
                List<CaseFacts> cases = some.stream().map(this::changed).toList();
                trials.prepare(cases);
                for (int i = 0; i < some.size(); i++) {
                    tried++;
                    Outcome outcome = trials.with(cases.get(i));
                    boolean there = is.compareTo(to) < 0
                            ? outcome.verdict(0).compareTo(to) >= 0
                            : outcome.verdict(0).compareTo(to) <= 0;
                    if (there && !effects.contradicts(base, cases.get(i))) {
                        confirm(some.get(i), cases.get(i), outcome);
                    }
                }
            }
        }

        private CaseFacts changed(List<Step> set) {
            CaseFacts changed = base;
            for (Step step : set) {
                changed = step.mitigation().isPresent()
                        ? effects.of(changed, List.of(step.mitigation().get()))
                        : changed.with(pack.vocabulary(), Map.of(step.path(), step.value()));
            }
            return changed;
        }

        private void confirm(List<Step> set, CaseFacts changed, Outcome outcome) {
            // More than are named need not be held against fresh advice.
            if (found.size() < NAMED) {
                Verdict fresh = Advisor.withoutTrials(pack)
                        .advise(changed)
                        .pairings()
                        .get(0)
                        .verdict();
                if (fresh != outcome.verdict(0)) {
                    throw new IllegalStateException("advised again, " + set + " comes to " + fresh);
                }
                SortedMap<String, Value> facts = new TreeMap<>();
                List<String> mitigations = new ArrayList<>();
                for (Step step : set) {
                    step.mitigation().ifPresent(mitigation -> mitigations.add(mitigation.id()));
                    step.value().ifPresent(value -> facts.put(step.path(), value));
                }
                found.add(new Change(facts, List.copyOf(mitigations), fresh, outcome.index(0)));
            }
        }
    }
}
