package dealadvisor.render.text;

import dealadvisor.engine.RulePack;
import dealadvisor.packs.Layer;
import dealadvisor.render.words.ListedPack;
import java.util.List;

/** Packs as text. */
public final class PacksText {
    private PacksText() {}

    /** One pack a paragraph. */
    public static String text(List<RulePack> packs, Style style) {
        StringBuilder text = new StringBuilder();
        for (RulePack pack : packs) {
            ListedPack listed = ListedPack.of(pack);
            Layer layer = pack.layer();
            text.append(style.bold(pack.id()))
                    .append(' ')
                    .append(pack.version())
                    .append('\n');
            text.append(style.wrapped("  ", pack.title())).append('\n');
            text.append(style.wrapped(
                            "  ",
                            "after " + String.join(", ", layer.authors()) + ", \"" + layer.source() + "\"; "
                                    + listed.below()
                                            .map(below -> listed.own() + " rules of its own over those of " + below)
                                            .orElseGet(() -> pack.rules().size() + " rules")))
                    .append('\n');
            text.append(departures(listed, "  ", style));
        }
        return text.toString();
    }

    /** What a pack replaces, changes and switches off of the one that it extends, one line each; empty if nothing. */
    static String departures(ListedPack pack, String indent, Style style) {
        return listed("replaces", pack.replaced(), indent, style)
                + listed("changes", pack.changed(), indent, style)
                + listed("switches off", pack.switchedOff(), indent, style);
    }

    private static String listed(String what, List<String> names, String indent, Style style) {
        return names.isEmpty() ? "" : style.wrapped(indent, what + " \"" + String.join("\", \"", names) + "\"") + "\n";
    }
}
