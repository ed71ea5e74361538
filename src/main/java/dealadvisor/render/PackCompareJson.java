package dealadvisor.render;

import static dealadvisor.render.Kind.COUNT;
import static dealadvisor.render.Kind.SHA256;
import static dealadvisor.render.Kind.TEXT;
import static dealadvisor.render.Kind.TEXTS;
import static dealadvisor.render.Kind.YES_NO;
import static dealadvisor.render.Kind.byKey;
import static dealadvisor.render.Kind.list;
import static dealadvisor.render.Kind.oneOf;

import dealadvisor.comparison.DataDifference;
import dealadvisor.comparison.OnlyIn;
import dealadvisor.comparison.PackComparison;
import dealadvisor.comparison.PackDifference;
import dealadvisor.comparison.SmallestCase;
import dealadvisor.comparison.Unstated;
import dealadvisor.facts.Value;
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

    /** An answer given otherwise, by the names of the rules alone. */
    static final Kind<PackDifference> ANSWER = Shape.of(PackDifference.class)
            .has("what", TEXT, PackDifference::what)
            .has("a", TEXT, PackDifference::a)
            .has("b", TEXT, PackDifference::b)
            .has("rules", TEXTS, PackDifference::ruleNames)
            .open();

    /** An answer given otherwise, and on which case, where there are several. */
    private record Given(Optional<String> name, PackDifference difference) {
        static List<Given> all(List<PackComparison> compared) {
            return compared.stream()
                    .flatMap(each -> each.differences().stream()
                            .map(difference ->
                                    new Given(Optional.of(each.a().facts().id()), difference)))
                    .toList();
        }

        static List<Given> of(SmallestCase found) {
            return found.found().map(PackComparison::differences).orElse(List.of()).stream()
                    .map(difference -> new Given(Optional.empty(), difference))
                    .toList();
        }
    }

    private static final Kind<Given> DIFFERENCE = Shape.of(Given.class)
            .may("case", TEXT, Given::name)
            .has("what", TEXT, each -> each.difference.what())
            .has("a", TEXT, each -> each.difference.a())
            .has("b", TEXT, each -> each.difference.b())
            .has("rules", TEXTS, each -> each.difference.ruleNames())
            .has("whose", list(VOICE), each -> each.difference.rules())
            .open();

    private static final Kind<Value> VALUE = new Kind<>(Schema::text, (json, value) -> json.text(value.text()));

    private static final Kind<SmallestCase> SMALLEST = Shape.of(SmallestCase.class)
            .has("found", YES_NO, smallest -> smallest.found().isPresent())
            .has("tried", COUNT, SmallestCase::tried)
            .has("all-tried", YES_NO, SmallestCase::exhausted)
            .has("facts", byKey(VALUE), SmallestCase::facts)
            .has("differences", list(DIFFERENCE), Given::of)
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
            .has("differences", list(DIFFERENCE), each -> Given.all(each.compared))
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
