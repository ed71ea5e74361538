package dealadvisor.explanation;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Reasoned;
import dealadvisor.advice.Zopa;
import dealadvisor.catalogue.Term;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Severity;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/** Why something in an advice came out as it did. */
public final class Why {
    private final RulePack pack;
    private final Advice advice;

    private Why(RulePack pack, Advice advice) {
        this.pack = pack;
        this.advice = advice;
    }

    /**
     * One step of an explanation.
     *
     * @param says in words
     * @param exactly the same with its numbers unrounded
     * @param conclusion the conclusion that it restates, if it restates one
     * @param entry the entry of the data that says so, if one does
     * @param because what it rests on
     */
    public record Step(
            String says, String exactly, Optional<Reasoned> conclusion, Optional<Entry> entry, List<Step> because) {
        public Step {
            because = List.copyOf(because);
        }

        Step(String says, String exactly, Optional<Reasoned> conclusion, List<Step> because) {
            this(says, exactly, conclusion, Optional.empty(), because);
        }

        Step(String says, Optional<Reasoned> conclusion, List<Step> because) {
            this(says, says, conclusion, because);
        }
    }

    /**
     * An entry of the data that argues as a rule does.
     *
     * @param id its name in files
     * @param place where it is written
     * @param pack the id of the pack that writes it
     * @param claims ids of the claims that it cites
     * @param authors whose claims these are, where a pack that extends another brings them
     */
    public record Entry(String id, Place place, String pack, List<String> claims, List<String> authors) {
        public Entry {
            claims = List.copyOf(claims);
            authors = List.copyOf(authors);
        }
    }

    /**
     * The explanation of one thing.
     *
     * @param pack the rules by which it was advised
     * @param what a conclusion's id, a pairing {@code good/payment}, a barrier or {@code barrier/cause}, either of them {@code @scope},
     *     {@code eligibility/any-deal}, {@code eligibility/high-value}, {@code window}, a rule's name or the id of a claim
     * @return empty if nothing of that name came out
     */
    public static Optional<Step> of(RulePack pack, Advice advice, String what) {
        return new Why(pack, advice).explain(what);
    }

    /** Names that can be explained in this advice, for a hint on the nearest. */
    public static List<String> names(Advice advice) {
        TreeSet<String> names = new TreeSet<>(List.of("eligibility/any-deal", "eligibility/high-value", "window"));
        advice.argument().conclusions().forEach(c -> {
            names.add(c.id());
            names.add(c.rule());
            names.add(c.ruleId());
            names.addAll(c.claims());
            if (c.kind() == Conclusion.Kind.CAUSE) {
                names.add(c.subject());
            }
        });
        advice.pairings().forEach(p -> names.add(p.id()));
        advice.argument().barriers().forEach(b -> names.add(b.id()));
        return List.copyOf(names);
    }

    private Optional<Step> explain(String what) {
        if (what.equals("eligibility/any-deal")) {
            return Optional.of(eligibility(what, advice.preconditions().anyDeal()));
        }
        if (what.equals("eligibility/high-value")) {
            return Optional.of(eligibility(what, advice.preconditions().highValue()));
        }
        if (what.equals("window")) {
            return Optional.of(new Step(
                    "the window is " + advice.preconditions().window().state().id(),
                    Optional.empty(),
                    steps(advice.preconditions().window().conclusions())));
        }
        Optional<PairingAdvice> pairing =
                advice.pairings().stream().filter(p -> p.id().equals(what)).findFirst();
        if (pairing.isPresent()) {
            return Optional.of(pairing(pairing.get()));
        }
        Optional<Reasoned> conclusion = advice.argument().conclusion(what).or(() -> named(what));
        if (conclusion.isPresent()) {
            return Optional.of(step(conclusion.get()));
        }
        int at = what.indexOf('@');
        String barrier = at < 0 ? what : what.substring(0, at);
        String scope = at < 0 ? "" : what.substring(at + 1);
        if (at >= 0 && advice.pairings().stream().anyMatch(p -> p.id().equals(scope))) {
            return Optional.of(barrierIn(
                            advice.pairings().stream()
                                    .filter(p -> p.id().equals(scope))
                                    .findFirst()
                                    .orElseThrow(),
                            barrier))
                    .filter(found -> !found.because().isEmpty());
        }
        return listed(
                        what,
                        c -> c.kind() == Conclusion.Kind.CAUSE
                                && (c.subject().equals(barrier) || c.subject().startsWith(barrier + "/"))
                                && c.scope().text().endsWith(scope))
                .or(() -> listed(what, c -> c.isBy(what)))
                .or(() -> listed(what, c -> c.claims().contains(what)));
    }

    // A conclusion whose id has the rule by its name, as it had before the rule had an id of its own.
    private Optional<Reasoned> named(String id) {
        String[] parts = id.split("/", 3);
        return parts.length < 3
                ? Optional.empty()
                : advice.argument().conclusions().stream()
                        .filter(c -> c.isBy(parts[1]) && id.equals(String.join("/", parts[0], parts[1], rest(c))))
                        .findFirst();
    }

    private static String rest(Reasoned conclusion) {
        return conclusion.id().split("/", 3)[2];
    }

