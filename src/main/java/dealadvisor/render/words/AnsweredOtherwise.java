package dealadvisor.render.words;

import dealadvisor.comparison.PackDifference;
import java.util.List;

/** A case by its name, and the answers that differ in it. */
public record AnsweredOtherwise(String name, List<PackDifference> differences) {
    public AnsweredOtherwise {
        differences = List.copyOf(differences);
    }
}
