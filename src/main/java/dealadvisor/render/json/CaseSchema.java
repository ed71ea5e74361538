package dealadvisor.render.json;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.BeliefReader;
import dealadvisor.facts.CaseOutline;
import dealadvisor.facts.Day;
import dealadvisor.facts.Distributions;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.FactType;
import dealadvisor.facts.Value;
import dealadvisor.render.words.FactWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The JSON Schema, draft-07, of case files under the rules of one pack, for editors. It accepts what the reader of case files accepts, but that draft-07
 * cannot forbid the same fact under two spellings of its path, nor two prices for the same good and payment that differ in a number, nor ends of an
 * interval or numbers of a distribution that do not go together, nor weights that do not add up to 1.
 */
public final class CaseSchema {
    private static final String UNKNOWN = "unknown";
    private static final String REMARK = "remark";
    private static final String DAY = "day";
    private static final String DISTRIBUTION = "distribution";

    private final RulePack pack;
    private final Map<String, Schema> definitions = new LinkedHashMap<>();

    private CaseSchema(RulePack pack) {
        this.pack = pack;
    }

    /** The schema as JSON text. */
    public static String of(RulePack pack) {
        return new CaseSchema(pack).document();
    }

    private String document() {
        definitions.put(
                REMARK, Schema.of("string", "number", "boolean", "null").says("A text of which nothing follows."));
        definitions.put(
                DAY,
                Schema.of("string", "null")
                        .says("A day: year, month and day, such as 2026-01-31.")
                        .with("pattern", Day.PATTERN)
                        .with("patternErrorMessage", "must be a day, such as 2026-01-31"));
        definitions.put(DISTRIBUTION, distribution());
        Schema root = inside(
                Schema.of()
                        .with("$schema", Schema.DRAFT)
                        .with("title", "Case file of the deal advisor")
                        .with(
                                "description",
                                "Facts about one AI, the humans who would deal with it, and the situation. Every fact may be left out"
                                        + " or be `unknown`.")
                        .with("$comment", "made for the rules " + pack.id() + " " + pack.version())
                        .with("type", "object"),
                pack.vocabulary().outline().root());
        return root.with("definitions", definitions).document();
    }

    /** The same, with what stands in a group. */
    private Schema inside(Schema schema, CaseOutline.Group group) {
        Map<String, Schema> properties = new LinkedHashMap<>();
        Map<String, Schema> dotted = new LinkedHashMap<>();
        for (CaseOutline.Entry entry : group.entries()) {
            define(entry);
            properties.put(entry.key(), Schema.reference(entry.path()));
            if (entry instanceof CaseOutline.Group inner) {
                dotted(group, inner, dotted);
            }
        }
        return schema.with("properties", properties)
                .with("patternProperties", dotted)
                .closed();
    }

    // A path may be written at once, `ai.motivation.type: schemer`. As patterns these keys are checked without being
    // proposed beside the short ones.
    private static void dotted(CaseOutline.Group from, CaseOutline.Group to, Map<String, Schema> dotted) {
        int start = from.path().isEmpty() ? 0 : from.path().length() + 1;
        for (CaseOutline.Entry entry : to.entries()) {
            dotted.put("^" + escaped(entry.path().substring(start)) + "$", Schema.reference(entry.path()));
            if (entry instanceof CaseOutline.Group inner) {
                dotted(from, inner, dotted);
            }
        }
    }

    private static String escaped(String key) {
        return key.replaceAll("[^A-Za-z0-9_-]", "\\\\$0");
    }

    private void define(CaseOutline.Entry entry) {
        if (entry instanceof CaseOutline.Stated stated) {
            FactDefinition fact = stated.definition();
            definitions.put(fact.path(), fact(fact));
            definitions.put(valueOf(fact), value(fact));
            if (mayBeChances(fact)) {
                definitions.put(chancesOf(fact), chances(fact));
            }
        } else if (entry instanceof CaseOutline.Text text) {
            Schema schema = text.path().equals(CaseOutline.AS_OF)
                    ? Schema.of("string", "null").with("pattern", Day.PATTERN)
                    : Schema.of("string", "number", "boolean", "null");
            definitions.put(text.path(), schema.with("title", text.path()).with("description", text.says()));
        } else if (entry instanceof CaseOutline.Prices prices) {
            definitions.put(
                    prices.path(),
                    PriceSchema.of(pack).with("title", prices.path()).with("description", prices.says()));
        } else if (entry instanceof CaseOutline.Group group) {
            Schema schema = orWord(
                            Schema.of("object", "null", "string"), UNKNOWN, "must be a group of facts, or unknown")
                    .with("title", group.path());
            definitions.put(
                    group.path(),
                    inside(group.says().map(says -> schema.says(says + ".")).orElse(schema), group));
        }
    }

    private static String valueOf(FactDefinition fact) {
        return fact.path() + ":value";
    }

    private static String chancesOf(FactDefinition fact) {
        return fact.path() + ":chances";
    }

