package dealadvisor.advice;

import dealadvisor.advice.Grounds.Standing;
import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.DealForm;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.conclusions.Appeal;
import dealadvisor.conclusions.Bound;
import dealadvisor.conclusions.FormChoice;
import dealadvisor.conclusions.Level;
import dealadvisor.conclusions.Severity;
import dealadvisor.conclusions.Worth;
import dealadvisor.facts.Price;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Weighs one pairing at a time; no pairing depends on another. */
final class Assessor {
    /** The barrier on which reliefs rest that work through what the AI is told or shown. Claim: {@code reality.most-fundamental}. */
    private static final String REALITY = "connection-to-reality";

    private final Catalogue catalogue;
    private final Grounds grounds;
    private final Setting setting;
    private final Arithmetic arithmetic;

    Assessor(Catalogue catalogue, Grounds grounds, Setting setting) {
        this.catalogue = catalogue;
        this.grounds = grounds;
        this.setting = setting;
        this.arithmetic = Arithmetic.of(catalogue.calibration());
    }

    /** Weighs a pairing. */
    Assessed assess(Good good, Payment payment) {
        boolean believed = believed(good, payment);
        Map<String, List<Standing>> standing = new LinkedHashMap<>();
        for (Barrier barrier : catalogue.barriers()) {
            standing.put(barrier.id(), grounds.standing(barrier, good, payment, believed));
        }
        return weighed(
                good, payment, believed, standing, worth(good, payment), appeal(good, payment), form(good, payment));
    }

    /** Weighs a pairing again when only some of what bears on it has changed; the result is that of weighing it afresh. */
    Assessed again(Assessed before, Set<String> touched) {
        Good good = before.good();
        Payment payment = before.payment();
        boolean believed = touched.contains(REALITY) ? believed(good, payment) : before.believed();
        Map<String, List<Standing>> standing = new LinkedHashMap<>(before.standing());
        for (Barrier barrier : catalogue.barriers()) {
            if (believed != before.believed() || touched.contains(barrier.id())) {
                standing.put(barrier.id(), grounds.standing(barrier, good, payment, believed));
            }
        }
        return weighed(
                good,
                payment,
                believed,
                standing,
                touched.contains(Touched.WORTH) ? worth(good, payment) : before.worth(),
                touched.contains(Touched.APPEAL) ? appeal(good, payment) : before.appeal(),
                touched.contains(Touched.FORM) ? form(good, payment) : before.form());
    }

    private Assessed weighed(
            Good good,
            Payment payment,
            boolean believed,
            Map<String, List<Standing>> standing,
            Level worth,
            Level appeal,
            String form) {
        Terms terms = terms(arithmetic, standing, worth, appeal);
        Optional<Zopa> zopa = zopa(good, payment, terms);
        boolean blocked = setting.anyDeal() == Eligibility.Verdict.INELIGIBLE
                || terms.index() == 0
                || !grounds.ruleOuts(good, payment).isEmpty();
        boolean severe = false;
        for (List<Standing> causes : standing.values()) {
            severe |= Grounds.worst(causes).compareTo(Severity.SEVERE) >= 0;
        }
        boolean eligible = setting.anyDeal() == Eligibility.Verdict.ELIGIBLE
                && (!good.eligibility().equals("high-value") || setting.highValue() == Eligibility.Verdict.ELIGIBLE);
        List<String> missing = missing(good, payment);
        List<String> caps = new ArrayList<>();
        Verdict ceiling = ceiling(good, payment, standing, form, zopa, caps);
        Verdict verdict = arithmetic
                .verdict(blocked, terms.index(), severe, eligible, missing.isEmpty())
                .atMost(ceiling);
        return new Assessed(
                good, payment, believed, standing, worth, appeal, terms, form, zopa, blocked, severe, eligible, missing,
                caps, ceiling, verdict);
    }

    // Whether the AI can tell what is real here, so that what it is told or shown counts.
    private boolean believed(Good good, Payment payment) {
        Optional<Barrier> reality = catalogue.barrier(REALITY);
        return reality.isEmpty()
                || Grounds.worst(grounds.standing(reality.get(), good, payment, true))
                                .compareTo(Severity.SEVERE)
                        < 0;
    }

    private Level worth(Good good, Payment payment) {
        List<Bound> bounds = new ArrayList<>();
        for (Worth worth : grounds.worth(good, payment)) {
            bounds.add(worth.getBound());
        }
        return Arithmetic.level(Level.of(good.worth()), bounds);
    }

