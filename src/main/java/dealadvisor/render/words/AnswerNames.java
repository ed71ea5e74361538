package dealadvisor.render.words;

import dealadvisor.engine.RulePack;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What answers are on and what they are, in words: who reads a page did not see the ids, such as {@code eligibility/any-deal}, by which programs and commands
 * know them.
 */
public final class AnswerNames {
    private static final String INDEX = "index of ";
    private static final String ELIGIBILITY = "eligibility/";
    private static final String RULE_OUT = "rule-out/";

    private final List<Said> packs;

    /** @param packs whose goods and payments are named, the first that has one before the others */
    public AnswerNames(RulePack... packs) {
        this.packs = Stream.of(packs).map(Said::new).toList();
    }

    /** What is answered on, as {@link dealadvisor.comparison.Answers} and courses have it; what they do not have is left as it is. */
    public String of(String what) {
        if (what.startsWith(INDEX)) {
            return INDEX + of(what.substring(INDEX.length()));
        }
        if (what.startsWith(ELIGIBILITY)) {
            return "eligibility for " + deals(what.substring(ELIGIBILITY.length()));
        }
        if (what.startsWith(RULE_OUT)) {
            String[] parts = what.substring(RULE_OUT.length()).split("@", 2);
            return "ruled out: " + spoken(parts[0]) + (parts.length == 1 ? "" : ", " + about(parts[1]));
        }
        return switch (what) {
            case "best" -> "the pairing that comes first";
            case "any-deal", "high-value" -> deals(what);
            default -> pairing(what);
        };
    }

    /** What the answer is: a pairing where that which comes first is asked for, else a word. */
    public String answer(String what, String id) {
        return what.equals("best") ? pairing(id) : what.startsWith(INDEX) ? id : spoken(id);
    }

    /** What a pairing is called: of another id, its words. */
    public String pairing(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? spoken(id) : good(id.substring(0, slash)) + " for " + payment(id.substring(slash + 1));
    }

    private static String deals(String which) {
        return which.equals("any-deal") ? "any deal" : "high-value deals";
    }

    // Of what is said, as `good:ID`; of the whole case it says so.
    private String about(String scope) {
        String id = scope.substring(scope.indexOf(':') + 1);
        return scope.startsWith("good:") ? good(id) : scope.startsWith("payment:") ? payment(id) : pairing(id);
    }

    private String good(String id) {
        return named(id, Said::good);
    }

    private String payment(String id) {
        return named(id, Said::payment);
    }

    private String named(String id, BiFunction<Said, String, String> name) {
        return packs.stream()
                .map(said -> name.apply(said, id))
                .filter(called -> !called.equals(id))
                .findFirst()
                .orElseGet(() -> spoken(id));
    }

    private static String spoken(String id) {
        return id.replace('-', ' ');
    }
}
