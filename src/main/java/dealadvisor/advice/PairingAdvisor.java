package dealadvisor.advice;

import dealadvisor.advice.Grounds.Standing;
import dealadvisor.advice.PairingAdvice.BarrierSeverity;
import dealadvisor.advice.PairingAdvice.Blocked;
import dealadvisor.advice.PairingAdvice.CauseSeverity;
import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Calibration;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Appeal;
import dealadvisor.conclusions.Bound;
import dealadvisor.conclusions.FormChoice;
import dealadvisor.conclusions.Level;
import dealadvisor.conclusions.Scoped;
import dealadvisor.conclusions.Severity;
import dealadvisor.conclusions.Worth;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Price;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Advises on one pairing at a time; no pairing depends on another. */
final class PairingAdvisor {
    /** The barrier on which reliefs rest that work through what the AI is told or shown. Claim: {@code reality.most-fundamental}. */
    private static final String REALITY = "connection-to-reality";

    private final Catalogue catalogue;
    private final Grounds grounds;
    private final Reasons reasons;
    private final CaseSide side;

    /**
     * What the case as a whole says about every pairing.
     *
     * @param facts the case
     * @param anyDeal eligibility for any deal
     * @param highValue eligibility for high-value deals
     * @param window where the case stands
     * @param essentialsKnown whether the vocabulary's essential facts are known
     */
    record CaseSide(
            CaseFacts facts, Eligibility anyDeal, Eligibility highValue, Window window, boolean essentialsKnown) {}

    PairingAdvisor(Catalogue catalogue, Grounds grounds, Reasons reasons, CaseSide side) {
        this.catalogue = catalogue;
        this.grounds = grounds;
        this.reasons = reasons;
        this.side = side;
    }

    PairingAdvice advise(Good good, Payment payment) {
        Map<String, List<Standing>> standing = standing(good, payment);
        Level worth = Arithmetic.level(Level.of(good.worth()), bounds("worth", good, payment));
        Level appeal =
                Arithmetic.level(Level.of(catalogue.calibration().defaultAppeal()), bounds("appeal", good, payment));
        Arithmetic ours = Arithmetic.of(catalogue.calibration());
        Terms terms = terms(ours, standing, worth, appeal);
        List<BarrierSeverity> barriers = barriers(ours, standing);
        String form = form(good, payment);
        Optional<Zopa> zopa = zopa(good, payment, terms);
        List<Blocked> blocked = blocked(good, payment, terms, standing, worth, appeal);
        List<String> caps = new ArrayList<>();
        Verdict ceiling = ceiling(good, payment, standing, form, zopa, caps);
        Verdict verdict = verdict(ours, good, payment, terms, barriers, blocked).atMost(ceiling);
        boolean robust = true;
        for (Calibration.Factors factors : catalogue.calibration().alternatives()) {
            Arithmetic other = new Arithmetic(catalogue.calibration(), factors);
            Terms otherTerms = terms(other, standing, worth, appeal);
            robust &=
                    verdict(other, good, payment, otherTerms, barriers, blocked).atMost(ceiling) == verdict;
        }
        return new PairingAdvice(
                good.id(),
                payment.id(),
                verdict,
                terms.index(),
                terms,
                barriers,
                blocked,
                caps,
                Optional.empty(),
                Optional.empty(),
                robust,
                form,
                Protocol.of(good, payment, standing.getOrDefault("verification", List.of())),
                Optional.empty(),
                List.of(),
                zopa);
    }

    private Map<String, List<Standing>> standing(Good good, Payment payment) {
        Map<String, List<Standing>> standing = new java.util.LinkedHashMap<>();
        boolean believed = true;
        Optional<Barrier> reality = catalogue.barrier(REALITY);
        if (reality.isPresent()) {
            believed =
                    worst(grounds.standing(reality.get(), good, payment, true)).compareTo(Severity.SEVERE) < 0;
        }
        for (Barrier barrier : catalogue.barriers()) {
            standing.put(barrier.id(), grounds.standing(barrier, good, payment, believed));
        }
        return standing;
    }

    private static Severity worst(List<Standing> causes) {
        return Arithmetic.worst(causes.stream().map(Standing::severity).toList());
    }

