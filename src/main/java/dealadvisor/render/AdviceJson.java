package dealadvisor.render;

import dealadvisor.advice.Advice;
import dealadvisor.advice.AnswerSets;
import dealadvisor.advice.Bounded;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Reasoned;
import dealadvisor.advice.Tried;
import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.Effect;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Fact;
import dealadvisor.facts.Value;
import dealadvisor.reading.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Advice as JSON, {@code deal-advice/1}: the same text as {@code advise --format json} prints, the same for the same case and rules. */
public final class AdviceJson {
    private final Json json;
    private final RulePack pack;

    private AdviceJson(Json json, RulePack pack) {
        this.json = json;
        this.pack = pack;
    }

    /**
     * One advice as one object on many lines, with a line end.
     *
     * @param advice what to write
     * @param pack the rules that gave it
     */
    public static String one(Advice advice, RulePack pack) {
        return Json.text(true, json -> new AdviceJson(json, pack).advice(advice));
    }

    /**
     * One advice on one line, with a line end.
     *
     * @param advice what to write
     * @param pack the rules that gave it
     */
    public static String line(Advice advice, RulePack pack) {
        return Json.text(false, json -> new AdviceJson(json, pack).advice(advice));
    }

    private void advice(Advice advice) {
        json.object(() -> {
            json.put("schema", "deal-advice/1");
            json.key("case").object(() -> {
                json.put("id", advice.facts().id());
                text("title", advice.facts().title());
                text("file", advice.facts().file());
            });
            json.put("headline", Headline.of(advice, pack).sentence());
            json.key("rules").object(() -> json.put("pack", advice.rules().pack())
                    .put("version", advice.rules().version())
                    .put("sha256", advice.rules().sha256())
                    .put("rules", advice.rules().rules())
                    .putTextsIf("layers", advice.rules().layers()));
            json.key("warnings").list(advice.warnings(), this::warning);
            json.key("eligibility").object(() -> {
                json.key("any-deal");
                eligibility(advice.anyDeal());
                json.key("high-value");
                eligibility(advice.highValue());
            });
            json.key("rule-outs")
                    .list(
                            advice.ruleOuts(),
                            r -> json.object(() -> json.put("id", r.id())
                                    .put("scope", r.scope().text())
                                    .putTexts("conclusions", r.conclusions())));
            json.key("window")
                    .object(() -> json.put("state", advice.window().state().id())
                            .putTexts("conclusions", advice.window().conclusions()));
            json.key("pairings").list(advice.pairings(), this::pairing);
            json.key("no-deal").object(() -> json.put("says", advice.noDeal().says())
                    .putTexts("conclusions", advice.noDeal().conclusions()));
            json.key("barriers")
                    .list(
                            advice.barriers(),
                            b -> json.object(() -> json.put("id", b.id())
                                    .put("branch", b.branch())
                                    .put("scope", b.scope().text())
                                    .put("cause", b.cause())
                                    .put("severity", b.severity().id())
                                    .putTexts("conclusions", b.conclusions())));
            json.key("mitigations").list(advice.mitigations(), this::mitigation);
            json.key("forms")
                    .list(
                            advice.forms(),
                            f -> json.object(() -> json.put("id", f.id()).putTexts("conclusions", f.conclusions())));
            json.key("strategy")
                    .list(
                            advice.strategy(),
                            s -> json.object(
                                    () -> json.put("claim", s.claim()).putTexts("conclusions", s.conclusions())));
            json.key("tensions")
                    .list(
                            advice.tensions(),
                            t -> json.object(
                                    () -> json.put("says", t.says()).putTexts("conclusions", t.conclusions())));
            json.key("questions")
                    .list(
                            advice.questions(),
                            q -> json.object(() -> {
                                json.put("fact", q.fact()).put("asks", q.asks());
                                bool("could-change", q.couldChange());
                                json.putTexts("conclusions", q.conclusions());
                                if (q.answers().isPresent()) {
                                    json.key("changes").list(q.answers().get(), this::answered);
                                } else {
                                    json.putNull("changes");
                                }
                                json.putTexts("found-out-by", FindingOut.by(pack.catalogue(), q.fact()));
                                json.key("find-out")
                                        .list(
                                                pack.vocabulary()
                                                        .definition(q.fact())
                                                        .orElseThrow()
                                                        .findOut(),
                                                way -> json.object(() -> json.put(
                                                                "by", way.by().id())
                                                        .put("how", way.how())
                                                        .putTexts("claims", way.claims())));
                            }));
            json.key("conclusions").list(advice.conclusions(), this::conclusion);
            json.key("assumptions")
                    .list(
                            advice.assumptions(),
                            a -> json.object(() -> json.put("what", a.what()).put("source", a.source())));
            if (advice.parties().isEmpty()) {
                json.putNull("parties");
            } else {
                json.key("parties")
                        .list(
                                advice.parties().get(),
                                p -> json.object(() -> json.put("party", p.party())
                                        .put("joins", p.joins())
                                        .putTexts("improves", p.improves())
                                        .putTexts("worsens", p.worsens())));
            }
            advice.uncertainty()
                    .ifPresent(uncertainty ->
                            UncertaintyJson.UNCERTAINTY.writer().accept(json.key("uncertainty"), uncertainty));
        });
    }

