package dealadvisor.catalogue;

import java.util.List;

/** A form that a deal can take: id, name, what to do in it, and the claims that it rests on. */
public record DealForm(String id, String name, String says, List<String> claims) {
    public DealForm {
        claims = List.copyOf(claims);
    }
}
