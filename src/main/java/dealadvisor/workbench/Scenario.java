package dealadvisor.workbench;

import dealadvisor.facts.Case;
import dealadvisor.reading.Node;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Given facts, what must come out and what must not, because of which claims.
 *
 * @param id the file's name and the scenario's
 * @param file where it stands, within its rule folder
 * @param claims what it exercises
 * @param given the facts
 * @param checks what is expected
 * @param inBase what is expected under the pack that this one extends, so that the difference shows
 * @param variants the same with one fact changed, each with expectations of its own
 */
record Scenario(
        String id,
        String file,
        List<String> claims,
        Case given,
        List<Check> checks,
        List<Check> inBase,
        List<Variant> variants) {
    /** Whether it stands in the file of this name, with or without its folder and ending. */
    boolean in(String named) {
        String plain = named.replaceFirst("^scenarios/", "").replaceFirst("\\.yaml$", "");
        return file.equals("scenarios/" + plain + ".yaml");
    }

    /** The same with nothing expected but barriers, terms, verdicts and the window; empty if it expects none of these. */
    Optional<Scenario> ofEffects() {
        List<Variant> effects = variants.stream()
                .map(variant -> new Variant(
                        variant.fact(), variant.change(), onEffects(variant.checks()), variant.moves(), List.of()))
                .toList();
        Scenario reduced = new Scenario(id, file, List.of(), given, onEffects(checks), List.of(), effects);
        boolean any = !reduced.checks().isEmpty()
                || effects.stream()
                        .anyMatch(variant ->
                                !variant.checks().isEmpty() || variant.moves().isPresent());
        return any ? Optional.of(reduced) : Optional.empty();
    }

    private static List<Check> onEffects(List<Check> checks) {
        return checks.stream()
                .filter(check -> new Expectation(check.expectation()).onEffects())
                .toList();
    }

    /** The claims that it or one of its variants exercises. */
    Set<String> allClaims() {
        Set<String> all = new TreeSet<>(claims);
        variants.forEach(variant -> all.addAll(variant.claims()));
        return all;
    }

    /** One expectation: what is looked for, and whether it must be there. */
    record Check(Node.MapNode expectation, boolean wanted) {}

    /**
     * The scenario with one fact changed.
     *
     * @param fact the fact
     * @param change to what
     * @param checks what is then expected
     * @param moves what must move against the scenario itself, if the variant says so
     * @param claims what the difference exercises; empty for the scenario's own claims
     */
    record Variant(
            String fact, Case.Change change, List<Check> checks, Optional<Node.MapNode> moves, List<String> claims) {}
}
