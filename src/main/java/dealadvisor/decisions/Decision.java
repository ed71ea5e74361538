package dealadvisor.decisions;

import dealadvisor.advice.Advice;
import dealadvisor.comparison.Answers;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Scope;
import dealadvisor.facts.Case;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An advice that was given, as it is kept: enough to see later what was answered and to ask again.
 *
 * @param at when it was given
 * @param advisor the version of the advisor
 * @param said the case: what its file said and what was given beside it, less what is masked
 * @param id what the case is called
 * @param digest SHA-256 of all that was said, the masked with it
 * @param masked what was left out of {@code said}: paths, or {@link Masks#NOTES}
 * @param rules under which rules
 * @param answers what was answered, by what is answered, as {@link Answers} has it
 * @param indices the index of each pairing, 0 to 1
 * @param concluded what the rules concluded, by id
 */
public record Decision(
        Instant at,
        String advisor,
        Case said,
        String id,
        String digest,
        List<String> masked,
        Rules rules,
        SortedMap<String, String> answers,
        SortedMap<String, Double> indices,
        List<Concluded> concluded) {
    public Decision {
        masked = List.copyOf(masked);
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
        indices = Collections.unmodifiableSortedMap(new TreeMap<>(indices));
        concluded = List.copyOf(concluded);
    }

    /** A pack of rules as it was: its id, its version and the fingerprint of all that it holds. */
    public record Rules(String pack, String version, String sha256) {}

    /**
     * A conclusion, as far as it tells later which rule spoke and on what.
     *
     * @param id as output has it
     * @param rule the name of the rule
     * @param kind its kind
     * @param subject what it names within its kind
     * @param scope what it is about
     * @param amount how much of it; may be empty
     */
    public record Concluded(String id, String rule, Conclusion.Kind kind, String subject, Scope scope, String amount) {}

    /**
     * The decision that an advice is.
     *
     * @param given the case that was advised on
     * @param masks what is not to be kept of it
     */
    public static Decision of(Instant at, String advisor, Case given, Advice advice, Masks masks) {
        SortedMap<String, Double> indices = new TreeMap<>();
        advice.pairings().forEach(pairing -> indices.put(pairing.id(), pairing.index()));
        return new Decision(
                at,
                advisor,
                masks.over(given),
                advice.facts().id(),
                DecisionText.digest(given),
                masks.names(),
                new Rules(
                        advice.argument().rules().pack(),
                        advice.argument().rules().version(),
                        advice.argument().rules().sha256()),
                Answers.of(advice),
                indices,
                concluded(advice));
    }

    /** What an advice concludes, as it is kept. */
    static List<Concluded> concluded(Advice advice) {
        return advice.argument().conclusions().stream()
                .map(each ->
                        new Concluded(each.id(), each.rule(), each.kind(), each.subject(), each.scope(), each.amount()))
                .toList();
    }
}
