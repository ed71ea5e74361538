package dealadvisor.workbench;

import dealadvisor.advice.Advisor;
import dealadvisor.advice.Alternatives;
import dealadvisor.advice.Alternatives.Weighed;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import dealadvisor.workbench.Direction.Measure;
import dealadvisor.workbench.Direction.Pull;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Tries the directions of a pack: each in the case that it names, or in many made ones, where what differs between two cases is only what the direction
 * moves. What goes the wrong way is made smaller until no fact can be left out.
 */
public final class Directions {
    private final RulePack pack;
    private final DirectionReader.Read read;
    private final MadeCases made;

    /**
     * What came of one direction.
     *
     * @param name its sentence
     * @param place where it stands
     * @param claims the claims that say so
     * @param tried in how many cases it was tried
     * @param moved in how many of them something moved as it says
     * @param against how it does not hold, if it does not
     */
    public record Result(
            String name, Place place, List<String> claims, int tried, int moved, Optional<Against> against) {
        public Result {
            claims = List.copyOf(claims);
        }

        /** Whether it holds wherever it was tried. */
        public boolean holds() {
            return against.isEmpty();
        }
    }

    /**
     * One case in which a direction does not hold.
     *
     * @param pairing the pairing that goes the wrong way; empty where an expectation of the case is not met
     * @param what which way it goes, in words
     * @param facts what is known in the case beside what moves, as {@code path=value}
     * @param first what the first case has, likewise
     * @param second what the second has
     * @param onlyFirst conclusions that bear on it in the first case only, with their rules
     * @param onlySecond likewise in the second
     */
    public record Against(
            Optional<String> pairing,
            String what,
            List<String> facts,
            List<String> first,
            List<String> second,
            List<String> onlyFirst,
            List<String> onlySecond) {
        public Against {
            facts = List.copyOf(facts);
            first = List.copyOf(first);
            second = List.copyOf(second);
            onlyFirst = List.copyOf(onlyFirst);
            onlySecond = List.copyOf(onlySecond);
        }
    }

    /**
     * All that came of it.
     *
     * @param results one for each direction, in the file's order
     * @param unsaid facts that no direction moves and that are not said to have none, by path; of a pack that extends another, only its own facts
     * @param without facts said to have no direction, and why
     */
    public record Report(List<Result> results, SortedSet<String> unsaid, SortedMap<String, String> without) {
        public Report {
            results = List.copyOf(results);
            unsaid = Collections.unmodifiableSortedSet(new TreeSet<>(unsaid));
            without = Collections.unmodifiableSortedMap(new TreeMap<>(without));
        }

        /** Whether every direction holds, and every fact has one or is said to have none. */
        public boolean holds() {
            return unsaid.isEmpty() && results.stream().allMatch(Result::holds);
        }
    }

    private Directions(RulePack pack) {
        this.pack = pack;
        this.read = DirectionReader.of(pack);
        this.made = new MadeCases(pack, read.cases().values());
    }

    /**
     * Tries them.
     *
     * @param pack the rules, from a folder, with their {@code directions.yaml}
     * @param cases how many cases to make, at least 1
     * @param only a part of the sentences, facts or claims of those to try; empty for all
     * @param progress told after each made case how many are done
     * @throws ProblemsException if the file is wrong
     */
    public static Report of(RulePack pack, int cases, String only, IntConsumer progress) {
        return new Directions(pack).report(cases, only, progress);
    }

    // One direction's outcome in one case: how often it moved, and the first pairing that went the wrong way.
    private record Trial(boolean tried, boolean moved, Optional<Step> against) {}

    // The two changes between which it went the wrong way.
    private record Step(Map<String, Optional<Value>> first, Map<String, Optional<Value>> second, String pairing) {}