    private Schema fact(FactDefinition fact) {
        List<Schema> said = new ArrayList<>(List.of(Schema.reference(valueOf(fact))));
        if (mayBeChances(fact)) {
            said.add(Schema.reference(chancesOf(fact)));
        }
        Map<String, Schema> members = new LinkedHashMap<>();
        members.put("value", said.size() == 1 ? said.get(0) : Schema.of().with("anyOf", said));
        for (String remark : List.of("source", "note")) {
            members.put(remark, Schema.reference(REMARK));
        }
        members.put(CaseOutline.AS_OF, Schema.reference(DAY));
        // Editors that read `markdownDescription` list the values of a single choice from `enum` themselves.
        String kind = fact.type() == FactType.SET ? values(fact) : FactWords.kind(fact);
        String essential = fact.essential() ? " Nothing is recommended while this is unknown." : "";
        return Schema.of()
                .with("title", fact.path())
                .with("description", fact.asks() + essential + "\n" + values(fact))
                .with("markdownDescription", fact.asks() + essential + "\n\n" + kind)
                .with(
                        "anyOf",
                        Stream.concat(said.stream(), Stream.of(Schema.object(members, List.of("value"))))
                                .toList());
    }

    private static boolean mayBeChances(FactDefinition fact) {
        return !BeliefReader.isDecided(fact) || fact.type() == FactType.PROBABILITY;
    }

    // How likely it is to be what. That the ends of an interval go together and weights add up, draft-07 cannot say.
    private Schema chances(FactDefinition fact) {
        if (fact.type() == FactType.PROBABILITY) {
            boolean decided = BeliefReader.isDecided(fact);
            Schema number = Schema.text()
                    .says("how likely, such as 20%, 1 in 5, 0.05 to 0.3 (the middle nine tenths) or between 0 and 1")
                    .with("pattern", decided ? BeliefReader.POINTS : BeliefReader.NUMBERS);
            return decided
                    ? number
                    : Schema.of().says("how likely").with("anyOf", List.of(number, Schema.reference(DISTRIBUTION)));
        }
        Schema weight = Schema.of()
                .with("anyOf", List.of(Schema.number(0, 1), Schema.text().with("pattern", BeliefReader.WEIGHT)));
        Map<String, Schema> words = new LinkedHashMap<>();
        pack.vocabulary().words(fact).forEach(word -> words.put(word, weight));
        if (fact.type() != FactType.YES_NO) {
            return weights(words);
        }
        List.of("yes", "no").forEach(word -> words.put(word, weight));
        return Schema.of()
                .says("how likely, such as yes 70%")
                .with("anyOf", List.of(Schema.text().with("pattern", BeliefReader.ANSWERS), weights(words)));
    }

    private static Schema distribution() {
        List<Schema> all = new ArrayList<>();
        Distributions.parameters().forEach((name, parameters) -> {
            Map<String, Schema> members = new LinkedHashMap<>();
            members.put(Distributions.NAME, Schema.of().with("const", name));
            parameters.forEach(parameter -> members.put(parameter.name(), parameter(parameter)));
            all.add(Schema.object(members, List.copyOf(members.keySet())));
        });
        return Schema.of().says("a distribution by name").with("anyOf", all);
    }

    private static Schema parameter(Distributions.Parameter parameter) {
        Schema number =
                Schema.of("number").with(json -> json.put(parameter.nought() ? "minimum" : "exclusiveMinimum", 0));
        if (!parameter.share()) {
            return number;
        }
        Schema percent = Schema.text().with("pattern", BeliefReader.WEIGHT);
        return Schema.of()
                .with(
                        "anyOf",
                        List.of(
                                number.with(json -> json.put("maximum", 1)),
                                parameter.nought()
                                        ? percent
                                        : percent.with("not", Schema.of().with("pattern", "^0*\\.?0*%$"))));
    }

    private static Schema weights(Map<String, Schema> words) {
        return Schema.object(words, List.of()).says("how likely each is").with(json -> json.put("minProperties", 1));
    }

    private String values(FactDefinition fact) {
        Map<String, String> meanings = FactWords.meanings(pack, fact);
        StringBuilder text = new StringBuilder(FactWords.kind(fact));
        if (FactWords.explained(meanings)) {
            text.append(':');
            meanings.forEach((id, meaning) -> text.append("\n- ")
                    .append(id)
                    .append(meaning.isEmpty() ? "" : ": ")
                    .append(meaning));
        } else if (!meanings.isEmpty()) {
            text.append(": ").append(String.join(", ", meanings.keySet()));
        }
        return text.toString();
    }

    private Schema value(FactDefinition fact) {
        Map<String, String> meanings = FactWords.meanings(pack, fact);
        return switch (fact.type()) {
            case CHOICE, SCALE -> {
                Map<String, String> words = new LinkedHashMap<>(meanings);
                words.put(UNKNOWN, "not known, which is neither true nor false");
                yield Schema.choice(words).orNull();
            }
            case YES_NO -> Schema.yesNo(UNKNOWN).orNull();
            case PROBABILITY ->
                orWord(
                        Schema.of("number", "null", "string")
                                .with(json -> json.put("minimum", 0).put("maximum", 1))
                                // What is proposed where there is nothing to choose from.
                                .with("default", UNKNOWN),
                        UNKNOWN,
                        "must be a number from 0 to 1, or unknown");
            case SET -> {
                Schema set = Schema.of("array", "null", "string");
                // INVARIANT: an empty `enum` is no schema; where there is nothing to choose from, only none is left.
                Schema items = meanings.isEmpty()
                        ? set.with(json -> json.put("maxItems", 0))
                        : set.with("items", Schema.choice(meanings));
                yield orWord(
                        items.with("default", UNKNOWN).with(json -> json.put("uniqueItems", true)),
                        "(" + UNKNOWN + "|" + Value.Ids.NONE + ")",
                        "must be a list in brackets, none or unknown");
            }
        };
    }

    private static Schema orWord(Schema schema, String word, String otherwise) {
        return schema.with("pattern", "^" + word + "$").with("patternErrorMessage", otherwise);
    }
}
