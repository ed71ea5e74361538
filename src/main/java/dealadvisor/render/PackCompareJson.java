package dealadvisor.render;

import dealadvisor.comparison.PackComparison;
import dealadvisor.comparison.PackDifference;
import dealadvisor.comparison.SmallestCase;
import dealadvisor.engine.RulePack;
import java.util.List;
import java.util.Optional;

/** Two packs compared on cases, as JSON. */
public final class PackCompareJson {
    private PackCompareJson() {}

    /** One object, on several lines. */
    public static String of(RulePack a, RulePack b, List<PackComparison> compared, Optional<SmallestCase> smallest) {
        return Json.text(
                true,
                json -> json.object(() -> {
                    json.key("a");
                    pack(json, a);
                    json.key("b");
                    pack(json, b);
                    json.putTexts(
                            "cases",
                            compared.stream().map(each -> each.a().facts().id()).toList());
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

    private record Named(String name, PackDifference difference) {}

    private static List<Named> differences(List<PackComparison> compared) {
        return compared.stream()
                .flatMap(each -> each.differences().stream()
                        .map(difference -> new Named(each.a().facts().id(), difference)))
                .toList();
    }

    private static void pack(Json json, RulePack pack) {
        json.object(() -> json.put("pack", pack.id())
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
