package dealadvisor.decisions;

import dealadvisor.facts.Case;
import dealadvisor.facts.CaseOutline;
import dealadvisor.facts.Vocabulary;
import dealadvisor.reading.Code;
import dealadvisor.reading.Diagnostic;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.reading.ProblemsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is not to be kept of a case.
 *
 * @param names paths of facts and texts of a case file, or {@link #NOTES}; in alphabetical order
 */
public record Masks(List<String> names) {
    /** Every source and note beside a fact. */
    public static final String NOTES = "notes";

    /** Nothing is masked. */
    public static final Masks NONE = new Masks(List.of());

    private static final Set<String> REMARKS = Set.of("source", "note");

    public Masks {
        names = List.copyOf(new TreeSet<>(names));
    }

    /**
     * Masks as they were asked for.
     *
     * @throws ProblemsException if one names nothing that a case file can say (F012)
     */
    public static Masks of(List<String> asked, Vocabulary vocabulary) {
        List<Diagnostic> problems = new ArrayList<>();
        for (String name : asked) {
            if (!name.equals(NOTES) && vocabulary.outline().at(name).isEmpty()) {
                List<String> names = new ArrayList<>(vocabulary.paths());
                names.addAll(List.of("title", "ai.name", NOTES));
                problems.add(Diagnostic.of(
                        Code.F012,
                        new Place("--log-mask " + name, 1, 1),
                        1,
                        "a case file says nothing under `" + name + "`, so there is nothing to mask",
                        Nearest.of(name, names)
                                .map(near -> "did you mean `" + near + "`?")
                                .orElse("name a fact, `title`, `ai.name`, or `notes` for every source and note")));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemsException(problems);
        }
        return new Masks(asked);
    }

    /** The case without what is masked. */
    public Case over(Case given) {
        if (names.isEmpty()) {
            return given;
        }
        Case left = given.without(names::contains);
        if (!names.contains(NOTES)) {
            return left;
        }
        return new Case(
                left.id(),
                left.file(),
                left.tree().map(tree -> (Node.MapNode) withoutRemarks(tree)),
                left.changes().stream()
                        .map(change -> new Case.Change(change.path(), change.how(), withoutRemarks(change.value())))
                        .toList());
    }

    // A remark stands beside the value of a fact, or beside the amounts of a price; nothing follows from it.
    private static Node withoutRemarks(Node node) {
        if (node instanceof Node.MapNode map) {
            return new Node.MapNode(
                    map.place(),
                    map.length(),
                    map.entries().stream()
                            .filter(entry ->
                                    !REMARKS.contains(entry.key()) || !(entry.value() instanceof Node.ScalarNode))
                            .map(entry -> new Node.MapNode.Entry(
                                    entry.key(), entry.keyPlace(), withoutRemarks(entry.value())))
                            .toList());
        }
        if (node instanceof Node.ListNode list) {
            return new Node.ListNode(
                    list.place(),
                    list.length(),
                    list.items().stream().map(Masks::withoutRemarks).toList());
        }
        return node;
    }

    /** The first of the masked on which an advice may rest, if any: without it the same cannot be asked again. */
    Optional<String> resting(Vocabulary vocabulary) {
        return names.stream()
                .filter(name -> vocabulary
                        .outline()
                        .at(name)
                        .filter(entry -> !(entry instanceof CaseOutline.Text) || name.equals(CaseOutline.AS_OF))
                        .isPresent())
                .findFirst();
    }
}
