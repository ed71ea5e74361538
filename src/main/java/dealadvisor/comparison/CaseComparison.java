package dealadvisor.comparison;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Sampling;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Two cases under the same rules: what differs in what they state, in what is answered and concluded, and which facts make the difference,
 * found by swapping them one at a time.
 *
 * @param a the advice on the first case
 * @param b the advice on the second case
 * @param facts the facts that they state otherwise, by path
 * @param differences the answers that differ: eligibility, window and rule-outs first, then pairings, the best of either case first
 * @param terms the factors that differ, by pairing
 * @param conclusions what only one of them concludes or concludes with another amount, by id
 * @param onlyA pairings in question in the first case only
 * @param onlyB pairings in question in the second case only
 */
public record CaseComparison(
        Advice a,
        Advice b,
        List<FactDifference> facts,
        List<Difference> differences,
        List<TermDifference> terms,
        List<ConclusionDifference> conclusions,
        List<String> onlyA,
        List<String> onlyB) {
    /** How many cases between the two are advised on, at most, in search of facts that make a difference together. */
    private static final int SEARCH = 400;

    public CaseComparison {
        facts = List.copyOf(facts);
        differences = List.copyOf(differences);
        terms = List.copyOf(terms);
        conclusions = List.copyOf(conclusions);
        onlyA = List.copyOf(onlyA);
        onlyB = List.copyOf(onlyB);
    }

    /** The facts that differ, those first that by themselves make the most differences, then those that move the most. */
    public List<FactDifference> factsByEffect() {
        return facts.stream()
                .sorted(Comparator.comparing(
                                (FactDifference fact) -> -fact.makes().size())
                        .thenComparing(fact -> -fact.moves().size())
                        .thenComparing(FactDifference::fact))
                .toList();
    }

    /** How many answers both give: on the pairings that both ask about, both eligibilities and the window. */
    public int asked() {
        return shared() + 3;
    }

    /** The conclusions that bear on answers that differ, those on the most answers first. */
    public List<ConclusionDifference> arguments() {
        return conclusions.stream()
                .filter(conclusion -> weight(conclusion) > 0)
                .sorted(Comparator.comparing((ConclusionDifference conclusion) -> -weight(conclusion))
                        .thenComparing(conclusion -> conclusion.either().id()))
                .toList();
    }

    private int weight(ConclusionDifference conclusion) {
        return Bearing.weight(differences.stream().map(Difference::what), conclusion);
    }

    /**
     * Compares two cases that were checked against the pack's vocabulary.
     *
     * @param pack the rules under which to advise on both and on the cases between them; what needs trials is left out
     */
    public static CaseComparison of(RulePack pack, CaseFacts first, CaseFacts second) {
        return of(Advisor.withoutTrials(pack), first, second, Optional.empty());
    }

    /**
     * As the other, with chances of verdicts where a case states something as uncertain.
     *
     * @param advisor advises on both and on the cases between them; one without trials will do
     * @param sampling how chances are reckoned; empty if they are not
     */
    public static CaseComparison of(Advisor advisor, CaseFacts first, CaseFacts second, Optional<Sampling> sampling) {
        Advice a = weighing(advisor, first, sampling).advise(first);
        Advice b = weighing(advisor, second, sampling).advise(second);
        Swaps swaps = new Swaps(advisor, first, second);
        SortedMap<String, String> before = Answers.of(a);
        SortedMap<String, String> after = Answers.of(b);
        swaps.know(Set.of(), before);
        swaps.know(swaps.differing(), after);
        swaps.swapEach();
        List<ConclusionDifference> conclusions = ConclusionDifference.between(a, b);
        List<Difference> differences = new ArrayList<>();
        for (String what : Answers.ordered(a, b, before, after)) {
            String was = before.getOrDefault(what, Answers.absent(what));
            String is = after.getOrDefault(what, Answers.absent(what));
            if (!was.equals(is) && !was.equals(Answers.NOT_IN_QUESTION) && !is.equals(Answers.NOT_IN_QUESTION)) {
                differences.add(difference(swaps, what, was, is, Bearing.rules(what, conclusions)));
            }
        }
        return new CaseComparison(
                a,
                b,
                facts(swaps, after, differences, first, second),
                together(swaps, differences),
                TermDifference.between(a, b),
                conclusions,
                only(a, b),
                only(b, a));
    }

    private static Advisor weighing(Advisor usual, CaseFacts facts, Optional<Sampling> sampling) {
        return sampling.filter(how -> how.priors() || facts.isUncertain())
                .map(usual::sampling)
                .orElse(usual);
    }

    /** How likely each verdict is in either case, those first that differ most; empty where no chances were reckoned. */
    public List<ChanceDifference> chances() {
        return ChanceDifference.between(a, b);
    }

    /** How many pairings both cases ask about. */
    public int shared() {
        return a.pairings().size() - onlyA.size();
    }

    private static List<String> only(Advice one, Advice other) {
        return one.pairings().stream()
                .filter(pairing ->
                        other.pairing(pairing.good(), pairing.payment()).isEmpty())
                .map(PairingAdvice::id)
                .toList();
    }

    private static Difference difference(Swaps swaps, String what, String was, String is, List<String> rules) {
        List<String> makes = new ArrayList<>();
        List<String> needed = new ArrayList<>();
        for (String fact : swaps.differing()) {
            if (answer(swaps, Set.of(fact), what).equals(is)) {
                makes.add(fact);
            }
            if (!answer(swaps, without(swaps.differing(), fact), what).equals(is)) {
                needed.add(fact);
            }
        }
        return new Difference(what, was, is, makes, needed, List.of(), rules);
    }

    private static String answer(Swaps swaps, Set<String> swapped, String what) {
        return swaps.with(swapped).getOrDefault(what, Answers.absent(what));
    }

    private static SortedSet<String> without(SortedSet<String> facts, String one) {
        SortedSet<String> rest = new TreeSet<>(facts);
        rest.remove(one);
        return rest;
    }

    // Where no fact makes a difference alone: all of them make it, so leave out one after the other as long as it
    // stays.
    private static List<Difference> together(Swaps swaps, List<Difference> differences) {
        List<Difference> all = new ArrayList<>();
        for (Difference difference : differences) {
            if (!difference.makes().isEmpty()) {
                all.add(difference);
                continue;
            }
            SortedSet<String> facts = new TreeSet<>(swaps.differing());
            boolean found = true;
            for (String fact : swaps.differing()) {
                if (swaps.advised() > SEARCH) {
                    found = false;
                    break;
                }
                SortedSet<String> fewer = without(facts, fact);
                if (answer(swaps, fewer, difference.what()).equals(difference.b())) {
                    facts = fewer;
                }
            }
            all.add(difference.by(found ? List.copyOf(facts) : List.of()));
        }
        return all;
    }

    private static List<FactDifference> facts(
            Swaps swaps,
            SortedMap<String, String> after,
            List<Difference> differences,
            CaseFacts first,
            CaseFacts second) {
        List<FactDifference> facts = new ArrayList<>();
        for (String fact : swaps.differing()) {
            List<String> makes = new ArrayList<>();
            List<String> moves = new ArrayList<>();
            for (Difference difference : differences) {
                if (difference.makes().contains(fact)) {
                    makes.add(difference.what());
                }
            }
            swaps.with(Set.of()).forEach((what, was) -> {
                String between = answer(swaps, Set.of(fact), what);
                boolean asked = after.containsKey(what) && !between.equals(Answers.NOT_IN_QUESTION);
                if (asked && !between.equals(was) && !makes.contains(what)) {
                    moves.add(what);
                }
            });
            facts.add(new FactDifference(fact, Swaps.said(first, fact), Swaps.said(second, fact), makes, moves));
        }
        return facts;
    }
}
