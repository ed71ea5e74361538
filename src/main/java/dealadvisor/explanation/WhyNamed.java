package dealadvisor.explanation;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Agenda;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Reasoned;
import dealadvisor.catalogue.Calibration;
import dealadvisor.catalogue.Claim;
import dealadvisor.catalogue.DealForm;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Fact;
import dealadvisor.facts.FactDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What an advice prints beside verdicts, and has to say of it: facts and questions, goods, payments, forms, claims, terms, the headline. */
public final class WhyNamed {
    private static final int SHOWN = 14;

    private final RulePack pack;
    private final Advice advice;

    private WhyNamed(RulePack pack, Advice advice) {
        this.pack = pack;
        this.advice = advice;
    }

    /** Names of things that are no entries of the catalogue. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of("headline", "no-deal", "index"));
        Arrays.stream(Term.values()).map(Term::id).forEach(names::add);
        return names;
    }

    /**
     * The explanation of one thing by its name.
     *
     * @param advice with trials, where what answers would change is to be said
     * @param what the path of a fact, the id of a good, payment, form, claim, rule-out or tension, a term, {@code headline}, {@code no-deal} or
     *     {@code index}
     * @return empty if nothing of that name is there, or the claim moved nothing here
     */
    public static Optional<Why.Step> of(RulePack pack, Advice advice, String what) {
        WhyNamed named = new WhyNamed(pack, advice);
        return pack.vocabulary()
                .definition(what)
                .map(named::fact)
                .or(() -> pack.catalogue().good(what).map(named::good))
                .or(() -> pack.catalogue().payment(what).map(named::payment))
                .or(() -> pack.catalogue().claim(what).flatMap(named::claim))
                .or(() -> pack.catalogue().form(what).map(named::form))
                .or(() -> Arrays.stream(Term.values())
                        .filter(term -> term.id().equals(what))
                        .findFirst()
                        .map(named::term))
                .or(() -> named.other(what));
    }

    private Why.Step fact(FactDefinition definition) {
        String path = definition.path();
        List<Why.Step> parts = new ArrayList<>();
        Optional<Fact> known = advice.facts().fact(path);
        if (known.isPresent()) {
            parts.add(said(stated(definition, known.get())));
        } else {
            parts.add(said("it is not known"
                    + (definition.essential() ? "; nothing is recommended while it is unknown" : "")));
            question(path)
                    .ifPresent(note -> AnswerWords.of(advice, note).forEach(answer -> parts.add(said("if " + answer))));
            AnswerWords.findOut(pack, path).ifPresent(ways -> parts.add(said("to find out " + ways)));
        }
        List<String> read = advice.argument().conclusions().stream()
                .filter(conclusion -> conclusion.unknown().contains(path)
                        || conclusion.facts().stream()
                                .anyMatch(fact -> fact.path().equals(path)))
                .map(Reasoned::id)
                .toList();
        parts.add(
                read.isEmpty()
                        ? said("nothing that was concluded here rests on it")
                        : new Why.Step(
                                "what was concluded from it, or because it is unknown",
                                Optional.empty(),
                                Why.steps(advice, read)));
        return new Why.Step(path + ": " + definition.asks(), Optional.empty(), parts);
    }

    private Optional<Agenda.QuestionNote> question(String path) {
        return advice.agenda().questions().stream()
                .filter(note -> note.fact().equals(path))
                .findFirst();
    }

    private static String stated(FactDefinition definition, Fact fact) {
        String meaning = definition.values().getOrDefault(fact.value().text(), "");
        return "it is " + fact.value().text() + (meaning.isEmpty() ? "" : " (" + meaning + ")")
                + fact.place().map(place -> ", at " + place).orElse("")
                + fact.remarks().source().map(source -> ", by " + source).orElse("")
                + fact.remarks().asOf().map(day -> ", as of " + day).orElse("")
                + fact.remarks().note().map(note -> "; " + note).orElse("");
    }

    private Why.Step good(Good good) {
        return entry(
                "good " + good.id() + ": " + good.does(),
                good.claims(),
                pairing -> pairing.good().equals(good.id()),
                conclusion ->
                        conclusion.scope().good().filter(good.id()::equals).isPresent()
                                || conclusion.kind() == Conclusion.Kind.WORTH
                                        && conclusion.scope().good().isEmpty());
    }

    private Why.Step payment(Payment payment) {
        return entry(
                "payment " + payment.id() + ": " + payment.does(),
                payment.claims(),
                pairing -> pairing.payment().equals(payment.id()),
                conclusion -> conclusion
                                .scope()
                                .payment()
                                .filter(payment.id()::equals)
                                .isPresent()
                        || conclusion.kind() == Conclusion.Kind.APPEAL
                                && conclusion.scope().payment().isEmpty());
    }

    private Why.Step entry(String says, List<String> claims, Predicate<PairingAdvice> its, Predicate<Reasoned> about) {
        List<Why.Step> parts = new ArrayList<>();
        List<PairingAdvice> pairings = advice.pairings().stream().filter(its).toList();
        if (pairings.isEmpty()) {
            parts.add(said("the case does not ask about it"));
        }
        pairings.stream().limit(SHOWN).forEach(pairing -> parts.add(said(verdict(pairing))));
        List<String> ids = advice.argument().conclusions().stream()
                .filter(about)
                .map(Reasoned::id)
                .toList();
        if (!ids.isEmpty()) {
            parts.add(new Why.Step("what was concluded about it here", Optional.empty(), Why.steps(advice, ids)));
        }
        cited(claims).forEach(parts::add);
        return new Why.Step(says, Optional.empty(), parts);
    }

    private static String verdict(PairingAdvice pairing) {
        return pairing.id() + " is " + pairing.verdict().id() + ", index " + Rounding.of(pairing.index());
    }

