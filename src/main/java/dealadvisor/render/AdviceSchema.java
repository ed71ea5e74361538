package dealadvisor.render;

import static dealadvisor.render.Members.IDS;
import static dealadvisor.render.Members.NOT_TRIED;
import static dealadvisor.render.Members.PAIRINGS;
import static dealadvisor.render.Members.count;
import static dealadvisor.render.Members.having;
import static dealadvisor.render.Members.scope;
import static dealadvisor.render.Members.severity;
import static dealadvisor.render.Members.tried;
import static dealadvisor.render.Members.words;

import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.catalogue.Effect;
import dealadvisor.catalogue.Hedge;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.facts.FindOut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON Schema, draft-07, of advice as {@link AdviceJson} writes it: every key is there, no other is, and the keys are listed in the order in which they
 * are written. Ids are plain text, so that it holds under any rules.
 */
public final class AdviceSchema {
    private AdviceSchema() {}

    /** The schema as JSON text: of one advice, or of a list of them. */
    public static String document() {
        Map<String, Schema> definitions = new LinkedHashMap<>();
        definitions.put("advice", advice());
        definitions.put("eligibility", eligibility());
        definitions.put("pairing", PairingSchema.pairing());
        definitions.put("mitigation", mitigation());
        definitions.put("conclusion", conclusion());
        definitions.put(
                "value",
                Schema.of("string", "boolean", "number", "array")
                        .says("the value of a fact")
                        .with("items", Schema.text()));
        return Schema.of()
                .with("$schema", Schema.DRAFT)
                .with("title", "Advice of the deal advisor, deal-advice/1")
                .with(
                        "description",
                        "What `advise --format json` writes: one object for one case file, a list of them for several; `jsonl` writes one a line."
                                + " It says what this version writes; later versions of deal-advice/1 may add keys.")
                .with("anyOf", List.of(Schema.reference("advice"), Schema.list(Schema.reference("advice"))))
                .with("definitions", definitions)
                .document();
    }

    private static Schema advice() {
        return having("schema", Schema.oneOf(List.of("deal-advice/1")))
                .object(
                        "case",
                        having("id", Schema.text())
                                .put("title", Schema.text().orNull())
                                .put("file", Schema.text().orNull()))
                .put("headline", Schema.text().says("the answer in a sentence or two"))
                .object(
                        "rules",
                        having("pack", Schema.text())
                                .put("version", Schema.text())
                                .put("sha256", Schema.text().with("pattern", "^[0-9a-f]{64}$"))
                                .put("rules", count().says("how many rules there are"))
                                .may(
                                        "layers",
                                        Schema.texts()
                                                .says(
                                                        "the packs that they come from, each as id and version; left out if it is one")))
                .list(
                        "warnings",
                        having("code", Schema.text())
                                .put("message", Schema.text())
                                .put("at", Schema.texts().says("places, each as FILE:LINE:COLUMN")))
                .object(
                        "eligibility",
                        having("any-deal", Schema.reference("eligibility"))
                                .put("high-value", Schema.reference("eligibility")))
                .list(
                        "rule-outs",
                        having("id", Schema.text()).put("scope", scope()).put("conclusions", IDS))
                .object(
                        "window",
                        having("state", words(Window.State.values(), Window.State::id))
                                .put("conclusions", IDS))
                .put(
                        "pairings",
                        Schema.list(Schema.reference("pairing"))
                                .says(
                                        "by verdict from recommended to blocked, then index descending, then good and payment"))
                .object("no-deal", having("says", Schema.text()).put("conclusions", IDS))
                .list(
                        "barriers",
                        having("id", Schema.text())
                                .put("branch", Schema.text())
                                .put("scope", scope())
                                .put("cause", Schema.text())
                                .put("severity", severity())
                                .put("conclusions", IDS))
                .put("mitigations", Schema.list(Schema.reference("mitigation")))
                .list("forms", having("id", Schema.text()).put("conclusions", IDS))
                .list("strategy", having("claim", Schema.text()).put("conclusions", IDS))
                .list("tensions", having("says", Schema.text()).put("conclusions", IDS))
                .list(
                        "questions",
                        having("fact", Schema.text().says("path of an unknown fact"))
                                .put("asks", Schema.text())
                                .put(
                                        "could-change",
                                        Schema.yesNo()
                                                .orNull()
                                                .says("whether some value of it would change a verdict" + NOT_TRIED))
                                .put("conclusions", IDS)
                                .put(
                                        "changes",
                                        Schema.list(having("value", Schema.reference("value"))
                                                        .put("pairing", Schema.text())
                                                        .put("verdict", words(Verdict.values(), Verdict::id))
                                                        .object())
                                                .orNull()
                                                .says("the verdicts that its values would change" + NOT_TRIED))
                                .put("found-out-by", Schema.texts().says("mitigations that find it out"))
                                .put(
                                        "find-out",
                                        Schema.list(having("by", words(FindOut.By.values(), FindOut.By::id))
                                                        .put("how", Schema.text())
                                                        .put(
                                                                "claims",
                                                                Schema.texts().says("none where the way is ours"))
                                                        .object())
                                                .says("how it could be found out")))
                .put("conclusions", Schema.list(Schema.reference("conclusion")))
                .list(
                        "assumptions",
                        having("what", Schema.text())
                                .put("source", Schema.oneOf(List.of("calibration", "prior", "default"))))
                .put(
                        "parties",
                        Schema.list(having("party", Schema.text())
                                        .put("joins", Schema.yesNo().says("whether the party comes; else it goes"))
                                        .put("improves", PAIRINGS)
                                        .put("worsens", PAIRINGS)
                                        .object())
                                .orNull()
                                .says("the same case with one more or one fewer party at the table" + NOT_TRIED))
                .may("uncertainty", UncertaintyJson.UNCERTAINTY.schema())
                .object();
    }

