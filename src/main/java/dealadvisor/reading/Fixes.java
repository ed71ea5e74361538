package dealadvisor.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The one place that changes a text by what mends its problems. */
public final class Fixes {
    private Fixes() {}

    /**
     * What became of a text.
     *
     * @param text as it is now
     * @param done what was done to it, in the order of places
     */
    public record Fixed(String text, List<Fix> done) {
        public Fixed {
            done = List.copyOf(done);
        }
    }

    /**
     * Changes a text. What no longer fits it is left out, and so is what would change the same words twice; lines that are added end as its first does.
     *
     * @param fixes those of other files among them are left out
     */
    public static Fixed applied(SourceText text, List<Fix> fixes) {
        List<Fix> done = new ArrayList<>();
        StringBuilder fixed = new StringBuilder();
        int from = 0;
        List<Fix> ordered = fixes.stream()
                .filter(fix -> fix.at().file().equals(text.name()))
                .sorted(Comparator.comparing(Fix::at))
                .toList();
        for (Fix fix : ordered) {
            int start = fix.start(text).orElse(-1);
            if (start >= from && !fix.found().isEmpty()) {
                fixed.append(text.text(), from, start).append(put(text, fix));
                from = start + fix.found().length();
                done.add(fix);
            }
        }
        return new Fixed(fixed.append(text.text().substring(from)).toString(), done);
    }

    /** What comes in the place of the words that go, with lines that end as the first of the text does. */
    public static String put(SourceText text, Fix fix) {
        return text.returns() ? fix.put().replace("\n", "\r\n") : fix.put();
    }
}
