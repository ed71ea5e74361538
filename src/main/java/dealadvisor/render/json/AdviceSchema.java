package dealadvisor.render.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema, draft-07, of advice as {@link AdviceDocument} writes it: every key is there, no other is, and the keys are listed in the order in which they
 * are written. Ids are plain text, so that it holds under any rules.
 */
public final class AdviceSchema {
    private AdviceSchema() {}

    /** The schema as JSON text: of one advice, or of a list of them. */
    public static String document() {
        return whole().titled("Advice of the deal advisor, deal-advice/1").document();
    }

    static Schema whole() {
        Map<String, Schema> definitions = new LinkedHashMap<>();
        definitions.put("advice", AdviceDocument.ADVICE.schema());
        definitions.put("eligibility", AdviceDocument.ELIGIBILITY.schema());
        definitions.put("pairing", PairingJson.PAIRING.schema());
        definitions.put("mitigation", AdviceDocument.MITIGATION.schema());
        definitions.put("conclusion", AdviceDocument.CONCLUSION.schema());
        definitions.put("value", ValueJson.VALUE.schema());
        return Schema.of()
                .with(
                        "description",
                        "What `advise --format json` writes: one object for one case file, a list of them for several; `jsonl` writes one a line."
                                + " It says what this version writes; later versions of deal-advice/1 may add keys.")
                .with("anyOf", List.of(Schema.reference("advice"), Schema.list(Schema.reference("advice"))))
                .with("definitions", definitions);
    }
}
