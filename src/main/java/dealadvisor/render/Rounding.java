package dealadvisor.render;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Numbers as a reader wants them in text: three significant digits, never less than the whole part. JSON has them unrounded. */
final class Rounding {
    private static final MathContext SIGNIFICANT = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final Pattern DECIMAL = Pattern.compile("(?<![\\w.])\\d+\\.\\d+(?:E-?\\d+)?(?![\\w.]*\\w)");

    private Rounding() {}

    /** One number. */
    static String of(double number) {
        return Double.isFinite(number) ? rounded(BigDecimal.valueOf(number)) : String.valueOf(number);
    }

    /** A sentence of the advisor's own with the numbers in it rounded. */
    static String in(String sentence) {
        return DECIMAL.matcher(sentence).replaceAll(found -> rounded(new BigDecimal(found.group())));
    }

    private static String rounded(BigDecimal number) {
        boolean large = number.precision() - number.scale() >= SIGNIFICANT.getPrecision();
        BigDecimal rounded = large ? number.setScale(0, RoundingMode.HALF_EVEN) : number.round(SIGNIFICANT);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
