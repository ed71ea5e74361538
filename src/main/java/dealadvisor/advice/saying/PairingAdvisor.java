package dealadvisor.advice.saying;

import dealadvisor.advice.Bounded;
import dealadvisor.advice.Deal;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Feasibility;
import dealadvisor.advice.Feasibility.BarrierSeverity;
import dealadvisor.advice.Feasibility.CauseSeverity;
import dealadvisor.advice.Firmness;
import dealadvisor.advice.Hindrances;
import dealadvisor.advice.Hindrances.Blocked;
import dealadvisor.advice.Hindrances.By;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Rivals;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Zopa;
import dealadvisor.advice.trying.TrialResults;
import dealadvisor.advice.weighing.Arithmetic;
import dealadvisor.advice.weighing.Assessed;
import dealadvisor.advice.weighing.Grounds;
import dealadvisor.advice.weighing.PriceReckoner;
import dealadvisor.advice.weighing.Standing;
import dealadvisor.catalogue.Cap;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Protocol;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Level;
import dealadvisor.conclusions.RuleOut;
import dealadvisor.conclusions.Scoped;
import dealadvisor.conclusions.Severity;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Price;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says of a weighed pairing why it came out as it did. */
public final class PairingAdvisor {
    private final Catalogue catalogue;
    private final Grounds grounds;
    private final Reasons reasons;
    private final Eligibility anyDeal;
    private final CaseFacts facts;
    private final Optional<TrialResults> results;
    private final PriceReckoner prices;
    private final Arithmetic arithmetic;
    private final Steps steps;
    private final Map<Standing, BarrierSeverity> said = new IdentityHashMap<>();

    /** @param results what advising again showed, if that was asked for */
    public PairingAdvisor(
            Catalogue catalogue,
            Grounds grounds,
            Reasons reasons,
            Eligibility anyDeal,
            CaseFacts facts,
            Optional<TrialResults> results) {
        this.catalogue = catalogue;
        this.grounds = grounds;
        this.reasons = reasons;
        this.anyDeal = anyDeal;
        this.facts = facts;
        this.results = results;
        this.arithmetic = Arithmetic.of(catalogue.calibration());
        this.steps = new Steps(catalogue.steps(), facts);
        this.prices = new PriceReckoner(catalogue.calibration().sizeDiscount());
    }

    /** @param place where it stands among those that were weighed */
    public PairingAdvice advise(Assessed assessed, int place) {
        Protocol protocol = ProtocolChoice.of(
                        catalogue.rulings(),
                        assessed.good(),
                        assessed.payment(),
                        facts,
                        cause -> left(assessed.standing(), cause))
                .protocol();
        return new PairingAdvice(
                assessed.good().id(),
                assessed.payment().id(),
                assessed.verdict(),
                new Feasibility(
                        assessed.terms(),
                        bounded(assessed.worth(), grounds.worth(assessed.good(), assessed.payment())),
                        bounded(assessed.appeal(), grounds.appeal(assessed.good(), assessed.payment())),
                        barriers(assessed)),
                new Hindrances(
                        blocked(assessed),
                        assessed.caps().stream().map(Cap::named).toList(),
                        assessed.missing()),
                new Firmness(
                        assessed.robust(),
                        results.map(r -> r.hangsOn(assessed)),
                        results.map(r -> r.ranges().get(place)),
                        results.flatMap(r -> Optional.ofNullable(r.answers().get(assessed.id())))),
                results.flatMap(r -> r.set(assessed)),
                new Deal(
                        assessed.form(),
                        protocol,
                        assessed.zopa().map(zopa -> reckoned(zopa, assessed, place)),
                        assessed.verdict().compareTo(Verdict.POSSIBLE) < 0
                                ? List.of()
                                : steps.of(assessed.good(), assessed.payment(), assessed.form(), protocol)),
                Rivals.NONE);
    }

    // What is left of a cause, by its barrier and itself.
    private static Severity left(List<Standing> standing, String named) {
        int slash = named.indexOf('/');
        for (Standing barrier : standing) {
            if (named.startsWith(barrier.barrier().id())
                    && barrier.barrier().id().length() == slash) {
                return barrier.of(named.substring(slash + 1));
            }
        }
        return Severity.NONE;
    }

