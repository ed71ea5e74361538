package dealadvisor.render;

import dealadvisor.engine.Departures;
import dealadvisor.engine.RulePack;
import dealadvisor.packs.Arguing;
import dealadvisor.packs.Layer;
import java.util.List;

/** Packs as a list. */
public final class PacksRender {
    private PacksRender() {}

    /** One pack a paragraph. */
    public static String text(List<RulePack> packs, Style style) {
        StringBuilder text = new StringBuilder();
        for (RulePack pack : packs) {
            Layer layer = pack.layer();
            text.append(style.bold(pack.id()))
                    .append(' ')
                    .append(pack.version())
                    .append('\n');
            text.append(style.wrapped("  ", pack.title())).append('\n');
            text.append(style.wrapped(
                            "  ",
                            "after " + String.join(", ", layer.authors()) + ", \"" + layer.source() + "\"; "
                                    + (pack.layers().size() == 1
                                            ? pack.rules().size() + " rules"
                                            : own(pack) + " rules of its own over those of " + below(pack))))
                    .append('\n');
            text.append(departures(Departures.of(pack), "  ", style));
        }
        return text.toString();
    }

    /** What a pack replaces, changes and switches off of the one that it extends, one line each; empty if nothing. */
    static String departures(Departures departures, String indent, Style style) {
        return listed("replaces", departures.replaced(), indent, style)
                + listed("changes", changed(departures), indent, style)
                + listed("switches off", departures.switchedOff(), indent, style);
    }

    private static List<String> changed(Departures departures) {
        return departures.changed().stream().map(Arguing.Entry::id).toList();
    }

    private static String listed(String what, List<String> names, String indent, Style style) {
        return names.isEmpty() ? "" : style.wrapped(indent, what + " \"" + String.join("\", \"", names) + "\"") + "\n";
    }

    /** As JSON. */
    public static String json(List<RulePack> packs) {
        return Json.text(
                true,
                json -> json.list(
                        packs,
                        pack -> json.object(() -> {
                            json.put("pack", pack.id())
                                    .put("version", pack.version())
                                    .put("title", pack.title())
                                    .put("source", pack.layer().source())
                                    .putTexts("authors", pack.layer().authors());
                            if (pack.layers().size() > 1) {
                                json.put("extends", below(pack));
                            }
                            json.put("rules", pack.rules().size()).put("own-rules", own(pack));
                            Departures departures = Departures.of(pack);
                            json.putTextsIf("replaces", departures.replaced())
                                    .putTextsIf("changes", changed(departures))
                                    .putTextsIf("switches-off", departures.switchedOff());
                        })));
    }

    private static String below(RulePack pack) {
        return pack.layers().get(pack.layers().size() - 2).id();
    }

    private static int own(RulePack pack) {
        return (int) pack.rules().stream()
                .filter(rule -> pack.layer(rule).equals(pack.layer()))
                .count();
    }
}
