package dealadvisor.catalogue;

import java.util.List;

/**
 * A form that a deal can take.
 *
 * @param id its name in files
 * @param name how sentences speak of it
 * @param says what to do in it
 * @param claims what in the source it rests on
 */
public record DealForm(String id, String name, String says, List<String> claims) implements CatalogueEntry {
    public DealForm {
        claims = List.copyOf(claims);
    }
}
