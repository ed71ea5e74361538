package dealadvisor.render;

import dealadvisor.comparison.DataDifference;
import dealadvisor.comparison.OnlyIn;
import dealadvisor.comparison.PackComparison;
import dealadvisor.comparison.PackDifference;
import dealadvisor.comparison.SmallestCase;
import dealadvisor.comparison.Unstated;
import dealadvisor.engine.RulePack;
import java.util.List;
import java.util.Optional;

/** Two packs compared on cases, as JSON. */
public final class PackCompareJson {
    private PackCompareJson() {}

    /** One object, on several lines. */
    public static String of(
            NamedPack namedA,
            NamedPack namedB,
            List<PackComparison> compared,
            Optional<SmallestCase> smallest,
            List<DataDifference> data) {
        RulePack a = namedA.pack();
        RulePack b = namedB.pack();
        return Json.text(
                true,
                json -> json.object(() -> {
                    json.key("a");
                    pack(json, namedA);
                    json.key("b");
                    pack(json, namedB);
                    json.putTexts(
                            "cases",
                            compared.stream().map(each -> each.a().facts().id()).toList());
                    only(json, "only-a", OnlyIn.of(a, b));
                    only(json, "only-b", OnlyIn.of(b, a));
                    json.putTexts("unstated-a", Unstated.of(a, b, compared));
                    json.putTexts("unstated-b", Unstated.of(b, a, compared));
                    json.key("data").list(data, each -> data(json, each));
                    json.key("differences").list(differences(compared), each -> {
                        json.object(() -> {
                            json.put("case", each.name());
                            difference(json, each.difference());
                        });
                    });
                    smallest.ifPresent(found -> {
                        json.key("smallest");
                        smallest(json, found);
                    });
                }));
    }

    private static void only(Json json, String key, OnlyIn own) {
        json.key(key).object(() -> json.putTexts("goods", own.goods()).putTexts("payments", own.payments()));
    }

    private static void data(Json json, DataDifference each) {
        json.object(() -> {
            json.put("what", each.what());
            text(json, "a", each.a());
            text(json, "b", each.b());
            json.put("pack", each.pack())
                    .putTexts("authors", each.authors())
                    .put("place", each.place().toString());
        });
    }

    private static void text(Json json, String key, Optional<String> value) {
        if (value.isPresent()) {
            json.put(key, value.get());
        } else {
            json.putNull(key);
        }
    }

    private record Named(String name, PackDifference difference) {}

    private static List<Named> differences(List<PackComparison> compared) {
        return compared.stream()
                .flatMap(each -> each.differences().stream()
                        .map(difference -> new Named(each.a().facts().id(), difference)))
                .toList();
    }

    private static void pack(Json json, NamedPack named) {
        RulePack pack = named.pack();
        json.object(() -> json.put("pack", pack.id())
                .put("name", named.name())
                .put("version", pack.version())
                .put("sha256", pack.sha256())
                .put("rules", pack.rules().size()));
    }

    private static void difference(Json json, PackDifference difference) {
        json.put("what", difference.what()).put("a", difference.a()).put("b", difference.b());
        json.putTexts(
                "rules",
                difference.rules().stream().map(PackDifference.Voice::rule).toList());
        json.key("whose")
                .list(
                        difference.rules(),
                        voice -> json.object(() -> json.put("rule", voice.rule())
                                .put("in", voice.in())
                                .put("shared", voice.shared())
                                .put("pack", voice.pack())
                                .put("source", voice.source())
                                .putTexts("authors", voice.authors())));
    }

    private static void smallest(Json json, SmallestCase found) {
        json.object(() -> {
            json.put("found", found.found().isPresent())
                    .put("tried", found.tried())
                    .put("all-tried", found.exhausted());
            json.key("facts").object(() -> found.facts().forEach((path, value) -> json.put(path, value.text())));
            json.key("differences")
                    .list(
                            found.found().map(PackComparison::differences).orElse(List.of()),
                            difference -> json.object(() -> difference(json, difference)));
        });
    }
}
