package dealadvisor.engine;

import dealadvisor.catalogue.Threshold;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.KnownFact;
import dealadvisor.facts.Unknown;
import dealadvisor.rules.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule did or did not fire: walks the rule's compiled conditions, with the very predicates that the engine runs, over what the rules had before
 * them, and keeps the attempt that came furthest.
 */
public final class WhyNot {
    /** How many partial matches are tried for one rule before the best so far is reported. */
    private static final int ATTEMPTS = 20_000;

    /** What became of a condition. */
    public enum Truth {
        TRUE,
        FALSE,
        UNKNOWN;

        /** The word for it in output. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One condition of a rule.
     *
     * @param condition the condition
     * @param result whether it held; unknown where the fact that it reads is not known
     * @param read what it read, one entry for each object
     * @param needed what it would have needed; empty where it held
     * @param failed the comparison in it that failed first; empty where none did, or where the condition is opaque
     */
    public record ConditionResult(
            Rule.Condition condition,
            Truth result,
            List<String> read,
            String needed,
            Optional<Rule.Constraint> failed) {
        public ConditionResult {
            read = List.copyOf(read);
        }

        /** The condition as it is written, on one line. */
        public String text() {
            return condition.text();
        }

        /** The line where it stands in the rule file, from 1. */
        public int line() {
            return condition.at().line();
        }
    }

    /**
     * One rule.
     *
     * @param rule the rule
     * @param fired whether all its conditions held together
     * @param conditions in the rule's order, as far as they held together and how each of the others stood
     */
    public record Attempt(Rule rule, boolean fired, List<ConditionResult> conditions) {
        public Attempt {
            conditions = List.copyOf(conditions);
        }
    }

    private final RulePack pack;
    private final CaseFacts facts;
    private final Collection<?> objects;
    private int attempts;
    private List<Step> best = List.of();
    private int bestScore;

    // What became of one condition, and what it bound.
    private record Step(Truth truth, List<String> read, String needed, int failed, Map<Variable<?>, Object> bound) {
        Step(Truth truth, List<String> read, String needed, Map<Variable<?>, Object> bound) {
            this(truth, read, needed, -1, bound);
        }
    }

    /**
     * @param run the rules over the case; goods and payments in it are those that conditions may match
     * @param facts the case
     */
    public WhyNot(RulePack pack, LiveRun run, CaseFacts facts) {
        this.pack = pack;
        this.facts = facts;
        this.objects = run.objects();
    }

    /** How the rule fared. */
    public Attempt of(Rule written) {
        org.drools.model.Rule rule = pack.model(written.name());
        List<Condition> conditions = new ArrayList<>();
        for (Condition condition : rule.getView().getSubConditions()) {
            if (condition.getType() != Condition.Type.CONSEQUENCE) {
                conditions.add(condition);
            }
        }
        attempts = 0;
        best = List.of();
        bestScore = -1;
        boolean fired = search(conditions, 0, new HashMap<>(), new ArrayList<>());
        List<Step> steps = new ArrayList<>(best);
        // What follows the condition that failed is looked at by itself, so that all that lacks is seen at once.
        Map<Variable<?>, Object> bound = new HashMap<>();
        steps.forEach(step -> bound.putAll(step.bound()));
        for (int i = steps.size(); i < conditions.size(); i++) {
            Step step = alone(conditions.get(i), bound);
            bound.putAll(step.bound());
            steps.add(step);
        }
        List<ConditionResult> results = new ArrayList<>();
        for (int i = 0; i < steps.size() && i < written.conditions().size(); i++) {
            Step step = steps.get(i);
            Rule.Condition condition = written.conditions().get(i);
            // The engine keeps what is compared in its order.
            Optional<Rule.Constraint> failed = condition.constraints().stream()
                    .filter(Rule.Constraint::compares)
                    .skip(Math.max(0, step.failed()))
                    .findFirst()
                    .filter(constraint -> step.failed() >= 0);
            results.add(new ConditionResult(condition, step.truth(), step.read(), step.needed(), failed));
        }
        return new Attempt(written, fired, List.copyOf(results));
    }

