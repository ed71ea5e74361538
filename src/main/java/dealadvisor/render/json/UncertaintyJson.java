package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.AT_LEAST_0;
import static dealadvisor.render.json.Kind.NUMBER;
import static dealadvisor.render.json.Kind.SHARE;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.TEXTS;
import static dealadvisor.render.json.Kind.WHOLE;
import static dealadvisor.render.json.Kind.YES_NO;
import static dealadvisor.render.json.Kind.each;
import static dealadvisor.render.json.Kind.list;

import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Extent;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Uncertainty.Pairing;
import dealadvisor.advice.Uncertainty.Prices;
import dealadvisor.advice.Uncertainty.Quantiles;
import dealadvisor.advice.Uncertainty.ReadAs;
import dealadvisor.advice.Uncertainty.Share;
import dealadvisor.advice.Uncertainty.Worth;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.catalogue.Term;
import java.util.EnumMap;
import java.util.Map;

/** The part of an advice's JSON that says how likely which answer is. */
final class UncertaintyJson {
    private static final Kind<Map<Eligibility.Verdict, Double>> ELIGIBILITY =
            each(Eligibility.Verdict.values(), Eligibility.Verdict::id, SHARE);

    private static final Kind<Quantiles> QUANTILES = Shape.of(Quantiles.class)
            .has("p5", NUMBER, Quantiles::p5)
            .has("p50", NUMBER, Quantiles::p50)
            .has("p95", NUMBER, Quantiles::p95)
            .kind();

    private static final Kind<Prices> PRICES = Shape.of(Prices.class)
            .has("exists", SHARE, Prices::exists)
            .has("ask", QUANTILES.orNull(), Prices::ask)
            .has("cap", QUANTILES, Prices::cap)
            .kind();

    private static final Shape<Extent> EXTENT = Shape.of(Extent.class)
            .part(
                    "at-least",
                    Shape.of(Extent.class)
                            .has("verdict", TEXT, extent -> extent.least().id())
                            .has("index", SHARE, Extent::low))
            .part(
                    "at-most",
                    Shape.of(Extent.class)
                            .has("verdict", TEXT, extent -> extent.most().id())
                            .has("index", SHARE, Extent::high))
            .has("exact", YES_NO.says("whether both ends are reached"), Extent::exact);

    private static final Kind<Pairing> PAIRING = Shape.of(Pairing.class)
            .has("good", TEXT, Pairing::good)
            .has("payment", TEXT, Pairing::payment)
            .has("verdicts", each(Verdict.values(), Verdict::id, SHARE), Pairing::verdicts)
            .has("error", AT_LEAST_0, Pairing::error)
            .has("index", QUANTILES, Pairing::index)
            .has("terms", each(Term.values(), Term::id, QUANTILES), UncertaintyJson::terms)
            .has("zopa", PRICES.orNull(), Pairing::zopa)
            .has("if-more-is-drawn", list(SHARE), Pairing::ifMoreIsDrawn)
            .has("whatever-is-unknown", EXTENT.kind(), Pairing::whatever)
            .kind();

    private static final Kind<Share> IMPORTANCE = Shape.of(Share.class)
            .has("fact", TEXT, Share::fact)
            .has("share", SHARE, Share::share)
            .kind();

    private static final Kind<Worth> WORTH = Shape.of(Worth.class)
            .has("fact", TEXT, Worth::fact)
            .has("value", AT_LEAST_0, Worth::value)
            .has("error", AT_LEAST_0, Worth::error)
            .has("changes-advice", SHARE.orNull(), Worth::changesAdvice)
            .has("essential", YES_NO, Worth::essential)
            .kind();

    private static final Kind<ReadAs> READ_AS = Shape.of(ReadAs.class)
            .has("fact", TEXT, ReadAs::fact)
            .has("distribution", TEXT, ReadAs::distribution)
            .has("p5", NUMBER.orNull(), read -> read.spread().map(Quantiles::p5))
            .has("p50", NUMBER.orNull(), read -> read.spread().map(Quantiles::p50))
            .has("p95", NUMBER.orNull(), read -> read.spread().map(Quantiles::p95))
            .has("prior", YES_NO, ReadAs::prior)
            .has("ours", YES_NO.says("whether that prior is ours"), ReadAs::ours)
            .has(
                    "whose",
                    TEXT.orNull()
                            .says(
                                    "ours, yours of whoever asks, or the id of the pack that the prior comes with; null for what is no prior"),
                    ReadAs::whose)
            .has("reason", TEXT.orNull(), ReadAs::reason)
            .kind();

    private static final Kind<Uncertainty.NotDrawn> NOT_DRAWN = Shape.of(Uncertainty.NotDrawn.class)
            .has("fact", TEXT, Uncertainty.NotDrawn::fact)
            .has(
                    "known",
                    YES_NO.says("whether the case says something of it; else it is not essential"),
                    Uncertainty.NotDrawn::known)
            .kind();

    static final Kind<Uncertainty> UNCERTAINTY = Shape.of(Uncertainty.class)
            .has(
                    "samples",
                    WHOLE.as(Schema.atLeast(0)).says("combinations that were weighed, or draws"),
                    Uncertainty::samples)
            .has("exact", YES_NO.says("whether all combinations were weighed"), Uncertainty::exact)
            .has("seed", WHOLE, Uncertainty::seed)
            .has("priors", YES_NO.says("whether essential unknown facts were drawn from priors"), Uncertainty::priors)
            .has(
                    "contradictory",
                    SHARE.says("the share of what contradicts itself, which is left out"),
                    Uncertainty::contradictory)
            .part(
                    "eligibility",
                    Shape.of(Uncertainty.class)
                            .has("any-deal", ELIGIBILITY, Uncertainty::anyDeal)
                            .has("high-value", ELIGIBILITY, Uncertainty::highValue))
            .has("window", each(Window.State.values(), Window.State::id, SHARE), Uncertainty::window)
            .has("pairings", list(PAIRING).says("the most likely to be recommended first"), Uncertainty::pairings)
            .has("importance", list(IMPORTANCE), Uncertainty::importance)
            .has("find-out-first", list(WORTH), Uncertainty::findOutFirst)
            .has("cost", SHARE.says("what pursuing a deal is taken to cost; ours"), Uncertainty::cost)
            .has("read-as", list(READ_AS), Uncertainty::readAs)
            .has("priors-not-drawn", list(NOT_DRAWN), Uncertainty::notDrawn)
            .has(
                    "held",
                    TEXTS.says("facts taken to stay unknown in whatever-is-unknown, since they may be too many things"),
                    Uncertainty::held)
            .kind()
            .says("how likely which answer is; left out unless it is asked for");

    private UncertaintyJson() {}

    private static Map<Term, Quantiles> terms(Pairing pairing) {
        Map<Term, Quantiles> terms = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            terms.put(term, pairing.terms().get(term.ordinal()));
        }
        return terms;
    }
}
