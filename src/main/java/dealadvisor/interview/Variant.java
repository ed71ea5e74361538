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
import dealadvisor.reading.Node;
import dealadvisor.reading.NodeWriter;
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
 * @param stated by the paths of facts what is said of them; {@code unknown} takes back what the file says
 * @param mitigations ids of those that are supposed to be done
 */
public record Variant(CaseText base, SortedMap<String, Saying> stated, Set<String> mitigations) {
    public Variant {
        stated = Collections.unmodifiableSortedMap(new TreeMap<>(stated));
        mitigations = Collections.unmodifiableSet(new TreeSet<>(mitigations));
    }

    /** The same answers and mitigations over another case file. */
    public Variant over(CaseText other) {
        return new Variant(other, stated, mitigations);
    }

    /**
     * What is said of a fact now.
     *
     * @param value what it is; empty if it is unknown or not certain
     */
    public record Change(Saying saying, Optional<Value> value) {}

    /**
     * What it comes to under some rules.
     *
     * @param file the case as the file has it
     * @param now the case with all that is said over it
     * @param changes of which facts the two say different things, with what is said now
     * @param wrong what is wrong with what was said, by path; it is left out
     * @param foreign facts that these rules do not know; they are left out
     */
    public record Checked(
            CaseFacts file,
            CaseFacts now,
            SortedMap<String, Change> changes,
            SortedMap<String, Diagnostic> wrong,
            List<String> foreign) {
        public Checked {
            changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
            wrong = Collections.unmodifiableSortedMap(new TreeMap<>(wrong));
            foreign = List.copyOf(foreign);
        }

        /** Whether the case is as the file has it. */
        public boolean asInFile() {
            return changes.isEmpty() && now.equals(file);
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
        SortedMap<String, Saying> open = new TreeMap<>();
        stated.forEach((path, saying) -> {
            if (pack.vocabulary().definition(path).isEmpty()) {
                foreign.add(path);
                return;
            }
            try {
                Case.Change change = new Case.Change(path, Case.How.SET, Changes.value(path, saying.yaml()));
                CaseChecker.check(file.with(List.of(change)), pack.vocabulary());
                changes.add(change);
                if (saying.unknown() && saying.remarked()) {
                    open.put(path, saying);
                }
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
        return new Checked(before, now, changed(before, now, open), wrong, foreign);
    }

    // Why something is unknown is no fact, and worth keeping all the same.
    private static SortedMap<String, Change> changed(CaseFacts before, CaseFacts now, Map<String, Saying> open) {
        SortedMap<String, Change> changed = new TreeMap<>();
        paths(before, now).forEach(path -> {
            Saying is = Saying.in(now, path);
            if (!Saying.in(before, path).equals(is)) {
                changed.put(path, new Change(is, now.fact(path).map(Fact::value).filter(value -> value.text()
                        .equals(is.value()))));
            }
        });
        open.forEach((path, saying) -> {
            if (Saying.in(now, path).unknown()) {
                changed.put(path, new Change(saying, Optional.empty()));
            }
        });
        return changed;
    }

    private static Set<String> paths(CaseFacts one, CaseFacts other) {
        Set<String> paths = new TreeSet<>(one.facts().keySet());
        paths.addAll(one.beliefs().keySet());
        paths.addAll(other.facts().keySet());
        paths.addAll(other.beliefs().keySet());
        return paths;
    }

    /**
     * It as a case file: the text of the base, of which only what is changed is written anew; where that cannot be done in place, one line for each
     * fact, and the comments of the base are lost.
     */
    public CaseText written(RulePack pack, Checked checked) {
        CaseText text = base;
        try {
            for (Map.Entry<String, Change> change : checked.changes().entrySet()) {
                text = text.changing(
                        pack.vocabulary(),
                        change.getKey(),
                        change.getValue().saying(),
                        List.of(pack.vocabulary()
                                .definition(change.getKey())
                                .orElseThrow()
                                .asks()));
            }
            if (same(CaseChecker.check(text.file().content(), pack.vocabulary()), checked.now())) {
                return text;
            }
        } catch (ProblemsException e) {
            // Some way of writing that cannot be changed in place.
            text = base;
        }
        return plain(checked);
    }

    private static boolean same(CaseFacts one, CaseFacts other) {
        return paths(one, other).stream().allMatch(path -> Saying.in(one, path).equals(Saying.in(other, path)))
                && one.prices().size() == other.prices().size();
    }

    private CaseText plain(Checked checked) {
        CaseFacts facts = checked.now();
        StringBuilder text = new StringBuilder("case: " + Written.text(facts.id()) + "\n");
        facts.title()
                .ifPresent(title ->
                        text.append("title: ").append(Written.text(title)).append('\n'));
        facts.asOf().ifPresent(day -> text.append("as-of: ").append(day).append('\n'));
        SortedMap<String, Saying> said = new TreeMap<>();
        paths(facts, facts).forEach(path -> said.put(path, Saying.in(facts, path)));
        checked.changes().forEach((path, change) -> said.put(path, change.saying()));
        said.forEach((path, saying) -> {
            if (!saying.unknown() || saying.remarked()) {
                text.append(path).append(": ").append(saying.yaml()).append('\n');
            }
        });
        // What is no fact stays as it is.
        base.file().content().tree().ifPresent(tree -> List.of("ai.name", "deal.prices")
                .forEach(path -> at(tree, path).ifPresent(node -> text.append(path)
                        .append(": ")
                        .append(NodeWriter.json(node))
                        .append('\n'))));
        return new CaseText(base.name(), text.toString());
    }

    // Under its path or under its keys.
    private static Optional<Node> at(Node.MapNode map, String path) {
        int dot = path.indexOf('.');
        return map.get(path)
                .or(() -> dot < 0
                        ? Optional.empty()
                        : map.get(path.substring(0, dot))
                                .filter(inner -> inner instanceof Node.MapNode)
                                .flatMap(inner -> at((Node.MapNode) inner, path.substring(dot + 1))));
    }
}
