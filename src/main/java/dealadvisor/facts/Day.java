package dealadvisor.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as case files write them: year, month and day, such as {@code 2026-01-31}. */
public final class Day {
    /** What a text has to be to name a day that there is, also as a pattern of JSON Schema. */
    public static final String PATTERN =
            "^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
                    + "|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$";

    private static final Pattern DAY = Pattern.compile(PATTERN);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:[a-z]+,\\s*)?(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?" + MONTH + ",?\\s+(\\d{4})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?:[a-z]+,\\s*)?" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})(?:[t ].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{4})");

    private Day() {}

    /** Whether a text names a day that there is. */
    static boolean is(String text) {
        return DAY.matcher(text).matches();
    }

    /** The day that a text names as case files write it; empty if it names none. */
    static Optional<LocalDate> of(String text) {
        return is(text) ? Optional.of(LocalDate.parse(text)) : Optional.empty();
    }

    /** The day that a text means which writes it in another way: in words, with points or slashes, with a time. Empty where it leaves a choice. */
    static Optional<LocalDate> meant(String text) {
        String said = text.strip().toLowerCase(Locale.ROOT);
        Matcher dayFirst = DAY_FIRST.matcher(said);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(said);
        if (monthFirst.matches()) {
            return day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2));
        }
        Matcher yearFirst = YEAR_FIRST.matcher(said);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher yearLast = YEAR_LAST.matcher(said);
        if (!yearLast.matches()) {
            return Optional.empty();
        }
        Optional<LocalDate> european = day(yearLast.group(4), yearLast.group(3), yearLast.group(1));
        Optional<LocalDate> american = day(yearLast.group(4), yearLast.group(1), yearLast.group(3));
        // With points the day comes first; with slashes it is told only by a number above 12.
        return yearLast.group(2).equals(".") || american.isEmpty() || european.equals(american)
                ? european
                : european.isEmpty() ? american : Optional.empty();
    }

    private static String month(String name) {
        return String.valueOf(MONTHS.indexOf(name) + 1);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
