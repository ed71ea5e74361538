package dealadvisor.explanation;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Agenda;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.FindOut;
import dealadvisor.facts.Value;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the answers to a question would do, and how it could be answered, in words. */
public final class AnswerWords {
    private AnswerWords() {}

    /**
     * What each answer that changes a verdict would do, answers that do the same taken together: the answer, and the best pairing among those whose
     * verdict it changes with its new verdict. Empty where nothing was tried or nothing changes.
     */
    public static List<String> of(Advice advice, Agenda.QuestionNote note) {
        Map<String, List<Agenda.Answered>> byValue = new LinkedHashMap<>();
        note.answers().stream().flatMap(List::stream).forEach(answer -> byValue.computeIfAbsent(
                        said(answer.value()), value -> new ArrayList<>())
                .add(answer));
        Map<String, List<String>> alike = new LinkedHashMap<>();
        byValue.forEach((value, answers) -> alike.computeIfAbsent(does(advice, answers), does -> new ArrayList<>())
                .add(value));
        List<String> lines = new ArrayList<>();
        alike.forEach((does, values) -> lines.add(String.join(" or ", values) + ": " + does));
        return lines;
    }

    // Of a set each element was tried alone.
    private static String said(Value value) {
        return value instanceof Value.Ids set
                ? set.ids().isEmpty() ? "none" : "only " + String.join(" and ", set.ids())
                : value.text();
    }

    private static String does(Advice advice, List<Agenda.Answered> answers) {
        Map<String, Verdict> becomes = new LinkedHashMap<>();
        answers.forEach(answer -> becomes.put(answer.pairing(), answer.verdict()));
        String best = advice.pairings().stream()
                .map(PairingAdvice::id)
                .filter(becomes::containsKey)
                .findFirst()
                .orElseThrow();
        int others = becomes.size() - 1;
        return best + " becomes " + Present.in(becomes, best).id()
                + (others == 0
                        ? ""
                        : ", and " + others + (others == 1 ? " other verdict changes" : " other verdicts change"));
    }

    /** The ways to find out a fact, each with what would tell, without what they cite; empty where none is known. */
    public static Optional<String> findOut(RulePack pack, String fact) {
        List<FindOut> ways = pack.vocabulary().definition(fact).orElseThrow().findOut();
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>();
        ways.forEach(way -> said.add(from(way.by()) + ": " + way.how()));
        return Optional.of(String.join("; ", said));
    }

    private static String from(FindOut.By by) {
        return switch (by) {
            case EXPERIMENT -> "by experiment";
            case DOCUMENT -> "in documents";
            case PERSON -> "from people";
        };
    }
}
