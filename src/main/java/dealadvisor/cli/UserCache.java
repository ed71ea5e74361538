package dealadvisor.cli;

import dealadvisor.engine.RuleCache;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where the command line keeps compiled rules: where the environment says, else in the user's cache. */
final class UserCache {
    private UserCache() {}

    /** Keeps nothing if the environment says so, or if the user has no home. */
    static RuleCache rules() {
        String set = System.getenv("DEAL_ADVISOR_CACHE");
        if ("off".equals(set)) {
            return RuleCache.NONE;
        }
        try {
            if (set != null && !set.isBlank()) {
                return RuleCache.in(Path.of(set));
            }
            String shared = System.getenv("XDG_CACHE_HOME");
            if (shared != null && !shared.isBlank()) {
                return RuleCache.in(Path.of(shared).resolve("deal-advisor/rules"));
            }
            // A home that is not there is nobody's to make.
            Path home = Path.of(System.getProperty("user.home"));
            return Files.isDirectory(home)
                    ? RuleCache.in(home.resolve(".cache/deal-advisor/rules"))
                    : RuleCache.NONE;
        } catch (InvalidPathException e) {
            return RuleCache.NONE;
        }
    }
}