    private void offer(List<Step> done, @Nullable Step failed, int met) {
        int score = done.size() * 1000 + met * 10 + (failed == null ? 1000 : 0);
        if (score > bestScore) {
            bestScore = score;
            best = new ArrayList<>(done);
            if (failed != null) {
                best.add(failed);
            }
        }
    }

    private boolean search(List<Condition> conditions, int i, Map<Variable<?>, Object> bound, List<Step> done) {
        if (i == conditions.size()) {
            offer(done, null, 0);
            return true;
        }
        Condition condition = conditions.get(i);
        if (!(condition instanceof Pattern<?> pattern)) {
            Step step = group(condition, bound);
            if (step.truth() != Truth.TRUE) {
                offer(done, step, 0);
                return false;
            }
            done.add(step);
            boolean found = search(conditions, i + 1, bound, done);
            done.remove(done.size() - 1);
            return found;
        }
        boolean any = false;
        for (Object object : objects) {
            if (!pattern.getPatternVariable().getType().isInstance(object)) {
                continue;
            }
            any = true;
            if (attempts++ > ATTEMPTS) {
                return false;
            }
            Map<Variable<?>, Object> inner = new HashMap<>(bound);
            Tested tested = test(pattern, object, inner, false);
            if (!tested.holds()) {
                offer(done, step(pattern, object, tested, inner), tested.met() + 1);
                continue;
            }
            done.add(step(pattern, object, tested, inner));
            boolean found = search(conditions, i + 1, inner, done);
            done.remove(done.size() - 1);
            if (found) {
                return true;
            }
        }
        if (!any) {
            offer(done, nothing(pattern), 0);
        }
        return false;
    }

    // The best that some object makes of the condition by itself; what depends on a condition that failed is left
    // aside.
    private Step alone(Condition condition, Map<Variable<?>, Object> bound) {
        if (!(condition instanceof Pattern<?> pattern)) {
            return group(condition, bound);
        }
        Step closest = null;
        int most = -1;
        for (Object object : objects) {
            if (pattern.getPatternVariable().getType().isInstance(object)) {
                Map<Variable<?>, Object> inner = new HashMap<>(bound);
                Tested tested = test(pattern, object, inner, true);
                int met = tested.holds() ? Integer.MAX_VALUE : tested.met();
                if (met > most) {
                    most = met;
                    closest = step(pattern, object, tested, inner);
                }
            }
        }
        return closest == null ? nothing(pattern) : closest;
    }

    // not and exists hold or fail as a whole.
    private Step group(Condition condition, Map<Variable<?>, Object> bound) {
        List<Step> before = best;
        int score = bestScore;
        boolean some = search(condition.getSubConditions(), 0, new HashMap<>(bound), new ArrayList<>());
        best = before;
        bestScore = score;
        boolean holds = some == (condition.getType() != Condition.Type.NOT);
        if (condition.getType() == Condition.Type.NOT
                && condition.getSubConditions().size() == 1
                && condition.getSubConditions().get(0) instanceof Pattern<?> pattern
                && KnownFact.class.isAssignableFrom(pattern.getPatternVariable().getType())) {
            return unless(pattern, holds);
        }
        return new Step(
                holds ? Truth.TRUE : Truth.FALSE,
                List.of(some ? "there is one" : "there is none"),
                holds ? "" : some ? "none" : "at least one",
                Map.of());
    }

    // A known fact makes the exception; what is not known is taken for granted.
    private Step unless(Pattern<?> pattern, boolean holds) {
        Class<?> type = pattern.getPatternVariable().getType();
        String read = objects.stream()
                .filter(type::isInstance)
                .map(this::read)
                .findFirst()
                .orElseGet(() -> path(type) + " is not known, and taken not to be so");
        return new Step(
                holds ? Truth.TRUE : Truth.FALSE,
                List.of(read),
                holds ? "" : "that it is not known to be so",
                Map.of());
    }

