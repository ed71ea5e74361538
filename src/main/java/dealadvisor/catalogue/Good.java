package dealadvisor.catalogue;

import dealadvisor.facts.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that we can buy. Rules match its attributes by these names.
 *
 * @param id its name in files
 * @param name how sentences speak of it
 * @param does what the AI does when it delivers it
 * @param kind evidence, work or refraining
 * @param verification immediate, either or retroactive
 * @param coherence how much agreement it asks of the AI: one-instance, some-instances, many-contexts or all-high-stakes
 * @param worth its value to us before anything is known of the case, as a level
 * @param span one-shot or ongoing
 * @param presupposes the conduct without which there is nothing to give, or none
 * @param affordances what delivering it puts into the AI's hands: none, some or wide
 * @param force how much it would move sceptics: weak, fair, strong or unranked
 * @param eligibility which eligibility it asks for: any-deal or high-value
 * @param aka other words under which people look for it
 * @param claims what in the source it rests on
 */
public record Good(
        String id,
        String name,
        String does,
        String kind,
        String verification,
        String coherence,
        String worth,
        String span,
        String presupposes,
        String affordances,
        String force,
        String eligibility,
        List<String> aka,
        List<String> claims)
        implements CatalogueEntry {
    public Good {
        aka = List.copyOf(aka);
        claims = List.copyOf(claims);
    }

    /** How much agreement it may ask of the AI, least first. */
    static final List<String> COHERENCE = List.of("one-instance", "some-instances", "many-contexts", "all-high-stakes");

    /** What its attributes may be, those that are words. */
    public static final Map<String, List<String>> WORDS = Map.of(
            "kind", List.of("evidence", "work", "refraining"),
            "verification", List.of("immediate", "either", "retroactive"),
            "coherence", COHERENCE,
            "worth", CalibrationReader.LEVELS,
            "span", List.of("one-shot", "ongoing"),
            "affordances", List.of("none", "some", "wide"),
            "force", List.of("weak", "fair", "strong", "unranked"),
            "eligibility", List.of("any-deal", "high-value"));

    /** What a good may presuppose. */
    public static List<String> presupposed(Vocabulary vocabulary) {
        List<String> words = new ArrayList<>(List.of("none"));
        vocabulary.definition("ai.conduct").ifPresent(conduct -> words.addAll(conduct.ids()));
        return words;
    }

    /** Whether it presupposes a conduct that is not among these. */
    public boolean presupposesMoreThan(Set<String> conduct) {
        return !presupposes.equals("none") && !conduct.contains(presupposes);
    }

    @Override
    public String toString() {
        return name;
    }
}
