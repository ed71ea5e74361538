package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.COUNT;
import static dealadvisor.render.json.Kind.SHA256;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.TEXTS;
import static dealadvisor.render.json.Kind.YES_NO;
import static dealadvisor.render.json.Kind.byKey;
import static dealadvisor.render.json.Kind.list;
import static dealadvisor.render.json.Kind.oneOf;

import dealadvisor.comparison.DataDifference;
import dealadvisor.comparison.OnlyIn;
import dealadvisor.comparison.PackComparison;
import dealadvisor.comparison.PackDifference;
import dealadvisor.comparison.SmallestCase;
import dealadvisor.comparison.Unstated;
import dealadvisor.facts.Value;
import dealadvisor.render.words.NamedPack;
import java.util.List;
import java.util.Optional;

/**
 * Two packs compared on cases, as JSON.
 *
 * @param a the one
 * @param b the other
 * @param compared each case under both
 * @param smallest the smallest case that they answer otherwise, if it was sought
 * @param data what they state otherwise
 */
public record PackCompareJson(
        NamedPack a,
        NamedPack b,
        List<PackComparison> compared,
        Optional<SmallestCase> smallest,
        List<DataDifference> data) {
    private static final Kind<NamedPack> PACK = Shape.of(NamedPack.class)
            .has("pack", TEXT, named -> named.pack().id())
            .has("name", TEXT, NamedPack::name)
            .has("version", TEXT, named -> named.pack().version())
            .has("sha256", SHA256, named -> named.pack().sha256())
            .has("rules", COUNT, named -> named.pack().rules().size())
            .open();

    private static final Kind<OnlyIn> ONLY = Shape.of(OnlyIn.class)
            .has("goods", TEXTS, OnlyIn::goods)
            .has("payments", TEXTS, OnlyIn::payments)
            .open();

    private static final Kind<DataDifference> DATA = Shape.of(DataDifference.class)
            .has("what", TEXT, DataDifference::what)
            .has("a", TEXT.orNull(), DataDifference::a)
            .has("b", TEXT.orNull(), DataDifference::b)
            .has("pack", TEXT, DataDifference::pack)
            .has("authors", TEXTS, DataDifference::authors)
            .has("place", TEXT, each -> each.place().toString())
            .open();

    private static final Kind<PackDifference.Voice> VOICE = Shape.of(PackDifference.Voice.class)
            .has("rule", TEXT, PackDifference.Voice::rule)
            .has("in", oneOf("a", "b", "both"), PackDifference.Voice::in)
            .has("shared", YES_NO.says("whether both have the rule"), PackDifference.Voice::shared)
            .has("pack", TEXT, PackDifference.Voice::pack)
            .has("source", TEXT, PackDifference.Voice::source)
            .has("authors", TEXTS, PackDifference.Voice::authors)
            .open();

    private static final Shape<PackDifference> NAMING = Shape.of(PackDifference.class)
            .has("what", TEXT, PackDifference::what)
            .has("a", TEXT, PackDifference::a)
            .has("b", TEXT, PackDifference::b)
            .has("rules", TEXTS, PackDifference::ruleNames);

    /** An answer given otherwise, with the names of the rules that make it. */
    static final Kind<PackDifference> ANSWER = NAMING.open();

    /** The same with whose these rules are. */
    private static final Shape<PackDifference> VOICED = NAMING.has("whose", list(VOICE), PackDifference::rules);

    /** An answer given otherwise on a case. */
    private record OnCase(String name, PackDifference difference) {
        static List<OnCase> all(List<PackComparison> compared) {
            return compared.stream()
                    .flatMap(each -> each.differences().stream()
                            .map(difference -> new OnCase(each.a().facts().id(), difference)))
                    .toList();
        }
    }

    private static final Kind<Value> VALUE = new Kind<>(Schema::text, (json, value) -> json.text(value.text()));

    private static final Kind<SmallestCase> SMALLEST = Shape.of(SmallestCase.class)
            .has("found", YES_NO, smallest -> smallest.found().isPresent())
            .has("tried", COUNT, SmallestCase::tried)
            .has("all-tried", YES_NO, SmallestCase::exhausted)
            .has("facts", byKey(VALUE), SmallestCase::facts)
            .has("differences", list(VOICED.open()), smallest -> smallest.found()
                    .map(PackComparison::differences)
                    .orElse(List.of()))
            .open();

    static final Kind<PackCompareJson> COMPARISON = Shape.of(PackCompareJson.class)
            .has("a", PACK, PackCompareJson::a)
            .has("b", PACK, PackCompareJson::b)
            .has("cases", TEXTS, each -> each.compared.stream()
                    .map(one -> one.a().facts().id())
                    .toList())
            .has("only-a", ONLY, each -> OnlyIn.of(each.a.pack(), each.b.pack()))
            .has("only-b", ONLY, each -> OnlyIn.of(each.b.pack(), each.a.pack()))
            .has("unstated-a", TEXTS, each -> Unstated.of(each.a.pack(), each.b.pack(), each.compared))
            .has("unstated-b", TEXTS, each -> Unstated.of(each.b.pack(), each.a.pack(), each.compared))
            .has("data", list(DATA), PackCompareJson::data)
            .has(
                    "differences",
                    list(Shape.of(OnCase.class)
                            .has("case", TEXT, OnCase::name)
                            .all(VOICED, OnCase::difference)
                            .open()),
                    each -> OnCase.all(each.compared))
            .may("smallest", SMALLEST, PackCompareJson::smallest)
            .open();

    public PackCompareJson {
        compared = List.copyOf(compared);
        data = List.copyOf(data);
    }

    /** One object, on several lines. */
    public String text() {
        return COMPARISON.text(this);
    }
}