    private void warning(Diagnostic warning) {
        json.object(() -> json.put("code", warning.code().name())
                .put("message", warning.message())
                .putTexts(
                        "at",
                        warning.place().map(place -> List.of(place.toString())).orElse(List.of())));
    }

    private void eligibility(Eligibility eligibility) {
        json.object(() -> {
            json.put("verdict", eligibility.verdict().id());
            json.key("requirements")
                    .list(
                            eligibility.requirements(),
                            r -> json.object(() -> json.put("id", r.id())
                                    .put("result", r.result().id())
                                    .putTexts("conclusions", r.conclusions())));
        });
    }

    private void pairing(PairingAdvice p) {
        json.object(() -> {
            json.put("good", p.good())
                    .put("payment", p.payment())
                    .put("verdict", p.verdict().id())
                    .put("index", p.index());
            json.key("terms").object(() -> json.put("ai-gains", p.terms().aiGains())
                    .put("our-gains", p.terms().ourGains())
                    .put("our-credibility", p.terms().ourCredibility())
                    .put("ai-credibility", p.terms().aiCredibility()));
            json.key("barriers")
                    .list(
                            p.barriers(),
                            b -> json.object(() -> {
                                json.put("id", b.id())
                                        .put("severity", b.severity().id())
                                        .put(
                                                "term",
                                                pack.catalogue()
                                                        .barrier(b.id())
                                                        .orElseThrow()
                                                        .term()
                                                        .id())
                                        .put("factor", b.factor());
                                json.key("causes")
                                        .list(
                                                b.causes(),
                                                c -> json.object(() -> json.put("id", c.id())
                                                        .put(
                                                                "severity",
                                                                c.severity().id())
                                                        .putTexts("conclusions", c.conclusions())
                                                        .putTexts("relieved-by", c.relievedBy())));
                            }));
            json.key("blocked-by")
                    .list(
                            p.blockedBy(),
                            b -> json.object(() -> json.put("what", b.what().id())
                                    .put("id", b.id())
                                    .putTexts("conclusions", b.conclusions())));
            json.putTexts("capped-by", p.cappedBy());
            bool("firm", p.firm());
            texts("hangs-on", p.hangsOn());
            json.put("robust", p.robust())
                    .put("form", p.form())
                    .put("protocol", p.protocol().id());
            texts("mitigations", p.mitigations());
            text("would-be", p.wouldBe().map(Verdict::id));
            json.putTexts("dominated-by", p.dominatedBy());
            if (p.zopa().isEmpty()) {
                json.putNull("zopa");
            } else {
                json.key("zopa").object(() -> {
                    if (p.zopa().get().ask().isPresent()) {
                        json.put("ask", p.zopa().get().ask().getAsDouble());
                    } else {
                        json.putNull("ask");
                    }
                    json.put("cap", p.zopa().get().cap())
                            .put("exists", p.zopa().get().exists());
                    PriceJson.RECKONING
                            .writer()
                            .accept(json.key("reckoning"), p.zopa().get().reckoning());
                });
            }
            bool("smallest", p.smallest());
            json.putTexts("missing", p.missing());
            json.key("steps")
                    .list(
                            p.steps(),
                            step -> json.object(
                                    () -> json.put("phase", step.phase().id())
                                            .put("says", step.says())
                                            .putTexts("claims", step.claims())));
            json.key("worth").object(() -> bounded(p.worth()));
            json.key("appeal").object(() -> bounded(p.appeal()));
            json.putTexts("tied-with", p.tiedWith());
            if (p.range().isPresent()) {
                json.key("index-range")
                        .object(() -> json.put("low", p.range().get().low())
                                .put("high", p.range().get().high()));
            } else {
                json.putNull("index-range");
            }
            answers("recommended-if", p.answers().map(AnswerSets::recommendedIf));
            answers("sunk-if", p.answers().map(AnswerSets::sunkIf));
            bool(
                    "answers-smallest",
                    p.answers()
                            .filter(a ->
                                    !a.recommendedIf().isEmpty() || !a.sunkIf().isEmpty())
                            .map(AnswerSets::smallest));
        });
    }