    private String path(Class<?> fact) {
        return pack.vocabulary()
                .named(fact.getSimpleName())
                .map(FactDefinition::path)
                .orElse(fact.getSimpleName());
    }

    private record Tested(boolean holds, int met, String failed) {}

    private Tested test(Pattern<?> pattern, Object object, Map<Variable<?>, Object> bound, boolean lenient) {
        bound.put(pattern.getPatternVariable(), object);
        for (Binding binding : pattern.getBindings()) {
            Object[] in =
                    Arrays.stream(binding.getInputVariables()).map(bound::get).toArray();
            if (Arrays.stream(in).allMatch(value -> value != null)) {
                bound.put(binding.getBoundVariable(), binding.eval(in));
            }
        }
        List<SingleConstraint> constraints = new ArrayList<>();
        flatten(pattern.getConstraint(), constraints);
        int met = 0;
        for (SingleConstraint constraint : constraints) {
            Object[] in =
                    Arrays.stream(constraint.getVariables()).map(bound::get).toArray();
            boolean complete = Arrays.stream(in).allMatch(value -> value != null);
            if (!complete && lenient) {
                continue;
            }
            if (!complete || !holds(constraint, in)) {
                return new Tested(false, met, text(constraint));
            }
            met++;
        }
        return new Tested(true, met, "");
    }

    private static boolean holds(SingleConstraint constraint, Object[] in) {
        try {
            return constraint.getPredicate().test(in);
        } catch (Exception e) {
            throw new IllegalStateException("a condition failed: " + text(constraint), e);
        }
    }

    private Step step(Pattern<?> pattern, Object object, Tested tested, Map<Variable<?>, Object> bound) {
        if (tested.holds()) {
            return new Step(Truth.TRUE, List.of(read(object)), "", bound);
        }
        boolean aboutUnknown = object instanceof Unknown;
        return new Step(
                Truth.FALSE,
                aboutUnknown ? List.of() : List.of(read(object)),
                aboutUnknown ? "that it is not known" : tested.failed(),
                aboutUnknown ? -1 : tested.met(),
                Map.of());
    }

    private Step nothing(Pattern<?> pattern) {
        Class<?> type = pattern.getPatternVariable().getType();
        if (KnownFact.class.isAssignableFrom(type)) {
            return new Step(Truth.UNKNOWN, List.of(path(type) + " is not known"), needed(pattern), Map.of());
        }
        return new Step(Truth.FALSE, List.of("there is none"), "at least one", Map.of());
    }

    private String needed(Pattern<?> pattern) {
        List<SingleConstraint> constraints = new ArrayList<>();
        flatten(pattern.getConstraint(), constraints);
        List<String> texts = new ArrayList<>();
        constraints.forEach(constraint -> texts.add(text(constraint)));
        return texts.isEmpty() ? "that it is known" : String.join(", ", texts);
    }

    private String read(Object object) {
        if (object instanceof KnownFact known) {
            return known.getFact().path() + " is " + known.getFact().value().text()
                    + facts.fact(known.getFact().path())
                            .flatMap(fact -> fact.place())
                            .map(place -> " (" + place + ")")
                            .orElse("");
        }
        if (object instanceof Threshold threshold) {
            return threshold.id() + " is " + threshold.value();
        }
        return object instanceof Unknown unknown ? unknown.getFact() + " is not known" : object.toString();
    }

    private static void flatten(Constraint constraint, List<SingleConstraint> into) {
        if (constraint instanceof SingleConstraint single) {
            if (single != SingleConstraint.TRUE) {
                into.add(single);
            }
        } else if (constraint != null) {
            constraint.getChildren().forEach(child -> flatten(child, into));
        }
    }

    private static String text(SingleConstraint constraint) {
        var written = constraint.predicateInformation();
        return written != null && !written.isEmpty() ? written.getStringConstraint() : constraint.getExprId();
    }
}
