package dealadvisor.advice.chances;

import dealadvisor.catalogue.Threshold;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Belief;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import dealadvisor.rules.RuleReads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The values to try for a fact that is not known: what the case says it may be where it says so, but for numbers that are next to impossible by that; else every id of a choice or scale, both truth values,
 * for a number one on each side of everything that rules compare it with, for a set none and each single element.
 */
public final class PossibleValues {
    /** Of what a set may be by what is said of it, so many are tried, the likeliest. */
    private static final int SETS = 12;

    /** What a number is with less than this chance is not tried: the tails of a curve through what was said are no statement; ours. */
    static final double NEGLIGIBLE = 0.001;

    private final RulePack pack;
    private final RuleReads reads;

    /**
     * @param pack the rules, for its thresholds and catalogues
     */
    public PossibleValues(RulePack pack) {
        this.pack = pack;
        this.reads = pack.reads();
    }

    /**
     * The values of one fact.
     *
     * @param facts the case in which it is not known, for what it says of it and for numbers that rules compare it with
     */
    public List<Value> of(FactDefinition definition, CaseFacts facts) {
        Belief belief = facts.beliefs().get(definition.path());
        if (belief != null) {
            return likeliest(Drawn.of(definition.path(), belief.chances(), cells(definition, facts)));
        }
        List<Value> values = new ArrayList<>();
        switch (definition.type()) {
            case CHOICE, SCALE -> definition.ids().forEach(id -> values.add(new Value.Id(id)));
            case YES_NO -> {
                values.add(new Value.YesNo(true));
                values.add(new Value.YesNo(false));
            }
            case PROBABILITY -> cells(definition, facts).forEach(cell -> values.add(cell.value()));
            case SET -> {
                values.add(new Value.Ids(Set.of()));
                ids(definition).forEach(id -> values.add(new Value.Ids(Set.of(id))));
            }
        }
        return values;
    }

    private static List<Value> likeliest(Drawn fact) {
        return IntStream.range(0, fact.values().size())
                .boxed()
                .filter(i -> fact.spread().isEmpty() || fact.weights().get(i) >= NEGLIGIBLE)
                .sorted(Comparator.comparing((Integer i) -> -fact.weights().get(i)))
                .limit(SETS)
                .sorted()
                .flatMap(i -> fact.values().get(i).stream())
                .toList();
    }

    /**
     * Numbers that rules do not tell apart.
     *
     * @param value the one in their middle
     * @param low the lowest, at least 0
     * @param high the highest, at most 1
     */
    public record Cell(Value.Number value, double low, double high) {}

    /** The cells of a fact that is a number, upwards; none of another. */
    public List<Cell> cells(FactDefinition definition, CaseFacts facts) {
        List<Cell> cells = new ArrayList<>();
        if (definition.type() == FactType.PROBABILITY) {
            double below = 0;
            for (double limit : limits(definition.path(), facts)) {
                cells.add(new Cell(new Value.Number((below + limit) / 2), below, limit));
                below = limit;
            }
            cells.add(new Cell(new Value.Number((below + 1) / 2), below, 1));
        }
        return cells;
    }

    /** The ids that a set may hold. */
    public List<String> ids(FactDefinition definition) {
        return definition
                .catalogue()
                .map(catalogue -> pack.vocabulary().catalogueIds().get(catalogue))
                .orElseGet(definition::ids);
    }

    /** What a fact may be by what the case says of it, and is not tried to be since that is next to impossible; in words, empty where there is nothing. */
    public Optional<String> leftOut(FactDefinition definition, CaseFacts facts) {
        Belief belief = facts.beliefs().get(definition.path());
        if (belief == null || !(belief.chances() instanceof Belief.Number number)) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        List<Cell> cells = cells(definition, facts);
        int first = 0;
        while (negligible(number, cells.get(first))) {
            first++;
        }
        int last = cells.size() - 1;
        while (negligible(number, cells.get(last))) {
            last--;
        }
        if (first > 0 && number.spread().below(cells.get(first).low()) > 0) {
            parts.add("below " + new Value.Number(cells.get(first).low()).text());
        }
        if (last < cells.size() - 1 && number.spread().below(cells.get(last).high()) < 1) {
            parts.add("above " + new Value.Number(cells.get(last).high()).text());
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", parts));
    }

    private static boolean negligible(Belief.Number number, Cell cell) {
        return number.spread().below(cell.high()) - number.spread().below(cell.low()) < NEGLIGIBLE;
    }

    // Thresholds, numbers in conditions, and known numbers that stand beside the fact in a rule.
    private SortedSet<Double> limits(String path, CaseFacts facts) {
        SortedSet<Double> limits = new TreeSet<>(reads.literals().getOrDefault(path, new TreeSet<>()));
        Set<String> named = reads.thresholds().getOrDefault(path, new TreeSet<>());
        for (Threshold threshold : pack.catalogue().calibration().thresholds()) {
            if (named.contains(threshold.id())) {
                limits.add(threshold.value());
            }
        }
        for (String other : reads.beside().getOrDefault(path, new TreeSet<>())) {
            facts.fact(other).ifPresent(fact -> {
                if (fact.value() instanceof Value.Number number) {
                    limits.add(number.number());
                }
            });
        }
        limits.removeIf(limit -> limit <= 0 || limit >= 1);
        return limits;
    }
}
