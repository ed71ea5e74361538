package dealadvisor.cli.input;

import dealadvisor.facts.Case;
import dealadvisor.facts.Changes;
import dealadvisor.reading.ProblemsException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes of a case, as texts: said where they are asked for, and read wherever they are used.
 *
 * @param sets as {@code --set} has them
 * @param goods the goods asked about; none for all
 * @param payments likewise
 */
public record AskedChanges(List<String> sets, List<String> goods, List<String> payments) implements Serializable {
    public AskedChanges {
        // These are written from one machine to another, and lists of the JDK's own know how.
        sets = List.copyOf(sets);
        goods = List.copyOf(goods);
        payments = List.copyOf(payments);
    }

    /**
     * All of them in the order given, those that narrow what is asked last.
     *
     * @throws ProblemsException if one is not of the form path=value
     */
    public List<Case.Change> all() {
        List<Case.Change> changes = new ArrayList<>(Changes.of("--set", sets));
        changes.addAll(narrowing());
        return List.copyOf(changes);
    }

    /** Those that narrow the goods and payments asked about. */
    public List<Case.Change> narrowing() {
        return List.copyOf(Changes.narrowing(goods, payments));
    }
}
