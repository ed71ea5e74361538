package dealadvisor.render.text;

import dealadvisor.reading.OtherNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What somebody looks for in the catalogue: something of that name, something that others call so, or something of which that is a word. */
final class Sought {
    private enum By {
        NAME,
        OTHER_NAME,
        WORD
    }

    private final String asked;
    private final By by;
    private final Pattern word;

    private Sought(String asked, By by) {
        this.asked = asked;
        this.by = by;
        this.word = Pattern.compile(
                "(?<![a-z])" + Pattern.quote(plain(asked)) + "(?:s|es)?(?![a-z])", Pattern.CASE_INSENSITIVE);
    }

    /** An entry of this id, a list of this name, or all lists but that of facts if it is empty. */
    static Sought named(String asked) {
        return new Sought(asked, By.NAME);
    }

    /** What others call so. */
    static Sought otherwise(String asked) {
        return new Sought(asked, By.OTHER_NAME);
    }

    /** What has it among its words. */
    static Sought speaking(String asked) {
        return new Sought(asked, By.WORD);
    }

    /** Whether it may name a list as a whole. */
    boolean lists() {
        return by == By.NAME && (asked.isEmpty() || asked.equals("facts"));
    }

    /**
     * Whether this is it.
     *
     * @param list which list the entry stands in
     * @param aka its other names
     * @param prose what it is, in words
     */
    boolean is(String list, String id, List<String> aka, String prose) {
        return switch (by) {
            case NAME -> (asked.isEmpty() && !list.equals("facts")) || asked.equals(list) || asked.equals(id);
            case OTHER_NAME -> !OtherNames.of(Map.of(id, aka)).of(asked).isEmpty();
            case WORD ->
                !asked.isBlank()
                        && word.matcher(plain(id + " " + String.join(" ", aka) + " " + prose))
                                .find();
        };
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ').replace('.', ' ');
    }
}
