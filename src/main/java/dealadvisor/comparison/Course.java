package dealadvisor.comparison;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.Eligibility;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Sampling;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.Window;
import dealadvisor.advice.trying.Alternatives;
import dealadvisor.advice.trying.Nearby;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Rounding;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import dealadvisor.facts.Value;
import dealadvisor.reading.Present;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Assessments of one AI, or of one family, over time.
 *
 * @param name what they are of
 * @param points the assessments in the order of their days
 * @param nearby what the newest is about to flip at
 * @param stale the facts of the newest that nobody has looked at for long, the oldest first
 */
public record Course(String name, List<Point> points, List<Nearby> nearby, List<Stale> stale) {
    public Course {
        points = List.copyOf(points);
        nearby = List.copyOf(nearby);
        stale = List.copyOf(stale);
    }

    /**
     * One assessment.
     *
     * @param advice on it; with trials for the newest only
     * @param moved what is otherwise than in the assessment before it
     * @param alarms what became worse since then
     */
    public record Point(Advice advice, List<Moved> moved, List<Alarm> alarms) {
        public Point {
            moved = List.copyOf(moved);
            alarms = List.copyOf(alarms);
        }

        /** The pairing that comes first, if any is in question. */
        public Optional<PairingAdvice> best() {
            return advice.pairings().stream().findFirst();
        }

        /** How likely that pairing has each verdict, where the assessment states something as uncertain and it was weighed. */
        public Optional<Uncertainty.Pairing> odds() {
            return best().flatMap(first -> advice.uncertainty().stream()
                    .flatMap(known -> known.pairings().stream())
                    .filter(each -> each.id().equals(first.id()))
                    .findFirst());
        }

        /** How likely that pairing is recommended, likewise. */
        public Optional<Double> chance() {
            return odds().flatMap(odds -> Optional.ofNullable(odds.verdicts().get(Verdict.RECOMMENDED)));
        }
    }

    /**
     * An answer that is otherwise than in the assessment before.
     *
     * @param what {@code eligibility/any-deal}, {@code eligibility/high-value}, {@code window}, {@code rule-out/ID@SCOPE}, {@code best}, a pairing for its
     *     verdict, or {@code index of } and a pairing
     * @param from the answer before
     * @param to the answer now
     * @param because facts that make the difference: each alone, or else together; none if that was not found
     */
    public record Moved(String what, String from, String to, List<FactDifference> because) {
        public Moved {
            because = List.copyOf(because);
        }
    }

    /** What may become worse from one assessment to the next. */
    public enum Alarm {
        /** The AI was eligible for any deal, or for high-value deals, and is not for sure any more. */
        ELIGIBILITY,
        /** The best verdict is worse. */
        VERDICT,
        /** The window began to close, or closed. */
        WINDOW,
        /** A reason for no deal applies that did not. */
        RULE_OUT,
        /** A fact of the newest assessment is stale. */
        STALE;

        /** The word for it on the command line and in output. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A fact that is known as of a day too long ago. */
    public record Stale(String fact, String asOf, long days) {}

    /** What moved, in the order to read it: what holds for the whole case and which pairing comes first, then the other pairings. */
    public static List<Moved> first(List<Moved> moved) {
        return Stream.concat(
                        moved.stream().filter(Course::isOfTheWhole),
                        moved.stream().filter(one -> !isOfTheWhole(one)))
                .toList();
    }

    /** Whether it is about the whole case or about which pairing comes first and how well, and not the verdict of one of many. */
    public static boolean isOfTheWhole(Moved moved) {
        return moved.what().equals("window")
                || moved.what().equals("best")
                || moved.what().startsWith("eligibility/")
                || moved.what().startsWith("rule-out/")
                || moved.what().startsWith("index of ");
    }

    /** What to watch of what the newest is about to flip at: numbers, which drift both ways, and the steps of scales that would make an answer worse. */
    public List<Nearby> pressing() {
        Point newest = points.get(points.size() - 1);
        return nearby.stream()
                .filter(near -> near.now() instanceof Value.Number || worse(near, newest))
                .toList();
    }

