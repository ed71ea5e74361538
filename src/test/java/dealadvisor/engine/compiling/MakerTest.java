package dealadvisor.engine.compiling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was compiled is kept for the jar that compiled it, also for one within another. */
class MakerTest {
    @TempDir
    private Path folder;

    @Test
    void aJarIsKnownByItsPlaceSizeAndDateAlsoWithinAnother() throws IOException {
        Path jar = Files.writeString(folder.resolve("an app+1.jar"), "x");
        String address = jar.toUri().toString();
        String alone = Maker.name(address).orElseThrow();
        String nested = Maker.name(address.replace("file:", "jar:nested:") + "/!BOOT-INF/lib/advisor.jar!/")
                .orElseThrow();
        String older =
                Maker.name("jar:" + address + "!/BOOT-INF/lib/advisor.jar!/").orElseThrow();
        assertTrue(nested.contains("BOOT-INF/lib/advisor.jar"), nested);
        assertTrue(older.contains("BOOT-INF/lib/advisor.jar"), older);
        assertNotEquals(alone, nested);
        Files.writeString(jar, "xx");
        assertNotEquals(alone, Maker.name(address).orElseThrow());
    }

    @Test
    void classesInAFolderHaveNone() {
        assertEquals(Optional.empty(), Maker.name(folder.toUri().toString()));
        assertEquals(
                Optional.empty(), Maker.name(folder.resolve("no.jar").toUri().toString()));
        assertEquals(Optional.empty(), Maker.name("jrt:/x"));
        assertEquals(Optional.empty(), Maker.name("%"));
    }
}
