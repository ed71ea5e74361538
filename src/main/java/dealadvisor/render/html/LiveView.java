package dealadvisor.render.html;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Uncertainty;
import dealadvisor.engine.RulePack;
import dealadvisor.interview.Variant;
import dealadvisor.reading.Copies;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the live page shows.
 *
 * @param variant what is said so far
 * @param checked what that comes to
 * @param start the case file alone, tried; its questions are those that are asked
 * @param now the advice on all that is said
 * @param pack the rules
 * @param packs ids of rules to choose from, the one in use among them
 * @param why the pairing whose reasons are shown, as good/payment; the best if empty
 * @param revision of the page, which its answers carry
 * @param pins variants that were pinned, as they can be opened again, each with the advice on it
 * @param base the text of a case that was read in on the page in place of the file; empty if none was
 * @param seen what tells the text that the answers are about from others, so that it is found again
 * @param drawing how likely which verdict is
 * @param door what the page needs to ask the server
 */
public record LiveView(
        Variant variant,
        Variant.Checked checked,
        LiveFile start,
        Advice now,
        RulePack pack,
        List<String> packs,
        Optional<String> why,
        String revision,
        Map<String, Pinned> pins,
        Optional<String> base,
        String seen,
        Drawing drawing,
        Door door) {
    public LiveView {
        packs = List.copyOf(packs);
        pins = Copies.of(pins);
    }

    /**
     * How likely which verdict is.
     *
     * @param priors whether what is unknown and essential is drawn too
     * @param chances what was drawn; empty as long as nothing was
     */
    public record Drawing(boolean priors, Optional<Uncertainty> chances) {
        /** Before anything was drawn. */
        public static Drawing of(boolean priors) {
            return new Drawing(priors, Optional.empty());
        }
    }

    /** The advice on the case file alone. */
    public Advice file() {
        return start.advice();
    }

    /** Whether there is anything to draw. */
    public boolean uncertain() {
        return drawing.priors() || !checked.now().beliefs().isEmpty();
    }

    /** A pinned variant: what it changes, and the advice on it. */
    public record Pinned(Variant.Checked checked, Advice advice) {}

    /**
     * What the page needs to ask the server.
     *
     * @param token that its requests carry
     * @param assets what tells one version of script and style sheet from another
     * @param readOnly whether nothing is saved
     * @param saveAs the name that is proposed to save under
     * @param told what was done or what went wrong, in a sentence; else empty
     */
    public record Door(String token, String assets, boolean readOnly, String saveAs, Optional<String> told) {}

    /** The same with a sentence for the reader. */
    public LiveView telling(String sentence) {
        Door telling = new Door(door.token(), door.assets(), door.readOnly(), door.saveAs(), Optional.of(sentence));
        return with(drawing, telling);
    }

    /** The same with what was drawn. */
    public LiveView drawing(Optional<Uncertainty> chances) {
        return with(new Drawing(drawing.priors(), chances), door);
    }

    private LiveView with(Drawing other, Door telling) {
        return new LiveView(variant, checked, start, now, pack, packs, why, revision, pins, base, seen, other, telling);
    }
}
