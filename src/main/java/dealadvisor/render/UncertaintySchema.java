package dealadvisor.render;

import static dealadvisor.render.Members.having;

import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.catalogue.Term;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The schema of what {@link UncertaintyJson} writes. */
final class UncertaintySchema {
    private static final Schema SHARE = Schema.number(0, 1);
    private static final Schema QUANTILES = having("p5", Schema.of("number"))
            .put("p50", Schema.of("number"))
            .put("p95", Schema.of("number"))
            .object();

    private UncertaintySchema() {}

    static Schema uncertainty() {
        return having("samples", Schema.atLeast(0).says("combinations that were weighed, or draws"))
                .put("exact", Schema.yesNo().says("whether all combinations were weighed"))
                .put("seed", Schema.of("integer"))
                .put("priors", Schema.yesNo().says("whether essential unknown facts were drawn from priors"))
                .put("contradictory", SHARE.says("the share of what contradicts itself, which is left out"))
                .object(
                        "eligibility",
                        having("any-deal", chances(Eligibility.Verdict.values(), Eligibility.Verdict::id))
                                .put("high-value", chances(Eligibility.Verdict.values(), Eligibility.Verdict::id)))
                .put("window", chances(Window.State.values(), Window.State::id))
                .put("pairings", Schema.list(pairing()).says("the most likely to be recommended first"))
                .list("importance", having("fact", Schema.text()).put("share", SHARE))
                .list(
                        "find-out-first",
                        having("fact", Schema.text())
                                .put("value", Schema.atLeast(0))
                                .put("error", Schema.atLeast(0))
                                .put("changes-advice", SHARE.orNull())
                                .put("essential", Schema.yesNo()))
                .put("cost", SHARE.says("what pursuing a deal is taken to cost; ours"))
                .list(
                        "read-as",
                        having("fact", Schema.text())
                                .put("distribution", Schema.text())
                                .put("p5", Schema.of("number").orNull())
                                .put("p50", Schema.of("number").orNull())
                                .put("p95", Schema.of("number").orNull())
                                .put("prior", Schema.yesNo())
                                .put("ours", Schema.yesNo().says("whether that prior is ours"))
                                .put(
                                        "whose",
                                        Schema.text()
                                                .orNull()
                                                .says(
                                                        "ours, yours of whoever asks, or the id of the pack that the prior comes with; null for what is no prior"))
                                .put("reason", Schema.text().orNull()))
                .put(
                        "held",
                        Schema.list(Schema.text())
                                .says(
                                        "facts taken to stay unknown in whatever-is-unknown, since they may be too many things"))
                .object()
                .says("how likely which answer is; left out unless it is asked for");
    }

    private static Schema pairing() {
        Map<String, Schema> terms = new LinkedHashMap<>();
        for (Term term : Term.values()) {
            terms.put(term.id(), QUANTILES);
        }
        return having("good", Schema.text())
                .put("payment", Schema.text())
                .put("verdicts", chances(Verdict.values(), Verdict::id))
                .put("error", Schema.atLeast(0))
                .put("index", QUANTILES)
                .put("terms", Schema.object(terms))
                .put(
                        "zopa",
                        having("exists", SHARE)
                                .put("ask", QUANTILES.orNull())
                                .put("cap", QUANTILES)
                                .object()
                                .orNull())
                .put("if-more-is-drawn", Schema.list(SHARE))
                .object(
                        "whatever-is-unknown",
                        having("at-least", end())
                                .put("at-most", end())
                                .put("exact", Schema.yesNo().says("whether both ends are reached")))
                .object();
    }

    private static Schema end() {
        return having("verdict", Schema.text()).put("index", SHARE).object();
    }

    private static <K> Schema chances(K[] values, Function<K, String> id) {
        Map<String, Schema> chances = new LinkedHashMap<>();
        for (K value : values) {
            chances.put(id.apply(value), SHARE);
        }
        return Schema.object(chances);
    }
}