    private Report report(int cases, String only, IntConsumer progress) {
        List<Direction> wanted = read.directions().stream()
                .filter(direction -> direction.name().contains(only)
                        || direction.claims().contains(only)
                        || direction.moved().contains(only))
                .toList();
        List<Direction> everywhere =
                wanted.stream().filter(direction -> direction.in().isEmpty()).toList();
        List<List<Trial>> trials = new ArrayList<>();
        if (!everywhere.isEmpty()) {
            java.util.concurrent.atomic.AtomicInteger done = new java.util.concurrent.atomic.AtomicInteger();
            IntStream.range(0, cases)
                    .parallel()
                    .mapToObj(number -> {
                        List<Trial> some = trials(made.of(number), everywhere);
                        progress.accept(done.incrementAndGet());
                        return some;
                    })
                    .forEachOrdered(trials::add);
        }
        Map<Direction, Result> results = new HashMap<>();
        wanted.parallelStream()
                .map(direction -> direction.in().isPresent()
                        ? inNamed(direction)
                        : gathered(direction, everywhere.indexOf(direction), trials))
                .forEachOrdered(result -> results.put(
                        wanted.stream()
                                .filter(d -> d.place().equals(result.place()))
                                .findFirst()
                                .orElseThrow(),
                        result));
        return new Report(
                wanted.stream().map(results::get).toList(),
                only.isEmpty() ? unsaid() : new TreeSet<>(),
                read.without());
    }

    private SortedSet<String> unsaid() {
        SortedSet<String> unsaid = new TreeSet<>();
        Optional<RulePack> base = pack.extended();
        for (FactDefinition definition : pack.vocabulary().definitions()) {
            if (base.flatMap(below -> below.vocabulary().definition(definition.path()))
                    .isEmpty()) {
                unsaid.add(definition.path());
            }
        }
        read.directions().forEach(direction -> unsaid.removeAll(direction.moved()));
        unsaid.removeAll(read.without().keySet());
        return unsaid;
    }

    private List<Trial> trials(CaseFacts facts, List<Direction> directions) {
        List<Trial> trials = new ArrayList<>();
        try (Alternatives alternatives = new Alternatives(pack, facts)) {
            for (Direction direction : directions) {
                trials.add(trial(alternatives, facts, direction));
            }
        }
        return trials;
    }

    private Trial trial(Alternatives alternatives, CaseFacts facts, Direction direction) {
        boolean tried = false;
        boolean moved = false;
        List<Map<String, Optional<Value>>> stages = stages(direction);
        List<Weighed> before = List.of();
        for (int i = 0; i < stages.size(); i++) {
            CaseFacts now = facts.with(pack.vocabulary(), stages.get(i));
            if (!now.warnings().isEmpty()) {
                before = List.of();
                continue;
            }
            List<Weighed> weighed = alternatives.of(now);
            if (!before.isEmpty()) {
                tried = true;
                for (int p = 0; p < weighed.size(); p++) {
                    Optional<Boolean> move = move(
                            direction, before.get(p), weighed.get(p), known(stages.get(i - 1)) && known(stages.get(i)));
                    if (move.isEmpty()) {
                        return new Trial(
                                true,
                                moved,
                                Optional.of(new Step(
                                        stages.get(i - 1),
                                        stages.get(i),
                                        weighed.get(p).id())));
                    }
                    moved |= move.get();
                }
            }
            before = weighed;
        }
        return new Trial(tried, moved, Optional.empty());
    }

    private static boolean known(Map<String, Optional<Value>> stage) {
        return stage.values().stream().allMatch(Optional::isPresent);
    }

    /** What the facts of a case become, one stage after another; between each two the direction holds. */
    private List<Map<String, Optional<Value>>> stages(Direction direction) {
        List<Map<String, Optional<Value>>> changes = new ArrayList<>();
        if (direction.along().isPresent()) {
            String path = direction.along().get();
            made.of(pack.vocabulary().definition(path).orElseThrow())
                    .forEach(value -> changes.add(Map.of(path, Optional.of(value))));
        } else {
            changes.add(direction.from());
            changes.add(direction.to());
        }
        return changes.stream()
                .map(change -> {
                    Map<String, Optional<Value>> all = new TreeMap<>(direction.when());
                    all.putAll(change);
                    return all;
                })
                .toList();
    }

