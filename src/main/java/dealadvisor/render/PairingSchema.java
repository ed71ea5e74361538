package dealadvisor.render;

import static dealadvisor.render.Members.IDS;
import static dealadvisor.render.Members.NOT_TRIED;
import static dealadvisor.render.Members.PAIRINGS;
import static dealadvisor.render.Members.having;
import static dealadvisor.render.Members.severity;
import static dealadvisor.render.Members.tried;
import static dealadvisor.render.Members.words;

import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.Protocol;
import dealadvisor.catalogue.Step;
import dealadvisor.catalogue.Term;
import java.util.List;

/** The part of the schema of advice that is about one good for one payment. */
final class PairingSchema {
    private PairingSchema() {}

    static Schema pairing() {
        Schema share = Schema.number(0, 1);
        Members cause = having("id", Schema.text())
                .put("severity", severity())
                .put("conclusions", IDS)
                .put("relieved-by", IDS);
        return having("good", Schema.text())
                .put("payment", Schema.text())
                .put(
                        "verdict",
                        words(Verdict.values(), Verdict::id)
                                .says("as things stand; what mitigations would make of it is would-be"))
                .put("index", share.says("the product of the four terms: neither a probability nor a value"))
                .object(
                        "terms",
                        having("ai-gains", share)
                                .put("our-gains", share)
                                .put("our-credibility", share)
                                .put("ai-credibility", share))
                .list(
                        "barriers",
                        having("id", Schema.text())
                                .put("severity", severity())
                                .put("term", words(Term.values(), Term::id))
                                .put("factor", share.says("what it leaves of the term"))
                                .list("causes", cause))
                .list(
                        "blocked-by",
                        having("what", Schema.oneOf(List.of("term", "eligibility", "rule-out")))
                                .put("id", Schema.text())
                                .put("conclusions", IDS))
                .put("capped-by", Schema.texts().says("what holds the verdict down"))
                .put(
                        "firm",
                        Schema.yesNo()
                                .orNull()
                                .says("whether no single unknown fact could change the verdict" + NOT_TRIED))
                .put("hangs-on", tried("paths of unknown facts that could change the verdict"))
                .put("robust", Schema.yesNo().says("whether the calibration's other readings give the same verdict"))
                .put("form", Schema.text())
                .put("protocol", Schema.oneOf(Protocol.ids()))
                .put(
                        "mitigations",
                        tried("a smallest set of suggested mitigations that makes it recommended, done in this order;"
                                + " empty where none was found or needed"))
                .put(
                        "would-be",
                        words(Verdict.values(), Verdict::id)
                                .orNull()
                                .says("the verdict with these mitigations; as things stand if there are none"
                                        + NOT_TRIED))
                .put("dominated-by", PAIRINGS)
                .put("zopa", zopa())
                .put(
                        "smallest",
                        Schema.yesNo()
                                .orNull()
                                .says("whether every smaller set of mitigations was tried; null where there is none"))
                .put("missing", Schema.texts().says("paths of facts without which it is not recommended"))
                .list(
                        "steps",
                        having("phase", Schema.oneOf(Step.Phase.ids()))
                                .put("says", Schema.text())
                                .put("claims", Schema.texts()))
                .object("worth", bounded(share, "where our gains start, before barriers"))
                .object("appeal", bounded(share, "where the AI's gains start, before barriers"))
                .put("tied-with", PAIRINGS)
                .put(
                        "index-range",
                        having("low", share.says("0 where an answer would block it"))
                                .put("high", share)
                                .object()
                                .orNull()
                                .says("between what the index lies as it stands and under any single answer"
                                        + NOT_TRIED))
                .put(
                        "recommended-if",
                        answers(
                                "the smallest sets of answers found under which it would be recommended; none if it is"))
                .put("sunk-if", answers("the smallest sets of answers found under which it would not be, if it is"))
                .put(
                        "answers-smallest",
                        Schema.yesNo()
                                .orNull()
                                .says(
                                        "whether no smaller set of answers would do; false if that was not settled, null where there is none"))
                .object();
    }

    private static Members bounded(Schema share, String says) {
        return having("level", Schema.text().says(says))
                .put("number", share)
                .put("conclusions", IDS.says("ids of the conclusions that set it; none where it stands as it was"));
    }

    private static Schema answers(String says) {
        return Schema.list(Schema.of("object")
                        .says("values by paths of facts")
                        .with(json -> json.put("minProperties", 1))
                        .with("additionalProperties", Schema.reference("value")))
                .orNull()
                .says(says + "; null where they were not sought");
    }

    private static Schema zopa() {
        return having(
                        "ask",
                        Schema.atLeast(0).orNull().says("the least that the AI would take; null if no sum would do"))
                .put("cap", Schema.atLeast(0).says("the most that we would pay"))
                .put("exists", Schema.yesNo().says("whether some price suits both"))
                .put("reckoning", PriceJson.RECKONING.schema())
                .object()
                .orNull()
                .says("the range of prices at which both sides gain; null without prices");
    }
}
