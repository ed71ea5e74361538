package dealadvisor.render;

import dealadvisor.advice.Advice;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.engine.RulePack;
import java.util.List;
import java.util.Optional;

/** The lines of an advice as text, as they are written, and what several of its sections print in the same way. */
final class AdviceLines {
    private final Advice advice;
    private final RulePack pack;
    private final Style style;
    private final boolean all;
    private final StringBuilder text = new StringBuilder();

    AdviceLines(Advice advice, RulePack pack, Style style, boolean all) {
        this.advice = advice;
        this.pack = pack;
        this.style = style;
        this.all = all;
    }

    void heading(String heading) {
        text.append('\n').append(style.bold(heading)).append('\n');
    }

    void line(String indent, String content) {
        text.append(style.wrapped(indent, content)).append('\n');
    }

    /** A line that is not broken, since it is to be copied. */
    void whole(String indent, String content) {
        text.append(indent).append(content).append('\n');
    }

    /** The sentence of the conclusion with this id, and what it cites. */
    void reason(String indent, String id) {
        advice.conclusion(id).ifPresent(r -> line(indent, r.says() + " " + style.faint(Citation.of(r))));
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

    /** What mitigations would make of the verdict, where they would make it another; else nothing. */
    static Optional<String> wouldBe(PairingAdvice pairing) {
        return pairing.mitigations()
                .filter(set -> !set.isEmpty())
                .map(set -> "would be " + pairing.wouldBe().orElseThrow().id() + " with " + String.join(" and ", set));
    }

    /** What the mitigation is called. */
    String mitigationName(String id) {
        return pack.catalogue().mitigation(id).orElseThrow().name();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
