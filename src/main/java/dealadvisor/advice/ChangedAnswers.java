package dealadvisor.advice;

import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.Patience;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which rules change an answer on a case: those without whose conclusions the window or a pairing that is not blocked either way comes out otherwise. */
public final class ChangedAnswers {
    private final RulePack pack;
    private final CaseFacts facts;
    private final AsItStands stands;

    private ChangedAnswers(RulePack pack, CaseFacts facts, Collection<Conclusion> conclusions) {
        this.pack = pack;
        this.facts = facts;
        this.stands = AsItStands.of(
                pack, facts, conclusions, InQuestion.of(pack.catalogue(), facts), Patience.of(Optional.empty()));
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
            if (weighs(conclusion) && asked.test(conclusion.because().rule())) {
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

    /** Whether it is of a kind that answers rest on. */
    public static boolean weighs(Conclusion conclusion) {
        return switch (conclusion.kind()) {
            case CAUSE, RELIEF, WORTH, APPEAL, RULE_OUT, FORM, WINDOW -> true;
            case ELIGIBILITY, SUGGESTION, STRATEGY, QUESTION, TENSION -> false;
        };
    }

    private boolean changedWithout(List<Conclusion> said) {
        Grounds grounds = stands.grounds();
        Touched touched = new Touched();
        said.forEach(conclusion -> {
            grounds.remove(conclusion);
            touched.add(conclusion);
        });
        try {
            Setting without = Setting.of(pack.vocabulary(), pack.catalogue(), facts, grounds);
            if (without.window() != stands.setting().window()) {
                return true;
            }
            Assessor assessor = new Assessor(pack.catalogue(), grounds, without);
            for (Assessed before : stands.pairings()) {
                Set<String> parts = touched.in(before.good(), before.payment());
                if (!parts.isEmpty() && differs(before, assessor.again(before, parts))) {
                    return true;
                }
            }
            return false;
        } finally {
            said.forEach(grounds::add);
        }
    }

    private static boolean differs(Assessed before, Assessed after) {
        return !(before.blocked() && after.blocked())
                && (!before.terms().equals(after.terms())
                        || before.verdict() != after.verdict()
                        || !before.form().equals(after.form()));
    }
}
