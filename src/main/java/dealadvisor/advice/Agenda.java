package dealadvisor.advice;

import dealadvisor.facts.Value;
import java.util.List;
import java.util.Optional;

/**
 * What is worth doing and finding out next.
 *
 * @param mitigations what is worth considering, by priority, then id
 * @param parties the same case with one more or one fewer party at the table; empty when it was not tried
 * @param questions unknown facts that matter, those that tell most first: those that hold the best pairing back, then by what their answers would change
 * @param outlooks what each answer to an open question would make of the case, in the vocabulary's order; empty when it was not tried
 */
public record Agenda(
        List<MitigationNote> mitigations,
        Optional<List<PartyNote>> parties,
        List<QuestionNote> questions,
        Optional<List<Outlook>> outlooks) {
    public Agenda {
        mitigations = List.copyOf(mitigations);
        parties = parties.map(List::copyOf);
        questions = List.copyOf(questions);
        outlooks = outlooks.map(List::copyOf);
    }

    /**
     * A mitigation worth considering.
     *
     * @param id in the catalogue
     * @param tried what came of trying it; empty when nothing was tried
     * @param conclusions what suggests it
     */
    public record MitigationNote(String id, Optional<Tried> tried, List<String> conclusions) {
        public MitigationNote {
            conclusions = List.copyOf(conclusions);
        }
    }

    /**
     * The same case with one more or one fewer party at the table.
     *
     * @param party who comes or goes
     * @param joins whether the party comes
     * @param improves pairings whose verdict would improve
     * @param worsens pairings whose verdict would worsen
     */
    public record PartyNote(String party, boolean joins, List<String> improves, List<String> worsens) {
        public PartyNote {
            improves = List.copyOf(improves);
            worsens = List.copyOf(worsens);
        }
    }

    /**
     * An unknown fact that matters.
     *
     * @param fact its path
     * @param asks the question that finds it out
     * @param answers what the values of it that were tried would change, value by value; empty when none was tried
     * @param conclusions why it matters; none where no rule asks it and only trying showed that it does
     */
    public record QuestionNote(String fact, String asks, Optional<List<Answered>> answers, List<String> conclusions) {
        public QuestionNote {
            answers = answers.map(List::copyOf);
            conclusions = List.copyOf(conclusions);
        }

        /** Pairings whose verdict some value of it would change, in alphabetical order; empty when it was not tried. */
        public Optional<List<String>> changes() {
            return answers.map(each ->
                    each.stream().map(Answered::pairing).distinct().sorted().toList());
        }

        /** Whether some value of it would change a verdict; empty when it was not tried. */
        public Optional<Boolean> couldChange() {
            return answers.map(each -> !each.isEmpty());
        }
    }

    /**
     * One verdict that an answer to a question would change.
     *
     * @param value the answer
     * @param pairing whose verdict it changes
     * @param verdict the verdict were this the answer
     */
    public record Answered(Value value, String pairing, Verdict verdict) {}
}