    private static boolean worse(Nearby near, Point newest) {
        Advice advice = newest.advice();
        return near.changes().entrySet().stream().anyMatch(change -> switch (change.getKey()) {
            case "any-deal" -> advice.preconditions().anyDeal().verdict() == Eligibility.Verdict.ELIGIBLE;
            case "high-value" -> advice.preconditions().highValue().verdict() == Eligibility.Verdict.ELIGIBLE;
            case "window" -> advice.preconditions().window().state() == Window.State.OPEN;
            default ->
                newest.best()
                        .filter(best -> best.verdict() != Verdict.BLOCKED)
                        .filter(best ->
                                rank(change.getValue()) < rank(best.verdict().id()))
                        .isPresent();
        });
    }

    private static int rank(String verdict) {
        for (Verdict one : Verdict.values()) {
            if (one.id().equals(verdict)) {
                return one.ordinal();
            }
        }
        return 0;
    }

    /**
     * Advises on assessments and holds each against the one before it.
     *
     * @param name what they are of
     * @param dated at least one case, each with its day
     * @param oldest after how many days a fact is stale; empty if none is
     * @param today the day from which that counts; if empty, that of the newest assessment
     * @param sampling how chances are reckoned where an assessment states facts that are not certain; empty if they are not
     */
    public static Course of(
            RulePack pack,
            String name,
            List<CaseFacts> dated,
            Optional<Long> oldest,
            Optional<LocalDate> today,
            Optional<Sampling> sampling) {
        List<CaseFacts> cases = dated.stream()
                .sorted(Comparator.comparing((CaseFacts facts) -> facts.asOf().orElseThrow())
                        .thenComparing(CaseFacts::id))
                .toList();
        CaseFacts newest = cases.get(cases.size() - 1);
        LocalDate day = today.orElseGet(() -> LocalDate.parse(newest.asOf().orElseThrow()));
        List<Stale> stale = oldest.map(days -> stale(newest, days, day)).orElse(List.of());
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            boolean last = i == cases.size() - 1;
            Advisor usual = last ? Advisor.brief(pack) : Advisor.withoutTrials(pack);
            CaseFacts facts = cases.get(i);
            Advice advice = sampling.filter(how -> how.priors() || facts.isUncertain())
                    .map(usual::sampling)
                    .orElse(usual)
                    .advise(facts);
            List<Alarm> alarms = new ArrayList<>();
            List<Moved> moved = new ArrayList<>();
            if (i > 0) {
                Advice before = points.get(i - 1).advice();
                moved.addAll(moved(pack, before, advice));
                alarms.addAll(alarms(before, advice));
            }
            if (last && !stale.isEmpty()) {
                alarms.add(Alarm.STALE);
            }
            points.add(new Point(advice, moved, alarms));
        }
        return new Course(name, points, Nearby.of(pack, newest), stale);
    }

    private static List<Stale> stale(CaseFacts facts, long oldest, LocalDate today) {
        List<Stale> stale = new ArrayList<>();
        for (Fact fact : facts.facts().values()) {
            if (facts.implied().contains(fact.path())) {
                continue;
            }
            String asOf = fact.remarks().asOf().or(facts::asOf).orElseThrow();
            long days = ChronoUnit.DAYS.between(LocalDate.parse(asOf), today);
            if (days > oldest) {
                stale.add(new Stale(fact.path(), asOf, days));
            }
        }
        stale.sort(Comparator.comparingLong((Stale one) -> -one.days()).thenComparing(Stale::fact));
        return stale;
    }

    private static List<Alarm> alarms(Advice before, Advice now) {
        List<Alarm> alarms = new ArrayList<>();
        if (lost(before.preconditions().anyDeal(), now.preconditions().anyDeal())
                || lost(before.preconditions().highValue(), now.preconditions().highValue())) {
            alarms.add(Alarm.ELIGIBILITY);
        }
        boolean fell = !before.pairings().isEmpty()
                && (now.pairings().isEmpty()
                        || now.pairings()
                                        .get(0)
                                        .verdict()
                                        .compareTo(before.pairings().get(0).verdict())
                                < 0);
        if (fell) {
            alarms.add(Alarm.VERDICT);
        }
        Window.State was = before.preconditions().window().state();
        Window.State is = now.preconditions().window().state();
        if (is != was && (is == Window.State.CLOSED || (is == Window.State.CLOSING && was != Window.State.CLOSED))) {
            alarms.add(Alarm.WINDOW);
        }
        Set<String> known = new LinkedHashSet<>();
        before.preconditions()
                .ruleOuts()
                .forEach(ruled -> known.add(ruled.id() + "@" + ruled.scope().text()));
        if (now.preconditions().ruleOuts().stream()
                .anyMatch(ruled ->
                        !known.contains(ruled.id() + "@" + ruled.scope().text()))) {
            alarms.add(Alarm.RULE_OUT);
        }
        return alarms;
    }

