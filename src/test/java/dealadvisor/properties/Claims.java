package dealadvisor.properties;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Agenda;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Terms;
import dealadvisor.advice.Tried;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.catalogue.Term;
import dealadvisor.comparison.PackComparison;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Lacking;
import dealadvisor.explanation.Why;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import dealadvisor.rules.RuleReads;
import dealadvisor.workbench.RuleGraph;
import dealadvisor.workbench.RuleGraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * Runs again what the advice on one case claims about changed cases: makes the change, advises afresh, and compares. Each claim is held against what
 * happens, both ways: nothing may be claimed that does not happen, and nothing of the kind may happen that is not claimed.
 */
final class Claims {
    /** Conditions of rule-out that nobody stated rule nothing out: no verdict hangs on them, though stating one may change it. */
    private static final String UNSTATED = "humans.rule-out.";

    private final RulePack pack;
    private final Advisor fresh;
    private final PossibleValues values;
    private final CaseFacts facts;
    private final Advice claims;
    private final Advice base;
    private final Random random;
    private final SortedMap<String, Integer> counts;
    private final List<String> wrong = new ArrayList<>();
    private final SortedMap<String, Advice> alone = new TreeMap<>();

    private Claims(RulePack pack, RuleReads reads, CaseFacts facts, Random random, SortedMap<String, Integer> counts) {
        this.pack = pack;
        this.fresh = Advisor.withoutTrials(pack);
        this.values = new PossibleValues(pack);
        this.facts = facts;
        this.random = random;
        this.counts = counts;
        this.claims = new Advisor(pack).advise(facts);
        this.base = fresh.advise(facts);
    }

    /**
     * Checks all claims of the advice on a case.
     *
     * @param random chooses the samples of what is too much to try whole
     * @param counts how many claims of which kind were checked; added to
     * @return what does not hold, in words
     */
    static List<String> wrong(
            RulePack pack, RuleReads reads, CaseFacts facts, Random random, SortedMap<String, Integer> counts) {
        Claims claims = new Claims(pack, reads, facts, random, counts);
        claims.oneVerdict();
        claims.mitigationsAlone();
        claims.sets();
        claims.pairsOfMitigations();
        claims.unknownFacts();
        claims.parties();
        return claims.wrong;
    }

    private void holds(String kind, boolean holds, String otherwise) {
        counts.merge(kind, 1, Integer::sum);
        if (!holds) {
            wrong.add(kind + ": " + otherwise);
        }
    }

    private void same(String kind, Object claimed, Object happens, String of) {
        holds(kind, claimed.equals(happens), of + " claims " + claimed + ", but " + happens);
    }

    private static Verdict verdict(Advice advice, PairingAdvice pairing) {
        return advice.pairing(pairing.good(), pairing.payment()).orElseThrow().verdict();
    }

    private List<String> changed(Advice after, IntPredicate change) {
        return base.pairings().stream()
                .filter(before -> change.test(verdict(after, before).compareTo(before.verdict())))
                .map(PairingAdvice::id)
                .sorted()
                .toList();
    }

    private void oneVerdict() {
        for (PairingAdvice pairing : claims.pairings()) {
            String id = pairing.id();
            String verdict = pairing.verdict().id();
            same("verdict without trials", verdict, verdict(base, pairing).id(), id);
            same(
                    "verdict explained",
                    id + " is " + verdict,
                    Why.of(pack, base, id).orElseThrow().says(),
                    id);
            RuleGraph graph = RuleGraphs.of(pack, base, base.pairing(pairing.good(), pairing.payment()), false);
            holds(
                    "verdict drawn",
                    graph.nodes().stream().anyMatch(node -> node.label().startsWith(id + ": " + verdict + ", index")),
                    id + " is " + verdict + ", but is not drawn so");
            if (pairing.wouldBe().orElseThrow() != pairing.verdict()) {
                same(
                        "verdict of why not",
                        id + " is " + verdict,
                        Lacking.of(pack, base, id).orElseThrow().result(),
                        id);
            }
        }
        holds(
                "verdicts compared",
                PackComparison.of(pack, pack, claims, base).differences().isEmpty(),
                "with and without trials other answers");
    }

