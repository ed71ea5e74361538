package dealadvisor.workbench;

import dealadvisor.advice.trying.Alternatives;
import dealadvisor.advice.trying.Alternatives.Weighed;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Value;
import dealadvisor.workbench.Direction.Measure;
import dealadvisor.workbench.Direction.Pull;
import dealadvisor.workbench.Directions.Against;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tries directions in one case at a time, and makes a case in which one goes the wrong way smaller until no fact can be left out. */
final class DirectionTrials {
    private final RulePack pack;
    private final MadeCases made;

    /** @param made knows the values of a fact that rules tell apart */
    DirectionTrials(RulePack pack, MadeCases made) {
        this.pack = pack;
        this.made = made;
    }

    /**
     * One direction's outcome in one case.
     *
     * @param tried whether it could be tried there
     * @param moved whether something moved as it says
     * @param against where it first went the wrong way, if it did
     */
    record Trial(boolean tried, boolean moved, Optional<Step> against) {}

    /** The two changes between which a pairing went the wrong way. */
    record Step(Map<String, Optional<Value>> first, Map<String, Optional<Value>> second, String pairing) {}

    /** The outcomes of directions in one case, in their order. */
    List<Trial> of(CaseFacts facts, List<Direction> directions) {
        List<Trial> trials = new ArrayList<>();
        try (Alternatives alternatives = new Alternatives(pack, facts)) {
            for (Direction direction : directions) {
                trials.add(trial(alternatives, facts, direction, false));
            }
        }
        return trials;
    }

    /** The outcome of a direction in a case that it names, whatever is at odds there. */
    Trial inNamed(CaseFacts facts, Direction direction) {
        if (direction.pulls().isEmpty()) {
            return new Trial(true, false, Optional.empty());
        }
        try (Alternatives alternatives = new Alternatives(pack, facts)) {
            return trial(alternatives, facts, direction, true);
        }
    }

    /** What the facts become last. */
    Map<String, Optional<Value>> last(Direction direction) {
        List<Map<String, Optional<Value>>> stages = stages(direction);
        return stages.get(stages.size() - 1);
    }

    private Trial trial(Alternatives alternatives, CaseFacts facts, Direction direction, boolean named) {
        boolean tried = false;
        boolean moved = false;
        List<Map<String, Optional<Value>>> stages = stages(direction);
        List<Weighed> before = List.of();
        for (int i = 0; i < stages.size(); i++) {
            CaseFacts now = facts.with(pack.vocabulary(), stages.get(i));
            if (!named && !now.warnings().isEmpty()) {
                before = List.of();
                continue;
            }
            List<Weighed> weighed = alternatives.of(now);
            if (!before.isEmpty()) {
                tried = true;
                for (int p = 0; p < weighed.size(); p++) {
                    Optional<Boolean> move = move(
                            direction, before.get(p), weighed.get(p), known(stages.get(i - 1)) && known(stages.get(i)));
                    if (move.isEmpty()) {
                        return new Trial(
                                true,
                                moved,
                                Optional.of(new Step(
                                        stages.get(i - 1),
                                        stages.get(i),
                                        weighed.get(p).id())));
                    }
                    moved |= move.get();
                }
            }
            before = weighed;
        }
        return new Trial(tried, moved, Optional.empty());
    }

    private static boolean known(Map<String, Optional<Value>> stage) {
        return stage.values().stream().allMatch(Optional::isPresent);
    }

    /** What the facts of a case become, one stage after another; between each two the direction holds. */
    private List<Map<String, Optional<Value>>> stages(Direction direction) {
        List<Map<String, Optional<Value>>> changes = new ArrayList<>();
        if (direction.along().isPresent()) {
            String path = direction.along().get();
            made.of(pack.vocabulary().definition(path).orElseThrow())
                    .forEach(value -> changes.add(Map.of(path, Optional.of(value))));
        } else {
            changes.add(direction.from());
            changes.add(direction.to());
        }
        return changes.stream()
                .map(change -> {
                    Map<String, Optional<Value>> all = new TreeMap<>(direction.when());
                    all.putAll(change);
                    return all;
                })
                .toList();
    }

