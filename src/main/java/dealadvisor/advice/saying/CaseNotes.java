package dealadvisor.advice.saying;

import dealadvisor.advice.Agenda;
import dealadvisor.advice.Argument;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Portfolio;
import dealadvisor.advice.Preconditions;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.advice.trying.Effects;
import dealadvisor.advice.trying.TrialResults;
import dealadvisor.advice.weighing.Arithmetic;
import dealadvisor.advice.weighing.Assessed;
import dealadvisor.advice.weighing.Grounds;
import dealadvisor.advice.weighing.Standing;
import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.FactConditions;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.catalogue.WithoutADeal;
import dealadvisor.conclusions.Cause;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.conclusions.Scope;
import dealadvisor.conclusions.Severity;
import dealadvisor.conclusions.WindowState;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** What the conclusions say of the case as a whole, gathered by what they name. */
public final class CaseNotes {
    private final RulePack pack;
    private final List<Conclusion> conclusions;
    private final Reasons reasons;
    private final Grounds grounds;
    private final CaseFacts facts;

    public CaseNotes(RulePack pack, CaseFacts facts, List<Conclusion> conclusions, Grounds grounds, Reasons reasons) {
        this.pack = pack;
        this.facts = facts;
        this.conclusions = conclusions;
        this.reasons = reasons;
        this.grounds = grounds;
    }

    public Preconditions preconditions() {
        return new Preconditions(
                eligibility(Catalogue.ANY_DEAL), eligibility(Catalogue.HIGH_VALUE), window(), ruleOuts());
    }

    public Portfolio portfolio(Window window) {
        return new Portfolio(
                noDeal(window),
                bySubject(Conclusion.Kind.FORM, Portfolio.FormNote::new),
                bySubject(Conclusion.Kind.STRATEGY, Portfolio.StrategyNote::new),
                bySubject(
                        Conclusion.Kind.TENSION,
                        (id, ids) -> new Portfolio.TensionNote(
                                id, reasons.get(ids.get(0)).says(), ids)));
    }

    /**
     * What is worth doing and finding out.
     *
     * @param suggested ids of the mitigations that are worth naming
     * @param results what advising again showed, if that was asked for
     * @param pairings what is advised on them
     */
    public Agenda agenda(List<String> suggested, Optional<TrialResults> results, List<PairingAdvice> pairings) {
        return new Agenda(
                mitigations(suggested, results),
                results.flatMap(TrialResults::parties),
                questions(results, pairings),
                results.map(TrialResults::outlooks));
    }

    private Eligibility eligibility(String deals) {
        List<Eligibility.Requirement> results = new ArrayList<>();
        for (String id : Present.in(pack.catalogue().requirements(), deals)) {
            results.add(new Eligibility.Requirement(id, grounds.result(id), reasons.idsOf(grounds.findings(id))));
        }
        return new Eligibility(
                Eligibility.verdict(
                        results.stream().map(Eligibility.Requirement::result).toList()),
                results);
    }

    // Where the case stands, and what says so.
    private Window window() {
        for (WindowState.State state : WindowState.State.values()) {
            if (!grounds.windows(state.id()).isEmpty()) {
                return new Window(Window.State.argued(state), reasons.idsOf(grounds.windows(state.id())));
            }
        }
        return new Window(Window.State.UNCLEAR, List.of());
    }

    private List<Preconditions.RuledOut> ruleOuts() {
        SortedMap<String, List<Conclusion>> byIdAndScope = new TreeMap<>();
        of(Conclusion.Kind.RULE_OUT).forEach(c -> byIdAndScope
                .computeIfAbsent(c.subject() + " " + c.getScope().text(), k -> new ArrayList<>())
                .add(c));
        return byIdAndScope.values().stream()
                .map(same -> new Preconditions.RuledOut(
                        same.get(0).subject(), same.get(0).getScope(), reasons.idsOf(same)))
                .toList();
    }

