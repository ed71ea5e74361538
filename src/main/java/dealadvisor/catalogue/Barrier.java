package dealadvisor.catalogue;

import dealadvisor.reading.Copies;
import java.util.List;
import java.util.Map;

/**
 * A barrier of the source's taxonomy.
 *
 * @param id its name in files
 * @param branch gains, ai-risk or our-risk
 * @param term the factor of the product that it lowers
 * @param name what it is, in words
 * @param causes the ids of its causes, each with what it means, in the catalogue's order
 * @param aka other words under which people look for it
 * @param claims what in the source it rests on
 */
public record Barrier(
        String id,
        String branch,
        Term term,
        String name,
        Map<String, String> causes,
        List<String> aka,
        List<String> claims)
        implements CatalogueEntry {
    public Barrier {
        aka = List.copyOf(aka);
        claims = List.copyOf(claims);
        causes = Copies.of(causes);
    }
}
