package dealadvisor.render.text;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Agenda;
import dealadvisor.advice.MitigationSet;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Tried;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.engine.RulePack;
import dealadvisor.render.words.Citation;
import dealadvisor.render.words.InBrief;
import java.util.Comparator;
import java.util.List;

/** What to do, as text: what lifts a verdict first, then the other suggestions, the smallest sets, and who might join or leave the table. */
final class ActionsText {
    private static final int SHOWN = 6;

    private final Advice advice;
    private final RulePack pack;
    private final Style style;
    private final boolean all;
    private final AdviceLines text;

    ActionsText(Advice advice, RulePack pack, Style style, boolean all, AdviceLines text) {
        this.advice = advice;
        this.pack = pack;
        this.style = style;
        this.all = all;
        this.text = text;
    }

    void whole() {
        if (advice.agenda().mitigations().isEmpty()) {
            return;
        }
        text.heading("What to do");
        List<Agenda.MitigationNote> lifting = advice.agenda().mitigations().stream()
                .filter(note -> lifts(note) > 0)
                .sorted(Comparator.comparingInt(ActionsText::lifts).reversed())
                .toList();
        for (Agenda.MitigationNote note : lifting.subList(0, Math.min(all ? lifting.size() : SHOWN, lifting.size()))) {
            mitigation(note);
        }
        List<Agenda.MitigationNote> others = advice.agenda().mitigations().stream()
                .filter(note -> lifts(note) == 0 || lifting.indexOf(note) >= (all ? lifting.size() : SHOWN))
                .toList();
        if (all) {
            others.forEach(this::mitigation);
        } else if (!others.isEmpty()) {
            text.line(
                    "  ",
                    (lifting.isEmpty() ? "Suggested" : "Also suggested")
                            + (advice.agenda().parties().isPresent() ? ", though none lifts a verdict alone" : "")
                            + ": "
                            + String.join(
                                    "; ",
                                    others.stream()
                                            .map(note -> text.mitigationName(note.id()) + " (" + note.id()
                                                    + whose(note.id()) + ")")
                                            .toList())
                            + ". --all says why.");
        }
        sets();
        advice.agenda().parties().ifPresent(this::parties);
    }

    private void mitigation(Agenda.MitigationNote note) {
        Mitigation m = pack.catalogue().mitigation(note.id()).orElseThrow();
        text.line(
                "  ",
                style.bold(note.id())
                        + m.priority().map(p -> " (priority " + p + ")").orElse("") + ": " + m.name() + "; by "
                        + String.join(", ", m.by()) + ". But: " + m.caveat() + " "
                        + style.faint(Citation.of(pack, m.claims())));
        note.conclusions().stream().limit(1).forEach(id -> text.reason("    ", id));
        note.tried().ifPresent(this::tried);
    }

    private void tried(Tried tried) {
        tried.notTried().ifPresent(why -> text.line("    ", "not tried: " + why));
        if (!tried.lifts().isEmpty()) {
            text.line("    ", "lifts " + text.pairings(tried.lifts()));
        }
        if (!tried.lowers().isEmpty()) {
            text.line(
                    "    ",
                    (tried.lifts().isEmpty() ? "" : "but ") + "makes the verdict or a term worse of "
                            + text.pairings(tried.lowers()));
        }
    }

    // Who says it, where a pack speaks for others.
    private String whose(String mitigation) {
        List<String> authors = pack.authors(
                pack.catalogue().mitigation(mitigation).orElseThrow().claims());
        return authors.isEmpty() ? "" : "; " + String.join(", ", authors);
    }

    private static int lifts(Agenda.MitigationNote note) {
        return note.tried().map(tried -> tried.lifts().size()).orElse(0);
    }

    private void sets() {
        List<PairingAdvice> liftable = advice.pairings().stream()
                .filter(pairing -> pairing.remedy().isPresent())
                .toList();
        for (PairingAdvice pairing : liftable.subList(0, Math.min(all ? liftable.size() : 3, liftable.size()))) {
            MitigationSet set = pairing.remedy().orElseThrow();
            text.line(
                    "  ",
                    style.bold(pairing.id()) + " "
                            + InBrief.wouldBe(pairing).orElseThrow()
                            + (set.smallest()
                                    ? (set.ids().size() == 1 ? "" : ", and with no fewer")
                                    : ", the best that was found"));
        }
    }

    private void parties(List<Agenda.PartyNote> notes) {
        for (Agenda.PartyNote note : notes) {
            String table = (note.joins() ? "With " : "Without ") + note.party() + " at the table ";
            if (!note.improves().isEmpty()) {
                text.line("  ", table + "these would improve: " + text.pairings(note.improves()));
            }
            if (!note.worsens().isEmpty()) {
                text.line("  ", table + "these would worsen: " + text.pairings(note.worsens()));
            }
        }
    }
}
