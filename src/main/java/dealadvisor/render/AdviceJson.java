package dealadvisor.render;

import dealadvisor.advice.Advice;
import dealadvisor.engine.RulePack;
import dealadvisor.render.json.AdviceDocument;

/** Advice as JSON, {@code deal-advice/1}: the same text as {@code advise --format json} prints, the same for the same case and rules. */
public final class AdviceJson {
    private AdviceJson() {}

    /**
     * One advice as one object on many lines, with a line end.
     *
     * @param advice what to write
     * @param pack the rules that gave it
     */
    public static String one(Advice advice, RulePack pack) {
        return AdviceDocument.text(advice, pack);
    }

    /**
     * One advice on one line, with a line end.
     *
     * @param advice what to write
     * @param pack the rules that gave it
     */
    public static String line(Advice advice, RulePack pack) {
        return AdviceDocument.line(advice, pack);
    }
}
