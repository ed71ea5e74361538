package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.COUNT;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.TEXTS;
import static dealadvisor.render.json.Kind.list;

import dealadvisor.engine.RulePack;
import dealadvisor.render.words.ListedPack;
import java.util.Collection;
import java.util.List;

/** Packs as JSON. */
public final class PacksJson {
    static final Kind<Collection<? extends ListedPack>> PACKS = list(Shape.of(ListedPack.class)
            .has("pack", TEXT, each -> each.pack().id())
            .has("version", TEXT, each -> each.pack().version())
            .has("title", TEXT, each -> each.pack().title())
            .has("source", TEXT, each -> each.pack().layer().source())
            .has("authors", TEXTS, each -> each.pack().layer().authors())
            .may("extends", TEXT.says("the pack that it extends, if it extends one"), ListedPack::below)
            .has("rules", COUNT, each -> each.pack().rules().size())
            .has("own-rules", COUNT, ListedPack::own)
            .some("replaces", TEXTS, ListedPack::replaced)
            .some("changes", TEXTS, ListedPack::changed)
            .some("switches-off", TEXTS, ListedPack::switchedOff)
            .open());

    private PacksJson() {}

    /** A list with a line end. */
    public static String of(List<RulePack> packs) {
        return PACKS.text(packs.stream().map(ListedPack::of).toList());
    }
}