    // Whether something moved as the direction says; empty if something went the wrong way.
    private static Optional<Boolean> move(Direction direction, Weighed first, Weighed second, boolean known) {
        if (!direction.covers(first.good(), first.payment())) {
            return Optional.of(false);
        }
        boolean moved = false;
        for (Map.Entry<Measure, Pull> pull : direction.pulls().entrySet()) {
            double move = of(pull.getKey(), second) - of(pull.getKey(), first);
            if (pull.getValue().refuses(move)
                    // An answer to what was not known may raise a verdict of itself.
                    || (pull.getKey() == Measure.INDEX
                            && known
                            && pull.getValue().refuses(second.verdict().compareTo(first.verdict())))) {
                return Optional.empty();
            }
            moved |= Math.abs(move) > Direction.TOLERANCE;
        }
        return Optional.of(moved);
    }

    private static double of(Measure measure, Weighed weighed) {
        return measure.term().map(term -> weighed.terms().of(term)).orElseGet(() -> weighed.terms()
                .index());
    }

    private Result gathered(Direction direction, int index, List<List<Trial>> trials) {
        int tried = 0;
        int moved = 0;
        Optional<Against> against = Optional.empty();
        for (int number = 0; number < trials.size(); number++) {
            Trial trial = trials.get(number).get(index);
            tried += trial.tried() ? 1 : 0;
            moved += trial.moved() ? 1 : 0;
            if (against.isEmpty() && trial.against().isPresent()) {
                against = Optional.of(
                        smallest(direction, made.of(number), trial.against().get()));
            }
        }
        if (against.isEmpty()
                && moved == 0
                && direction.pulls().values().stream().anyMatch(Pull::moves)) {
            against = Optional.of(nowhere(tried));
        }
        return new Result(direction.name(), direction.place(), direction.claims(), tried, moved, against);
    }

