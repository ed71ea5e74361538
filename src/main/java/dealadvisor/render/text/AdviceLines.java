package dealadvisor.render.text;

import dealadvisor.advice.Advice;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.engine.RulePack;
import dealadvisor.render.words.Citation;
import java.util.List;

/** The lines of an advice as text, and what several of its sections print in the same way. */
final class AdviceLines extends TextLines {
    private final Advice advice;
    private final RulePack pack;
    private final boolean all;

    AdviceLines(Advice advice, RulePack pack, Style style, boolean all) {
        super(style);
        this.advice = advice;
        this.pack = pack;
        this.all = all;
    }

    /** The advice that is told. */
    Advice advice() {
        return advice;
    }

    /** The rules that gave it. */
    RulePack pack() {
        return pack;
    }

    /** Whether all of it is wanted; else the first few of each. */
    boolean all() {
        return all;
    }

    /** So many of these, or all where all is wanted. */
    <T> List<T> few(List<T> items, int most) {
        return all ? items : items.subList(0, Math.min(most, items.size()));
    }

    /** The sentence of the conclusion with this id, and what it cites. */
    void reason(String indent, String id) {
        advice.argument().conclusion(id).ifPresent(r -> line(indent, r.says() + " " + style().faint(Citation.of(r))));
    }

    /** These pairings by id, the best ones first; a few of them if there are many and not all are wanted. */
    String pairings(List<String> ids) {
        List<String> ordered = advice.pairings().stream()
                .map(PairingAdvice::id)
                .filter(ids::contains)
                .toList();
        List<String> shown = few(ordered, 4);
        return String.join(", ", shown)
                + (shown.size() < ordered.size() ? " and " + (ordered.size() - shown.size()) + " more" : "");
    }

    /** What the mitigation is called. */
    String mitigationName(String id) {
        return pack.catalogue().mitigation(id).orElseThrow().name();
    }
}
