package dealadvisor.render.json;

import static dealadvisor.render.json.AdviceKinds.IDS;
import static dealadvisor.render.json.AdviceKinds.NOT_TRIED;
import static dealadvisor.render.json.AdviceKinds.PAIRINGS;
import static dealadvisor.render.json.AdviceKinds.SEVERITY;
import static dealadvisor.render.json.AdviceKinds.VALUE;
import static dealadvisor.render.json.AdviceKinds.VERDICT;
import static dealadvisor.render.json.AdviceKinds.tried;
import static dealadvisor.render.json.Kind.AT_LEAST_0;
import static dealadvisor.render.json.Kind.SHARE;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.TEXTS;
import static dealadvisor.render.json.Kind.YES_NO;
import static dealadvisor.render.json.Kind.boxed;
import static dealadvisor.render.json.Kind.byKey;
import static dealadvisor.render.json.Kind.later;
import static dealadvisor.render.json.Kind.list;
import static dealadvisor.render.json.Kind.word;

import dealadvisor.advice.AnswerSets;
import dealadvisor.advice.Bounded;
import dealadvisor.advice.Deal.StepNote;
import dealadvisor.advice.Feasibility.BarrierSeverity;
import dealadvisor.advice.Feasibility.CauseSeverity;
import dealadvisor.advice.Hindrances;
import dealadvisor.advice.Hindrances.Blocked;
import dealadvisor.advice.IndexRange;
import dealadvisor.advice.MitigationSet;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Terms;
import dealadvisor.advice.Zopa;
import dealadvisor.catalogue.Protocol;
import dealadvisor.catalogue.Step;
import dealadvisor.catalogue.Term;
import dealadvisor.facts.Value;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The part of an advice's JSON that is about one good for one payment. */
final class PairingJson {
    private static final Kind<Terms> TERMS = Shape.of(Terms.class)
            .has("ai-gains", SHARE, Terms::aiGains)
            .has("our-gains", SHARE, Terms::ourGains)
            .has("our-credibility", SHARE, Terms::ourCredibility)
            .has("ai-credibility", SHARE, Terms::aiCredibility)
            .kind();

    private static final Kind<CauseSeverity> CAUSE = Shape.of(CauseSeverity.class)
            .has("id", TEXT, CauseSeverity::id)
            .has("severity", SEVERITY, CauseSeverity::severity)
            .has("conclusions", IDS, CauseSeverity::conclusions)
            .has("relieved-by", IDS, CauseSeverity::relievedBy)
            .kind();

    private static final Kind<BarrierSeverity> BARRIER = Shape.of(BarrierSeverity.class)
            .has("id", TEXT, BarrierSeverity::id)
            .has("severity", SEVERITY, BarrierSeverity::severity)
            .has("term", word(Term.values(), Term::id), BarrierSeverity::term)
            .has("factor", SHARE.says("what it leaves of the term"), BarrierSeverity::factor)
            .has("causes", list(CAUSE), BarrierSeverity::causes)
            .kind();

    private static final Kind<Blocked> BLOCKED = Shape.of(Blocked.class)
            .has("what", word(Hindrances.By.values(), Hindrances.By::id), Blocked::what)
            .has("id", TEXT, Blocked::id)
            .has("conclusions", IDS, Blocked::conclusions)
            .kind();

    private static final Kind<Optional<? extends Zopa>> ZOPA = Shape.of(Zopa.class)
            .has(
                    "ask",
                    AT_LEAST_0.orNull().says("the least that the AI would take; null if no sum would do"),
                    zopa -> boxed(zopa.ask()))
            .has("cap", AT_LEAST_0.says("the most that we would pay"), Zopa::cap)
            .has("exists", YES_NO.says("whether some price suits both"), Zopa::exists)
            .has("reckoning", later(() -> PriceJson.RECKONING), Zopa::reckoning)
            .kind()
            .orNull()
            .says("the range of prices at which both sides gain; null without prices");

    private static final Kind<StepNote> STEP = Shape.of(StepNote.class)
            .has("phase", word(Step.Phase.values(), Step.Phase::id), StepNote::phase)
            .has("says", TEXT, StepNote::says)
            .has("claims", TEXTS, StepNote::claims)
            .kind();

    private static final Kind<Optional<? extends IndexRange>> INDEX_RANGE = Shape.of(IndexRange.class)
            .has("low", SHARE.says("0 where an answer would block it"), IndexRange::low)
            .has("high", SHARE, IndexRange::high)
            .kind()
            .orNull()
            .says("between what the index lies as it stands and under any single answer" + NOT_TRIED);