    private List<Bound> bounds(String name, Good good, Payment payment) {
        List<Bound> bounds = new ArrayList<>();
        for (Scoped scoped : grounds.bearing(name, good, payment)) {
            bounds.add(scoped instanceof Worth worth ? worth.getBound() : ((Appeal) scoped).getBound());
        }
        return bounds;
    }

    private Terms terms(Arithmetic arithmetic, Map<String, List<Standing>> standing, Level worth, Level appeal) {
        Map<Term, Double> product = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            product.put(term, 1.0);
        }
        product.put(Term.AI_GAINS, arithmetic.number(appeal));
        product.put(Term.OUR_GAINS, arithmetic.number(worth));
        for (Barrier barrier : catalogue.barriers()) {
            double factor = arithmetic.factor(
                    standing.get(barrier.id()).stream().map(Standing::severity).toList());
            product.merge(barrier.term(), factor, (a, b) -> a * b);
        }
        return new Terms(
                product.get(Term.AI_GAINS),
                product.get(Term.OUR_GAINS),
                product.get(Term.OUR_CREDIBILITY),
                product.get(Term.AI_CREDIBILITY));
    }

    private List<BarrierSeverity> barriers(Arithmetic arithmetic, Map<String, List<Standing>> standing) {
        List<BarrierSeverity> barriers = new ArrayList<>();
        for (Barrier barrier : catalogue.barriers()) {
            List<Standing> causes = standing.get(barrier.id());
            if (!causes.isEmpty()) {
                List<CauseSeverity> said = new ArrayList<>();
                for (Standing cause : causes) {
                    said.add(new CauseSeverity(
                            cause.cause(),
                            cause.severity(),
                            reasons.idsOf(cause.concluded()),
                            reasons.idsOf(cause.reliefs())));
                }
                double factor = arithmetic.factor(
                        causes.stream().map(Standing::severity).toList());
                barriers.add(new BarrierSeverity(barrier.id(), worst(causes), factor, said));
            }
        }
        return barriers;
    }

    private List<Blocked> blocked(
            Good good, Payment payment, Terms terms, Map<String, List<Standing>> standing, Level worth, Level appeal) {
        List<Blocked> blocked = new ArrayList<>();
        if (side.anyDeal().verdict() == Eligibility.Verdict.INELIGIBLE) {
            List<String> failing = new ArrayList<>();
            side.anyDeal().requirements().stream()
                    .filter(r -> r.result() == Eligibility.Result.FAILS)
                    .forEach(r -> failing.addAll(r.conclusions()));
            blocked.add(new Blocked("eligibility", "any-deal", failing));
        }
        for (Term term : Term.values()) {
            double value =
                    switch (term) {
                        case AI_GAINS -> terms.aiGains();
                        case OUR_GAINS -> terms.ourGains();
                        case OUR_CREDIBILITY -> terms.ourCredibility();
                        case AI_CREDIBILITY -> terms.aiCredibility();
                    };
            if (value == 0) {
                blocked.add(new Blocked("term", term.id(), whatZeroes(term, good, payment, standing, worth, appeal)));
            }
        }
        grounds.bearing("rule-out", good, payment).stream()
                .sorted(Comparator.comparing(Scoped::subject))
                .forEach(ruleOut ->
                        blocked.add(new Blocked("rule-out", ruleOut.subject(), reasons.idsOf(List.of(ruleOut)))));
        return blocked;
    }

    private List<String> whatZeroes(
            Term term, Good good, Payment payment, Map<String, List<Standing>> standing, Level worth, Level appeal) {
        List<Scoped> found = new ArrayList<>();
        if (term == Term.AI_GAINS && appeal == Level.NONE) {
            found.addAll(toNone(grounds.bearing("appeal", good, payment)));
        }
        if (term == Term.OUR_GAINS && worth == Level.NONE) {
            found.addAll(toNone(grounds.bearing("worth", good, payment)));
        }
        for (Barrier barrier : catalogue.barriers()) {
            if (barrier.term() == term) {
                standing.get(barrier.id()).stream()
                        .filter(cause -> cause.severity() == Severity.BLOCKING)
                        .forEach(cause -> found.addAll(cause.concluded()));
            }
        }
        return reasons.idsOf(found);
    }

    private static List<Scoped> toNone(List<Scoped> bounds) {
        return bounds.stream()
                .filter(bound -> bound.amount().equals("at-most none"))
                .toList();
    }

    private Verdict verdict(
            Arithmetic arithmetic,
            Good good,
            Payment payment,
            Terms terms,
            List<BarrierSeverity> barriers,
            List<Blocked> blocked) {
        boolean severe = barriers.stream().anyMatch(b -> b.severity().compareTo(Severity.SEVERE) >= 0);
        boolean eligible = side.anyDeal().verdict() == Eligibility.Verdict.ELIGIBLE
                && (!good.eligibility().equals("high-value")
                        || side.highValue().verdict() == Eligibility.Verdict.ELIGIBLE);
        return arithmetic.verdict(!blocked.isEmpty(), terms.index(), severe, eligible, essentialsKnown(good, payment));
    }

    private boolean essentialsKnown(Good good, Payment payment) {
        boolean coherence = catalogue.coherenceFacts().getOrDefault(good.coherence(), List.of()).stream()
                .allMatch(path -> side.facts().fact(path).isPresent());
        boolean held = payment.needs().isEmpty()
                || side.facts().fact(catalogue.heldFact()).isPresent();
        return side.essentialsKnown() && coherence && held;
    }

    private Verdict ceiling(
            Good good,
            Payment payment,
            Map<String, List<Standing>> standing,
            String form,
            Optional<Zopa> zopa,
            List<String> caps) {
        Verdict ceiling = Verdict.RECOMMENDED;
        if (payment.size().equals("token")
                && worst(standing.getOrDefault("reservation-price", List.of())).compareTo(Severity.MODERATE) >= 0) {
            caps.add("token-payment");
            ceiling = ceiling.atMost(Verdict.NOT_RECOMMENDED);
        }
        if (payment.takeoverRisk().equals("high") && riskStands(standing)) {
            caps.add("takeover-risk");
            ceiling = ceiling.atMost(Verdict.NOT_RECOMMENDED);
        }
        if (side.window().state() == Window.State.CLOSED) {
            caps.add("window-closed");
            ceiling = ceiling.atMost(Verdict.NOT_RECOMMENDED);
        }
        if (side.window().state() == Window.State.TOO_EARLY) {
            caps.add("window-too-early");
            boolean small = form.equals("minimal")
                    || form.equals("experiment")
                    || (good.kind().equals("evidence") && good.span().equals("one-shot"));
            ceiling = ceiling.atMost(small ? Verdict.POSSIBLE : Verdict.NOT_RECOMMENDED);
        }
        if (zopa.isPresent() && !zopa.get().exists()) {
            caps.add("no-zopa");
            ceiling = ceiling.atMost(Verdict.NOT_RECOMMENDED);
        }
        return ceiling;
    }

    // Whether nothing in the case outweighs the risk that the payment adds: a rule relieves it where the AI's values
    // are surely much better than later ones'.
    private static boolean riskStands(Map<String, List<Standing>> standing) {
        return standing.getOrDefault("willingness-to-pay", List.of()).stream()
                .filter(cause -> cause.cause().equals("risky-payment"))
                .allMatch(cause -> cause.severity().compareTo(Severity.MODERATE) >= 0);
    }

    private String form(Good good, Payment payment) {
        List<Scoped> chosen = grounds.bearing("form", good, payment);
        for (int i = 0; i < catalogue.forms().size() - 1; i++) {
            String id = catalogue.forms().get(i).id();
            if (chosen.stream().anyMatch(form -> ((FormChoice) form).getForm().equals(id))) {
                return id;
            }
        }
        return catalogue.forms().get(catalogue.forms().size() - 1).id();
    }

    private Optional<Zopa> zopa(Good good, Payment payment, Terms terms) {
        Optional<Price> price = side.facts().prices().stream()
                .filter(p -> p.covers(good.id(), payment.id()))
                .max(Comparator.comparingInt(Price::specificity));
        return price.map(p -> {
            double theirs = p.aiCredibility().orElse(terms.aiCredibility());
            return p.ourCredibility().isPresent()
                    ? Zopa.of(
                            p.reservation(), p.willingness(), p.ourCredibility().get(), theirs)
                    : Zopa.falling(
                            p.reservation(),
                            p.willingness(),
                            terms.ourCredibility(),
                            theirs,
                            catalogue.calibration().sizeDiscount());
        });
    }
}
