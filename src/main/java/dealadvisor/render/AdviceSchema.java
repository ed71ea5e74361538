package dealadvisor.render;

import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.catalogue.Effect;
import dealadvisor.catalogue.Hedge;
import dealadvisor.catalogue.Step;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Severity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The JSON Schema, draft-07, of advice as {@link AdviceJson} writes it: every key is there, no other is, and the keys are listed in the order in which they
 * are written. Ids are plain text, so that it holds under any rules.
 */
public final class AdviceSchema {
    private static final Schema IDS = Schema.texts().says("ids of conclusions");
    private static final Schema PAIRINGS = Schema.texts().says("pairings, each as GOOD/PAYMENT");
    private static final String NOT_TRIED = "; null where it was not tried";

    private AdviceSchema() {}

    /** The schema as JSON text: of one advice, or of a list of them. */
    public static String document() {
        Map<String, Schema> definitions = new LinkedHashMap<>();
        definitions.put("advice", Schema.object(advice()));
        definitions.put("eligibility", eligibility());
        definitions.put("pairing", Schema.object(pairing()));
        definitions.put("mitigation", Schema.object(mitigation()));
        definitions.put("conclusion", Schema.object(conclusion()));
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

    private static Map<String, Schema> advice() {
        Members of = new Members();
        of.put("schema", Schema.oneOf(List.of("deal-advice/1")));
        of.object(
                "case",
                of("id", Schema.text())
                        .put("title", Schema.text().orNull())
                        .put("file", Schema.text().orNull()));
        of.object(
                "rules",
                of("pack", Schema.text())
                        .put("version", Schema.text())
                        .put("sha256", Schema.text().with("pattern", "^[0-9a-f]{64}$"))
                        .put("rules", count().says("how many rules there are")));
        of.list(
                "warnings",
                of("code", Schema.text())
                        .put("message", Schema.text())
                        .put("at", Schema.texts().says("places, each as FILE:LINE:COLUMN")));
        of.object(
                "eligibility",
                of("any-deal", Schema.reference("eligibility")).put("high-value", Schema.reference("eligibility")));
        of.list("rule-outs", of("id", Schema.text()).put("scope", scope()).put("conclusions", IDS));
        of.object(
                "window",
                of("state", words(Window.State.values(), Window.State::id)).put("conclusions", IDS));
        of.put(
                "pairings",
                Schema.list(Schema.reference("pairing"))
                        .says("by verdict from recommended to blocked, then index descending, then good and payment"));
        of.object("no-deal", of("says", Schema.text()).put("conclusions", IDS));
        of.list(
                "barriers",
                of("id", Schema.text())
                        .put("branch", Schema.text())
                        .put("scope", scope())
                        .put("cause", Schema.text())
                        .put("severity", severity())
                        .put("conclusions", IDS));
        of.put("mitigations", Schema.list(Schema.reference("mitigation")));
        of.list("forms", of("id", Schema.text()).put("conclusions", IDS));
        of.list("strategy", of("claim", Schema.text()).put("conclusions", IDS));
        of.list("tensions", of("says", Schema.text()).put("conclusions", IDS));
        of.list(
                "questions",
                of("fact", Schema.text().says("path of an unknown fact"))
                        .put("asks", Schema.text())
                        .put(
                                "could-change",
                                Schema.yesNo()
                                        .orNull()
                                        .says("whether some value of it would change a verdict" + NOT_TRIED))
                        .put("conclusions", IDS)
                        .put("changes", tried("pairings whose verdict some value of it would change"))
                        .put("found-out-by", Schema.texts().says("mitigations that find it out")));
        of.put("conclusions", Schema.list(Schema.reference("conclusion")));
        of.list(
                "assumptions",
                of("what", Schema.text()).put("source", Schema.oneOf(List.of("calibration", "prior", "default"))));
        of.put(
                "parties",
                Schema.list(Schema.object(of("party", Schema.text())
                                .put("joins", Schema.yesNo().says("whether the party comes; else it goes"))
                                .put("improves", PAIRINGS)
                                .put("worsens", PAIRINGS)
                                .all()))
                        .orNull()
                        .says("the same case with one more or one fewer party at the table" + NOT_TRIED));
        return of.all();
    }

    private static Schema eligibility() {
        return Schema.object(of("verdict", words(Eligibility.Verdict.values(), Eligibility.Verdict::id))
                .list(
                        "requirements",
                        of("id", Schema.text())
                                .put("result", words(Eligibility.Result.values(), Eligibility.Result::id))
                                .put("conclusions", IDS))
                .all());
    }

    private static Map<String, Schema> pairing() {
        Schema share = Schema.number(0, 1);
        Members cause = of("id", Schema.text())
                .put("severity", severity())
                .put("conclusions", IDS)
                .put("relieved-by", IDS);
        return of("good", Schema.text())
                .put("payment", Schema.text())
                .put("verdict", words(Verdict.values(), Verdict::id))
                .put("index", share.says("the product of the four terms: neither a probability nor a value"))
                .object(
                        "terms",
                        of("ai-gains", share)
                                .put("our-gains", share)
                                .put("our-credibility", share)
                                .put("ai-credibility", share))
                .list(
                        "barriers",
                        of("id", Schema.text()).put("severity", severity()).list("causes", cause))
                .list(
                        "blocked-by",
                        of("what", Schema.oneOf(List.of("term", "eligibility", "rule-out")))
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
                .put("protocol", Schema.oneOf(List.of("upfront", "partly-upfront", "on-verification", "deferred")))
                .put("mitigations", tried("a smallest set that would make it recommended"))
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
                        of("phase", Schema.oneOf(Step.PHASES))
                                .put("says", Schema.text())
                                .put("claims", Schema.texts()))
                .all();
    }

    private static Schema zopa() {
        return Schema.object(of(
                                "ask",
                                Schema.atLeast(0)
                                        .orNull()
                                        .says("the least that the AI would take; null if no sum would do"))
                        .put("cap", Schema.atLeast(0).says("the most that we would pay"))
                        .put("exists", Schema.yesNo().says("whether some price suits both"))
                        .all())
                .orNull()
                .says("the range of prices at which both sides gain; null without prices");
    }

    private static Map<String, Schema> mitigation() {
        Map<String, Schema> changes = new TreeMap<>();
        for (Effect.How how : Effect.How.values()) {
            changes.put(
                    how.id(),
                    Schema.of("object")
                            .says("values by paths of facts")
                            .with("additionalProperties", Schema.reference("value")));
        }
        return of("id", Schema.text())
                .put(
                        "priority",
                        Schema.of("integer")
                                .with(json -> json.put("minimum", 1))
                                .orNull())
                .put("relieves", Schema.texts().says("barriers"))
                .put("by", Schema.texts().says("who can do it"))
                .put("caveat", Schema.text().orNull().says("what speaks against it"))
                .put("effect", Schema.object(changes, List.of()).says("what it changes among the facts"))
                .put("lifts", tried("pairings whose verdict it improves"))
                .put("conclusions", IDS)
                .put("lowers", tried("pairings whose verdict it worsens"))
                .put("not-tried", Schema.text().orNull().says("why it was not tried, if so"))
                .all();
    }

    private static Map<String, Schema> conclusion() {
        return of("id", Schema.text().says("stays the same when other rules are added"))
                .put("kind", words(Conclusion.Kind.values(), Conclusion.Kind::id))
                .put("says", Schema.text())
                .put("hedge", words(Hedge.values(), Hedge::id))
                .put("rule", Schema.text())
                .put("file", Schema.text())
                .put("line", count())
                .list(
                        "facts",
                        of("path", Schema.text())
                                .put("value", Schema.reference("value"))
                                .put("at", Schema.text().orNull().says("FILE:LINE:COLUMN; null for what no file says")))
                .put("unknown", Schema.texts().says("paths of facts that it found unknown"))
                .put("from", IDS)
                .put("claims", Schema.texts())
                .all();
    }

    private static Schema tried(String says) {
        return Schema.texts().orNull().says(says + NOT_TRIED);
    }

    private static Schema count() {
        return Schema.of("integer").with(json -> json.put("minimum", 0));
    }

    private static Schema severity() {
        return words(Severity.values(), Severity::id);
    }

    private static Schema scope() {
        return Schema.text().with("pattern", "^(case|good:[^/]+|payment:[^/]+|pairing:[^/]+/[^/]+)$");
    }

    private static <T> Schema words(T[] values, Function<T, String> id) {
        return Schema.oneOf(Arrays.stream(values).map(id).toList());
    }

    private static Members of(String key, Schema schema) {
        return new Members().put(key, schema);
    }

    /** The members of an object, gathered in order. */
    private static final class Members {
        private final Map<String, Schema> all = new LinkedHashMap<>();

        Members put(String key, Schema schema) {
            all.put(key, schema);
            return this;
        }

        Members object(String key, Members members) {
            return put(key, Schema.object(members.all()));
        }

        Members list(String key, Members members) {
            return put(key, Schema.list(Schema.object(members.all())));
        }

        Map<String, Schema> all() {
            return all;
        }
    }
}
