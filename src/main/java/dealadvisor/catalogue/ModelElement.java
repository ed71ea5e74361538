package dealadvisor.catalogue;

import java.util.List;

/** An element of the arithmetic that encodes claims: what it is, and which claims. */
public record ModelElement(String id, String says, List<String> claims) {
    public ModelElement {
        claims = List.copyOf(claims);
    }
}
