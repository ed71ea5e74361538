package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.TEXTS;
import static dealadvisor.render.json.Kind.list;
import static dealadvisor.render.json.Kind.word;

import dealadvisor.catalogue.Hedge;
import dealadvisor.engine.RulePack;
import dealadvisor.workbench.ClaimCoverage;
import java.util.Collection;
import java.util.List;

/** The claims register with what encodes each claim, as JSON. */
public final class ClaimsJson {
    /** A claim, and the pack that has it. */
    record Listed(ClaimCoverage.Entry entry, RulePack pack) {}

    static final Kind<Collection<? extends Listed>> CLAIMS = list(Shape.of(Listed.class)
            .has("id", TEXT, each -> each.entry.claim().id())
            .has("section", TEXT, each -> each.entry.claim().section())
            .has("encode", TEXT, each -> each.entry.claim().encode())
            .has("hedge", word(Hedge.values(), Hedge::id), each -> each.entry
                    .claim()
                    .hedge())
            .has("claim", TEXT, each -> each.entry.claim().claim())
            .has("pack", TEXT, each -> each.pack.layer(each.entry.claim()).id())
            .has("source", TEXT, each -> each.pack.source(each.entry.claim()))
            .has("encoded-by", TEXTS, each -> each.entry.encodedBy())
            .has("scenarios", TEXTS, each -> each.entry.scenarios())
            .open());

    private ClaimsJson() {}

    /** A list of claims, on several lines. */
    public static String of(List<ClaimCoverage.Entry> entries, RulePack pack) {
        return CLAIMS.text(
                entries.stream().map(entry -> new Listed(entry, pack)).toList());
    }
}
