package dealadvisor.explanation;

import dealadvisor.engine.RulePack;
import dealadvisor.packs.DataMerge;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where an entry of a pack's data is written. */
final class DataPlace {
    private DataPlace() {}

    /**
     * The place of an entry.
     *
     * @param file the data file by its name in the folder
     * @param list the key of the list in which it stands
     * @param id the entry's id
     * @return empty if there is none, or if the files are not at hand
     */
    static Optional<Place> of(RulePack pack, String file, String list, String id) {
        return Optional.ofNullable(
                        pack.texts().parse(List.of(file), new ArrayList<>()).get(file))
                .filter(Node.MapNode.class::isInstance)
                .flatMap(root -> ((Node.MapNode) root).get(list))
                .filter(Node.ListNode.class::isInstance)
                .flatMap(entries -> ((Node.ListNode) entries)
                        .items().stream()
                                .filter(item ->
                                        DataMerge.name(item).filter(id::equals).isPresent())
                                .findFirst())
                .map(Node::place);
    }
}
