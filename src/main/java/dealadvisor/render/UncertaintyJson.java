package dealadvisor.render;

import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Extent;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Uncertainty.Quantiles;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.catalogue.Term;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The part of an advice's JSON that says how likely which answer is, and the schema of it. */
final class UncertaintyJson {
    private UncertaintyJson() {}

    static void write(Json json, Uncertainty u) {
        json.key("uncertainty").object(() -> {
            json.put("samples", u.samples())
                    .put("exact", u.exact())
                    .put("seed", u.seed())
                    .put("priors", u.priors())
                    .put("contradictory", u.contradictory());
            json.key("eligibility").object(() -> {
                chances(json, "any-deal", u.anyDeal(), Eligibility.Verdict::id);
                chances(json, "high-value", u.highValue(), Eligibility.Verdict::id);
            });
            chances(json, "window", u.window(), Window.State::id);
            json.key("pairings").list(u.pairings(), pairing -> pairing(json, pairing));
            json.key("importance")
                    .list(
                            u.importance(),
                            share -> json.object(
                                    () -> json.put("fact", share.fact()).put("share", share.share())));
            json.key("find-out-first")
                    .list(
                            u.findOutFirst(),
                            worth -> json.object(() -> {
                                json.put("fact", worth.fact())
                                        .put("value", worth.value())
                                        .put("error", worth.error());
                                number(json, "changes-advice", worth.changesAdvice());
                                json.put("essential", worth.essential());
                            }));
            json.put("cost", u.cost());
            json.key("read-as")
                    .list(
                            u.readAs(),
                            read -> json.object(() -> {
                                json.put("fact", read.fact()).put("distribution", read.distribution());
                                number(json, "p5", read.spread().map(Quantiles::p5));
                                number(json, "p50", read.spread().map(Quantiles::p50));
                                number(json, "p95", read.spread().map(Quantiles::p95));
                                json.put("prior", read.prior());
                                json.put("ours", read.ours());
                                json.put("whose", read.whose());
                                json.put("reason", read.reason());
                            }));
            json.putTexts("held", u.held());
        });
    }

    private static void pairing(Json json, Uncertainty.Pairing pairing) {
        json.object(() -> {
            json.put("good", pairing.good()).put("payment", pairing.payment());
            chances(json, "verdicts", pairing.verdicts(), Verdict::id);
            json.put("error", pairing.error());
            quantiles(json, "index", pairing.index());
            json.key("terms").object(() -> {
                for (Term term : Term.values()) {
                    quantiles(json, term.id(), pairing.terms().get(term.ordinal()));
                }
            });
            if (pairing.zopa().isEmpty()) {
                json.putNull("zopa");
            } else {
                Uncertainty.Prices prices = pairing.zopa().get();
                json.key("zopa").object(() -> {
                    json.put("exists", prices.exists());
                    if (prices.ask().isPresent()) {
                        quantiles(json, "ask", prices.ask().get());
                    } else {
                        json.putNull("ask");
                    }
                    quantiles(json, "cap", prices.cap());
                });
            }
            json.key("if-more-is-drawn").list(pairing.ifMoreIsDrawn(), json::number);
            Extent extent = pairing.whatever();
            json.key("whatever-is-unknown").object(() -> {
                end(json, "at-least", extent.least(), extent.low());
                end(json, "at-most", extent.most(), extent.high());
                json.put("exact", extent.exact());
            });
        });
    }

    private static void end(Json json, String key, Verdict verdict, double index) {
        json.key(key).object(() -> json.put("verdict", verdict.id()).put("index", index));
    }

    private static <K extends Enum<K>> void chances(
            Json json, String key, Map<K, Double> chances, Function<K, String> id) {
        json.key(key).object(() -> chances.forEach((each, chance) -> json.put(id.apply(each), chance)));
    }

    private static void quantiles(Json json, String key, Quantiles quantiles) {
        json.key(key).object(() -> json.put("p5", quantiles.p5())
                .put("p50", quantiles.p50())
                .put("p95", quantiles.p95()));
    }

    private static void number(Json json, String key, Optional<Double> number) {
        if (number.isPresent()) {
            json.put(key, number.get());
        } else {
            json.putNull(key);
        }
    }
}
