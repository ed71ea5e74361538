package dealadvisor.catalogue;

import dealadvisor.facts.CaseFacts;
import java.util.List;
import java.util.Optional;

/**
 * Something that can be done about a barrier.
 *
 * @param id its name in files
 * @param name what to do, as a short imperative
 * @param relieves the barriers that it weakens
 * @param answers causes, as barrier/cause, whose standing alone suggests it
 * @param by who can do it
 * @param priority 1 to 7 among the source's priorities, if it is one of them
 * @param findsOut paths of facts, or of groups of them, that it makes known
 * @param needs facts that rule it out when they are known to have none of these values
 * @param unless facts that rule it out when they are known to have one of these values
 * @param effect what it changes among the facts
 * @param does what it does beyond changed facts; empty if nothing
 * @param caveat what speaks against it
 * @param aka other words under which people look for it
 * @param claims what in the source it rests on
 * @param inPlace whether, in the case at hand, its effect is already so
 */
public record Mitigation(
        String id,
        String name,
        List<String> relieves,
        List<String> answers,
        List<String> by,
        Optional<Integer> priority,
        List<String> findsOut,
        FactConditions needs,
        FactConditions unless,
        Effect effect,
        Optional<String> does,
        String caveat,
        List<String> aka,
        List<String> claims,
        boolean inPlace)
        implements CatalogueEntry {
    public Mitigation {
        relieves = List.copyOf(relieves);
        answers = List.copyOf(answers);
        by = List.copyOf(by);
        findsOut = List.copyOf(findsOut);
        aka = List.copyOf(aka);
        claims = List.copyOf(claims);
    }

    /** The same, known to be in place or not. */
    public Mitigation withInPlace(boolean nowInPlace) {
        return new Mitigation(
                id,
                name,
                relieves,
                answers,
                by,
                priority,
                findsOut,
                needs,
                unless,
                effect,
                does,
                caveat,
                aka,
                claims,
                nowInPlace);
    }

    /** Whether this cause, as barrier/cause, suggests it. */
    public boolean answersCause(String named) {
        return answers.contains(named);
    }

    /** Whether it makes this fact known. */
    public boolean findsOut(String path) {
        return findsOut.stream().anyMatch(found -> path.equals(found) || path.startsWith(found + "."));
    }

    /** The fact that rules it out in a case; empty if none is known to. */
    public Optional<String> ruledOutBy(CaseFacts facts) {
        return needs.missed(facts).or(() -> unless.met(facts));
    }

    @Override
    public String toString() {
        return name;
    }
}
