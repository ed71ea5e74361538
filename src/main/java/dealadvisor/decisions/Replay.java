package dealadvisor.decisions;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.comparison.Answers;
import dealadvisor.comparison.Bearing;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseFile;
import dealadvisor.reading.FileNames;
import dealadvisor.reading.ProblemsException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A decision, advised again.
 *
 * @param then the decision
 * @param now under which rules it was advised again
 * @param impossible why it could not be advised again, if so
 * @param differences the answers that are otherwise now, those on the whole first
 * @param indices how many pairings have another index now and the same verdict
 */
public record Replay(
        Decision then, Decision.Rules now, Optional<String> impossible, List<Difference> differences, int indices) {
    public Replay {
        differences = List.copyOf(differences);
    }

    /**
     * An answer that is otherwise now.
     *
     * @param what the eligibility, window, rule-out or pairing
     * @param then what was answered
     * @param now what is answered
     * @param rules whose conclusions on it came, went or changed; empty where numbers or entries of the rules, or the advisor itself, make it
     */
    public record Difference(String what, String then, String now, List<Voice> rules) {
        public Difference {
            rules = List.copyOf(rules);
        }
    }

    /**
     * A rule that makes a difference.
     *
     * @param rule its name
     * @param how whether it concludes something only now, did so only then, or does so with another amount
     * @param was the amount then; empty where it concluded nothing, or where there is no more to say
     * @param is the amount now, likewise
     * @param at its file and line, where it concludes something now
     * @param stands whether the rules in use have it
     */
    public record Voice(String rule, How how, String was, String is, Optional<String> at, boolean stands) {
        /** What became of a conclusion. */
        public enum How {
            NEW,
            GONE,
            CHANGED
        }
    }

    /** Whether it could be advised again and everything came out as it was, indices included. */
    public boolean same() {
        return impossible.isEmpty() && differences.isEmpty() && indices == 0;
    }

    /** Whether the rules are still those of then. */
    public boolean sameRules() {
        return then.rules().sha256().equals(now.sha256());
    }

    /** Advises again on what was said then. */
    public static Replay of(Decision then, Advisor advisor) {
        RulePack pack = advisor.pack();
        Optional<Case> said = said(then, pack);
        if (said.isEmpty()) {
            return new Replay(
                    then,
                    rules(pack),
                    Optional.of("`"
                            + new Masks(then.masked())
                                    .resting(pack.vocabulary())
                                    .orElseThrow()
                            + "` was masked, and "
                            + then.said()
                                    .file()
                                    .map(file -> "`" + file + "` no longer says what it said then")
                                    .orElse("there is no case file")),
                    List.of(),
                    0);
        }
        try {
            return of(then, pack, advisor.advise(said.get()));
        } catch (ProblemsException e) {
            return new Replay(
                    then,
                    rules(pack),
                    Optional.of("these rules cannot read the case: "
                            + e.problems().get(0).message()),
                    List.of(),
                    0);
        }
    }

    private static Decision.Rules rules(RulePack pack) {
        return new Decision.Rules(pack.id(), pack.version(), pack.sha256());
    }

    // What was said then: as it was kept, or, where too little was, as its file still says it.
    private static Optional<Case> said(Decision then, RulePack pack) {
        if (new Masks(then.masked()).resting(pack.vocabulary()).isEmpty()) {
            return Optional.of(then.said());
        }
        try {
            return then.said()
                    .file()
                    .flatMap(FileNames::find)
                    .map(path -> CaseFile.read(path).content().with(then.said().changes()))
                    .filter(given -> DecisionText.digest(given).equals(then.digest()));
        } catch (ProblemsException e) {
            return Optional.empty();
        }
    }

    // A conclusion then and now, where it was drawn.
    private record Both(Optional<Decision.Concluded> then, Optional<Decision.Concluded> now) {
        Decision.Concluded either() {
            return now.or(() -> then).orElseThrow();
        }

        boolean same() {
            return then.map(Decision.Concluded::amount).equals(now.map(Decision.Concluded::amount));
        }
    }

    private static List<Both> moved(Decision then, Advice advice) {
        SortedMap<String, Both> all = new TreeMap<>();
        then.concluded().forEach(each -> all.put(each.id(), new Both(Optional.of(each), Optional.empty())));
        Decision.concluded(advice)
                .forEach(each -> all.merge(
                        each.id(),
                        new Both(Optional.empty(), Optional.of(each)),
                        (was, is) -> new Both(was.then(), is.now())));
        return all.values().stream().filter(both -> !both.same()).toList();
    }

    private static Replay of(Decision then, RulePack pack, Advice advice) {
        SortedMap<String, String> answers = Answers.of(advice);
        List<Both> moved = moved(then, advice);
        SortedSet<String> whats =
                new TreeSet<>(Comparator.comparing(Replay::onPairing).thenComparing(Comparator.<String>naturalOrder()));
        whats.addAll(then.answers().keySet());
        whats.addAll(answers.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String what : whats) {
            String was = then.answers().getOrDefault(what, Answers.absent(what));
            String is = answers.getOrDefault(what, Answers.absent(what));
            if (!was.equals(is)) {
                differences.add(new Difference(what, was, is, voices(what, moved, pack, advice)));
            }
        }
        int indices = (int) advice.pairings().stream()
                .filter(pairing -> pairing.verdict().id().equals(then.answers().get(pairing.id())))
                .filter(pairing ->
                        !Double.valueOf(pairing.index()).equals(then.indices().get(pairing.id())))
                .count();
        return new Replay(then, rules(pack), Optional.empty(), differences, indices);
    }

    private static boolean onPairing(String what) {
        return !what.startsWith("eligibility/") && !what.equals("window") && !what.startsWith("rule-out/");
    }

    private static List<Voice> voices(String what, List<Both> moved, RulePack pack, Advice advice) {
        SortedMap<String, Voice> voices = new TreeMap<>();
        for (Both both : moved) {
            Decision.Concluded either = both.either();
            if (Bearing.on(what, either.kind(), either.subject(), either.scope())) {
                voices.putIfAbsent(
                        either.rule(),
                        new Voice(
                                either.rule(),
                                both.then().isEmpty()
                                        ? Voice.How.NEW
                                        : both.now().isEmpty() ? Voice.How.GONE : Voice.How.CHANGED,
                                both.then().map(Decision.Concluded::amount).orElse(""),
                                both.now().map(Decision.Concluded::amount).orElse(""),
                                both.now()
                                        .flatMap(now -> advice.argument().conclusion(now.id()))
                                        .map(now -> now.file() + ":" + now.line()),
                                pack.rule(either.rule()).isPresent()));
            }
        }
        return List.copyOf(voices.values());
    }
}
