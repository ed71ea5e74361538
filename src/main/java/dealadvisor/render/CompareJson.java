package dealadvisor.render;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Reasoned;
import dealadvisor.comparison.CaseComparison;
import dealadvisor.comparison.ConclusionDifference;
import dealadvisor.comparison.Difference;
import dealadvisor.comparison.FactDifference;
import dealadvisor.comparison.TermDifference;
import java.util.Optional;

/** Two cases compared, as JSON. */
public final class CompareJson {
    private CompareJson() {}

    /** One object, on several lines. */
    public static String of(CaseComparison compared) {
        String cases = compared.a().facts().id() + " -> " + compared.b().facts().id();
        return Json.text(
                true,
                json -> json.object(() -> {
                    json.key("a");
                    side(json, compared.a());
                    json.key("b");
                    side(json, compared.b());
                    json.key("facts").list(compared.facts(), fact -> fact(json, fact));
                    json.key("differences")
                            .list(compared.differences(), difference -> difference(json, cases, difference));
                    json.putTexts("only-a", compared.onlyA());
                    json.putTexts("only-b", compared.onlyB());
                    json.key("terms").list(compared.terms(), term -> term(json, term));
                    json.key("conclusions").list(compared.conclusions(), conclusion -> conclusion(json, conclusion));
                }));
    }

    private static void side(Json json, Advice advice) {
        json.object(() -> {
            json.put("id", advice.facts().id());
            text(json, "title", advice.facts().title());
            text(json, "file", advice.facts().file());
        });
    }

    private static void fact(Json json, FactDifference fact) {
        json.object(() -> {
            json.put("fact", fact.fact());
            text(json, "a", fact.a());
            text(json, "b", fact.b());
            json.putTexts("makes", fact.makes());
            json.putTexts("moves", fact.moves());
        });
    }

    private static void difference(Json json, String cases, Difference difference) {
        json.object(() -> {
            json.put("case", cases);
            json.put("what", difference.what());
            json.put("a", difference.a());
            json.put("b", difference.b());
            json.putTexts("rules", difference.rules());
            json.putTexts("made-by", difference.makes());
            json.putTexts("needed", difference.needed());
            json.putTexts("made-together-by", difference.together());
        });
    }

    private static void term(Json json, TermDifference term) {
        json.object(() -> {
            json.put("pairing", term.pairing());
            json.put("term", term.term());
            json.put("a", term.a());
            json.put("b", term.b());
        });
    }

    private static void conclusion(Json json, ConclusionDifference conclusion) {
        json.object(() -> {
            Reasoned either = conclusion.either();
            json.put("id", either.id());
            json.put("rule", either.rule());
            text(json, "a", conclusion.a().map(CompareJson::drawn));
            text(json, "b", conclusion.b().map(CompareJson::drawn));
            json.put("says", either.says());
            json.putTexts("claims", either.claims());
        });
    }

    // How much of it is concluded; that it is, where there is no more and less of it.
    private static String drawn(Reasoned conclusion) {
        return conclusion.amount().isEmpty() ? "concluded" : conclusion.amount();
    }

    private static void text(Json json, String key, Optional<String> value) {
        if (value.isPresent()) {
            json.put(key, value.get());
        } else {
            json.putNull(key);
        }
    }
}
