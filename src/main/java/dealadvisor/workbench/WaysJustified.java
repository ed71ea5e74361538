package dealadvisor.workbench;

import dealadvisor.engine.PackScenarios;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.FactDefinition;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Fields;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.ProblemsException;
import dealadvisor.workbench.SeveralWays.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** For facts that reach a term by several ways: which ways the source gives as several arguments, and why they are. */
final class WaysJustified {
    private final SortedMap<Reach, SortedSet<String>> ways;

    private WaysJustified(SortedMap<Reach, SortedSet<String>> ways) {
        this.ways = ways;
    }

    /**
     * Those of a pack; none where it has no such file.
     *
     * @throws ProblemsException if the file cannot be read, or names a fact that there is not
     */
    static WaysJustified of(RulePack pack) {
        SortedMap<Reach, SortedSet<String>> ways = new TreeMap<>();
        String file = PackScenarios.SEVERAL_WAYS;
        List<Diagnostic> problems = new ArrayList<>();
        if (pack.folder().file(file).isPresent()
                && pack.folder().parse(List.of(file), problems).get(file) instanceof Node.ListNode list) {
            for (Node item : list.items()) {
                Fields.of(item, "a fact that reaches a term by several ways", problems)
                        .ifPresent(fields -> {
                            String fact = known(pack, fields);
                            ways.computeIfAbsent(new Reach(fact, fields.text("term")), k -> new TreeSet<>())
                                    .addAll(fields.texts("by"));
                            fields.text("because");
                            fields.noMore();
                        });
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return new WaysJustified(ways);
    }

    private static String known(RulePack pack, Fields fields) {
        String fact = fields.text("fact");
        if (pack.vocabulary().definition(fact).isEmpty()) {
            fields.problem(
                    Code.D002,
                    fields.node("fact").orElseThrow(),
                    "there is no fact `" + fact + "`",
                    Nearest.of(
                                    fact,
                                    pack.vocabulary().definitions().stream()
                                            .map(FactDefinition::path)
                                            .toList())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("remove the entry, or name the fact as it is called now"));
        }
        return fact;
    }

    /** Those of some ways in which a fact reaches a term that are not justified. */
    SortedMap<String, String> without(Reach reach, SortedMap<String, String> by) {
        SortedMap<String, String> left = new TreeMap<>(by);
        left.keySet().removeAll(ways.getOrDefault(reach, new TreeSet<>()));
        return left;
    }
}