    private Level appeal(Good good, Payment payment) {
        List<Bound> bounds = new ArrayList<>();
        for (Appeal appeal : grounds.appeal(good, payment)) {
            bounds.add(appeal.getBound());
        }
        return Arithmetic.level(Level.of(catalogue.calibration().defaultAppeal()), bounds);
    }

    /** The verdict on the same pairing under another reading of the severities as numbers. */
    Verdict under(Arithmetic other, Assessed assessed) {
        Terms terms = terms(other, assessed.standing(), assessed.worth(), assessed.appeal());
        return other.verdict(
                        assessed.blocked(),
                        terms.index(),
                        assessed.severe(),
                        assessed.eligible(),
                        assessed.essentialsKnown())
                .atMost(assessed.ceiling());
    }

    private Terms terms(Arithmetic numbers, Map<String, List<Standing>> standing, Level worth, Level appeal) {
        double aiGains = numbers.number(appeal);
        double ourGains = numbers.number(worth);
        double ourCredibility = 1;
        double aiCredibility = 1;
        for (Barrier barrier : catalogue.barriers()) {
            double factor = numbers.factor(severities(standing.get(barrier.id())));
            switch (barrier.term()) {
                case AI_GAINS -> aiGains *= factor;
                case OUR_GAINS -> ourGains *= factor;
                case OUR_CREDIBILITY -> ourCredibility *= factor;
                case AI_CREDIBILITY -> aiCredibility *= factor;
            }
        }
        return new Terms(aiGains, ourGains, ourCredibility, aiCredibility);
    }

    static List<Severity> severities(List<Standing> causes) {
        List<Severity> severities = new ArrayList<>(causes.size());
        for (Standing cause : causes) {
            severities.add(cause.severity());
        }
        return severities;
    }

    // Facts without which the pairing is not recommended: the vocabulary's essential ones, those on the coherence that
    // the good needs, and what is held
    // if the payment needs something.
    private List<String> missing(Good good, Payment payment) {
        if (setting.missing().isEmpty()) {
            return List.of();
        }
        List<String> missing = new ArrayList<>(setting.essentials());
        for (String path : catalogue.coherenceFacts().getOrDefault(good.coherence(), List.of())) {
            if (setting.missing().contains(path) && !missing.contains(path)) {
                missing.add(path);
            }
        }
        if (!payment.needs().isEmpty()
                && setting.missing().contains(catalogue.heldFact())
                && !missing.contains(catalogue.heldFact())) {
            missing.add(catalogue.heldFact());
        }
        return missing;
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
                && Grounds.worst(standing.getOrDefault("reservation-price", List.of()))
                                .compareTo(Severity.MODERATE)
                        >= 0) {
            caps.add("token-payment");
            ceiling = ceiling.atMost(Verdict.NOT_RECOMMENDED);
        }
        if (payment.takeoverRisk().equals("high") && riskStands(standing)) {
            caps.add("takeover-risk");
            ceiling = ceiling.atMost(Verdict.NOT_RECOMMENDED);
        }
        if (setting.window() == Window.State.CLOSED) {
            caps.add("window-closed");
            ceiling = ceiling.atMost(Verdict.NOT_RECOMMENDED);
        }
        if (setting.window() == Window.State.TOO_EARLY) {
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
        List<FormChoice> chosen = grounds.forms(good, payment);
        List<DealForm> forms = catalogue.forms();
        for (int i = 0; i < forms.size() - 1; i++) {
            String id = forms.get(i).id();
            if (chosen.stream().anyMatch(form -> form.getForm().equals(id))) {
                return id;
            }
        }
        return forms.get(forms.size() - 1).id();
    }

    private Optional<Zopa> zopa(Good good, Payment payment, Terms terms) {
        Price price = null;
        for (Price candidate : setting.prices()) {
            if (candidate.covers(good.id(), payment.id())
                    && (price == null || candidate.specificity() > price.specificity())) {
                price = candidate;
            }
        }
        if (price == null) {
            return Optional.empty();
        }
        double theirs = price.aiCredibility().orElse(terms.aiCredibility());
        return Optional.of(
                price.ourCredibility().isPresent()
                        ? Zopa.of(
                                price.reservation(),
                                price.willingness(),
                                price.ourCredibility().get(),
                                theirs)
                        : Zopa.falling(
                                price.reservation(),
                                price.willingness(),
                                terms.ourCredibility(),
                                theirs,
                                catalogue.calibration().sizeDiscount()));
    }
}
