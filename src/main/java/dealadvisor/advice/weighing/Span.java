package dealadvisor.advice.weighing;

import dealadvisor.conclusions.Conclusion.Kind;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What one rule may say at best and at worst for a deal, where facts that it reads may be one of several values. Of what helps the best is all that it
 * may say in any of these ways, of what hurts only what it says in each; the worst is the other way round.
 *
 * @param best at best
 * @param worst at worst
 * @param sure what it says in each of these ways, each as weak as it may be
 * @param any what it says in any of them, each as strong as it may be
 * @param weak the same, each as weak as it may be where it is said at all
 */
record Span(
        List<Statement> best,
        List<Statement> worst,
        Collection<Statement> sure,
        Collection<Statement> any,
        Collection<Statement> weak) {
    /** Statements in one slot are stronger and weaker forms of the same. */
    private record Slot(Kind kind, int scope, int what) {}

    /**
     * @param entries what the rule says in each of the ways
     * @param helps whether a statement is good for a deal
     */
    static Span of(List<Statement[]> entries, Predicate<Statement> helps) {
        Map<Slot, Statement> sure = null;
        Map<Slot, Statement> any = new HashMap<>();
        Map<Slot, Statement> weak = new HashMap<>();
        for (Statement[] entry : entries) {
            Map<Slot, Statement> said = new HashMap<>();
            Map<Integer, Integer> times = new HashMap<>();
            for (Statement statement : entry) {
                int time = times.merge(statement.number(), 1, Integer::sum);
                said.merge(slot(statement, time), statement, Span::stronger);
            }
            said.forEach((slot, statement) -> {
                any.merge(slot, statement, Span::stronger);
                weak.merge(slot, statement, Span::weaker);
            });
            if (sure == null) {
                sure = new HashMap<>(said);
            } else {
                sure.keySet().retainAll(said.keySet());
                sure.replaceAll((slot, statement) -> weaker(statement, Present.in(said, slot)));
            }
        }
        Map<Slot, Statement> always = sure == null ? Map.of() : sure;
        return new Span(
                chosen(any, always, helps),
                chosen(any, always, helps.negate()),
                List.copyOf(always.values()),
                List.copyOf(any.values()),
                List.copyOf(weak.values()));
    }

    private static List<Statement> chosen(
            Map<Slot, Statement> any, Map<Slot, Statement> sure, Predicate<Statement> wanted) {
        List<Statement> chosen = new ArrayList<>();
        any.values().stream().filter(wanted).forEach(chosen::add);
        sure.values().stream().filter(wanted.negate()).forEach(chosen::add);
        return chosen;
    }

    // A relief that is said twice is two.
    private static Slot slot(Statement said, int time) {
        return switch (said.kind()) {
            case RELIEF -> new Slot(said.kind(), said.number(), time);
            case WORTH, APPEAL -> new Slot(said.kind(), said.scope(), said.flag() ? 1 : 0);
            case RULE_OUT -> new Slot(said.kind(), said.scope(), 0);
            case ELIGIBILITY ->
                new Slot(said.kind(), said.scope(), 2 * said.what().get(0) + said.amount());
            default -> new Slot(said.kind(), said.scope(), said.what().get(0));
        };
    }

    // A level that something is worth at most says the more the lower it is.
    private static int strength(Statement said) {
        boolean fromAbove = (said.kind() == Kind.WORTH || said.kind() == Kind.APPEAL) && !said.flag();
        return fromAbove ? -said.amount() : said.amount();
    }

    private static Statement stronger(Statement one, Statement other) {
        return strength(other) > strength(one) ? other : one;
    }

    private static Statement weaker(Statement one, Statement other) {
        return strength(other) < strength(one) ? other : one;
    }
}
