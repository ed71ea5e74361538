package dealadvisor.render.html;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Agenda;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.chances.PossibleValues;
import dealadvisor.advice.trying.Alternatives;
import dealadvisor.advice.trying.Alternatives.Weighed;
import dealadvisor.advice.weighing.Ties;
import dealadvisor.catalogue.Term;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import dealadvisor.reading.Present;
import dealadvisor.render.words.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What answers to the open questions of a case would give, each alone and all together. It is known only where the advice was tried.
 *
 * @param openings the questions, by what hangs on them: those that may change the best verdict, those that are essential, then by how far they move the
 *     best index
 * @param low the best pairing's lowest index by one answer
 * @param high its highest by one answer
 * @param worst its index with each question answered by what alone is worst for it: as bad as was found, which is no proof
 * @param allBest its index with each answered by what alone is best for it
 * @param essentialsBest the best pairing of all if all essential facts were known and best for the one that is best now
 * @param floors the lowest that one answer brings each term of each pairing to
 */
record Openings(
        List<Opening> openings,
        double low,
        double high,
        double worst,
        double allBest,
        Optional<Weighed> essentialsBest,
        Map<String, Map<Term, Double>> floors) {
    /** One answer, what would then be best, what would become of the pairing that is best now, and how many verdicts would change. */
    record Answer(Value value, Weighed best, Weighed same, int changed) {}

    /**
     * One question and its answers.
     *
     * @param flips whether some answer changes the best verdict
     * @param essential whether nothing is recommended while it is open
     */
    record Opening(Agenda.QuestionNote question, List<Answer> answers, boolean flips, boolean essential) {
        double lowest() {
            return answers.stream()
                    .mapToDouble(a -> a.best().indexIfOpen())
                    .min()
                    .orElse(0);
        }

        double highest() {
            return answers.stream()
                    .mapToDouble(a -> a.best().indexIfOpen())
                    .max()
                    .orElse(0);
        }

        int changed() {
            return answers.stream().mapToInt(Answer::changed).max().orElse(0);
        }

        /** Whether an answer moves anything that a page shows. */
        boolean moves() {
            return flips || essential || highest() - lowest() >= 0.005 || changed() > 0;
        }
    }

    /** Answers every open question of an advice that was tried; nothing where it was not, or where no pairing is in question. */
    static Optional<Openings> of(Advice advice, RulePack pack) {
        if (advice.agenda().parties().isEmpty() || advice.pairings().isEmpty()) {
            return Optional.empty();
        }
        try (Alternatives supposed = new Alternatives(pack, advice.facts())) {
            return Optional.of(new Search(advice, pack, supposed).openings());
        }
    }

    /** The lowest that one answer brings a term to. */
    double floor(PairingAdvice pairing, Term term) {
        return Present.in(Present.in(floors, pairing.id()), term);
    }

    /** How many questions could change the best verdict alone. */
    int flipping() {
        return (int) openings.stream().filter(Opening::flips).count();
    }

    private static final class Search {
        private final Alternatives supposed;
        private final Map<String, List<Value>> values = new TreeMap<>();
        private final PairingAdvice best;
        private final Map<String, PairingAdvice> known = new HashMap<>();
        private final Map<String, Map<Term, Double>> floors = new TreeMap<>();
        private final List<Agenda.QuestionNote> questions;

        Search(Advice advice, RulePack pack, Alternatives supposed) {
            this.supposed = supposed;
            this.best = Ranking.of(advice, pack).best().orElseThrow();
            this.questions = advice.agenda().questions().stream()
                    .filter(note -> !pack.vocabulary()
                            .definition(note.fact())
                            .map(FactDefinition::decided)
                            .orElse(true))
                    .toList();
            PossibleValues possible = new PossibleValues(pack);
            for (Agenda.QuestionNote question : questions) {
                pack.vocabulary()
                        .definition(question.fact())
                        .ifPresent(fact -> values.put(question.fact(), possible.of(fact, advice.facts())));
            }
            advice.pairings().forEach(p -> {
                known.put(p.id(), p);
                Map<Term, Double> terms = new TreeMap<>();
                for (Term term : Term.values()) {
                    terms.put(term, p.feasibility().terms().of(term));
                }
                floors.put(p.id(), terms);
            });
        }

        private List<Weighed> with(Map<String, Value> answered) {
            return supposed.with(changes(answered));
        }

        private static Map<String, Optional<Value>> changes(Map<String, Value> answered) {
            Map<String, Optional<Value>> changes = new HashMap<>();
            answered.forEach((path, value) -> changes.put(path, Optional.of(value)));
            return changes;
        }

        Openings openings() {
            supposed.prepare(values.entrySet().stream()
                    .flatMap(all -> all.getValue().stream().map(value -> changes(Map.of(all.getKey(), value))))
                    .toList());
            List<Opening> openings = new ArrayList<>();
            Map<String, Value> bad = new TreeMap<>();
            Map<String, Value> good = new TreeMap<>();
            Map<String, Value> essential = new TreeMap<>();
            double low = index(best);
            double high = low;
            for (Agenda.QuestionNote question : questions) {
                String fact = question.fact();
                List<Answer> answers = values.getOrDefault(fact, List.of()).stream()
                        .map(value -> answer(fact, value))
                        .toList();
                boolean flips = answers.stream().anyMatch(a -> a.best().verdict() != best.verdict());
                boolean missing = best.hindrances().missing().contains(fact);
                openings.add(new Opening(question, answers, flips, missing));
                Answer least = answers.stream().min(BY_SAME).orElseThrow();
                Answer most = answers.stream().max(BY_SAME).orElseThrow();
                bad.put(fact, least.value());
                good.put(fact, most.value());
                if (missing) {
                    essential.put(fact, most.value());
                }
                low = Math.min(low, least.same().indexIfOpen());
                high = Math.max(high, most.same().indexIfOpen());
            }
            openings.sort(Comparator.comparing((Opening o) -> !o.flips())
                    .thenComparing(o -> !o.essential())
                    .thenComparing(o -> -Math.round((o.highest() - o.lowest()) * 1e6))
                    .thenComparing(o -> -o.changed())
                    .thenComparing(o -> o.question().fact()));
            return new Openings(
                    List.copyOf(openings),
                    low,
                    high,
                    Math.min(low, same(with(bad)).indexIfOpen()),
                    Math.max(high, same(with(good)).indexIfOpen()),
                    best.hindrances().missing().isEmpty() ? Optional.empty() : Optional.of(best(with(essential))),
                    floors);
        }

        private static final Comparator<Answer> BY_SAME = (one, other) -> Ties.compare(
                one.same().verdict(),
                one.same().indexIfOpen(),
                other.same().verdict(),
                other.same().indexIfOpen());

        private Answer answer(String fact, Value value) {
            List<Weighed> outcome = with(Map.of(fact, value));
            int changed = 0;
            for (Weighed weighed : outcome) {
                changed += weighed.verdict() == Present.in(known, weighed.id()).verdict() ? 0 : 1;
                Map<Term, Double> floor = Present.in(floors, weighed.id());
                for (Term term : Term.values()) {
                    floor.merge(term, weighed.terms().of(term), Math::min);
                }
            }
            return new Answer(value, best(outcome), same(outcome), changed);
        }

        private static double index(PairingAdvice pairing) {
            return pairing.verdict() == Verdict.BLOCKED ? 0 : pairing.index();
        }

        private Weighed best(List<Weighed> outcome) {
            return Openings.best(outcome, best.id());
        }

        private Weighed same(List<Weighed> outcome) {
            return Openings.same(outcome, best.id());
        }
    }

    /** The best of these. Of several that are as good it is the one that is best now, so that nothing seems to change. */
    static Weighed best(List<Weighed> outcome, String bestNow) {
        Weighed found = same(outcome, bestNow);
        for (Weighed weighed : outcome) {
            if (Ties.compare(weighed.verdict(), weighed.indexIfOpen(), found.verdict(), found.indexIfOpen()) > 0) {
                found = weighed;
            }
        }
        return found;
    }

    private static Weighed same(List<Weighed> outcome, String id) {
        return outcome.stream().filter(w -> w.id().equals(id)).findFirst().orElseThrow();
    }
}
