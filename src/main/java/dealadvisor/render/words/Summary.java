package dealadvisor.render.words;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Agenda;
import dealadvisor.advice.MitigationSet;
import dealadvisor.advice.Outlook;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.engine.RulePack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an advice comes down to: the pairing that leads, what ties with it, what is in its way, what would help, and what to find out. No words. */
public final class Summary {
    private final Advice advice;
    private final RulePack pack;
    private final Ranking ranking;

    public Summary(Advice advice, RulePack pack) {
        this.advice = advice;
        this.pack = pack;
        this.ranking = Ranking.of(advice, pack);
    }

    /** The pairings, those that tie together, best first. */
    public Ranking ranking() {
        return ranking;
    }

    /** The pairing that leads; empty if none is in question. */
    public Optional<PairingAdvice> lead() {
        return ranking.best();
    }

    /** How many facts the case states. */
    public int known() {
        return advice.facts().stated();
    }

    /** How many facts a case can state. */
    public int facts() {
        return pack.vocabulary().definitions().size();
    }

    /**
     * What to do, and what it does.
     *
     * @param mitigations what is done together
     * @param recommends the pairing that it makes recommended, if it makes one so
     * @param lifts the pairings whose verdict it lifts
     */
    public record Action(List<String> mitigations, Optional<String> recommends, List<String> lifts) {
        public Action {
            mitigations = List.copyOf(mitigations);
            lifts = List.copyOf(lifts);
        }
    }

    /**
     * What would help most: first what makes the pairing that leads recommended, then what lifts it, then what lifts the most. Empty where nothing lifts
     * anything.
     */
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        Optional<PairingAdvice> lead = lead();
        List<String> whole =
                lead.flatMap(PairingAdvice::remedy).map(MitigationSet::ids).orElse(List.of());
        if (!whole.isEmpty()) {
            actions.add(new Action(
                    whole,
                    lead.map(PairingAdvice::id),
                    List.of(lead.orElseThrow().id())));
        }
        advice.agenda().mitigations().stream()
                .filter(note -> !(whole.size() == 1 && whole.contains(note.id())))
                .map(note -> new Action(
                        List.of(note.id()),
                        advice.pairings().stream()
                                .filter(p -> p.remedy()
                                        .map(MitigationSet::ids)
                                        .filter(List.of(note.id())::equals)
                                        .isPresent())
                                .map(PairingAdvice::id)
                                .findFirst(),
                        note.tried().map(tried -> tried.lifts()).orElse(List.of())))
                .filter(action -> !action.lifts().isEmpty())
                .sorted(Comparator.comparing((Action action) -> !action.lifts()
                                .contains(lead.map(PairingAdvice::id).orElse("")))
                        .thenComparing(action -> action.recommends().isEmpty())
                        .thenComparing(action -> -action.lifts().size()))
                .forEach(actions::add);
        return actions;
    }

    /**
     * A question, and what each answer would do.
     *
     * @param asked the question
     * @param missing whether the pairing that leads is not recommended while it is unknown
     * @param answers what each answer would make of the case
     */
    public record Open(Agenda.QuestionNote asked, boolean missing, List<Outlook> answers) {
        public Open {
            answers = List.copyOf(answers);
        }
    }

    /**
     * The open questions to which there is an answer to find, the most telling first: those that could change the verdict on what comes first, those without
     * whose answer nothing is recommended, those that move the index most.
     */
    public List<Open> questions() {
        Map<String, List<Outlook>> byFact = new LinkedHashMap<>();
        advice.agenda()
                .outlooks()
                .ifPresent(all -> all.forEach(o ->
                        byFact.computeIfAbsent(o.fact(), k -> new ArrayList<>()).add(o)));
        List<String> missing = lead().map(each -> each.hindrances().missing()).orElse(List.of());
        Verdict now = lead().map(PairingAdvice::verdict).orElse(Verdict.BLOCKED);
        return advice.agenda().questions().stream()
                .filter(note ->
                        !pack.vocabulary().definition(note.fact()).orElseThrow().decided())
                .map(note -> new Open(note, missing.contains(note.fact()), byFact.getOrDefault(note.fact(), List.of())))
                .sorted(Comparator.comparing((Open open) -> !open.missing())
                        .thenComparing(open -> open.answers().stream()
                                .noneMatch(o -> o.verdict().compareTo(now) > 0))
                        .thenComparing(open -> open.answers().stream().noneMatch(o -> o.verdict() != now))
                        .thenComparing(open -> -spread(open)))
                .toList();
    }

    /** Whether some answer to the question moves the verdict or the index of what comes first. */
    public boolean tells(Open open) {
        return lead().filter(lead -> open.answers().stream()
                        .anyMatch(o -> o.verdict() != lead.verdict()
                                || o.verdict() != Verdict.BLOCKED && Math.abs(o.index() - lead.index()) > 1e-9))
                .isPresent();
    }

    private static double spread(Open open) {
        double least = open.answers().stream().mapToDouble(Outlook::index).min().orElse(0);
        double most = open.answers().stream().mapToDouble(Outlook::index).max().orElse(0);
        return Math.round((most - least) * 1e6) / 1e6;
    }
}
