package dealadvisor.cli;

import dealadvisor.engine.RuleCache;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the command line keeps compiled rules: where the environment says, else in the user's cache. */
final class UserCache {
    private UserCache() {}

    /** Keeps nothing if the environment says so, or if the user has no home. */
    static RuleCache rules() {
        return folder(System.getenv(), System.getProperty("user.home"))
                .map(RuleCache::in)
                .orElse(RuleCache.NONE);
    }

    /** The folder; empty to keep nothing. */
    static Optional<Path> folder(Map<String, String> environment, String home) {
        String set = environment.getOrDefault("DEAL_ADVISOR_CACHE", "");
        String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
        try {
            if (!set.isBlank()) {
                return set.equals("off") ? Optional.empty() : Optional.of(Path.of(set));
            }
            if (!shared.isBlank()) {
                return Optional.of(Path.of(shared).resolve("deal-advisor/rules"));
            }
            // A home that is not there is not the advisor's to make.
            return Optional.of(Path.of(home))
                    .filter(Files::isDirectory)
                    .map(at -> at.resolve(".cache/deal-advisor/rules"));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