    private Optional<Why.Step> claim(Claim claim) {
        List<String> ids = advice.argument().conclusions().stream()
                .filter(conclusion -> conclusion.claims().contains(claim.id()))
                .map(Reasoned::id)
                .toList();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(new Why.Step(claim.id() + ": " + text(claim), Optional.empty(), Why.steps(advice, ids)));
    }

    private Why.Step form(DealForm form) {
        List<Why.Step> parts = new ArrayList<>();
        advice.portfolio().forms().stream()
                .filter(note -> note.id().equals(form.id()))
                .forEach(note -> parts.addAll(Why.steps(advice, note.conclusions())));
        List<PairingAdvice> taking = advice.pairings().stream()
                .filter(pairing -> pairing.deal().form().equals(form.id()))
                .toList();
        parts.add(said(
                taking.isEmpty()
                        ? "no pairing takes this form here"
                        : taking.size() + (taking.size() == 1 ? " pairing takes" : " pairings take")
                                + " this form here, the best of them " + verdict(taking.get(0))));
        cited(form.claims()).forEach(parts::add);
        return new Why.Step("form " + form.id() + ": " + form.says(), Optional.empty(), parts);
    }

    // What makes it up, and how it stands in the best pairing.
    private Why.Step term(Term term) {
        String parts =
                switch (term) {
                    case AI_GAINS -> "what the payment is worth to the AI";
                    case OUR_GAINS -> "what the good is worth to us";
                    case OUR_CREDIBILITY -> "how far the AI can believe that we pay";
                    case AI_CREDIBILITY -> "how far we can rely on what it gives";
                };
        List<Why.Step> steps = new ArrayList<>();
        pack.catalogue().barriers().stream()
                .filter(barrier -> barrier.term() == term)
                .forEach(barrier -> steps.add(said("lowered by " + barrier.id() + ": " + barrier.name())));
        best().ifPresent(pairing -> steps.add(new Why.Step(
                "in " + pairing.id() + " it is "
                        + Rounding.of(pairing.feasibility().terms().of(term)),
                Optional.empty(),
                pairing.feasibility().barriers().stream()
                        .filter(barrier -> barrier.term() == term)
                        .map(barrier -> said(barrier.id() + " is "
                                + barrier.severity().id() + " and leaves " + Rounding.of(barrier.factor()) + " of it"))
                        .toList())));
        return new Why.Step(term.id() + ": " + parts + ", from 0 to 1", Optional.empty(), steps);
    }

    private Optional<PairingAdvice> best() {
        return advice.pairings().stream().findFirst();
    }

    private Optional<Why.Step> other(String what) {
        return switch (what) {
            case "headline" -> Optional.of(headline());
            case "index" -> Optional.of(index());
            case "no-deal" -> Optional.of(noDeal());
            default -> noted(what);
        };
    }

    private Why.Step noDeal() {
        List<Why.Step> reasons = Why.steps(advice, advice.portfolio().noDeal().conclusions());
        return new Why.Step(
                advice.portfolio().noDeal().says(),
                Optional.empty(),
                reasons.isEmpty() ? List.of(said("no rule spoke for going without a deal here")) : reasons);
    }

    // What the first lines of an advice come to: may there be a deal, which pairing is best, and when.
    private Why.Step headline() {
        List<Why.Step> parts = new ArrayList<>();
        advice.preconditions()
                .ruleOuts()
                .forEach(ruledOut -> parts.add(new Why.Step(
                        "ruled out for " + ruledOut.scope().text() + ": " + ruledOut.id(),
                        Optional.empty(),
                        Why.steps(advice, ruledOut.conclusions()))));
        Why.of(pack, advice, "eligibility/any-deal").ifPresent(parts::add);
        Why.of(pack, advice, "window").ifPresent(parts::add);
        best().flatMap(pairing -> Why.of(pack, advice, pairing.id())).ifPresent(parts::add);
        return new Why.Step(
                best().map(pairing -> "the best pairing as far as known: " + verdict(pairing))
                        .orElse("no pairing is in question"),
                Optional.empty(),
                parts);
    }

    private Why.Step index() {
        Calibration calibration = pack.catalogue().calibration();
        List<Why.Step> parts = new ArrayList<>();
        parts.add(said("recommended from " + calibration.verdicts().recommended() + ", possible from "
                + calibration.verdicts().possible() + " (our calibration)"));
        parts.add(said("an unknown fact counts as no barrier: it holds as far as known"));
        best().flatMap(pairing -> Why.of(pack, advice, pairing.id()))
                .ifPresent(why -> parts.add(new Why.Step(why.says(), Optional.empty(), why.because())));
        return new Why.Step(
                "index: AI gains x our gains x our credibility x AI credibility, neither a chance nor a value",
                Optional.empty(),
                parts);
    }

    private Optional<Why.Step> noted(String what) {
        List<Why.Step> steps = new ArrayList<>();
        advice.preconditions().ruleOuts().stream()
                .filter(note -> note.id().equals(what))
                .forEach(note -> steps.addAll(Why.steps(advice, note.conclusions())));
        advice.portfolio().tensions().stream()
                .filter(note -> note.id().equals(what))
                .forEach(note -> steps.addAll(Why.steps(advice, note.conclusions())));
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Why.Step(what, Optional.empty(), steps));
    }

    private List<Why.Step> cited(List<String> claims) {
        return claims.stream()
                .flatMap(id -> pack.catalogue().claim(id).stream())
                .map(claim -> said("claim " + claim.id() + ": " + text(claim)))
                .toList();
    }

    private static String text(Claim claim) {
        return claim.claim() + " (" + claim.hedge().id() + ")";
    }

    private static Why.Step said(String says) {
        return new Why.Step(says, Optional.empty(), List.of());
    }
}
