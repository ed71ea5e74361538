package dealadvisor.advice.weighing;

import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.LiveRun;
import dealadvisor.facts.CaseFacts;
import dealadvisor.reading.Present;
import dealadvisor.rules.RuleFacts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each rule that bears on a verdict says, by the values of the few facts that it reads. Every entry is what the engine concluded; one run of it
 * fills what many alternatives lack. A rule that may read anything has an entry for each alternative, so that the engine answers for it every time.
 * Filled by one thread; once nothing is missing it may be read by many.
 */
final class Tables {
    private static final Statement[] SILENT = {};

    /** Of what is missing of a rule so much is looked at for a run: more would cost more than the runs that it saves. */
    private static final int LOOKED_AT = 32;

    private final LiveRun run;
    private final CaseFacts base;
    private final Cells cells;
    private final Statements statements;
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Rule> byName = new HashMap<>();
    private final Map<Conclusion, Statement> live = new IdentityHashMap<>();
    private int[] state;
    private int runs;

    /** What one rule would say, were the facts that it reads like this. */
    record Asked(int rule, int[] known) {}

    /** A rule, the facts that it reads, and its entries: an array for each fact after the other, by the number of its value. */
    private static final class Rule {
        private final int[] facts;
        private final List<Statement> now = new ArrayList<>();
        private Object[] entries = new Object[1];

        Rule(int[] facts) {
            this.facts = facts;
        }

        Statement[] said(int[] known) {
            Statement[] said = entry(known);
            if (said == null) {
                throw new IllegalStateException("it was not looked what a rule says of an alternative");
            }
            return said;
        }

        // Null where it was not looked yet.
        Statement @Nullable [] entry(int[] known) {
            Object at = entries[0];
            for (int fact : facts) {
                Object[] level = (Object[]) at;
                int value = known[fact];
                if (level == null || value >= level.length) {
                    return null;
                }
                at = level[value];
            }
            return (Statement[]) at;
        }

        void put(int[] known, Statement[] entry) {
            Object[] level = entries;
            int at = 0;
            for (int fact : facts) {
                Object[] next = (Object[]) level[at];
                int value = known[fact];
                if (next == null || value >= next.length) {
                    next = next == null ? new Object[value + 2] : Arrays.copyOf(next, value + 2);
                    level[at] = next;
                }
                level = next;
                at = value;
            }
            level[at] = entry;
        }
    }

    /**
     * @param reads which facts the rules read
     * @param run the rules over the case, as yet unchanged
     * @param base the case
     */
    Tables(RuleFacts reads, LiveRun run, CaseFacts base, Cells cells, Statements statements) {
        this.run = run;
        this.base = base;
        this.cells = cells;
        this.statements = statements;
        this.state = cells.of(base);
        for (String name : reads.bearing()) {
            Rule rule = new Rule(reads.of(name)
                    .map(paths -> paths.stream().mapToInt(cells::place).sorted().toArray())
                    .orElseGet(() -> all(state.length)));
            rules.add(rule);
            byName.put(name, rule);
        }
        run.conclusions().forEach(this::concluded);
        keep();
    }