    // Whether something moved as the direction says; empty if something went the wrong way.
    private static Optional<Boolean> move(Direction direction, Weighed first, Weighed second, boolean known) {
        if (!direction.covers(first.good(), first.payment())) {
            return Optional.of(false);
        }
        boolean moved = false;
        for (Map.Entry<Measure, Pull> pull : direction.pulls().entrySet()) {
            double move = of(pull.getKey(), second) - of(pull.getKey(), first);
            if (pull.getValue().refuses(move)
                    // An answer to what was not known may raise a verdict of itself.
                    || (pull.getKey() == Measure.INDEX
                            && known
                            && pull.getValue().refuses(second.verdict().compareTo(first.verdict())))) {
                return Optional.empty();
            }
            moved |= Math.abs(move) > Direction.TOLERANCE;
        }
        return Optional.of(moved);
    }

    private static double of(Measure measure, Weighed weighed) {
        return measure.term().map(term -> weighed.terms().of(term)).orElseGet(() -> weighed.terms()
                .index());
    }

    /** The same with every fact left out that is not needed for it. */
    Against smallest(Direction direction, CaseFacts facts, Step step) {
        CaseFacts least = facts;
        try (Alternatives alternatives = new Alternatives(pack, facts)) {
            for (String path : facts.facts().keySet()) {
                CaseFacts without = least.with(pack.vocabulary(), Map.of(path, Optional.empty()));
                if (without.fact(path).isEmpty() && wrong(direction, alternatives, without, step)) {
                    least = without;
                }
            }
        }
        CaseFacts shown = least;
        List<String> known = new ArrayList<>();
        shown.facts().forEach((path, fact) -> {
            if (!step.second().containsKey(path) && !shown.implied().contains(path)) {
                known.add(path + "=" + fact.value().text());
            }
        });
        return against(direction, least, step, known);
    }

    private boolean wrong(Direction direction, Alternatives alternatives, CaseFacts facts, Step step) {
        CaseFacts one = facts.with(pack.vocabulary(), step.first());
        CaseFacts two = facts.with(pack.vocabulary(), step.second());
        if (!one.warnings().isEmpty() || !two.warnings().isEmpty()) {
            return false;
        }
        Weighed first = at(alternatives.of(one), step.pairing());
        Weighed second = at(alternatives.of(two), step.pairing());
        return move(direction, first, second, known(step.first()) && known(step.second()))
                .isEmpty();
    }

    private static Weighed at(List<Weighed> weighed, String pairing) {
        return weighed.stream().filter(w -> w.id().equals(pairing)).findFirst().orElseThrow();
    }

    /** How it goes the wrong way there, with the rules that make it so. */
    Against against(Direction direction, CaseFacts facts, Step step, List<String> known) {
        try (Alternatives alternatives = new Alternatives(pack, facts)) {
            Weighed first = at(alternatives.of(facts.with(pack.vocabulary(), step.first())), step.pairing());
            List<String> before = said(alternatives.bearing(first.good(), first.payment()));
            Weighed second = at(alternatives.of(facts.with(pack.vocabulary(), step.second())), step.pairing());
            List<String> after = said(alternatives.bearing(first.good(), first.payment()));
            List<String> moves = new ArrayList<>();
            for (Map.Entry<Measure, Pull> pull : direction.pulls().entrySet()) {
                moves.add(pull.getKey().id() + " should say `" + pull.getValue().id() + "` and goes from "
                        + plain(of(pull.getKey(), first)) + " to " + plain(of(pull.getKey(), second)));
            }
            moves.add("verdict from " + first.verdict().id() + " to "
                    + second.verdict().id());
            return new Against(
                    Optional.of(step.pairing()),
                    String.join(", ", moves),
                    known,
                    words(step.first()),
                    words(step.second()),
                    less(before, after),
                    less(after, before));
        }
    }

    private static String plain(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    /** A change as {@code path=value}. */
    static List<String> words(Map<String, Optional<Value>> stage) {
        return stage.entrySet().stream()
                .map(entry ->
                        entry.getKey() + "=" + entry.getValue().map(Value::text).orElse("unknown"))
                .sorted()
                .toList();
    }

    private static List<String> said(List<Conclusion> conclusions) {
        return conclusions.stream()
                .map(conclusion -> "\"" + conclusion.because().rule() + "\" ("
                        + conclusion.kind().id() + " " + conclusion.subject()
                        + (conclusion.amount().isEmpty() ? "" : " " + conclusion.amount()) + ")")
                .sorted()
                .toList();
    }

    private static List<String> less(List<String> all, List<String> others) {
        List<String> left = new ArrayList<>(all);
        others.forEach(left::remove);
        return left;
    }
}
