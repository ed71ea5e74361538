package dealadvisor.service;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Sampling;
import dealadvisor.advice.Tornado;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.WhatIf;
import dealadvisor.comparison.CaseComparison;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Explained;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Changes;
import dealadvisor.facts.Value;
import dealadvisor.reading.Code;
import dealadvisor.reading.Limits;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.ProblemsException;
import dealadvisor.render.AdviceJson;
import dealadvisor.render.json.CatalogueJson;
import dealadvisor.render.json.ClaimsJson;
import dealadvisor.render.json.CompareJson;
import dealadvisor.render.json.ExplanationJson;
import dealadvisor.render.json.MovesJson;
import dealadvisor.workbench.ClaimCoverage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers to programs under the rules of one pack: each is the JSON that the command of the same name writes, byte for byte. Immutable, for many
 * threads at once; who interrupts a thread stops its answer.
 *
 * @param pack the rules
 * @param most how long one advice may take
 */
public record Answers(RulePack pack, Duration most) {
    /** The words that may be said beside a case, by what is asked. */
    public static final Map<String, List<String>> WORDS = Map.of(
            "advice", List.of("trials", "good", "payment", "samples", "seed", "priors"),
            "explain", List.of("what", "why-not", "good", "payment"),
            "compare", List.of("good", "payment", "samples", "seed"),
            "whatif", List.of("pairing", "to", "lock", "keep-known", "good", "payment"),
            "tornado", List.of("pairing", "good", "payment"));

    /**
     * What {@code advise --format json} writes.
     *
     * @throws ProblemsException if the case or what is said beside it is wrong, or the time is up
     */
    public String advice(Inquiry asked) {
        Advisor usual = asked.is("trials", true) ? new Advisor(pack) : Advisor.withoutTrials(pack);
        Optional<Sampling> sampling = sampling(asked);
        Advisor advisor = sampling.map(usual::sampling).orElse(usual).within(most);
        return AdviceJson.one(advisor.advise(narrowed(asked)), pack);
    }

