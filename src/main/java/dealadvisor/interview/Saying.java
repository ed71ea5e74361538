package dealadvisor.interview;

import dealadvisor.facts.Belief;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a case says of one fact, as a case file writes it.
 *
 * @param value what it is, how likely it is to be what, or {@code unknown}; on one line, not checked
 * @param source who says so; empty if nobody is named
 * @param note a remark; empty if there is none
 * @param asOf as of when it is known, as written; empty if nothing is said of it
 */
public record Saying(String value, Optional<String> source, Optional<String> note, Optional<String> asOf) {
    /** What stands for what is not known. */
    public static final String UNKNOWN = "unknown";

    /** A value of which nobody says more. */
    public static Saying of(String value) {
        return new Saying(value, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What facts say of one of them; what only follows from others is not said. */
    public static Saying in(CaseFacts facts, String path) {
        Belief belief = facts.beliefs().get(path);
        if (belief != null) {
            return new Saying(belief.text(), belief.source(), belief.note(), belief.asOf());
        }
        return facts.fact(path)
                .filter(fact -> !facts.implied().contains(path))
                .map(Saying::of)
                .orElse(of(UNKNOWN));
    }

    private static Saying of(Fact fact) {
        return new Saying(fact.value().text(), fact.source(), fact.note(), fact.asOf());
    }

    /** The same with another value. */
    Saying with(String other) {
        return new Saying(other, source, note, asOf);
    }

    /** Whether the fact is not known. */
    public boolean unknown() {
        return value.equals(UNKNOWN);
    }

    /** Whether somebody says more of it than its value. */
    boolean remarked() {
        return source.isPresent() || note.isPresent() || asOf.isPresent();
    }

    /** It behind the path of its fact and a colon, on one line. */
    public String yaml() {
        if (!remarked()) {
            return value;
        }
        List<String> parts = new ArrayList<>(List.of("value: " + value));
        source.ifPresent(text -> parts.add("source: " + Written.text(text)));
        note.ifPresent(text -> parts.add("note: " + Written.text(text)));
        asOf.ifPresent(text -> parts.add("as-of: " + Written.text(text)));
        return "{" + String.join(", ", parts) + "}";
    }
}