    private static boolean lost(Eligibility before, Eligibility now) {
        return before.verdict() == Eligibility.Verdict.ELIGIBLE && now.verdict() != Eligibility.Verdict.ELIGIBLE;
    }

    private static List<Moved> moved(RulePack pack, Advice before, Advice now) {
        CaseComparison comparison = CaseComparison.of(pack, before.facts(), now.facts());
        Map<String, FactDifference> facts = new HashMap<>();
        comparison.facts().forEach(fact -> facts.put(fact.fact(), fact));
        List<Moved> moved = new ArrayList<>();
        comparison
                .differences()
                .forEach(difference -> moved.add(
                        new Moved(difference.what(), difference.a(), difference.b(), because(difference, facts))));
        best(pack, comparison, before, now, facts, moved);
        return moved;
    }

    private static List<FactDifference> because(Difference difference, Map<String, FactDifference> facts) {
        return (difference.makes().isEmpty() ? difference.together() : difference.makes())
                .stream().map(facts::get).toList();
    }

    // Which pairing comes first, and how well it stands if its verdict is the same; the facts that move the indices of
    // these pairings alone.
    private static void best(
            RulePack pack,
            CaseComparison comparison,
            Advice before,
            Advice now,
            Map<String, FactDifference> facts,
            List<Moved> moved) {
        if (before.pairings().isEmpty() || now.pairings().isEmpty()) {
            return;
        }
        PairingAdvice was = before.pairings().get(0);
        PairingAdvice is = now.pairings().get(0);
        List<String> involved = List.of(was.id(), is.id());
        if (!was.id().equals(is.id())) {
            Set<FactDifference> because = new LinkedHashSet<>();
            comparison.differences().stream()
                    .filter(difference -> involved.contains(difference.what()))
                    .forEach(difference -> because.addAll(because(difference, facts)));
            if (because.isEmpty()) {
                because.addAll(moving(pack, before, now, involved, facts));
            }
            moved.add(new Moved("best", was.id(), is.id(), List.copyOf(because)));
        }
        before.pairing(is.good(), is.payment())
                .filter(earlier -> earlier.verdict() == is.verdict()
                        && !Rounding.of(earlier.index()).equals(Rounding.of(is.index())))
                .ifPresent(earlier -> moved.add(new Moved(
                        "index of " + is.id(),
                        Rounding.of(earlier.index()),
                        Rounding.of(is.index()),
                        moving(pack, before, now, List.of(is.id()), facts))));
    }

    private static List<FactDifference> moving(
            RulePack pack, Advice before, Advice now, List<String> pairings, Map<String, FactDifference> facts) {
        Map<FactDifference, Double> moves = new HashMap<>();
        try (Alternatives alternatives = new Alternatives(pack, before.facts().withoutBeliefs())) {
            Map<String, Double> usual = indices(alternatives.with(Map.of()), pairings);
            facts.forEach((path, difference) -> {
                if (!path.equals(Swaps.PRICES)) {
                    Map<String, Double> other = indices(
                            alternatives.with(
                                    Map.of(path, now.facts().fact(path).map(Fact::value))),
                            pairings);
                    double most = 0;
                    for (String pairing : usual.keySet()) {
                        most = Math.max(most, Math.abs(Present.in(other, pairing) - usual.get(pairing)));
                    }
                    if (most > 0) {
                        moves.put(difference, most);
                    }
                }
            });
        }
        return moves.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<FactDifference, Double> one) -> -one.getValue())
                        .thenComparing(one -> one.getKey().fact()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, Double> indices(List<Alternatives.Weighed> weighed, List<String> pairings) {
        Map<String, Double> indices = new HashMap<>();
        weighed.stream()
                .filter(one -> pairings.contains(one.id()))
                .forEach(one -> indices.put(one.id(), one.indexIfOpen()));
        return indices;
    }
}
