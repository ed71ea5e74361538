package dealadvisor.explanation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as a reader wants them in text: three significant digits, never less than the whole part, and more of them only where the text would not be true
 * with three. JSON has them unrounded.
 */
public final class Rounding {
    private static final int DIGITS = 3;
    /** As many as tell any two numbers apart. */
    private static final int ALL = 17;

    private Rounding() {}

    /** One number. */
    public static String of(double number) {
        return text(number, DIGITS);
    }

    /** A number beside another with which it is compared: the greater is printed as the greater. */
    public static String beside(double number, double other) {
        int digits = DIGITS;
        while (digits < ALL
                && Integer.signum(rounded(number, digits).compareTo(rounded(other, digits)))
                        != Integer.signum(Double.compare(number, other))) {
            digits++;
        }
        return text(number, digits);
    }

    /** How many digits the factors of a product need, so that the product of what is printed is the printed product. */
    static int digits(double product, double... factors) {
        return digits(rounded(product, DIGITS), factors);
    }

    /** The same of a product that is printed so. */
    static int digitsFor(String product, double... factors) {
        BigDecimal printed = new BigDecimal(product);
        return digits(printed.setScale(Math.max(printed.scale(), 2)), factors);
    }

    private static int digits(BigDecimal printed, double... factors) {
        BigDecimal most = printed.ulp().multiply(BigDecimal.valueOf(0.5 + 1e-6));
        int digits = DIGITS;
        while (digits < ALL && product(digits, factors).subtract(printed).abs().compareTo(most) > 0) {
            digits++;
        }
        return digits;
    }

    private static BigDecimal product(int digits, double... factors) {
        BigDecimal product = BigDecimal.ONE;
        for (double factor : factors) {
            product = product.multiply(rounded(factor, digits));
        }
        return product;
    }

    /** One number in so many significant digits. */
    static String text(double number, int digits) {
        if (!Double.isFinite(number)) {
            return String.valueOf(number);
        }
        BigDecimal rounded = rounded(number, digits);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal rounded(double number, int digits) {
        BigDecimal exact = BigDecimal.valueOf(number);
        boolean large = exact.precision() - exact.scale() >= digits;
        return large
                ? exact.setScale(0, RoundingMode.HALF_EVEN)
                : exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }
}
