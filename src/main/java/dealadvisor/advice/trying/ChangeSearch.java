package dealadvisor.advice.trying;

import dealadvisor.advice.Verdict;
import dealadvisor.advice.WhatIf;
import dealadvisor.advice.chances.Findable;
import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.advice.weighing.AsItStands;
import dealadvisor.advice.weighing.Bounds;
import dealadvisor.advice.weighing.Cells;
import dealadvisor.advice.weighing.Outcome;
import dealadvisor.advice.weighing.Prospect;
import dealadvisor.advice.weighing.Trials;
import dealadvisor.catalogue.CatalogueEntry;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Seeks the smallest sets of changes that bring one pairing to a verdict, by size. A kind of sets is left aside at once where bounds say that none of it gets
 * there, whatever the facts in it become, so that all sets of a size can be done with although few are tried. First a set is made step by step, which need not
 * be the smallest, so that something is found where the search for the smallest ends early.
 */
public final class ChangeSearch {
    /** Sets of more changes than this are no plan. */
    private static final int LARGEST = 12;

    private final RulePack pack;
    private final Vocabulary vocabulary;
    private final CaseFacts base;
    private final Trials trials;
    private final Verdict to;
    private final Verdict is;
    private final boolean up;
    private final Effects effects;
    private final Bounds bounds;
    private final Cells cells;
    private final List<Mitigation> mitigations;
    private final Set<String> needed = new TreeSet<>();
    private final Set<String> changeable = new TreeSet<>();
    private final Map<String, List<Value>> values;
    private final Map<String, Map<Value, List<Value>>> alike = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Map<String, Set<String>> settled = new HashMap<>();
    private final Map<Plan, Outcome> found = new LinkedHashMap<>();
    private int looks;

    /** Mitigations that are done, and facts as they become. */
    private record Plan(List<Mitigation> mitigations, Map<String, Value> facts) {
        int size() {
            return mitigations.size() + facts.size();
        }
    }

    public ChangeSearch(RulePack pack, CaseFacts base, Trials trials, Verdict to, Ways ways) {
        this.pack = pack;
        this.vocabulary = pack.vocabulary();
        this.base = base;
        this.trials = trials;
        this.to = to;
        this.is = trials.base().verdict(0);
        this.up = is.compareTo(to) < 0;
        this.effects = new Effects(vocabulary, pack.catalogue().roles().table());
        this.bounds = trials.bounds();
        this.cells = trials.cells();
        this.mitigations = new ArrayList<>(ways.mitigations());
        this.values = new LinkedHashMap<>(ways.values());
        if (up && to == Verdict.RECOMMENDED) {
            for (int fact : trials.frame().neededBy(0)) {
                needed.add(trials.frame().needed().get(fact));
            }
            needed.removeIf(path -> base.fact(path).isPresent());
        }
    }

    /**
     * The smallest sets of changes that were found.
     *
     * @param changes the sets
     * @param proven whether no smaller set does, or, where none was found, none at all
     * @param atLeast so many changes are needed at least
     * @param tried how many sets, or kinds of sets at once, were looked at
     */
    public record Smallest(List<WhatIf.Change> changes, boolean proven, int atLeast, int tried) {
        public Smallest {
            changes = List.copyOf(changes);
        }
    }

    /** Searches; once. */
    public Smallest smallestSets() {
        if (is == to) {
            return new Smallest(List.of(), true, 0, 0);
        }
        for (Vocabulary.Follows follows : vocabulary.follows()) {
            follows.when().forEach(path -> settled.computeIfAbsent(path, k -> new TreeSet<>())
                    .add(follows.path()));
        }
        int[] known = cells.of(base);
        int[][] all = everything(known);
        bounds.prepare(known, all);
        onlyWhatTells(known, all);
        oneOfAKind(known, all);
        order();
        if (!may(known, all)) {
            return new Smallest(List.of(), true, LARGEST + 1, looks);
        }
        Optional<Plan> made = stepByStep();
        int size = 0;
        boolean whole = true;
        while (found.isEmpty() && whole && size < made.map(Plan::size).orElse(LARGEST)) {
            size++;
            whole = level(size);
        }
        // Where the search ended within the size at which sets were found, every smaller one had been done with.
        boolean proven =
                !found.isEmpty() && (whole || size == sizeFound()) || found.isEmpty() && whole && made.isEmpty();
        if (found.isEmpty()) {
            made.ifPresent(plan -> found.put(plan, trials.with(changed(plan))));
        }
        return new Smallest(named(), proven, whole ? size : Math.max(1, size), looks);
    }

