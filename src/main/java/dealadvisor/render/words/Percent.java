package dealadvisor.render.words;

import dealadvisor.workbench.RuleCoverage;

/** How much of something scenarios exercise. */
public final class Percent {
    private Percent() {}

    /** A share in percent with one decimal, never rounded up: 100 stands only for all. */
    public static double of(RuleCoverage.Count count) {
        return count.total() == 0 ? 100 : Math.floor(1000.0 * count.seen() / count.total()) / 10;
    }
}
