package dealadvisor.workbench;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Feasibility;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Reasoned;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Severity;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Value;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Facts that reach one term of one pairing by more than one way in one made case: by several causes of which something is left, or by a cause and a bound on
 * what the good is worth or how the payment appeals. One argument may be counted twice there.
 */
final class SeveralWays {
    /** How many cases are made. */
    private static final int MADE = 100;

    /** How many goods and payments of each case are weighed: what one pairing is does not hang on the others. */
    private static final int GOODS = 8;

    private static final int PAYMENTS = 6;

    private final RulePack pack;
    private final Advisor advisor;
    private final MadeCases made;
    private final SortedMap<Reach, SortedMap<String, String>> all = new TreeMap<>();
    private final SortedMap<Reach, SortedMap<String, String>> several = new TreeMap<>();

    /** A fact, by path, that reaches a term, by id. */
    record Reach(String fact, String term) implements Comparable<Reach> {
        @Override
        public int compareTo(Reach other) {
            int order = fact.compareTo(other.fact);
            return order != 0 ? order : term.compareTo(other.term);
        }
    }

    /**
     * What came of it. Of a pack that extends another, only where a rule of its own takes part.
     *
     * @param reached how many terms facts reach at all
     * @param several those of them that are reached by more than one way in one case: the ways, each a cause by id, {@code worth} or {@code appeal}, with a
     *     rule that makes it
     */
    record Found(int reached, SortedMap<Reach, SortedMap<String, String>> several) {}

    private SeveralWays(RulePack pack) {
        this.pack = pack;
        this.advisor = Advisor.withoutTrials(pack);
        this.made = new MadeCases(pack, List.of());
    }

    /** Looks for them. */
    static Found of(RulePack pack) {
        SeveralWays ways = new SeveralWays(pack);
        IntStream.range(0, MADE).parallel().forEach(ways::look);
        return new Found(ways.all.size(), ways.several);
    }

    private void look(int number) {
        Random random = new Random(number);
        CaseFacts facts = made.of(number)
                .with(
                        pack.vocabulary(),
                        Map.of(
                                "deal.goods", some("goods", GOODS, random),
                                "deal.payments", some("payments", PAYMENTS, random)));
        Advice advice = advisor.advise(facts);
        Map<String, Reasoned> conclusions = new HashMap<>();
        advice.argument().conclusions().forEach(conclusion -> conclusions.put(conclusion.id(), conclusion));
        for (PairingAdvice pairing : advice.pairings()) {
            note(ways(advice, pairing, conclusions));
        }
    }

    private Optional<Value> some(String catalogue, int count, Random random) {
        List<String> ids = new ArrayList<>(pack.vocabulary().catalogueIds().get(catalogue));
        Collections.sort(ids);
        Collections.shuffle(ids, random);
        return Optional.of(new Value.Ids(new TreeSet<>(ids.subList(0, Math.min(count, ids.size())))));
    }

    private SortedMap<Reach, SortedMap<String, String>> ways(
            Advice advice, PairingAdvice pairing, Map<String, Reasoned> conclusions) {
        SortedMap<Reach, SortedMap<String, String>> ways = new TreeMap<>();
        for (Feasibility.BarrierSeverity barrier : pairing.feasibility().barriers()) {
            barrier.causes().stream()
                    .filter(cause -> cause.severity() != Severity.NONE)
                    .forEach(cause -> cause.conclusions()
                            .forEach(id -> add(
                                    ways,
                                    Present.in(conclusions, id),
                                    barrier.term(),
                                    barrier.id() + "/" + cause.id())));
        }
        for (Reasoned conclusion : advice.argument().conclusions()) {
            if (conclusion.scope().covers(pairing.good(), pairing.payment())) {
                if (conclusion.kind() == Conclusion.Kind.WORTH) {
                    add(ways, conclusion, Term.OUR_GAINS, "worth");
                } else if (conclusion.kind() == Conclusion.Kind.APPEAL) {
                    add(ways, conclusion, Term.AI_GAINS, "appeal");
                }
            }
        }
        return ways;
    }

    private static void add(
            SortedMap<Reach, SortedMap<String, String>> ways, Reasoned conclusion, Term term, String way) {
        List<String> facts = new ArrayList<>(conclusion.unknown());
        conclusion.facts().forEach(fact -> facts.add(fact.path()));
        for (String fact : facts) {
            ways.computeIfAbsent(new Reach(fact, term.id()), k -> new TreeMap<>())
                    .merge(way, conclusion.rule(), SeveralWays::first);
        }
    }

    private synchronized void note(SortedMap<Reach, SortedMap<String, String>> ways) {
        ways.forEach((reach, by) -> {
            if (by.values().stream().anyMatch(this::own)) {
                merge(all, reach, by);
                if (by.size() > 1) {
                    merge(several, reach, by);
                }
            }
        });
    }

    private boolean own(String rule) {
        return pack.folder().own(pack.rule(rule).orElseThrow().file());
    }

    private static void merge(
            SortedMap<Reach, SortedMap<String, String>> into, Reach reach, SortedMap<String, String> by) {
        SortedMap<String, String> known = into.computeIfAbsent(reach, k -> new TreeMap<>());
        by.forEach((way, rule) -> known.merge(way, rule, SeveralWays::first));
    }

    // Whichever comes first in the alphabet, so that the order of the cases does not matter.
    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
