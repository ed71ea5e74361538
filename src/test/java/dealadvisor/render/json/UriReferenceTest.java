package dealadvisor.render.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** Names of files as addresses. */
class UriReferenceTest {
    @Test
    void aWholeNameIsAnAddressOfAFile() {
        assertEquals(URI.create("file:///our%20rules/a.drl"), URI.create(UriReference.of("/our rules/a.drl")));
    }
}
