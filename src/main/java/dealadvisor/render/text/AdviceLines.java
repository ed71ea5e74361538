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
        int shown = all ? ordered.size() : Math.min(4, ordered.size());
        return String.join(", ", ordered.subList(0, shown))
                + (shown < ordered.size() ? " and " + (ordered.size() - shown) + " more" : "");
    }

    /** What the mitigation is called. */
    String mitigationName(String id) {
        return pack.catalogue().mitigation(id).orElseThrow().name();
    }
}
