package dealadvisor.render.words;

import dealadvisor.advice.Zopa;
import dealadvisor.explanation.PriceWords;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Where prices meet, in words. */
public final class PriceText {
    private static final int FEWEST = 2;
    private static final int MOST = 20;

    private PriceText() {}

    /** What each side asks or pays, to two decimals, or to as many as it takes to show why no price suits both. */
    public static String of(Zopa zopa) {
        return ends(zopa) + zopa.reckoning().map(PriceWords::behind).orElse("");
    }

    private static String ends(Zopa zopa) {
        if (zopa.ask().isEmpty()) {
            return "no sum makes up for its doubts, we would pay " + rounded(zopa.cap(), FEWEST)
                    + ": no price suits both";
        }
        double ask = zopa.ask().getAsDouble();
        int digits = FEWEST;
        while (digits < MOST && !zopa.exists() && rounded(ask, digits).equals(rounded(zopa.cap(), digits))) {
            digits++;
        }
        if (zopa.cap() < 1 && ask < 1) {
            return "it asks " + PriceWords.number(ask) + ", we would pay " + PriceWords.number(zopa.cap())
                    + (zopa.exists() ? "" : ": no price suits both");
        }
        return "it asks " + rounded(ask, digits) + ", we would pay " + rounded(zopa.cap(), digits)
                + (zopa.exists() ? "" : ": no price suits both");
    }

    /** A price to two decimals, or without any where they are noughts. */
    public static String number(double price) {
        return rounded(price, FEWEST);
    }

    private static String rounded(double price, int digits) {
        String text =
                BigDecimal.valueOf(price).setScale(digits, RoundingMode.HALF_UP).toPlainString();
        return text.endsWith(".00") && price >= 1 ? text.substring(0, text.length() - 3) : text;
    }
}
