package dealadvisor.facts;

import java.util.Locale;

/** How the spread of a number is told in words. */
final class SpreadWords {
    private SpreadWords() {}

    /** Its name, and the numbers between which nine in ten lie. */
    static String of(String name, Spread spread) {
        return String.format(
                Locale.ROOT,
                "%s: one in twenty below %.4g, one in twenty above %.4g, half below %.4g",
                name,
                spread.at(Spread.TAIL),
                spread.at(1 - Spread.TAIL),
                spread.at(0.5));
    }
}
