package dealadvisor.facts;

import java.util.regex.Pattern;

/** Days as case files write them: year, month and day, such as {@code 2026-01-31}. */
public final class Day {
    /** What a text has to be to name a day that there is, also as a pattern of JSON Schema. */
    public static final String PATTERN =
            "^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
                    + "|02-(?:0[1-9]|1[0-9]|2[0-8]))|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$";

    private static final Pattern DAY = Pattern.compile(PATTERN);

    private Day() {}

    /** Whether a text names a day that there is. */
    static boolean is(String text) {
        return DAY.matcher(text).matches();
    }
}