    private int sizeFound() {
        return found.keySet().iterator().next().size();
    }

    // What no rule tells apart for this pairing is tried once; a fact of which nothing is told apart is left out.
    private void oneOfAKind(int[] known, int[][] all) {
        Map<Integer, Map<Integer, List<Object>>> told = bounds.told(known, all);
        Set<String> linked = vocabulary.linked();
        for (String path : List.copyOf(values.keySet())) {
            int place = cells.place(path);
            Map<Integer, List<Object>> says = told.getOrDefault(place, Map.of());
            Map<List<Object>, Value> first = new HashMap<>();
            List<Object> now = says.getOrDefault(known[place], List.of());
            List<Value> kinds = new ArrayList<>();
            for (Value value : Present.in(values, path)) {
                List<Object> then = says.getOrDefault(cells.number(place, Optional.of(value)), List.of());
                if (linked.contains(path)) {
                    kinds.add(value);
                } else if (!then.equals(now) || needed.contains(path)) {
                    Value same = first.putIfAbsent(then, value);
                    if (same == null) {
                        kinds.add(value);
                    } else {
                        alike.computeIfAbsent(path, k -> new HashMap<>())
                                .computeIfAbsent(same, k -> new ArrayList<>())
                                .add(value);
                    }
                }
            }
            values.put(path, kinds);
        }
        values.values().removeIf(List::isEmpty);
        values.keySet()
                .removeIf(path -> linked.contains(path)
                        && base.fact(path).isEmpty()
                        && !needed.contains(path)
                        && !settled.containsKey(path)
                        && told.getOrDefault(cells.place(path), Map.of()).values().stream()
                                        .distinct()
                                        .count()
                                < 2);
    }

    // A mitigation that changes nothing that rules tell apart for this pairing is no help.
    private void onlyWhatTells(int[] known, int[][] all) {
        Map<Integer, Map<Integer, List<Object>>> told = bounds.told(known, all);
        Set<String> linked = vocabulary.linked();
        mitigations.removeIf(mitigation -> mitigation.effect().changes().keySet().stream()
                .noneMatch(path -> linked.contains(path)
                        || needed.contains(path)
                        || told.getOrDefault(cells.place(path), Map.of()).values().stream()
                                        .distinct()
                                        .count()
                                > 1));
        mitigations.forEach(
                mitigation -> changeable.addAll(mitigation.effect().changes().keySet()));
        vocabulary.follows().forEach(follows -> changeable.add(follows.path()));
    }

    // How many facts a set must hold at least beside mitigations: those that are needed, and that nothing else makes
    // known.
    private int wanted() {
        return (int) needed.stream().filter(path -> !changeable.contains(path)).count();
    }

    // What is needed and missing first, then what moves the pairing furthest by itself, so that what is left over soon
    // cannot get there.
    private void order() {
        Map<String, Prospect> furthest = new HashMap<>();
        Comparator<Prospect> better = up ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<CaseFacts> cases = new ArrayList<>();
        values.forEach((path, some) ->
                some.forEach(value -> cases.add(base.with(vocabulary, Map.of(path, Optional.of(value))))));
        trials.prepare(cases);
        int at = 0;
        for (Map.Entry<String, List<Value>> fact : values.entrySet()) {
            for (int i = 0; i < fact.getValue().size(); i++) {
                Prospect then = trials.with(cases.get(at++)).prospect(0);
                furthest.merge(fact.getKey(), then, (a, b) -> better.compare(a, b) >= 0 ? a : b);
            }
        }
        order.addAll(values.keySet());
        order.sort(Comparator.comparing((String path) -> !needed.contains(path))
                .thenComparing(furthest::get, better.reversed())
                .thenComparing(Comparator.naturalOrder()));
    }

