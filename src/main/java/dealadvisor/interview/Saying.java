package dealadvisor.interview;

import dealadvisor.facts.Belief;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import dealadvisor.facts.Remarks;
import java.util.ArrayList;
import java.util.List;

/**
 * What a case says of one fact, as a case file writes it.
 *
 * @param value what it is, how likely it is to be what, or {@code unknown}; on one line, not checked
 * @param remarks what is said beside that
 */
public record Saying(String value, Remarks remarks) {
    /** What stands for what is not known. */
    public static final String UNKNOWN = "unknown";

    /** A value of which nobody says more. */
    public static Saying of(String value) {
        return new Saying(value, Remarks.NONE);
    }

    /** What facts say of one of them; what only follows from others is not said. */
    public static Saying in(CaseFacts facts, String path) {
        Belief belief = facts.beliefs().get(path);
        if (belief != null) {
            return new Saying(belief.text(), belief.remarks());
        }
        return facts.fact(path)
                .filter(fact -> !facts.implied().contains(path))
                .map(Saying::of)
                .orElse(of(UNKNOWN));
    }

    private static Saying of(Fact fact) {
        return new Saying(fact.value().text(), fact.remarks());
    }

    /** The same with another value. */
    Saying with(String other) {
        return new Saying(other, remarks);
    }

    /** Whether the fact is not known. */
    public boolean unknown() {
        return value.equals(UNKNOWN);
    }

    /** Whether somebody says more of it than its value. */
    boolean remarked() {
        return !remarks.equals(Remarks.NONE);
    }

    /** It behind the path of its fact and a colon, on one line. */
    public String yaml() {
        if (!remarked()) {
            return value;
        }
        List<String> parts = new ArrayList<>(List.of("value: " + value));
        remarks.source().ifPresent(text -> parts.add("source: " + Written.text(text)));
        remarks.note().ifPresent(text -> parts.add("note: " + Written.text(text)));
        remarks.asOf().ifPresent(text -> parts.add("as-of: " + Written.text(text)));
        return "{" + String.join(", ", parts) + "}";
    }
}