    /** Every cause that was concluded, by barrier, scope and cause, before reliefs. */
    public List<Argument.BarrierNote> barriers() {
        SortedMap<String, List<Cause>> byCauseAndScope = new TreeMap<>();
        for (Conclusion conclusion : conclusions) {
            if (conclusion instanceof Cause cause) {
                byCauseAndScope
                        .computeIfAbsent(
                                cause.getBarrier() + " " + cause.getScope().text() + " " + cause.getCause(),
                                k -> new ArrayList<>())
                        .add(cause);
            }
        }
        List<Argument.BarrierNote> notes = new ArrayList<>();
        for (List<Cause> same : byCauseAndScope.values()) {
            Cause first = same.get(0);
            Barrier barrier = pack.catalogue().barrier(first.getBarrier()).orElseThrow();
            Severity highest =
                    Arithmetic.worst(same.stream().map(Cause::getSeverity).toList());
            notes.add(new Argument.BarrierNote(
                    barrier.id(), barrier.branch(), first.getScope(), first.getCause(), highest, reasons.idsOf(same)));
        }
        return notes;
    }

    // Suggested mitigations worth naming here: by priority, then by how many pairings each lifts, then by id.
    private List<Agenda.MitigationNote> mitigations(List<String> suggested, Optional<TrialResults> results) {
        List<Agenda.MitigationNote> notes = new ArrayList<>(bySubject(
                Conclusion.Kind.SUGGESTION,
                (id, ids) ->
                        new Agenda.MitigationNote(id, results.map(r -> r.tried().get(id)), ids)));
        notes.removeIf(note -> !suggested.contains(note.id()));
        Comparator<Agenda.MitigationNote> byPriority = Comparator.comparingInt(note -> pack.catalogue()
                .mitigation(note.id())
                .flatMap(Mitigation::priority)
                .orElse(Integer.MAX_VALUE));
        notes.sort(byPriority
                .thenComparing(Comparator.comparingInt((Agenda.MitigationNote note) ->
                                note.tried().map(t -> t.lifts().size()).orElse(0))
                        .reversed())
                .thenComparing(Agenda.MitigationNote::id));
        return List.copyOf(notes);
    }

    // Unknown facts that rules ask for, that hold a pairing back or could change a verdict, the most telling first.
    private List<Agenda.QuestionNote> questions(Optional<TrialResults> results, List<PairingAdvice> weighed) {
        SortedMap<String, List<String>> asked = new TreeMap<>();
        bySubject(Conclusion.Kind.QUESTION, Map::entry).forEach(e -> asked.put(e.getKey(), e.getValue()));
        results.ifPresent(r -> r.changes().forEach((fact, answers) -> {
            if (!answers.isEmpty()) {
                asked.putIfAbsent(fact, List.of());
            }
        }));
        weighed.stream()
                .filter(pairing -> pairing.verdict() != Verdict.BLOCKED)
                .forEach(pairing -> pairing.hindrances().missing().forEach(fact -> asked.putIfAbsent(fact, List.of())));
        List<Telling.Asked> notes = new ArrayList<>();
        asked.forEach((fact, ids) -> {
            FactDefinition definition = pack.vocabulary().definition(fact).orElseThrow();
            notes.add(new Telling.Asked(
                    new Agenda.QuestionNote(
                            fact,
                            definition.asks(),
                            results.map(r -> r.changes().getOrDefault(fact, List.of())),
                            ids),
                    definition.decided()));
        });
        notes.sort(Telling.of(weighed).order());
        return notes.stream().map(Telling.Asked::note).toList();
    }

