package dealadvisor.workbench;

import dealadvisor.advice.Advisor;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import dealadvisor.reading.Place;
import dealadvisor.reading.Present;
import dealadvisor.reading.ProblemsException;
import dealadvisor.workbench.DirectionTrials.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final DirectionTrials trials;

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
        this.trials = new DirectionTrials(pack, made);
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

    private Report report(int cases, String only, IntConsumer progress) {
        List<Direction> wanted = read.directions().stream()
                .filter(direction -> direction.name().contains(only)
                        || direction.claims().contains(only)
                        || direction.moved().contains(only))
                .toList();
        List<Direction> everywhere =
                wanted.stream().filter(direction -> direction.in().isEmpty()).toList();
        List<List<Trial>> tried = new ArrayList<>();
        if (!everywhere.isEmpty()) {
            AtomicInteger done = new AtomicInteger();
            IntStream.range(0, cases)
                    .parallel()
                    .mapToObj(number -> {
                        List<Trial> some = trials.of(made.of(number), everywhere);
                        progress.accept(done.incrementAndGet());
                        return some;
                    })
                    .forEachOrdered(tried::add);
        }
        List<Result> results = wanted.parallelStream()
                .map(direction -> direction.in().isPresent()
                        ? inNamed(direction)
                        : gathered(direction, everywhere.indexOf(direction), tried))
                .toList();
        return new Report(results, only.isEmpty() ? unsaid() : new TreeSet<>(), read.without());
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

    private Result gathered(Direction direction, int index, List<List<Trial>> outcomes) {
        int tried = 0;
        int moved = 0;
        Optional<Against> against = Optional.empty();
        for (int number = 0; number < outcomes.size(); number++) {
            Trial trial = outcomes.get(number).get(index);
            tried += trial.tried() ? 1 : 0;
            moved += trial.moved() ? 1 : 0;
            if (against.isEmpty() && trial.against().isPresent()) {
                against = Optional.of(trials.smallest(
                        direction, made.of(number), trial.against().get()));
            }
        }
        if (against.isEmpty() && moved == 0 && direction.mustMove()) {
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
        String name = direction.in().orElseThrow();
        CaseFacts facts = Present.in(read.cases(), name);
        List<String> known = List.of("the case `" + name + "`");
        Trial trial = trials.inNamed(facts, direction);
        Optional<Against> against = trial.against().map(step -> trials.against(direction, facts, step, known));
        if (against.isEmpty() && !trial.moved() && direction.mustMove()) {
            against = Optional.of(nowhere(1));
        }
        if (against.isEmpty() && !direction.checks().isEmpty()) {
            Map<String, Optional<Value>> last = trials.last(direction);
            List<String> differences = ScenarioRun.differences(
                    direction.checks(), Advisor.withoutTrials(pack).advise(facts.with(pack.vocabulary(), last)));
            if (!differences.isEmpty()) {
                against = Optional.of(new Against(
                        Optional.empty(),
                        String.join("; ", differences),
                        known,
                        List.of(),
                        DirectionTrials.words(last),
                        List.of(),
                        List.of()));
            }
        }
        return new Result(direction.name(), direction.place(), direction.claims(), 1, trial.moved() ? 1 : 0, against);
    }
}
