package dealadvisor.advice.chances;

import dealadvisor.advice.Sampling;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Uncertainty.Quantiles;
import dealadvisor.advice.weighing.Frame;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Belief;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which facts of a case are drawn: those that it states as uncertain, and with priors those that are unknown and essential.
 *
 * @param facts what is drawn
 * @param rest with priors: what else is unknown and has a prior
 * @param readAs how each of the facts was read
 * @param notDrawn priors of whoever asks of which none of the facts is drawn
 * @param part with priors: which part of the rest is drawn to see what that makes of the chances; else 0
 */
record Uncertain(
        List<Drawn> facts,
        List<Drawn> rest,
        List<Uncertainty.ReadAs> readAs,
        List<Uncertainty.NotDrawn> notDrawn,
        double part) {
    /**
     * @param given the case, with what it says of facts that are not certain
     * @param frame says what is essential
     */
    static Uncertain of(RulePack pack, CaseFacts given, Sampling sampling, Frame frame) {
        CaseFacts base = given.withoutBeliefs();
        PossibleValues possible = new PossibleValues(pack);
        List<Drawn> facts = new ArrayList<>();
        List<Drawn> rest = new ArrayList<>();
        List<Uncertainty.ReadAs> readAs = new ArrayList<>();
        given.beliefs().forEach((path, belief) -> {
            FactDefinition definition = pack.vocabulary().definition(path).orElseThrow();
            facts.add(Drawn.of(path, belief.chances(), possible.cells(definition, base)));
            readAs.add(readAs(path, belief.chances(), Optional.empty()));
        });
        if (!sampling.priors()) {
            return new Uncertain(facts, rest, readAs, List.of(), 0);
        }
        Priors priors = Priors.of(pack, sampling.own());
        for (FactDefinition definition : pack.vocabulary().definitions()) {
            String path = definition.path();
            Optional<Priors.Prior> prior = priors.of(definition);
            if (base.fact(path).isEmpty() && !given.beliefs().containsKey(path) && prior.isPresent()) {
                Drawn drawn = Drawn.of(path, prior.get().chances(), possible.cells(definition, base));
                if (frame.needed().contains(path)) {
                    facts.add(drawn);
                    readAs.add(readAs(path, prior.get().chances(), prior));
                } else {
                    rest.add(drawn);
                }
            }
        }
        List<Uncertainty.NotDrawn> notDrawn = new ArrayList<>();
        for (String path : sampling.own().map(Priors::spokenOf).orElse(new TreeSet<>())) {
            boolean known = base.fact(path).isPresent() || given.beliefs().containsKey(path);
            if (known || !frame.needed().contains(path)) {
                notDrawn.add(new Uncertainty.NotDrawn(path, known));
            }
        }
        return new Uncertain(facts, rest, readAs, notDrawn, Priors.PART);
    }

    private static Uncertainty.ReadAs readAs(String path, Belief.Chances chances, Optional<Priors.Prior> prior) {
        Optional<Quantiles> spread =
                chances instanceof Belief.Number number ? Optional.of(quantiles(number.spread())) : Optional.empty();
        return new Uncertainty.ReadAs(
                path, chances.words(), spread, prior.map(Priors.Prior::whose), prior.flatMap(Priors.Prior::reason));
    }

    private static Quantiles quantiles(Spread spread) {
        return new Quantiles(spread.at(Spread.TAIL), spread.at(0.5), spread.at(1 - Spread.TAIL));
    }
}