    private void bounded(Bounded bounded) {
        json.put("level", bounded.level().id())
                .put("number", bounded.number())
                .putTexts("conclusions", bounded.conclusions());
    }

    private void answers(String key, Optional<List<SortedMap<String, Value>>> sets) {
        if (sets.isEmpty()) {
            json.putNull(key);
        } else {
            json.key(key)
                    .list(
                            sets.get(),
                            set -> json.object(() -> set.forEach((path, value) -> {
                                json.key(path);
                                value(json, value);
                            })));
        }
    }

    private void mitigation(Advice.MitigationNote note) {
        Mitigation m = pack.catalogue().mitigation(note.id()).orElseThrow();
        json.object(() -> {
            json.put("id", note.id());
            if (m.priority().isPresent()) {
                json.put("priority", m.priority().get());
            } else {
                json.putNull("priority");
            }
            json.putTexts("relieves", m.relieves()).putTexts("by", m.by()).put("caveat", m.caveat());
            json.key("effect");
            effect(json, m.effect());
            texts("lifts", note.tried().map(Tried::lifts));
            json.putTexts("conclusions", note.conclusions());
            texts("lowers", note.tried().map(Tried::lowers));
            Optional<String> notTried = note.tried().flatMap(Tried::notTried);
            json.put("not-tried", notTried);
            json.putTexts("claims", m.claims()).putTextsIf("authors", pack.authors(m.claims()));
        });
    }

    /** An effect as an object of changes, by how and fact. */
    static void effect(Json json, Effect effect) {
        Map<String, Map<String, Value>> byHow = new TreeMap<>();
        effect.changes()
                .forEach((path, change) -> byHow.computeIfAbsent(change.how().id(), k -> new TreeMap<>())
                        .put(path, change.value()));
        json.object(() -> byHow.forEach((how, values) -> json.key(how)
                .object(() -> values.forEach((path, value) -> {
                    json.key(path);
                    value(json, value);
                }))));
    }

    private void conclusion(Reasoned c) {
        json.object(() -> {
            json.put("id", c.id())
                    .put("kind", c.kind().id())
                    .put("says", c.says())
                    .put("hedge", c.hedge().id())
                    .put("rule", c.rule())
                    .put("file", c.file())
                    .put("line", c.line());
            json.key("facts").list(c.facts(), this::fact);
            json.putTexts("unknown", c.unknown())
                    .putTexts("unless", c.unless())
                    .putTexts("from", c.from())
                    .putTexts("claims", c.claims());
            json.putTextsIf("authors", c.authors());
        });
    }

    private void answered(Advice.Answered answer) {
        json.object(() -> {
            json.key("value");
            value(json, answer.value());
            json.put("pairing", answer.pairing())
                    .put("verdict", answer.verdict().id());
        });
    }

    private void fact(Fact fact) {
        json.object(() -> {
            json.put("path", fact.path()).key("value");
            value(json, fact.value());
            text("at", fact.place().map(Object::toString));
        });
    }

    /** A value of a fact. */
    static void value(Json json, Value value) {
        switch (value.kind()) {
            case ID -> json.text(value.text());
            case YES_NO -> json.bool(((Value.YesNo) value).yes());
            case NUMBER -> json.number(((Value.Number) value).number());
            case SET -> json.list(((Value.Ids) value).ids(), json::text);
        }
    }

    private void text(String key, Optional<String> text) {
        if (text.isPresent()) {
            json.put(key, text.get());
        } else {
            json.putNull(key);
        }
    }

    private void bool(String key, Optional<Boolean> value) {
        if (value.isPresent()) {
            json.put(key, value.get());
        } else {
            json.putNull(key);
        }
    }

    private void texts(String key, Optional<List<String>> values) {
        if (values.isPresent()) {
            json.putTexts(key, values.get());
        } else {
            json.putNull(key);
        }
    }
}
