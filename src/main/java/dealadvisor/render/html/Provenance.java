package dealadvisor.render.html;

import static dealadvisor.render.html.Element.cls;
import static dealadvisor.render.html.Element.el;

import dealadvisor.advice.Advice;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.engine.RulePack;
import dealadvisor.render.words.Asked;
import dealadvisor.render.words.Odds;
import dealadvisor.render.words.Said;
import dealadvisor.rules.Rule;
import java.util.ArrayList;
import java.util.List;

/** Where an advice comes from, so that it can be had again: case, rules with their fingerprint, and the commands. */
final class Provenance {
    private Provenance() {}

    static Element of(Sheet sheet, Asked asked) {
        Advice advice = sheet.advice();
        Element list = el("dl", cls("prov"));
        entry(
                list,
                "Case",
                el("code", advice.facts().file().orElse(advice.facts().id())),
                advice.facts().asOf().map(date -> ", as of " + date).orElse(", no date given"));
        rules(list, sheet.pack());
        List<String> words = new ArrayList<>(List.of("--format", "html"));
        advice.uncertainty().ifPresent(known -> words.addAll(Odds.asked(known)));
        entry(list, "Made with", el("code", asked.onCase("advise", words.toArray(String[]::new))));
        sheet.ranking()
                .best()
                .map(PairingAdvice::id)
                .ifPresent(best -> entry(list, "Every reason", el("code", asked.onCase("explain", best))));
        return list;
    }

    /** Which rules answered. */
    static void rules(Element list, RulePack pack) {
        entry(
                list,
                "Rules",
                pack.title() + ", " + pack.id() + " " + pack.version() + ", "
                        + Said.count(Rule.count(pack.rules()), "rule"));
        if (pack.layers().size() > 1) {
            entry(
                    list,
                    "Made of",
                    String.join(
                            ", then ",
                            pack.layers().stream()
                                    .map(layer -> layer.id() + " " + layer.version())
                                    .toList()));
        }
        entry(
                list,
                "What they encode",
                pack.layer().source() + ", " + String.join(", ", pack.layer().authors()));
        entry(list, "SHA-256 of the rules", el("code", pack.sha256()));
    }

    static void entry(Element list, String name, Object... value) {
        list.add(el("dt", name), el("dd", value));
    }
}
