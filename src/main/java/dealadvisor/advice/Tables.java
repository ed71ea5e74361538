package dealadvisor.advice;

import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.LiveRun;
import dealadvisor.facts.CaseFacts;
import dealadvisor.reading.Present;
import dealadvisor.rules.RuleFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
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

    /** What one rule says in one alternative, where no run has shown it yet. */
    private record Missing(Rule rule, int[] known) {}

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
        List<Missing> missing = new ArrayList<>();
        for (int[] known : alternatives) {
            for (Rule rule : rules) {
                if (rule.entry(known) == null) {
                    missing.add(new Missing(rule, known));
                }
            }
        }
        fill(missing);
    }

    /** Sees to it that nothing of what is asked for is missing. */
    void fillWhat(Collection<Asked> asked) {
        List<Missing> missing = new ArrayList<>();
        for (Asked one : asked) {
            if (rules.get(one.rule()).entry(one.known()) == null) {
                missing.add(new Missing(rules.get(one.rule()), one.known()));
            }
        }
        fill(missing);
    }

    private void fill(List<Missing> missing) {
        // Those that ask for most come first; the others find place beside them.
        missing.sort(Comparator.comparingInt((Missing one) -> -one.rule().facts.length));
        while (!missing.isEmpty()) {
            runForMany(missing);
            missing.removeIf(one -> one.rule().entry(one.known()) != null);
        }
    }

    // Alternatives that ask for the same of a fact, or for nothing, are put into one run. What it shows holds for each
    // rule by itself, so the case need
    // not make sense as a whole.
    private void runForMany(List<Missing> missing) {
        int[] next = state.clone();
        boolean[] taken = new boolean[next.length];
        for (Missing one : missing) {
            boolean fits = true;
            for (int fact : one.rule().facts) {
                fits &= !taken[fact] || next[fact] == one.known()[fact];
            }
            if (fits) {
                for (int fact : one.rule().facts) {
                    taken[fact] = true;
                    next[fact] = one.known()[fact];
                }
            }
        }
        let(next);
        keep();
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