    private void mitigationsAlone() {
        for (Agenda.MitigationNote note : claims.agenda().mitigations()) {
            Tried tried = note.tried().orElseThrow();
            if (tried.notTried().isPresent()) {
                holds(
                        "not tried",
                        tried.lifts().isEmpty() && tried.lowers().isEmpty(),
                        note.id() + " was not tried, but claims " + tried);
                continue;
            }
            Advice after = fresh.advise(mitigated(List.of(note.id())));
            alone.put(note.id(), after);
            same("lifts", tried.lifts(), changed(after, change -> change > 0), note.id());
            List<String> worse = base.pairings().stream()
                    .filter(before -> {
                        PairingAdvice now =
                                after.pairing(before.good(), before.payment()).orElseThrow();
                        return now.verdict().compareTo(before.verdict()) < 0
                                || lower(
                                        now.feasibility().terms(),
                                        before.feasibility().terms());
                    })
                    .map(PairingAdvice::id)
                    .sorted()
                    .toList();
            same("lowers", tried.lowers(), worse, note.id());
        }
    }

    private static boolean lower(Terms now, Terms before) {
        for (Term term : Term.values()) {
            if (now.of(term) < before.of(term)) {
                return true;
            }
        }
        return false;
    }

    private CaseFacts mitigated(List<String> ids) {
        CaseFacts changed = facts;
        for (String id : ids) {
            Mitigation mitigation = pack.catalogue().mitigation(id).orElseThrow();
            changed = mitigation.effect().on(changed, pack.vocabulary());
        }
        return changed;
    }

    private void sets() {
        for (PairingAdvice pairing : claims.pairings()) {
            List<String> set = pairing.mitigations().orElseThrow().ids();
            Verdict wouldBe = pairing.wouldBe().orElseThrow();
            if (set.isEmpty()) {
                same("would be, with nothing done", wouldBe, pairing.verdict(), pairing.id());
                boolean missed = pairing.verdict() != Verdict.RECOMMENDED
                        && alone.values().stream().anyMatch(after -> verdict(after, pairing) == Verdict.RECOMMENDED);
                holds("no set of one", !missed, "one mitigation alone makes " + pairing.id() + " recommended");
                continue;
            }
            holds("needed", pairing.verdict() != Verdict.RECOMMENDED, pairing.id() + " needs nothing, but " + set);
            holds("suggested", alone.keySet().containsAll(set), pairing.id() + " by " + set);
            same("would be", wouldBe, verdict(fresh.advise(mitigated(set)), pairing), pairing.id() + " by " + set);
            same("a set makes it recommended", Verdict.RECOMMENDED, wouldBe, pairing.id() + " by " + set);
            for (List<String> part : parts(set)) {
                holds(
                        "no part of a set does it",
                        verdict(fresh.advise(mitigated(part)), pairing) != Verdict.RECOMMENDED,
                        pairing.id() + " by " + set + ", but " + part + " would do");
            }
            if (pairing.mitigations().orElseThrow().smallest() && set.size() > 1) {
                holds(
                        "smallest",
                        alone.values().stream().noneMatch(after -> verdict(after, pairing) == Verdict.RECOMMENDED),
                        pairing.id() + " by " + set + ", but one would do");
            }
        }
    }

