package dealadvisor.interview;

import dealadvisor.catalogue.Mitigation;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Changes;
import dealadvisor.facts.Fact;
import dealadvisor.facts.Value;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.ProblemsException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A case file with answers over it, and with mitigations as if they were done. Immutable.
 *
 * @param base the case file
 * @param stated by the paths of facts what is said of them, as a case file writes it; {@code unknown} takes back what the file says
 * @param mitigations ids of those that are supposed to be done
 */
public record Variant(CaseText base, SortedMap<String, String> stated, Set<String> mitigations) {
    public Variant {
        stated = Collections.unmodifiableSortedMap(new TreeMap<>(stated));
        mitigations = Collections.unmodifiableSet(new TreeSet<>(mitigations));
    }

    /**
     * What it comes to under some rules.
     *
     * @param file the case as the file has it
     * @param now the case with all that is said over it
     * @param changes in which facts the two differ, with the value now; empty for unknown
     * @param wrong what is wrong with what was said, by path; it is left out
     * @param foreign facts that these rules do not know; they are left out
     */
    public record Checked(
            CaseFacts file,
            CaseFacts now,
            SortedMap<String, Optional<Value>> changes,
            SortedMap<String, Diagnostic> wrong,
            List<String> foreign) {
        public Checked {
            changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
            wrong = Collections.unmodifiableSortedMap(new TreeMap<>(wrong));
            foreign = List.copyOf(foreign);
        }
    }

    /**
     * Checks it.
     *
     * @param elsewhere whether other rules than these know a fact of this path
     * @throws ProblemsException if the case file itself is wrong
     */
    public Checked checked(RulePack pack, Predicate<String> elsewhere) {
        List<String> foreign = new ArrayList<>();
        Case file = base.file().content().without(path -> {
            boolean unknown =
                    elsewhere.test(path) && pack.vocabulary().definition(path).isEmpty();
            if (unknown) {
                foreign.add(path);
            }
            return unknown;
        });
        CaseFacts before = CaseChecker.check(file, pack.vocabulary());
        List<Case.Change> changes = new ArrayList<>();
        SortedMap<String, Diagnostic> wrong = new TreeMap<>();
        stated.forEach((path, value) -> {
            if (pack.vocabulary().definition(path).isEmpty()) {
                foreign.add(path);
                return;
            }
            try {
                Case.Change change = new Case.Change(path, Case.How.SET, Changes.value(path, value));
                CaseChecker.check(file.with(List.of(change)), pack.vocabulary());
                changes.add(change);
            } catch (ProblemsException e) {
                wrong.put(path, e.problems().get(0));
            }
        });
        CaseFacts now = CaseChecker.check(file.with(changes), pack.vocabulary());
        for (String id : mitigations) {
            Optional<Mitigation> mitigation = pack.catalogue().mitigation(id);
            if (mitigation.isPresent()) {
                now = mitigation.get().effect().on(now, pack.vocabulary());
            }
        }
        return new Checked(before, now, changed(before, now), wrong, foreign);
    }

    private static SortedMap<String, Optional<Value>> changed(CaseFacts before, CaseFacts now) {
        SortedMap<String, Optional<Value>> changed = new TreeMap<>();
        Set<String> paths = new TreeSet<>(before.facts().keySet());
        paths.addAll(now.facts().keySet());
        paths.addAll(before.beliefs().keySet());
        for (String path : paths) {
            Optional<Value> was = stated(before, path);
            Optional<Value> is = stated(now, path);
            boolean settled =
                    before.beliefs().containsKey(path) && !now.beliefs().containsKey(path);
            if (!was.equals(is) || settled) {
                changed.put(path, is);
            }
        }
        return changed;
    }

    private static Optional<Value> stated(CaseFacts facts, String path) {
        return facts.implied().contains(path)
                ? Optional.empty()
                : facts.fact(path).map(Fact::value);
    }

    /**
     * It as a case file: the text of the base, of which only what is changed is written anew; where that cannot be done in place, one line for each
     * fact, and the comments of the base are lost.
     */
    public CaseText written(RulePack pack, Checked checked) {
        CaseText text = base;
        try {
            for (Map.Entry<String, Optional<Value>> change : checked.changes().entrySet()) {
                text = text.changing(
                        pack.vocabulary(),
                        change.getKey(),
                        change.getValue().map(Value::text).orElse("unknown"),
                        List.of(pack.vocabulary()
                                .definition(change.getKey())
                                .orElseThrow()
                                .asks()));
            }
            if (sameFacts(CaseChecker.check(text.file().content(), pack.vocabulary()), checked.now())) {
                return text;
            }
        } catch (ProblemsException e) {
            // Some way of writing that cannot be changed in place.
            text = base;
        }
        return plain(checked.now());
    }

    private static boolean sameFacts(CaseFacts one, CaseFacts other) {
        return values(one).equals(values(other))
                && one.beliefs().keySet().equals(other.beliefs().keySet())
                && one.prices().size() == other.prices().size();
    }

    private static Map<String, Value> values(CaseFacts facts) {
        Map<String, Value> values = new TreeMap<>();
        facts.facts().forEach((path, fact) -> values.put(path, fact.value()));
        return values;
    }

    private CaseText plain(CaseFacts facts) {
        StringBuilder text = new StringBuilder("case: " + Written.text(facts.id()) + "\n");
        facts.title()
                .ifPresent(title ->
                        text.append("title: ").append(Written.text(title)).append('\n'));
        facts.asOf().ifPresent(day -> text.append("as-of: ").append(day).append('\n'));
        facts.facts().forEach((path, fact) -> {
            if (!facts.implied().contains(path)) {
                text.append(path).append(": ").append(fact.value().text()).append('\n');
            }
        });
        return new CaseText(base.name(), text.toString());
    }
}
