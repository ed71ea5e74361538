package dealadvisor.render.html;

import dealadvisor.advice.Advice;
import dealadvisor.engine.RulePack;
import java.util.Optional;

/** The advice on a case file as it stands, with what answers to its open questions would give, which is sought once. For many threads. */
public final class LiveFile {
    private final Advice advice;
    private final RulePack pack;
    private boolean sought;
    private Optional<Openings> openings = Optional.empty();

    /**
     * @param advice on the file, tried
     * @param pack the rules by which it was given
     */
    public LiveFile(Advice advice, RulePack pack) {
        this.advice = advice;
        this.pack = pack;
    }

    /** The advice on the file. */
    public Advice advice() {
        return advice;
    }

    synchronized Optional<Openings> openings() {
        if (!sought) {
            openings = Openings.of(advice, pack);
            sought = true;
        }
        return openings;
    }
}