    private static Schema eligibility() {
        return having("verdict", words(Eligibility.Verdict.values(), Eligibility.Verdict::id))
                .list(
                        "requirements",
                        having("id", Schema.text())
                                .put("result", words(Eligibility.Result.values(), Eligibility.Result::id))
                                .put("conclusions", IDS))
                .object();
    }

    private static Schema mitigation() {
        Map<String, Schema> changes = new TreeMap<>();
        for (Effect.How how : Effect.How.values()) {
            changes.put(
                    how.id(),
                    Schema.of("object")
                            .says("values by paths of facts")
                            .with("additionalProperties", Schema.reference("value")));
        }
        return having("id", Schema.text())
                .put(
                        "priority",
                        Schema.of("integer")
                                .with(json -> json.put("minimum", 1))
                                .orNull())
                .put("relieves", Schema.texts().says("barriers"))
                .put("by", Schema.texts().says("who can do it"))
                .put("caveat", Schema.text().orNull().says("what speaks against it"))
                .put("effect", Schema.object(changes, List.of()).says("what it changes among the facts"))
                .put("lifts", tried("pairings whose verdict it improves if it is done alone"))
                .put("conclusions", IDS)
                .put("lowers", tried("pairings of which it makes the verdict or any term worse"))
                .put("not-tried", Schema.text().orNull().says("why it was not tried, if so"))
                .put("claims", Schema.texts().says("what it rests on itself, beside what suggests it"))
                .may(
                        "authors",
                        Schema.texts().says("whose claims these are, if a pack speaks for others; else left out"))
                .object();
    }

    private static Schema conclusion() {
        return having("id", Schema.text().says("stays the same when other rules are added"))
                .put("kind", words(Conclusion.Kind.values(), Conclusion.Kind::id))
                .put("says", Schema.text())
                .put("hedge", words(Hedge.values(), Hedge::id))
                .put("rule", Schema.text())
                .put("file", Schema.text())
                .put("line", count())
                .list(
                        "facts",
                        having("path", Schema.text())
                                .put("value", Schema.reference("value"))
                                .put("at", Schema.text().orNull().says("FILE:LINE:COLUMN; null for what no file says")))
                .put("unknown", Schema.texts().says("paths of facts that it found unknown"))
                .put(
                        "unless",
                        Schema.texts()
                                .says("paths of unknown facts that it took for granted not to be as its rule excepts"))
                .put("from", IDS)
                .put("claims", Schema.texts())
                .may("authors", Schema.texts().says("whose argument it is, if a pack speaks for others; else left out"))
                .object();
    }
}