    /** The conclusions with these ids, each with what it rests on. */
    static List<Step> steps(Advice advice, List<String> ids) {
        return advice.argument().conclusions(ids).stream()
                .map(conclusion -> step(advice, conclusion))
                .toList();
    }

    private static Step step(Advice advice, Reasoned conclusion) {
        return new Step(conclusion.says(), Optional.of(conclusion), steps(advice, conclusion.from()));
    }

    private Optional<Step> listed(String what, Predicate<Reasoned> matching) {
        List<Step> steps = advice.argument().conclusions().stream()
                .filter(matching)
                .map(this::step)
                .toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Step(what, Optional.empty(), steps));
    }

    private Step eligibility(String what, Eligibility eligibility) {
        List<Step> requirements = new ArrayList<>();
        for (Eligibility.Requirement requirement : eligibility.requirements()) {
            requirements.add(new Step(
                    requirement.id() + ": " + requirement.result().id(),
                    Optional.empty(),
                    steps(requirement.conclusions())));
        }
        return new Step(what + " is " + eligibility.verdict().id(), Optional.empty(), requirements);
    }

    private Step pairing(PairingAdvice pairing) {
        List<Step> parts = new ArrayList<>();
        pairing.hindrances()
                .blockedBy()
                .forEach(b -> parts.add(new Step(
                        "blocked by " + b.what().id() + " " + b.id(), Optional.empty(), steps(b.conclusions()))));
        Argued argued = new Argued(pack, advice, pairing);
        parts.addAll(argued.heldDown());
        PrintedTerms printed = PrintedTerms.of(pairing.feasibility().terms());
        parts.add(new Step(
                product(printed::of, printed.index()),
                product(
                        term -> String.valueOf(pairing.feasibility().terms().of(term)),
                        String.valueOf(pairing.index())),
                Optional.empty(),
                List.of()));
        pairing.deal()
                .zopa()
                .ifPresent(zopa -> parts.add(new Step(
                        price(zopa, Rounding::of),
                        price(zopa, String::valueOf),
                        Optional.empty(),
                        zopa.reckoning()
                                .map(how -> PriceWords.lines(how).stream()
                                        .map(line -> new Step(line, Optional.empty(), List.of()))
                                        .toList())
                                .orElse(List.of()))));
        if (!pairing.hindrances().missing().isEmpty()) {
            parts.add(new Step(
                    "not recommended while unknown: "
                            + String.join(", ", pairing.hindrances().missing()),
                    Optional.empty(),
                    List.of()));
        }
        List<Step> level = advice.argument().conclusions().stream()
                .filter(c -> (c.kind().id().equals("appeal") || c.kind().id().equals("worth"))
                        && c.scope().covers(pairing.good(), pairing.payment()))
                .map(this::step)
                .toList();
        if (!level.isEmpty()) {
            parts.add(new Step("what the good is worth to us and the payment to the AI", Optional.empty(), level));
        }
        pairing.feasibility().barriers().forEach(barrier -> parts.add(barrierIn(pairing, barrier.id())));
        parts.add(argued.whenToPay());
        return new Step(pairing.id() + " is " + pairing.verdict().id(), Optional.empty(), parts);
    }

    private static String product(Function<Term, String> number, String index) {
        return "AI gains " + number.apply(Term.AI_GAINS) + " x our gains " + number.apply(Term.OUR_GAINS)
                + " x our credibility " + number.apply(Term.OUR_CREDIBILITY) + " x AI credibility "
                + number.apply(Term.AI_CREDIBILITY) + " = " + index + " (numbers are our calibration)";
    }

    private static String price(Zopa zopa, DoubleFunction<String> number) {
        return "price: "
                + (zopa.ask().isPresent()
                        ? "it asks " + number.apply(zopa.ask().getAsDouble())
                        : "no sum makes up for its doubts")
                + ", we would pay " + number.apply(zopa.cap()) + (zopa.exists() ? "" : ", so no price suits both");
    }

    // A barrier or one cause of it, as barrier/cause.
    private Step barrierIn(PairingAdvice pairing, String named) {
        int slash = named.indexOf('/');
        String barrier = slash < 0 ? named : named.substring(0, slash);
        List<Step> causes = new ArrayList<>();
        pairing.feasibility().barriers().stream()
                .filter(b -> b.id().equals(barrier))
                .flatMap(b -> b.causes().stream())
                .filter(cause -> slash < 0 || named.equals(barrier + "/" + cause.id()))
                .forEach(cause -> {
                    List<Step> because = new ArrayList<>(steps(cause.conclusions()));
                    if (!cause.relievedBy().isEmpty()) {
                        because.add(new Step("weakened by", Optional.empty(), steps(cause.relievedBy())));
                    }
                    causes.add(new Step(cause.id() + ": " + cause.severity().id(), Optional.empty(), because));
                });
        Severity severity = pairing.feasibility().severity(barrier);
        return new Step(barrier + " is " + severity.id(), Optional.empty(), causes);
    }

    private List<Step> steps(List<String> ids) {
        return steps(advice, ids);
    }

    private Step step(Reasoned conclusion) {
        return step(advice, conclusion);
    }
}
