package dealadvisor.advice.weighing;

import dealadvisor.advice.Terms;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which rules change an answer on a case: those without whose conclusions the window or a pairing that is not blocked either way comes out otherwise. */
public final class ChangedAnswers {
    private final CaseFacts facts;
    private final Frame frame;
    private final Assessor assessor;
    private final Counts counts;
    private final Map<Conclusion, Statement> statements = new IdentityHashMap<>();
    private final Window.State window;
    private final List<Answer> answers;

    private record Answer(boolean blocked, Verdict verdict, Terms terms, String form) {
        boolean differs(Answer other) {
            return !(blocked && other.blocked) && !equals(other);
        }
    }

    private ChangedAnswers(RulePack pack, CaseFacts facts, Collection<Conclusion> conclusions) {
        this.facts = facts;
        this.frame = new Frame(pack.vocabulary(), pack.catalogue(), InQuestion.of(pack.catalogue(), facts));
        this.assessor = new Assessor(pack, frame);
        this.counts = new Counts(frame);
        Statements all = new Statements(pack, frame);
        conclusions.forEach(conclusion -> all.of(conclusion).ifPresent(said -> statements.put(conclusion, said)));
        turnTo(Set.of());
        this.window = assessor.window();
        this.answers = new ArrayList<>();
        for (int i = 0; i < frame.pairings(); i++) {
            answers.add(answer(i));
        }
    }

    /**
     * Those of the rules that are asked about which change an answer.
     *
     * @param conclusions all that the rules conclude from these facts
     * @param asked told a rule's name, whether it is asked about
     */
    public static Set<String> by(
            RulePack pack, CaseFacts facts, Collection<Conclusion> conclusions, Predicate<String> asked) {
        Map<String, List<Conclusion>> said = new TreeMap<>();
        for (Conclusion conclusion : conclusions) {
            if (weighs(conclusion.kind()) && asked.test(conclusion.because().rule())) {
                said.computeIfAbsent(conclusion.because().rule(), rule -> new ArrayList<>())
                        .add(conclusion);
            }
        }
        Set<String> changing = new TreeSet<>();
        if (!said.isEmpty()) {
            ChangedAnswers answers = new ChangedAnswers(pack, facts, conclusions);
            said.forEach((rule, all) -> {
                if (answers.changedWithout(all)) {
                    changing.add(rule);
                }
            });
        }
        return changing;
    }

    /** Whether answers on pairings and the window rest on conclusions of a kind. */
    public static boolean weighs(Conclusion.Kind kind) {
        return kind.weight() != Conclusion.Weight.TELLS && kind != Conclusion.Kind.ELIGIBILITY;
    }

    private boolean changedWithout(List<Conclusion> said) {
        Set<Conclusion> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(said);
        turnTo(gone);
        boolean changed = assessor.window() != window;
        for (int i = 0; i < answers.size() && !changed; i++) {
            changed = answers.get(i).differs(answer(i));
        }
        return changed;
    }

    private void turnTo(Set<Conclusion> gone) {
        counts.clear();
        statements.forEach((conclusion, said) -> {
            if (!gone.contains(conclusion)) {
                counts.add(said);
            }
        });
        assessor.turnTo(counts, facts.pricesByFacts(), facts.facts()::containsKey);
    }

    private Answer answer(int pairing) {
        Verdict verdict = assessor.weigh(pairing);
        return new Answer(assessor.blocked(), verdict, assessor.terms(), assessor.formId());
    }
}
