package dealadvisor.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways in which people write a chance that case files do not know: percent, a decimal comma, fractions, ranges, bounds, about. */
final class Numerals {
    private static final String NUMBER = "\\d*[.,]?\\d+(?:[eE]-?\\d{1,2})?\\s*(?:%|percent)?";
    private static final Pattern ONE = Pattern.compile("(\\d*)[.,]?(\\d+)([eE]-?\\d{1,2})?\\s*(%|percent)?");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})\\s*(?:/|in|out of|:)\\s*(\\d{1,9})");
    private static final Pattern RANGE = Pattern.compile("(?:from|between)?\\s*(" + NUMBER
            + ")\\s*(?:-|\u2013|\u2014|\\.{2,3}|\u2026|to|till|until|and|;|,\\s)\\s*(" + NUMBER + ")");
    private static final Pattern ABOUT = Pattern.compile(
            "(?:about|around|approximately|approx\\.?|roughly|circa|ca\\.?|c\\.|~|\u2248|maybe|perhaps|probably|est\\.?|some)\\s*("
                    + NUMBER + ")");
    private static final Pattern AFTER =
            Pattern.compile("(" + NUMBER + ")\\s*(?:or so|\\?|\\(?(?:est\\.?|estimate|guess|\\+-.*|\u00b1.*)\\)?)");
    private static final Pattern BELOW =
            Pattern.compile("(?:<=?|\u2264|less than|at most|under|below|up to|no more than|not more than|max\\.?)\\s*("
                    + NUMBER + ")");
    private static final Pattern ABOVE =
            Pattern.compile("(?:>=?|\u2265|more than|at least|over|above|no less than|min\\.?)\\s*(" + NUMBER + ")");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Numerals() {}

    /**
     * What was meant by a text: one chance, or the least and the greatest that it may be.
     *
     * @param numbers one or two, from 0 to 1
     * @param exact whether the text says just this and no more or less
     */
    record Meant(List<BigDecimal> numbers, boolean exact) {
        /** One chance as a case file writes it; of a range the middle. */
        String one() {
            return numbers.size() == 1
                    ? plain(numbers.get(0))
                    : plain(numbers.get(0)
                            .add(numbers.get(1))
                            .divide(BigDecimal.valueOf(2))
                            .round(new MathContext(2)));
        }
    }

    /** What a text means, if it means a chance. */
    static Optional<Meant> meant(String text) {
        String said = text.strip().toLowerCase(Locale.ROOT);
        Optional<BigDecimal> one = number(said).or(() -> fraction(said));
        if (one.isPresent()) {
            return Optional.of(new Meant(List.of(one.get()), true));
        }
        for (Pattern about : List.of(ABOUT, AFTER)) {
            Matcher matcher = about.matcher(said);
            if (matcher.matches()) {
                return number(matcher.group(1)).map(number -> new Meant(List.of(number), false));
            }
        }
        Matcher below = BELOW.matcher(said);
        if (below.matches()) {
            return number(below.group(1)).map(number -> new Meant(List.of(BigDecimal.ZERO, number), false));
        }
        Matcher above = ABOVE.matcher(said);
        if (above.matches()) {
            return number(above.group(1)).map(number -> new Meant(List.of(number, BigDecimal.ONE), false));
        }
        Matcher range = RANGE.matcher(said);
        return range.matches() ? range(range.group(1), range.group(2)) : Optional.empty();
    }

    /** What two numbers mean that stand for the ends of a range. */
    static Optional<Meant> range(String low, String high) {
        // In 5-30% the sign is meant for both.
        boolean percent = high.matches(".*(%|percent)") && !low.matches(".*(%|percent)");
        Optional<BigDecimal> least = number(percent ? low.strip() + "%" : low.strip());
        return least.flatMap(from -> number(high.strip())
                .filter(to -> to.compareTo(from) >= 0)
                .map(to -> new Meant(List.of(from, to), false)));
    }

    private static Optional<BigDecimal> number(String text) {
        Matcher one = ONE.matcher(text);
        if (!one.matches()) {
            return Optional.empty();
        }
        boolean percent = one.group(4) != null;
        String digits = text.replace(',', '.').replaceAll("\\s*(%|percent)$", "");
        BigDecimal number = new BigDecimal(digits.startsWith(".") ? "0" + digits : digits);
        return chance(percent ? number.movePointLeft(2) : number);
    }

    private static Optional<BigDecimal> fraction(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (!fraction.matches() || new BigDecimal(fraction.group(2)).signum() == 0) {
            return Optional.empty();
        }
        return chance(new BigDecimal(fraction.group(1)).divide(new BigDecimal(fraction.group(2)), new MathContext(3)));
    }

    private static Optional<BigDecimal> chance(BigDecimal number) {
        return Optional.of(number).filter(each -> each.signum() >= 0 && each.compareTo(BigDecimal.ONE) <= 0);
    }

    /** A number above 1 as the percent that it may be meant to be. */
    static Optional<String> percent(String text) {
        return text.matches("\\d{1,3}(?:\\.\\d+)?") && new BigDecimal(text).compareTo(HUNDRED) <= 0
                ? Optional.of(plain(new BigDecimal(text).movePointLeft(2)))
                : Optional.empty();
    }

    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return number.signum() == 0 ? "0" : stripped.toPlainString();
    }
}