    private static Against nowhere(int tried) {
        return new Against(
                Optional.empty(),
                "nothing moves in any of " + tried + " cases",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private Result inNamed(Direction direction) {
        CaseFacts facts = read.cases().get(direction.in().orElseThrow());
        List<Map<String, Optional<Value>>> stages = stages(direction);
        Optional<Against> against = Optional.empty();
        boolean moved = false;
        for (int i = 1;
                i < stages.size() && against.isEmpty() && !direction.pulls().isEmpty();
                i++) {
            try (Alternatives alternatives = new Alternatives(pack, facts)) {
                List<Weighed> first = alternatives.of(facts.with(pack.vocabulary(), stages.get(i - 1)));
                List<Weighed> second = alternatives.of(facts.with(pack.vocabulary(), stages.get(i)));
                boolean known = known(stages.get(i - 1)) && known(stages.get(i));
                for (int p = 0; p < first.size() && against.isEmpty(); p++) {
                    Optional<Boolean> move = move(direction, first.get(p), second.get(p), known);
                    moved |= move.orElse(false);
                    if (move.isEmpty()) {
                        against = Optional.of(against(
                                direction,
                                facts,
                                new Step(
                                        stages.get(i - 1),
                                        stages.get(i),
                                        first.get(p).id()),
                                List.of("the case `" + direction.in().get() + "`")));
                    }
                }
            }
        }
        if (against.isEmpty() && !moved && direction.pulls().values().stream().anyMatch(Pull::moves)) {
            against = Optional.of(nowhere(1));
        }
        if (against.isEmpty() && !direction.checks().isEmpty()) {
            CaseFacts second = facts.with(pack.vocabulary(), stages.get(stages.size() - 1));
            List<String> differences = ScenarioRun.differences(
                    direction.checks(), Advisor.withoutTrials(pack).advise(second));
            if (!differences.isEmpty()) {
                against = Optional.of(new Against(
                        Optional.empty(),
                        String.join("; ", differences),
                        List.of("the case `" + direction.in().get() + "`"),
                        List.of(),
                        words(stages.get(stages.size() - 1)),
                        List.of(),
                        List.of()));
            }
        }
        return new Result(direction.name(), direction.place(), direction.claims(), 1, moved ? 1 : 0, against);
    }

    /** The same with every fact left out that is not needed for it. */
    private Against smallest(Direction direction, CaseFacts facts, Step step) {
        CaseFacts least = facts;
        try (Alternatives alternatives = new Alternatives(pack, facts)) {
            for (String path : facts.facts().keySet()) {
                CaseFacts without = least.with(pack.vocabulary(), Map.of(path, Optional.empty()));
                if (without.fact(path).isEmpty() && wrong(direction, alternatives, without, step)) {
                    least = without;
                }
            }
        }
        CaseFacts shown = least;
        List<String> known = new ArrayList<>();
        shown.facts().forEach((path, fact) -> {
            if (!step.second().containsKey(path) && !shown.implied().contains(path)) {
                known.add(path + "=" + fact.value().text());
            }
        });
        return against(direction, least, step, known);
    }

    private boolean wrong(Direction direction, Alternatives alternatives, CaseFacts facts, Step step) {
        CaseFacts one = facts.with(pack.vocabulary(), step.first());
        CaseFacts two = facts.with(pack.vocabulary(), step.second());
        if (!one.warnings().isEmpty() || !two.warnings().isEmpty()) {
            return false;
        }
        Weighed first = at(alternatives.of(one), step.pairing());
        Weighed second = at(alternatives.of(two), step.pairing());
        return move(direction, first, second, known(step.first()) && known(step.second()))
                .isEmpty();
    }

    private static Weighed at(List<Weighed> weighed, String pairing) {
        return weighed.stream().filter(w -> w.id().equals(pairing)).findFirst().orElseThrow();
    }

    private Against against(Direction direction, CaseFacts facts, Step step, List<String> known) {
        try (Alternatives alternatives = new Alternatives(pack, facts)) {
            Weighed first = at(alternatives.of(facts.with(pack.vocabulary(), step.first())), step.pairing());
            List<String> before = said(alternatives.bearing(first.good(), first.payment()));
            Weighed second = at(alternatives.of(facts.with(pack.vocabulary(), step.second())), step.pairing());
            List<String> after = said(alternatives.bearing(first.good(), first.payment()));
            List<String> moves = new ArrayList<>();
            for (Map.Entry<Measure, Pull> pull : direction.pulls().entrySet()) {
                moves.add(pull.getKey().id() + " should say `" + pull.getValue().id() + "` and goes from "
                        + plain(of(pull.getKey(), first)) + " to " + plain(of(pull.getKey(), second)));
            }
            moves.add("verdict from " + first.verdict().id() + " to "
                    + second.verdict().id());
            return new Against(
                    Optional.of(step.pairing()),
                    String.join(", ", moves),
                    known,
                    words(step.first()),
                    words(step.second()),
                    less(before, after),
                    less(after, before));
        }
    }

    private static String plain(double number) {
        return String.format(java.util.Locale.ROOT, "%.3f", number);
    }

    private static List<String> words(Map<String, Optional<Value>> stage) {
        return stage.entrySet().stream()
                .map(entry ->
                        entry.getKey() + "=" + entry.getValue().map(Value::text).orElse("unknown"))
                .sorted()
                .toList();
    }

    private static List<String> said(List<Conclusion> conclusions) {
        return conclusions.stream()
                .map(conclusion -> "\"" + conclusion.because().rule() + "\" ("
                        + conclusion.kind().id() + " " + conclusion.subject()
                        + (conclusion.amount().isEmpty() ? "" : " " + conclusion.amount()) + ")")
                .sorted()
                .toList();
    }

    private static List<String> less(List<String> all, List<String> others) {
        List<String> left = new ArrayList<>(all);
        others.forEach(left::remove);
        return left;
    }
}
