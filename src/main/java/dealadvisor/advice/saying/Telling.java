package dealadvisor.advice.saying;

import dealadvisor.advice.Agenda;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which questions tell most: those without whose answer the best pairing is not recommended come first, and among the rest those of which an answer
 * would change the best verdict that there is, then those that change the verdicts of the pairings that lead, then those that change any. What the
 * humans decide themselves comes last.
 *
 * @param lead ids of the pairings that lead: the best verdict that is not blocked, and the best few of what follows
 * @param missing facts without which the first of them is not recommended
 * @param best the verdict of the first of them
 */
record Telling(Set<String> lead, Set<String> missing, Verdict best) {
    /** How many pairings lead. */
    private static final int FEW = 5;

    /**
     * What tells most of these pairings.
     *
     * @param pairings in the order of the advice, best first
     */
    static Telling of(List<PairingAdvice> pairings) {
        Set<String> lead = new LinkedHashSet<>();
        pairings.stream()
                .filter(pairing -> pairing.verdict() != Verdict.BLOCKED)
                .limit(FEW)
                .forEach(pairing -> lead.add(pairing.id()));
        return new Telling(
                lead,
                pairings.isEmpty()
                        ? Set.of()
                        : Set.copyOf(pairings.get(0).hindrances().missing()),
                pairings.isEmpty() ? Verdict.BLOCKED : pairings.get(0).verdict());
    }

    /** Whether nothing is recommended of the best pairing while this fact is unknown. */
    boolean holdsBack(String fact) {
        return missing.contains(fact);
    }

    /** The order of questions, the most telling first. */
    Comparator<Asked> order() {
        return Comparator.comparing(Asked::decided)
                .thenComparing(asked -> !holdsBack(asked.note().fact()))
                .thenComparing(asked -> -moves(asked.note()))
                .thenComparing(asked -> -leading(asked.note()))
                .thenComparing(asked -> -asked.note().changes().map(List::size).orElse(0))
                .thenComparing(asked -> asked.note().fact());
    }

    /** A question, and whether the humans decide the answer. */
    record Asked(Agenda.QuestionNote note, boolean decided) {}

    // How many answers would raise some pairing above the best verdict that there is.
    private long moves(Agenda.QuestionNote note) {
        return note.answers().stream()
                .flatMap(List::stream)
                .filter(answer -> answer.verdict().compareTo(best) > 0)
                .map(answer -> answer.value().text())
                .distinct()
                .count();
    }

    // How many verdicts on the pairings that lead its answers would change.
    private long leading(Agenda.QuestionNote note) {
        return note.answers().stream()
                .flatMap(List::stream)
                .filter(answer -> lead.contains(answer.pairing()))
                .count();
    }
}
