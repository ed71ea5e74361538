package dealadvisor.catalogue;

import java.util.Collection;
import java.util.List;

/** What all entries of a catalogue have in common: what they are called, and what in the source they rest on. */
public sealed interface CatalogueEntry permits Barrier, DealForm, Good, Mitigation, Payment {
    /** Its name in files. */
    String id();

    /** How sentences speak of it. */
    String name();

    /** Ids of the claims that it rests on. */
    List<String> claims();

    /** The ids of some entries, in their order. */
    static List<String> ids(Collection<? extends CatalogueEntry> entries) {
        return entries.stream().map(CatalogueEntry::id).toList();
    }
}
