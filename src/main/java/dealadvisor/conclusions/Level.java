package dealadvisor.conclusions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much a good is worth to us, or a payment appeals to the AI. */
public enum Level {
    NONE,
    LOW,
    LOW_MEDIUM,
    MEDIUM,
    MEDIUM_HIGH,
    HIGH;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The word for it in files and output, such as {@code low-medium}. */
    public String id() {
        return id;
    }

    /** The words for all of them, the least first. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Level::id).toList();
    }

    /**
     * The level with this word.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Level of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
