package dealadvisor.advice;

import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.advice.weighing.Frame;
import dealadvisor.advice.weighing.InQuestion;
import dealadvisor.advice.weighing.Outcome;
import dealadvisor.advice.weighing.Trials;
import dealadvisor.engine.LiveRun;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far each fact that is not known for sure moves one pairing, all others as they stand: at every value that rules tell apart, or that it may have
 * where the case says so.
 *
 * @param fact its path
 * @param low where the index is lowest
 * @param high where it is highest
 * @param monotone whether index and verdict only rise or only fall along the fact's order; true where it has none
 * @param flipsAt the first value, in the vocabulary's order, at which the verdict is another; empty if there is none
 * @param sinks where the verdict is worse than as the case stands, the worst first
 * @param lifts where it is better, the best first
 */
public record Tornado(
        String fact, At low, At high, boolean monotone, Optional<String> flipsAt, List<At> sinks, List<At> lifts) {
    // A verdict may be another where the index is the same.
    private static final Comparator<At> UPWARDS =
            Comparator.comparingDouble(At::index).thenComparing(At::verdict);

    public Tornado {
        sinks = List.copyOf(sinks);
        lifts = List.copyOf(lifts);
    }

    /**
     * What a pairing comes to at one value of the fact.
     *
     * @param at the value, as a case file writes it
     * @param index the pairing's index there, from 0 to 1
     * @param verdict the pairing's verdict there
     */
    public record At(String at, double index, Verdict verdict) {}

    /**
     * The facts that move a pairing, the one that moves its index most first, of those alike one that changes its verdict; those that do not move it are left out.
     *
     * @param pack the rules
     * @param given the case
     * @param good what would be bought, by id; in question in this case
     * @param payment what would be paid, by id; likewise
     */
    public static List<Tornado> of(RulePack pack, CaseFacts given, String good, String payment) {
        CaseFacts base = given.withoutBeliefs();
        InQuestion asked = InQuestion.of(
                pack.catalogue(),
                base.with(
                        pack.vocabulary(),
                        Map.of(
                                "deal.goods", Optional.of(new Value.Ids(Set.of(good))),
                                "deal.payments", Optional.of(new Value.Ids(Set.of(payment))))));
        try (LiveRun run = new LiveRun(pack, base, asked.goods(), asked.payments())) {
            Trials trials = new Trials(
                    pack,
                    run,
                    base,
                    new Frame(pack.vocabulary(), pack.catalogue(), asked),
                    Patience.of(Optional.empty()));
            PossibleValues possible = new PossibleValues(pack);
            List<Tornado> all = new ArrayList<>();
            for (FactDefinition definition : pack.vocabulary().definitions()) {
                String path = definition.path();
                if (base.fact(path).isPresent() || definition.decided() || path.startsWith("deal.")) {
                    continue;
                }
                of(trials, definition, possible.of(definition, given)).ifPresent(all::add);
            }
            all.sort(Comparator.comparingDouble(
                            (Tornado one) -> one.low().index() - one.high().index())
                    .thenComparing(one -> one.flipsAt().isEmpty())
                    .thenComparing(Tornado::fact));
            return List.copyOf(all);
        }
    }

    private static Optional<Tornado> of(Trials trials, FactDefinition definition, List<Value> values) {
        List<CaseFacts> cases = values.stream()
                .map(value -> trials.changed(Map.of(definition.path(), Optional.of(value))))
                .toList();
        trials.prepare(cases);
        List<At> at = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Outcome outcome = trials.with(cases.get(i));
            at.add(new At(values.get(i).text(), outcome.index(0), outcome.verdict(0)));
        }
        Verdict now = trials.base().verdict(0);
        Optional<String> flips =
                at.stream().filter(one -> one.verdict() != now).map(At::at).findFirst();
        At low = at.stream().min(UPWARDS).orElseThrow();
        At high = at.stream().max(UPWARDS).orElseThrow();
        Comparator<At> worst = Comparator.comparing(At::verdict).thenComparing(At::index);
        if (flips.isEmpty()
                && low.index() == high.index()
                && low.index() == trials.base().index(0)) {
            return Optional.empty();
        }
        return Optional.of(new Tornado(
                definition.path(),
                low,
                high,
                monotone(definition, at),
                flips,
                at.stream()
                        .filter(one -> one.verdict().compareTo(now) < 0)
                        .sorted(worst)
                        .toList(),
                at.stream()
                        .filter(one -> one.verdict().compareTo(now) > 0)
                        .sorted(worst.reversed())
                        .toList()));
    }

    private static boolean monotone(FactDefinition definition, List<At> at) {
        if (definition.type() != FactType.SCALE && definition.type() != FactType.PROBABILITY) {
            return true;
        }
        boolean rises = false;
        boolean falls = false;
        for (int i = 1; i < at.size(); i++) {
            At one = at.get(i - 1);
            At next = at.get(i);
            rises |= next.index() > one.index() || next.verdict().compareTo(one.verdict()) > 0;
            falls |= next.index() < one.index() || next.verdict().compareTo(one.verdict()) < 0;
        }
        return !(rises && falls);
    }
}
