package dealadvisor.interview;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Agenda;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.Verdict;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Remarks;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.ProblemsException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An interview about one case: it puts the question that tells most of what is not known yet, takes replies, and can take them back. What comes of it
 * is the text of a case file. One for one thread.
 */
public final class Interview {
    private static final String NOBODY_KNEW = "not known when asked";

    private final Advisor advisor;
    private final Vocabulary vocabulary;
    private final List<Case.Change> changes;
    private final Deque<CaseText> before = new ArrayDeque<>();
    private CaseText text;
    private Advice advice;

    /**
     * @param advisor with trials, under whose rules it is asked
     * @param start what is known at the start
     * @throws ProblemsException if that is no case
     */
    public Interview(Advisor advisor, CaseText start) {
        this(advisor, start, List.of());
    }

    /**
     * As the other, with changes over what the text says, now and after each reply.
     *
     * @param changes what is otherwise than the text says; it does not become part of it
     */
    public Interview(Advisor advisor, CaseText start, List<Case.Change> changes) {
        this.advisor = advisor;
        this.changes = List.copyOf(changes);
        this.vocabulary = advisor.pack().vocabulary();
        this.text = start;
        this.advice = advise(start);
    }

    private Advice advise(CaseText said) {
        return changes.isEmpty()
                ? advisor.advise(said.file())
                : advisor.advise(said.file().content().with(changes));
    }

    /** The case file as far as it goes. */
    public CaseText text() {
        return text;
    }

    /** The advice on what is known so far. */
    public Advice advice() {
        return advice;
    }

    /**
     * The next question: that which tells most and was not asked before. Decisions that are the humans' own are not asked.
     *
     * @return empty where no answer to any one question would change a verdict, and nothing holds the best pairing back
     */
    public Optional<Agenda.QuestionNote> next() {
        Set<String> asked = new HashSet<>(text.considered(vocabulary));
        // What a change takes back was not asked.
        changes.forEach(change -> asked.remove(change.path()));
        return advice.agenda().questions().stream()
                .filter(note -> !asked.contains(note.fact()))
                .filter(note -> !definition(note).decided())
                .filter(note -> holdsBack(note) || note.couldChange().orElse(false))
                .findFirst();
    }

    /** The fact that a question asks for. */
    public FactDefinition definition(Agenda.QuestionNote note) {
        return vocabulary.definition(note.fact()).orElseThrow();
    }

    /** The words that the answer to a question may be or be made of, in the order in which numbers name them; empty where numbers name none. */
    public List<String> options(Agenda.QuestionNote note) {
        return Reply.numbered(definition(note)) ? vocabulary.words(definition(note)) : List.of();
    }

    /** Whether the best pairing, unless it is blocked whatever is found out, is not recommended while the fact is unknown. */
    public boolean holdsBack(Agenda.QuestionNote note) {
        return !advice.pairings().isEmpty()
                && advice.pairings().get(0).verdict() != Verdict.BLOCKED
                && advice.pairings().get(0).hindrances().missing().contains(note.fact());
    }

    /**
     * Whether the answer so far can be used: it is settled whether there may be any deal, and for the best pairing nothing is missing without which it
     * could not be recommended.
     */
    public boolean useful() {
        return advice.preconditions().anyDeal().verdict() == Eligibility.Verdict.INELIGIBLE
                || advice.preconditions().anyDeal().verdict() == Eligibility.Verdict.ELIGIBLE
                        && !advice.pairings().isEmpty()
                        && advice.pairings().get(0).hindrances().missing().isEmpty();
    }

    /**
     * Takes a reply to a question and advises anew.
     *
     * @param line what was replied, as {@link Reply} takes it apart
     * @throws ProblemsException if it is no value of the fact; nothing has changed then
     */
    public void reply(Agenda.QuestionNote question, String line) {
        FactDefinition fact = definition(question);
        Reply reply = Reply.of(line, fact, options(question));
        // Read once to be checked and written as files have it, and once more as part of the file.
        Saying read = checked(fact, reply.value());
        Optional<String> source = reply.source().or(read.remarks()::source);
        Optional<String> note = reply.note().or(read.remarks()::note).or(() -> Optional.of(NOBODY_KNEW)
                .filter(said -> read.unknown() && source.isEmpty()));
        CaseText longer = text.stating(
                vocabulary,
                fact.path(),
                new Saying(
                                read.value(),
                                new Remarks(source, note, read.remarks().asOf()))
                        .yaml(),
                comment(fact, read.value()));
        Advice anew = advise(longer);
        before.push(text);
        text = longer;
        advice = anew;
    }

    private Saying checked(FactDefinition fact, String value) {
        CaseText alone = new CaseText("reply", fact.path() + ": " + value + "\n");
        return Saying.in(CaseChecker.check(alone.file().content(), vocabulary), fact.path());
    }

    // The question, and what the answer means where the vocabulary says so.
    private static List<String> comment(FactDefinition fact, String value) {
        List<String> lines = new ArrayList<>(List.of(fact.asks()));
        Optional.ofNullable(fact.values().get(value))
                .filter(meaning -> !meaning.isEmpty())
                .ifPresent(meaning -> lines.add(value + ": " + meaning));
        return lines;
    }

    /**
     * Takes back the last reply, or, where none was given yet, the fact with which the file ends.
     *
     * @return whether there was one
     */
    public boolean back() {
        Optional<CaseText> earlier = before.isEmpty() ? text.withoutLast(vocabulary) : Optional.of(before.pop());
        earlier.ifPresent(back -> {
            text = back;
            advice = advise(back);
        });
        return earlier.isPresent();
    }

    /** Which verdicts differ from those of an earlier advice, by pairing. */
    public Set<String> changedSince(Advice earlier) {
        Set<String> changed = new HashSet<>();
        advice.pairings().forEach(now -> earlier.pairing(now.good(), now.payment())
                .filter(then -> then.verdict() != now.verdict())
                .ifPresent(then -> changed.add(now.id())));
        return changed;
    }
}
