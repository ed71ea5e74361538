package dealadvisor.explanation;

import dealadvisor.engine.RulePack;
import dealadvisor.packs.BundledFolders;
import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import dealadvisor.rules.RuleFolder;
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
        // A bundled pack is compiled already, and its texts are read only here.
        Optional<RuleFolder> folder =
                pack.folder().files().isEmpty() ? BundledFolders.find(pack.id()) : Optional.of(pack.folder());
        return folder.map(all -> all.parse(List.of(file), new ArrayList<>()).get(file))
                .filter(Node.MapNode.class::isInstance)
                .flatMap(root -> ((Node.MapNode) root).get(list))
                .filter(Node.ListNode.class::isInstance)
                .flatMap(entries -> ((Node.ListNode) entries)
                        .items().stream().filter(item -> isCalled(item, id)).findFirst())
                .map(Node::place);
    }

    private static boolean isCalled(Node item, String id) {
        return item instanceof Node.MapNode entry
                && entry.get("id").orElse(item) instanceof Node.ScalarNode said
                && said.text().equals(id);
    }
}