    private Zopa reckoned(Zopa zopa, Assessed assessed, int place) {
        Map<String, Double> factors = new LinkedHashMap<>();
        for (BarrierSeverity barrier : barriers(assessed)) {
            if (barrier.term() == Term.OUR_CREDIBILITY && barrier.factor() < 1) {
                factors.put(barrier.id(), barrier.factor());
            }
        }
        SortedMap<String, Optional<Zopa>> mitigated = new TreeMap<>();
        results.ifPresent(r -> r.priced().forEach((id, zopas) -> mitigated.put(id, zopas.get(place))));
        return prices.reckoned(
                zopa,
                Price.of(
                                facts.pricesByFacts(),
                                assessed.good().id(),
                                assessed.payment().id())
                        .orElseThrow(),
                assessed.terms(),
                factors,
                mitigated);
    }

    private Bounded bounded(Level level, List<? extends Scoped> bounds) {
        return new Bounded(level, arithmetic.number(level), reasons.idsOf(bounds));
    }

    // Pairings in which a barrier stands alike are told so in the same words.
    private List<BarrierSeverity> barriers(Assessed assessed) {
        List<BarrierSeverity> barriers = new ArrayList<>();
        for (Standing standing : assessed.standing()) {
            barriers.add(said.computeIfAbsent(standing, this::barrier));
        }
        return barriers;
    }

    private BarrierSeverity barrier(Standing standing) {
        List<CauseSeverity> causes = new ArrayList<>();
        for (Standing.OfCause cause : standing.causes()) {
            causes.add(new CauseSeverity(
                    cause.cause(), cause.severity(), reasons.idsOf(cause.concluded()), reasons.idsOf(cause.reliefs())));
        }
        return new BarrierSeverity(
                standing.barrier().id(), standing.barrier().term(), standing.severity(), standing.factor(), causes);
    }

    private List<Blocked> blocked(Assessed assessed) {
        List<Blocked> blocked = new ArrayList<>();
        if (anyDeal.verdict() == Eligibility.Verdict.INELIGIBLE) {
            List<String> failing = new ArrayList<>();
            anyDeal.requirements().stream()
                    .filter(r -> r.result() == Eligibility.Result.FAILS)
                    .forEach(r -> failing.addAll(r.conclusions()));
            blocked.add(new Blocked(By.ELIGIBILITY, "any-deal", failing));
        }
        for (Term term : Term.values()) {
            if (assessed.terms().of(term) == 0) {
                blocked.add(new Blocked(By.TERM, term.id(), whatZeroes(term, assessed)));
            }
        }
        grounds.ruleOuts(assessed.good(), assessed.payment()).stream()
                .sorted(Comparator.comparing(RuleOut::subject))
                .forEach(ruleOut ->
                        blocked.add(new Blocked(By.RULE_OUT, ruleOut.subject(), reasons.idsOf(List.of(ruleOut)))));
        return blocked;
    }

    private List<String> whatZeroes(Term term, Assessed assessed) {
        List<Scoped> found = new ArrayList<>();
        if (term == Term.AI_GAINS && assessed.appeal() == Level.NONE) {
            found.addAll(toNone(grounds.appeal(assessed.good(), assessed.payment())));
        }
        if (term == Term.OUR_GAINS && assessed.worth() == Level.NONE) {
            found.addAll(toNone(grounds.worth(assessed.good(), assessed.payment())));
        }
        for (Standing standing : assessed.standing()) {
            if (standing.barrier().term() == term) {
                standing.causes().stream()
                        .filter(cause -> cause.severity() == Severity.BLOCKING)
                        .forEach(cause -> found.addAll(cause.concluded()));
            }
        }
        return reasons.idsOf(found);
    }

    private static List<? extends Scoped> toNone(List<? extends Scoped> bounds) {
        return bounds.stream()
                .filter(bound -> bound.amount().equals("at-most none"))
                .toList();
    }
}