    // All that any set of changes could make of the case.
    private int[][] everything(int[] known) {
        int[][] free = new int[known.length][];
        values.keySet().forEach(path -> open(free, known, path, true));
        PossibleValues possible = new PossibleValues(pack);
        for (Mitigation mitigation : mitigations) {
            CaseFacts after = mitigation.effect().on(base, vocabulary);
            for (String path : mitigation.effect().changes().keySet()) {
                FactDefinition definition = vocabulary.definition(path).orElseThrow();
                Set<Value> more = new LinkedHashSet<>(possible.of(definition, base));
                after.fact(path).ifPresent(fact -> more.add(fact.value()));
                if (definition.type() == FactType.SET) {
                    more.addAll(Findable.choices(possible.ids(definition)));
                }
                add(free, known, path, more);
                settle(free, known, path);
            }
        }
        return free;
    }

    private void open(int[][] free, int[] known, String path, boolean orAsItIs) {
        int place = cells.place(path);
        int[] numbers = Present.in(values, path).stream()
                .mapToInt(value -> cells.number(place, Optional.of(value)))
                .toArray();
        union(
                free,
                place,
                orAsItIs
                        ? IntStream.concat(Arrays.stream(numbers), IntStream.of(known[place]))
                                .toArray()
                        : numbers);
        settle(free, known, path);
    }

    private void add(int[][] free, int[] known, String path, Collection<Value> some) {
        int place = cells.place(path);
        union(
                free,
                place,
                IntStream.concat(
                                IntStream.of(known[place]),
                                some.stream().mapToInt(value -> cells.number(place, Optional.of(value))))
                        .toArray());
    }

    // What follows from a fact may come and go with it, where the case does not state it.
    private void settle(int[][] free, int[] known, String path) {
        for (String other : settled.getOrDefault(path, Set.of())) {
            boolean stated = base.fact(other).isPresent() && !base.implied().contains(other);
            if (!stated) {
                List<Value> some = vocabulary.follows().stream()
                        .filter(follows -> follows.path().equals(other))
                        .map(Vocabulary.Follows::value)
                        .toList();
                int before = free[cells.place(other)] == null ? 0 : free[cells.place(other)].length;
                add(free, known, other, some);
                union(free, cells.place(other), new int[] {0});
                if (free[cells.place(other)].length > before) {
                    settle(free, known, other);
                }
            }
        }
    }

    private static void union(int[][] free, int place, int[] more) {
        IntStream now = free[place] == null ? IntStream.empty() : Arrays.stream(free[place]);
        free[place] =
                IntStream.concat(now, Arrays.stream(more)).sorted().distinct().toArray();
    }

    private boolean may(int[] known, int[][] free) {
        looks++;
        bounds.turnTo(known, free, base.prices(), up);
        return up ? bounds.mayRise(0, to) : bounds.mayFall(0, to);
    }

    private boolean there(Outcome outcome) {
        int compared = outcome.verdict(0).compareTo(to);
        return up ? compared >= 0 : compared <= 0;
    }

    private CaseFacts changed(Plan plan) {
        Map<String, Optional<Value>> facts = new HashMap<>();
        plan.facts().forEach((path, value) -> facts.put(path, Optional.of(value)));
        CaseFacts done = effects.of(base, plan.mitigations());
        return facts.isEmpty() ? done : done.with(vocabulary, facts);
    }

    // --- all sets of a size

    // Whether all of them were done with.
    private boolean level(int size) {
        return withMitigations(new ArrayList<>(), 0, base, size);
    }