    /**
     * The mitigations that are worth naming in this case, by id: suggested by a rule, and not for the sake of a cause of which nothing is left; and
     * neither out of reach, nor in place, nor ruled out by a fact.
     *
     * @param assessed the pairings as they stand
     */
    public List<String> suggested(List<Assessed> assessed) {
        Effects effects =
                new Effects(pack.vocabulary(), pack.catalogue().roles().table());
        Set<String> standing = new HashSet<>();
        Set<Standing> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        assessed.forEach(pairing -> seen.addAll(pairing.standing()));
        for (Standing barrier : seen) {
            for (Standing.OfCause cause : barrier.causes()) {
                if (cause.severity() != Severity.NONE) {
                    standing.add(barrier.barrier().id() + "/" + cause.cause());
                }
            }
        }
        Set<String> wanted = new TreeSet<>();
        for (Conclusion conclusion : conclusions) {
            if (conclusion.kind() == Conclusion.Kind.SUGGESTION
                    && (assessed.isEmpty() || answersWhatStands(conclusion, standing))) {
                wanted.add(conclusion.subject());
            }
        }
        wanted.removeIf(
                id -> effects.futility(facts, pack.catalogue().mitigation(id).orElseThrow())
                        .isPresent());
        return List.copyOf(wanted);
    }

    private static boolean answersWhatStands(Conclusion suggestion, Set<String> standing) {
        return suggestion.because().from().stream()
                .allMatch(from -> !(from instanceof Cause cause) || standing.contains(cause.getNamed()));
    }

    // What speaks for doing without a deal, in the rules' own sentences, and what this case has in its place.
    private Portfolio.NoDeal noDeal(Window window) {
        WithoutADeal without = pack.catalogue().rulings().withoutADeal();
        List<Conclusion> behind = new ArrayList<>();
        if (window.state() == Window.State.TOO_EARLY) {
            behind.addAll(grounds.windows("too-early"));
        }
        without.causes().forEach((named, least) -> conclusions.stream()
                .filter(c -> c instanceof Cause cause
                        && cause.getNamed().equals(named)
                        && cause.getSeverity().compareTo(Severity.of(least)) >= 0)
                .min(Comparator.comparing((Conclusion c) -> !c.getScope().equals(Scope.CASE))
                        .thenComparing(Comparator.comparing((Conclusion c) -> ((Cause) c).getSeverity())
                                .reversed())
                        .thenComparing(c -> reasons.idsOf(List.of(c)).get(0)))
                .ifPresent(behind::add));
        of(Conclusion.Kind.STRATEGY).stream()
                .filter(c -> without.advice().contains(c.subject()))
                .forEach(behind::add);
        List<String> ids = reasons.idsOf(behind);
        Set<String> says = new LinkedHashSet<>();
        ids.forEach(id -> says.add(reasons.get(id).says()));
        List<String> instead = without.instead().stream()
                .filter(one -> one.when().entrySet().stream().allMatch(condition -> facts.fact(condition.getKey())
                        .filter(fact -> FactConditions.counts(fact, condition.getValue()))
                        .isPresent()))
                .map(WithoutADeal.Instead::says)
                .toList();
        String relying = instead.isEmpty() ? "" : ", relying on " + String.join(" and on ", instead);
        if (says.isEmpty()) {
            says.add("Nothing known speaks for going without a deal; the alternative is to go on as now" + relying
                    + ".");
        } else if (!instead.isEmpty()) {
            says.add("The alternative is to go on without one" + relying + ".");
        }
        return new Portfolio.NoDeal(String.join(" ", says), ids);
    }

    private List<Conclusion> of(Conclusion.Kind kind) {
        return conclusions.stream().filter(c -> c.kind() == kind).toList();
    }

    private <T> List<T> bySubject(Conclusion.Kind kind, BiFunction<String, List<String>, T> note) {
        SortedMap<String, List<Conclusion>> bySubject = new TreeMap<>();
        of(kind).forEach(c ->
                bySubject.computeIfAbsent(c.subject(), k -> new ArrayList<>()).add(c));
        List<T> notes = new ArrayList<>();
        bySubject.forEach((subject, same) -> notes.add(note.apply(subject, reasons.idsOf(same))));
        return List.copyOf(notes);
    }
}