    private static List<List<String>> parts(List<String> set) {
        List<List<String>> parts = new ArrayList<>();
        for (int chosen = 1; chosen < (1 << set.size()) - 1; chosen++) {
            List<String> part = new ArrayList<>();
            for (int i = 0; i < set.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    part.add(set.get(i));
                }
            }
            parts.add(part);
        }
        return parts;
    }

    // Where two do it, two or fewer are named; some of all pairs, drawn at random.
    private void pairsOfMitigations() {
        List<String> ids = List.copyOf(alone.keySet());
        for (int i = 0; i < Math.min(8, ids.size() * (ids.size() - 1) / 2); i++) {
            SortedSet<String> two = new TreeSet<>();
            while (two.size() < 2) {
                two.add(ids.get(random.nextInt(ids.size())));
            }
            CaseFacts changed = mitigated(List.copyOf(two));
            if (changed.warnings().size() > facts.warnings().size()) {
                continue;
            }
            Advice after = fresh.advise(changed);
            for (PairingAdvice pairing : claims.pairings()) {
                int named = pairing.mitigations().orElseThrow().ids().size();
                holds(
                        "sets of two",
                        pairing.verdict() == Verdict.RECOMMENDED
                                || verdict(after, pairing) != Verdict.RECOMMENDED
                                || named == 1
                                || named == 2,
                        two + " make " + pairing.id() + " recommended, but named are "
                                + pairing.mitigations().orElseThrow().ids());
            }
        }
    }

    private void unknownFacts() {
        SortedMap<String, SortedSet<String>> hang = new TreeMap<>();
        claims.pairings().forEach(pairing -> hang.put(pairing.id(), new TreeSet<>()));
        for (FactDefinition definition : pack.vocabulary().definitions()) {
            String path = definition.path();
            if (facts.fact(path).isPresent()) {
                continue;
            }
            SortedSet<String> changes = new TreeSet<>();
            for (Value value : all(definition)) {
                Advice after = fresh.advise(facts.with(pack.vocabulary(), Map.of(path, Optional.of(value))));
                changes.addAll(changed(after, change -> change != 0));
                answers(path, value, after);
            }
            Optional<Agenda.QuestionNote> question = question(path);
            if (path.startsWith(UNSTATED)) {
                question.flatMap(Agenda.QuestionNote::changes)
                        .filter(none -> !none.isEmpty())
                        .ifPresent(hung -> wrong.add("on " + path + ", which nobody decided, hang " + hung));
                continue;
            }
            changes.forEach(id -> hang.get(id).add(path));
            same(
                    "could change",
                    question.flatMap(Agenda.QuestionNote::couldChange).orElse(false),
                    !changes.isEmpty(),
                    path);
            same(
                    "changes",
                    question.flatMap(Agenda.QuestionNote::changes).orElse(List.of()),
                    List.copyOf(changes),
                    path);
        }
        for (PairingAdvice pairing : claims.pairings()) {
            same(
                    "hangs on",
                    pairing.firmness().hangsOn().orElseThrow(),
                    List.copyOf(hang.get(pairing.id())),
                    pairing.id());
            same(
                    "firm",
                    pairing.firmness().firm().orElseThrow(),
                    hang.get(pairing.id()).isEmpty(),
                    pairing.id());
        }
    }

    private Optional<Agenda.QuestionNote> question(String path) {
        return claims.agenda().questions().stream()
                .filter(note -> note.fact().equals(path))
                .findFirst();
    }

    // What an answer is said to make of verdicts is all that it makes of them.
    private void answers(String path, Value value, Advice after) {
        SortedMap<String, String> said = new TreeMap<>();
        question(path).flatMap(Agenda.QuestionNote::answers).orElse(List.of()).stream()
                .filter(answer -> answer.value().equals(value))
                .forEach(answer -> said.put(answer.pairing(), answer.verdict().id()));
        if (!said.isEmpty()) {
            SortedMap<String, String> changed = new TreeMap<>();
            changed(after, change -> change != 0).forEach(id -> {
                String[] pairing = id.split("/");
                changed.put(
                        id,
                        after.pairing(pairing[0], pairing[1])
                                .orElseThrow()
                                .verdict()
                                .id());
            });
            same("answer", said, changed, path + " = " + value.text());
        }
    }

    private static boolean hangs(PairingAdvice pairing, String path) {
        return pairing.firmness().hangsOn().orElseThrow().contains(path);
    }

    // What the rules tell apart, and beside it what they need not: an end of a range, all of a set.
    private List<Value> all(FactDefinition definition) {
        List<Value> all = new ArrayList<>(values.of(definition, facts));
        GeneratedCases.values(pack, definition).forEach(each -> {
            Value more = value(definition, each);
            // Of sets an advice tries none and each member alone, and says no more than that.
            boolean several = more instanceof Value.Ids ids && ids.ids().size() > 1;
            if (!several && !all.contains(more)) {
                all.add(more);
            }
        });
        return all;
    }

    /** A made value as a case holds it. */
    static Value value(FactDefinition definition, Object made) {
        return switch (definition.type()) {
            case CHOICE, SCALE -> new Value.Id((String) made);
            case YES_NO -> new Value.YesNo((Boolean) made);
            case PROBABILITY -> new Value.Number((Double) made);
            case SET -> {
                TreeSet<String> ids = new TreeSet<>();
                ((List<?>) made).forEach(id -> ids.add((String) id));
                yield new Value.Ids(ids);
            }
        };
    }

    private void parties() {
        String table = pack.catalogue().roles().table();
        Optional<Value.Ids> seated = facts.ids(table);
        if (seated.isEmpty()) {
            same("parties", claims.agenda().parties().orElseThrow(), List.of(), "nobody knows who is at the table");
            return;
        }
        List<Agenda.PartyNote> happens = new ArrayList<>();
        for (String party : pack.vocabulary().definition(table).orElseThrow().ids()) {
            SortedSet<String> then = new TreeSet<>(seated.get().ids());
            boolean joins = then.add(party);
            if (!joins) {
                then.remove(party);
            }
            Advice after = fresh.advise(facts.with(pack.vocabulary(), Map.of(table, Optional.of(new Value.Ids(then)))));
            happens.add(new Agenda.PartyNote(
                    party, joins, changed(after, change -> change > 0), changed(after, change -> change < 0)));
        }
        List<Agenda.PartyNote> claimed = claims.agenda().parties().orElseThrow();
        same("parties", claimed.size(), happens.size(), "the table");
        for (int i = 0; i < happens.size(); i++) {
            same("party", claimed.get(i), happens.get(i), happens.get(i).party());
        }
    }
}