    /**
     * How chances are reckoned, by what is said beside a case; empty if none are asked for.
     *
     * @throws ProblemsException if a word says something else (Q002)
     */
    public static Optional<Sampling> sampling(Inquiry asked) {
        Optional<Integer> samples = asked.number("samples", 1, Limits.DRAWS).map(Long::intValue);
        boolean priors = asked.is("priors", false);
        if (samples.isEmpty() && !priors) {
            return Optional.empty();
        }
        return Optional.of(new Sampling(
                samples.orElse(Sampling.USUAL),
                asked.number("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(Sampling.SEED),
                priors));
    }

    /**
     * What {@code explain --format json} writes.
     *
     * @throws ProblemsException as {@link #advice} does, or if there is nothing of that name (Q003)
     */
    public String explain(Inquiry asked) {
        String what = asked.word("what")
                .filter(said -> !said.isEmpty())
                .orElseThrow(() -> Inquiry.problem(
                        Code.Q003,
                        "it is not said what to explain",
                        "say it under `what`, such as past-sabotage/trust-fund"));
        Explained explained = Explained.of(pack, narrowed(asked), what, asked.is("why-not", false));
        return explained
                .why()
                .map(why -> ExplanationJson.why(what, why))
                .or(() -> explained.lacking().map(answer -> ExplanationJson.lacking(pack, answer)))
                .orElseThrow(() -> {
                    String[] told =
                            Explained.unknown(pack, explained.advice(), what).split("; ", 2);
                    return Inquiry.problem(Code.Q003, told[0], told[1]);
                });
    }

    /**
     * What {@code compare --format json} writes of two cases, or of one and the changes beside it.
     *
     * @throws ProblemsException as {@link #advice} does
     */
    public String compare(Inquiry asked) {
        return CompareJson.of(compared(asked));
    }

    /**
     * What differs between two cases, or between one and the same with the changes beside it.
     *
     * @throws ProblemsException as {@link #advice} does
     */
    public CaseComparison compared(Inquiry asked) {
        boolean alone = asked.cases().size() == 1;
        if (asked.cases().size() > 2
                || asked.cases().isEmpty()
                || alone && asked.changes().isEmpty()) {
            throw Inquiry.problem(
                    Code.Q004,
                    "there is nothing to compare the case with",
                    "send two cases, {\"a\": ..., \"b\": ...}, or one and its changes, {\"case\": ..., \"set\": {...}}");
        }
        List<Case.Change> narrowing = Changes.narrowing(asked.all("good"), asked.all("payment"));
        List<Case.Change> changed = new ArrayList<>(asked.changes());
        changed.addAll(narrowing);
        // Beside a second case the changes are to both; without one they are what makes the difference.
        Case a = asked.cases().get(0).with(alone ? narrowing : changed);
        Case b = asked.cases().get(asked.cases().size() - 1).with(changed);
        return CaseComparison.of(Advisor.withoutTrials(pack).within(most), checked(a), checked(b), sampling(asked));
    }

    /**
     * What {@code whatif --format json} writes.
     *
     * @throws ProblemsException as {@link #advice} does
     */
    public String whatIf(Inquiry asked) {
        for (String path : asked.all("lock")) {
            if (pack.vocabulary().definition(path).isEmpty()) {
                throw Inquiry.problem(
                        Code.Q002,
                        "there is no fact `" + path + "` to lock",
                        Nearest.of(path, pack.vocabulary().paths())
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("`schema` lists every fact"));
            }
        }
        Optional<Verdict> to = asked.word("to").map(Answers::verdict);
        CaseFacts facts = checked(narrowed(asked));
        PairingAdvice one = pairing(asked, facts);
        Verdict wanted = to.orElseGet(() -> WhatIf.wanted(one.verdict()));
        return MovesJson.of(WhatIf.of(
                pack, facts, one.good(), one.payment(), wanted, asked.all("lock"), asked.is("keep-known", false)));
    }

    /**
     * What {@code tornado --format json} writes.
     *
     * @throws ProblemsException as {@link #advice} does
     */
    public String tornado(Inquiry asked) {
        CaseFacts facts = checked(narrowed(asked));
        PairingAdvice one = pairing(asked, facts);
        return MovesJson.of(Tornado.of(pack, facts, one.good(), one.payment()));
    }

    /** What to say of a wrong pairing if one is called nearly so. */
    public static Optional<String> nearest(RulePack pack, String said) {
        List<String> pairings = pack.catalogue().goods().stream()
                .flatMap(good -> pack.catalogue().payments().stream().map(payment -> good.id() + "/" + payment.id()))
                .toList();
        return Nearest.of(said, pairings).map(near -> "did you mean `" + near + "`?");
    }

    /** What {@code catalogue --format json} writes. */
    public String catalogue() {
        return CatalogueJson.of(pack);
    }

    /** What {@code claims --format json} writes. */
    public String claims() {
        return ClaimsJson.of(ClaimCoverage.of(pack), pack);
    }

    /** The case that is asked about, with what is said beside it. */
    public static Case narrowed(Inquiry asked) {
        return asked.one().with(Changes.narrowing(asked.all("good"), asked.all("payment")));
    }

    private CaseFacts checked(Case given) {
        return CaseChecker.check(given, pack.vocabulary());
    }

    private static Verdict verdict(String word) {
        return Verdict.of(word)
                .orElseThrow(() -> Inquiry.problem(
                        Code.Q002,
                        "`" + word + "` is no verdict",
                        "say recommended, possible, not-recommended or blocked"));
    }

    // The pairing that is named, else the first of the advice.
    private PairingAdvice pairing(Inquiry asked, CaseFacts facts) {
        Advisor advisor = Advisor.withoutTrials(pack).within(most);
        Optional<String> named = asked.word("pairing");
        if (named.isEmpty()) {
            Advice advice = advisor.advise(facts);
            return advice.pairings().stream()
                    .findFirst()
                    .orElseThrow(() -> Inquiry.problem(
                            Code.Q003, "the case asks about no pairing", "name one under `pairing`, as GOOD/PAYMENT"));
        }
        String[] ids = named.get().split("/", 2);
        if (ids.length < 2
                || pack.catalogue().good(ids[0]).isEmpty()
                || pack.catalogue().payment(ids[1]).isEmpty()) {
            throw Inquiry.problem(
                    Code.Q003,
                    "`" + named.get() + "` is no pairing",
                    nearest(pack, named.get())
                            .orElse("write GOOD/PAYMENT, such as past-sabotage/trust-fund: the catalogue lists both"));
        }
        Map<String, Optional<Value>> narrow = Map.of(
                "deal.goods", Optional.of(new Value.Ids(Set.of(ids[0]))),
                "deal.payments", Optional.of(new Value.Ids(Set.of(ids[1]))));
        return advisor.advise(facts.with(pack.vocabulary(), narrow)).pairings().get(0);
    }
}