    private boolean withMitigations(List<Mitigation> chosen, int from, CaseFacts done, int size) {
        if (looks >= WhatIf.MOST) {
            return false;
        }
        if (chosen.size() + wanted() > size) {
            return true;
        }
        int[] known = cells.of(done);
        if (!choose(chosen, known, new ArrayList<>(), 0, size - chosen.size())) {
            return false;
        }
        for (int i = from; i < mitigations.size() && chosen.size() + wanted() < size; i++) {
            CaseFacts more = mitigations.get(i).effect().on(done, vocabulary);
            // What changes nothing more is no part of a smallest set.
            if (!more.facts().equals(done.facts())) {
                chosen.add(mitigations.get(i));
                boolean whole = withMitigations(chosen, i + 1, more, size);
                chosen.remove(chosen.size() - 1);
                if (!whole) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean choose(List<Mitigation> done, int[] known, List<String> chosen, int from, int more) {
        if (looks >= WhatIf.MOST) {
            return false;
        }
        if (more == 0) {
            int[][] free = new int[known.length][];
            chosen.forEach(path -> open(free, known, path, false));
            if (may(known, free)) {
                assign(done, known, chosen, new LinkedHashMap<>());
            }
            return true;
        }
        for (int i = from; i + more <= order.size(); i++) {
            if (worthTrying(known, chosen, i)) {
                chosen.add(order.get(i));
                boolean whole = choose(done, known, chosen, i + 1, more - 1);
                chosen.remove(chosen.size() - 1);
                if (!whole) {
                    return false;
                }
            } else {
                return true;
            }
        }
        return true;
    }

    // Whether what is chosen and any of what is left could get there.
    private boolean worthTrying(int[] known, List<String> chosen, int from) {
        int[][] free = new int[known.length][];
        chosen.forEach(path -> open(free, known, path, false));
        order.subList(from, order.size()).forEach(path -> open(free, known, path, true));
        return may(known, free);
    }

    private void assign(List<Mitigation> done, int[] known, List<String> chosen, Map<String, Value> assigned) {
        if (assigned.size() == chosen.size()) {
            Plan plan = new Plan(List.copyOf(done), Map.copyOf(assigned));
            CaseFacts changed = changed(plan);
            looks++;
            Outcome outcome = trials.with(changed);
            if (there(outcome) && !effects.contradicts(base, changed)) {
                found.put(plan, outcome);
            }
            return;
        }
        String path = chosen.get(assigned.size());
        int place = cells.place(path);
        for (Value value : Present.in(values, path)) {
            assigned.put(path, value);
            int[] now = known.clone();
            now[place] = cells.number(place, Optional.of(value));
            int[][] free = new int[known.length][];
            assigned.keySet().forEach(other -> settle(free, now, other));
            chosen.subList(assigned.size(), chosen.size()).forEach(other -> open(free, now, other, false));
            assigned.keySet().forEach(other -> free[cells.place(other)] = null);
            if (may(now, free)) {
                assign(done, now, chosen, assigned);
            }
            assigned.remove(path);
        }
    }

    // --- a set made step by step

    private Optional<Plan> stepByStep() {
        Comparator<Prospect> better = up ? Comparator.naturalOrder() : Comparator.reverseOrder();
        Plan plan = new Plan(List.of(), Map.of());
        for (String path : order) {
            if (needed.contains(path)) {
                plan = step(plan, factSteps(plan, path), better).orElse(plan);
            }
        }
        while (plan.size() <= LARGEST) {
            if (plan.size() > 0 && there(trials.with(changed(plan)))) {
                return Optional.of(needed(plan));
            }
            List<Plan> steps = new ArrayList<>();
            for (String path : order) {
                if (!plan.facts().containsKey(path)) {
                    steps.addAll(factSteps(plan, path));
                }
            }
            for (Mitigation mitigation : mitigations) {
                if (!plan.mitigations().contains(mitigation)) {
                    List<Mitigation> more = new ArrayList<>(plan.mitigations());
                    more.add(mitigation);
                    steps.add(new Plan(more, plan.facts()));
                }
            }
            Optional<Plan> next = step(plan, steps, better);
            Prospect now = trials.with(changed(plan)).prospect(0);
            if (next.isEmpty()
                    || !there(trials.with(changed(next.get())))
                            && better.compare(trials.with(changed(next.get())).prospect(0), now) <= 0) {
                return Optional.empty();
            }
            plan = next.get();
        }
        return Optional.empty();
    }

    private List<Plan> factSteps(Plan plan, String path) {
        List<Plan> steps = new ArrayList<>();
        for (Value value : Present.in(values, path)) {
            Map<String, Value> facts = new TreeMap<>(plan.facts());
            facts.put(path, value);
            steps.add(new Plan(plan.mitigations(), facts));
        }
        return steps;
    }

    private Optional<Plan> step(Plan from, List<Plan> steps, Comparator<Prospect> better) {
        List<CaseFacts> cases = steps.stream().map(this::changed).toList();
        trials.prepare(cases);
        Plan best = null;
        Prospect furthest = null;
        for (int i = 0; i < cases.size(); i++) {
            looks++;
            Outcome outcome = trials.with(cases.get(i));
            if (!effects.contradicts(base, cases.get(i))) {
                if (there(outcome)) {
                    return Optional.of(steps.get(i));
                }
                if (furthest == null || better.compare(outcome.prospect(0), furthest) > 0) {
                    best = steps.get(i);
                    furthest = outcome.prospect(0);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    // Without the steps that were not needed after all.
    private Plan needed(Plan plan) {
        Plan needed = plan;
        for (String path : plan.facts().keySet()) {
            Map<String, Value> fewer = new TreeMap<>(needed.facts());
            fewer.remove(path);
            needed = ifEnough(new Plan(needed.mitigations(), fewer), needed);
        }
        for (Mitigation mitigation : plan.mitigations()) {
            List<Mitigation> fewer = new ArrayList<>(needed.mitigations());
            fewer.remove(mitigation);
            needed = ifEnough(new Plan(fewer, needed.facts()), needed);
        }
        return needed;
    }

    private Plan ifEnough(Plan fewer, Plan plan) {
        CaseFacts changed = changed(fewer);
        looks++;
        return fewer.size() > 0 && there(trials.with(changed)) && !effects.contradicts(base, changed) ? fewer : plan;
    }

    // --- what was found

    private List<WhatIf.Change> named() {
        Comparator<WhatIf.Change> index = Comparator.comparingDouble(WhatIf.Change::index);
        NamedSets named = new NamedSets(this::confirmed);
        found.entrySet().stream()
                .map(entry -> change(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                                (WhatIf.Change change) -> change.known().size())
                        .thenComparing(
                                WhatIf.Change::becomes, up ? Comparator.reverseOrder() : Comparator.naturalOrder())
                        .thenComparing(up ? index.reversed() : index)
                        .thenComparing(change -> change.set().toString() + change.mitigations()))
                .forEach(named::add);
        return named.all();
    }

    private WhatIf.Change change(Plan plan, Outcome outcome) {
        SortedSet<String> known = new TreeSet<>(plan.facts().keySet());
        known.removeIf(path -> base.fact(path).isEmpty() || base.implied().contains(path));
        SortedMap<String, List<Value>> or = new TreeMap<>();
        plan.facts().forEach((path, value) -> {
            List<Value> same = alike.getOrDefault(path, Map.of()).getOrDefault(value, List.of());
            if (!same.isEmpty()) {
                or.put(path, same);
            }
        });
        return new WhatIf.Change(
                new TreeMap<>(plan.facts()),
                or,
                CatalogueEntry.ids(plan.mitigations()),
                known,
                outcome.verdict(0),
                outcome.index(0));
    }

    // Held against a fresh run of the rules.
    private WhatIf.Change confirmed(WhatIf.Change change) {
        CaseFacts changed = changed(new Plan(
                mitigations.stream()
                        .filter(m -> change.mitigations().contains(m.id()))
                        .toList(),
                change.set()));
        Verdict fresh = AsItStands.of(pack, changed).pairings().get(0).verdict();
        if (fresh != change.becomes()) {
            throw new IllegalStateException("weighed afresh, " + change + " comes to " + fresh);
        }
        return change;
    }
}
