package dealadvisor.catalogue;

import java.util.List;

/**
 * An element of the arithmetic that encodes claims.
 *
 * @param id its name in files
 * @param says what it is, in a sentence
 * @param claims ids of the claims that it encodes
 */
public record ModelElement(String id, String says, List<String> claims) {
    public ModelElement {
        claims = List.copyOf(claims);
    }
}
