package dealadvisor.render.text;

import dealadvisor.advice.Agenda;
import dealadvisor.advice.MitigationSet;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Tried;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.render.words.Citation;
import dealadvisor.render.words.InBrief;
import java.util.Comparator;
import java.util.List;

/** What to do, as text: what lifts a verdict first, then the other suggestions, the smallest sets, and who might join or leave the table. */
record ActionsText(AdviceLines text) {
    private static final int SHOWN = 6;

    void whole() {
        if (text.advice().agenda().mitigations().isEmpty()) {
            return;
        }
        text.heading("What to do");
        List<Agenda.MitigationNote> lifting = text.advice().agenda().mitigations().stream()
                .filter(note -> lifts(note) > 0)
                .sorted(Comparator.comparingInt(ActionsText::lifts).reversed())
                .toList();
        for (Agenda.MitigationNote note : text.few(lifting, SHOWN)) {
            mitigation(note);
        }
        List<Agenda.MitigationNote> others = text.advice().agenda().mitigations().stream()
                .filter(note -> lifts(note) == 0 || lifting.indexOf(note) >= (text.all() ? lifting.size() : SHOWN))
                .toList();
        if (text.all()) {
            others.forEach(this::mitigation);
        } else if (!others.isEmpty()) {
            text.line(
                    "  ",
                    (lifting.isEmpty() ? "Suggested" : "Also suggested")
                            + (text.advice().agenda().parties().isPresent()
                                    ? ", though none lifts a verdict alone"
                                    : "")
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
        text.advice().agenda().parties().ifPresent(this::parties);
    }

    private void mitigation(Agenda.MitigationNote note) {
        Mitigation m = text.pack().catalogue().mitigation(note.id()).orElseThrow();
        text.line(
                "  ",
                text.style().bold(note.id())
                        + m.priority().map(p -> " (priority " + p + ")").orElse("") + ": " + m.name() + "; by "
                        + String.join(", ", m.by()) + ". But: " + m.caveat() + " "
                        + text.style().faint(Citation.of(text.pack(), m.claims())));
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
        List<String> authors = text.pack()
                .authors(text.pack()
                        .catalogue()
                        .mitigation(mitigation)
                        .orElseThrow()
                        .claims());
        return authors.isEmpty() ? "" : "; " + String.join(", ", authors);
    }

    private static int lifts(Agenda.MitigationNote note) {
        return note.tried().map(tried -> tried.lifts().size()).orElse(0);
    }

    private void sets() {
        List<PairingAdvice> liftable = text.advice().pairings().stream()
                .filter(pairing -> pairing.remedy().isPresent())
                .toList();
        for (PairingAdvice pairing : text.few(liftable, 3)) {
            MitigationSet set = pairing.remedy().orElseThrow();
            text.line(
                    "  ",
                    text.style().bold(pairing.id()) + " "
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
