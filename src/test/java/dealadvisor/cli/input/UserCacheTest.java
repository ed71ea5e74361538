package dealadvisor.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line keeps compiled rules where it is told to, else with the user's other caches, and makes nobody's home. */
class UserCacheTest {
    @TempDir
    private Path home;

    private Optional<Path> folder(Map<String, String> environment) {
        return UserCache.folder(environment, home.toString());
    }

    @Test
    void theAdvisorsOwnVariableGoesFirstThenTheCacheOfAllProgramsThenTheHome() {
        assertEquals(Optional.of(Path.of("/a")), folder(Map.of("DEAL_ADVISOR_CACHE", "/a", "XDG_CACHE_HOME", "/b")));
        assertEquals(
                Optional.of(Path.of("/b/deal-advisor/rules")),
                folder(Map.of("DEAL_ADVISOR_CACHE", " ", "XDG_CACHE_HOME", "/b")));
        assertEquals(
                Optional.of(home.resolve(".cache/deal-advisor/rules")),
                folder(Map.of("DEAL_ADVISOR_CACHE", "", "XDG_CACHE_HOME", "")));
    }

    @Test
    void nothingIsKeptWhereThatIsTurnedOffOrThereIsNoHomeOrNoSuchPath() {
        assertEquals(Optional.empty(), folder(Map.of("DEAL_ADVISOR_CACHE", "off", "XDG_CACHE_HOME", "/b")));
        assertEquals(Optional.empty(), folder(Map.of("DEAL_ADVISOR_CACHE", "a\0b")));
        assertEquals(
                Optional.empty(),
                UserCache.folder(Map.of(), home.resolve("nobody").toString()));
    }
}
