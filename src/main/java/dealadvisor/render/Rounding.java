package dealadvisor.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers as a reader wants them in text, halves rounded up, as at school, and never less than the whole part. JSON has them unrounded. */
final class Rounding {
    private static final int FEW = 3;
    // Enough for whoever reckons after us: the terms that are printed multiply to the index that is printed.
    private static final int ENOUGH = 6;
    private static final Pattern DECIMAL = Pattern.compile("(?<![\\w.])\\d+\\.\\d+(?:E-?\\d+)?(?![\\w.]*\\w)");

    private Rounding() {}

    /** One number, to three significant digits. */
    static String of(double number) {
        return Double.isFinite(number) ? rounded(BigDecimal.valueOf(number), FEW) : String.valueOf(number);
    }

    /** A sentence of the advisor's own with the numbers in it rounded to three significant digits. */
    static String in(String sentence) {
        return in(sentence, FEW);
    }

    /** A sentence that reckons, with as many digits as it takes to reckon after it. */
    static String reckoned(String sentence) {
        return in(sentence, ENOUGH);
    }

    private static String in(String sentence, int digits) {
        return DECIMAL.matcher(sentence).replaceAll(found -> rounded(new BigDecimal(found.group()), digits));
    }

    private static String rounded(BigDecimal number, int digits) {
        boolean large = number.precision() - number.scale() >= digits;
        BigDecimal rounded = large
                ? number.setScale(0, RoundingMode.HALF_UP)
                : number.round(new MathContext(digits, RoundingMode.HALF_UP));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