    private static int[] all(int facts) {
        int[] all = new int[facts];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private void concluded(Conclusion conclusion) {
        Rule rule = byName.get(conclusion.because().rule());
        if (rule != null) {
            statements.of(conclusion).ifPresent(said -> {
                live.put(conclusion, said);
                rule.now.add(said);
            });
        }
    }

    private void withdrawn(Conclusion conclusion) {
        Statement said = live.remove(conclusion);
        if (said != null) {
            Present.in(byName, conclusion.because().rule()).now.remove(said);
        }
    }

    // What the rules say now is what they say wherever the facts that they read are the same.
    private void keep() {
        for (Rule rule : rules) {
            if (rule.entry(state) == null) {
                rule.put(state, rule.now.isEmpty() ? SILENT : rule.now.toArray(SILENT));
            }
        }
    }

    /** Sees to it that nothing is missing for these alternatives. */
    void fill(Collection<int[]> alternatives) {
        Map<Rule, Deque<int[]>> missing = new LinkedHashMap<>();
        for (Rule rule : rules) {
            for (int[] known : alternatives) {
                ask(rule, known, missing);
            }
        }
        fill(missing);
    }

    /** Sees to it that nothing of what is asked for is missing. */
    void fillWhat(Collection<Asked> asked) {
        Map<Rule, Deque<int[]>> missing = new LinkedHashMap<>();
        for (Asked one : asked) {
            ask(rules.get(one.rule()), one.known(), missing);
        }
        fill(missing);
    }

    private static void ask(Rule rule, int[] known, Map<Rule, Deque<int[]>> missing) {
        if (rule.entry(known) == null) {
            missing.computeIfAbsent(rule, r -> new ArrayDeque<>()).add(known);
        }
    }

    // Alternatives that ask for the same of a fact, or for nothing, are put into one run. What it shows holds for each
    // rule by itself, so the case need not make sense as a whole.
    private void fill(Map<Rule, Deque<int[]>> missing) {
        List<Map.Entry<Rule, Deque<int[]>>> left = new ArrayList<>(missing.entrySet());
        // Those that ask for most come first; the others find place beside them.
        left.sort(Comparator.comparingInt(rule -> -rule.getKey().facts.length));
        while (true) {
            int[] next = state.clone();
            boolean[] taken = new boolean[next.length];
            left.removeIf(rule -> !take(rule.getKey(), rule.getValue(), next, taken));
            if (left.isEmpty()) {
                return;
            }
            let(next);
            keep();
        }
    }

    // Whether anything is missing of the rule; what does not fit this run goes behind the others.
    private static boolean take(Rule rule, Deque<int[]> missing, int[] next, boolean[] taken) {
        for (int looked = 0; looked < LOOKED_AT && !missing.isEmpty(); ) {
            int[] known = missing.remove();
            if (rule.entry(known) == null) {
                missing.add(known);
                if (fits(rule, known, next, taken)) {
                    for (int fact : rule.facts) {
                        taken[fact] = true;
                        next[fact] = known[fact];
                    }
                    return true;
                }
                looked++;
            }
        }
        return !missing.isEmpty();
    }

    private static boolean fits(Rule rule, int[] known, int[] next, boolean[] taken) {
        for (int fact : rule.facts) {
            if (taken[fact] && next[fact] != known[fact]) {
                return false;
            }
        }
        return true;
    }

    private void let(int[] known) {
        LiveRun.Difference difference = run.change(cells.facts(base, known));
        state = known;
        runs++;
        difference.withdrawn().forEach(this::withdrawn);
        difference.concluded().forEach(this::concluded);
    }

    /** Counts what the rules say in an alternative for which nothing is missing. */
    void count(int[] known, Counts counts) {
        counts.clear();
        for (Rule rule : rules) {
            for (Statement said : rule.said(known)) {
                counts.add(said);
            }
        }
    }

    /** Whether the engine, asked again, says of this alternative just what the tables say. */
    boolean agree(int[] known) {
        let(known);
        for (Rule rule : rules) {
            if (!Arrays.equals(numbers(rule.said(known)), numbers(rule.now.toArray(SILENT)))) {
                return false;
            }
        }
        return true;
    }

    private static int[] numbers(Statement[] said) {
        return Arrays.stream(said).mapToInt(Statement::number).sorted().toArray();
    }

    /** How many rules there are. */
    int size() {
        return rules.size();
    }

    /** The places of the facts that a rule reads; not to be changed. */
    int[] facts(int rule) {
        return rules.get(rule).facts;
    }

    /** What a rule says in an alternative; null where it was not looked yet; not to be changed. */
    Statement @Nullable [] entry(int rule, int[] known) {
        return rules.get(rule).entry(known);
    }

    /** What a rule says in an alternative, where that is not missing; not to be changed. */
    Statement[] said(int rule, int[] known) {
        return rules.get(rule).said(known);
    }

    /** How often the engine was asked. */
    int runs() {
        return runs;
    }

    /** What the engine concludes of this alternative. */
    List<Conclusion> conclusions(int[] known) {
        let(known);
        return run.conclusions();
    }
}
