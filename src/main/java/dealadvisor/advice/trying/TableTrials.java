package dealadvisor.advice.trying;

import dealadvisor.advice.Agenda;
import dealadvisor.advice.weighing.Outcome;
import dealadvisor.advice.weighing.Trials;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Tries the same case with one more or one fewer party at the table. What the party would bring with it is not added, since nothing says it. */
final class TableTrials {
    private TableTrials() {}

    /**
     * One note for each party, in the vocabulary's order; none if it is not known who sits at the table.
     *
     * @param table the fact that says who sits there
     */
    static List<Agenda.PartyNote> of(Trials trials, CaseFacts facts, FactDefinition table) {
        Optional<Value.Ids> seated = facts.ids(table.path());
        List<Agenda.PartyNote> notes = new ArrayList<>();
        if (seated.isEmpty()) {
            return notes;
        }
        for (String party : table.ids()) {
            boolean joins = !seated.get().ids().contains(party);
            SortedSet<String> members = new TreeSet<>(seated.get().ids());
            if (joins) {
                members.add(party);
            } else {
                members.remove(party);
            }
            Outcome outcome = trials.with(trials.changed(Map.of(table.path(), Optional.of(new Value.Ids(members)))));
            notes.add(new Agenda.PartyNote(
                    party,
                    joins,
                    trials.pairings(outcome, change -> change > 0),
                    trials.pairings(outcome, change -> change < 0)));
        }
        return notes;
    }
}