    static final Kind<PairingAdvice> PAIRING = Shape.of(PairingAdvice.class)
            .has("good", TEXT, PairingAdvice::good)
            .has("payment", TEXT, PairingAdvice::payment)
            .has(
                    "verdict",
                    VERDICT.says("as things stand; what mitigations would make of it is would-be"),
                    PairingAdvice::verdict)
            .has(
                    "index",
                    SHARE.says("the product of the four terms: neither a probability nor a value"),
                    PairingAdvice::index)
            .has("terms", TERMS, pairing -> pairing.feasibility().terms())
            .has("barriers", list(BARRIER), pairing -> pairing.feasibility().barriers())
            .has("blocked-by", list(BLOCKED), pairing -> pairing.hindrances().blockedBy())
            .has("capped-by", TEXTS.says("what holds the verdict down"), pairing -> pairing.hindrances()
                    .cappedBy())
            .has(
                    "firm",
                    YES_NO.orNull().says("whether no single unknown fact could change the verdict" + NOT_TRIED),
                    pairing -> pairing.firmness().firm())
            .has(
                    "hangs-on",
                    tried("paths of unknown facts that could change the verdict"),
                    pairing -> pairing.firmness().hangsOn())
            .has(
                    "robust",
                    YES_NO.says("whether the calibration's other readings give the same verdict"),
                    pairing -> pairing.firmness().robust())
            .has("form", TEXT, pairing -> pairing.deal().form())
            .has("protocol", word(Protocol.values(), Protocol::id), pairing -> pairing.deal()
                    .protocol())
            .has(
                    "mitigations",
                    tried("a smallest set of suggested mitigations that makes it recommended, done in this order;"
                            + " empty where none was found or needed"),
                    pairing -> pairing.mitigations().map(MitigationSet::ids))
            .has(
                    "would-be",
                    VERDICT.orNull()
                            .says("the verdict with these mitigations; as things stand if there are none" + NOT_TRIED),
                    PairingAdvice::wouldBe)
            .has("dominated-by", PAIRINGS, pairing -> pairing.rivals().dominatedBy())
            .has("zopa", ZOPA, pairing -> pairing.deal().zopa())
            .has(
                    "smallest",
                    YES_NO.orNull()
                            .says("whether every smaller set of mitigations was tried; null where there is none"),
                    pairing -> pairing.remedy().map(MitigationSet::smallest))
            .has(
                    "missing",
                    TEXTS.says("paths of facts without which it is not recommended"),
                    pairing -> pairing.hindrances().missing())
            .has("steps", list(STEP), pairing -> pairing.deal().steps())
            .has("worth", bounded("where our gains start, before barriers"), pairing -> pairing.feasibility()
                    .worth())
            .has("appeal", bounded("where the AI's gains start, before barriers"), pairing -> pairing.feasibility()
                    .appeal())
            .has("tied-with", PAIRINGS, pairing -> pairing.rivals().tiedWith())
            .has("index-range", INDEX_RANGE, pairing -> pairing.firmness().range())
            .has(
                    "recommended-if",
                    answers("the smallest sets of answers found under which it would be recommended; none if it is"),
                    pairing -> pairing.firmness().answers().map(AnswerSets::recommendedIf))
            .has(
                    "sunk-if",
                    answers("the smallest sets of answers found under which it would not be, if it is"),
                    pairing -> pairing.firmness().answers().map(AnswerSets::sunkIf))
            .has(
                    "answers-smallest",
                    YES_NO.orNull()
                            .says(
                                    "whether no smaller set of answers would do; false if that was not settled, null where there is none"),
                    PairingJson::smallest)
            .kind();

    private PairingJson() {}

    private static Kind<Bounded> bounded(String says) {
        return Shape.of(Bounded.class)
                .has("level", TEXT.says(says), bounded -> bounded.level().id())
                .has("number", SHARE, Bounded::number)
                .has(
                        "conclusions",
                        TEXTS.says("ids of the conclusions that set it; none where it stands as it was"),
                        Bounded::conclusions)
                .kind();
    }

    private static Kind<Optional<? extends Collection<? extends Map<String, ? extends Value>>>> answers(String says) {
        return list(byKey(VALUE)
                        .as(Schema.of("object")
                                .says("values by paths of facts")
                                .with(json -> json.put("minProperties", 1))
                                .with("additionalProperties", VALUE.schema())))
                .orNull()
                .says(says + "; null where they were not sought");
    }

    private static Optional<Boolean> smallest(PairingAdvice pairing) {
        return pairing.firmness()
                .answers()
                .filter(sets ->
                        !sets.recommendedIf().isEmpty() || !sets.sunkIf().isEmpty())
                .map(AnswerSets::smallest);
    }
}
