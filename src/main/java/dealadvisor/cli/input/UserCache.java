package dealadvisor.cli.input;

import dealadvisor.engine.RuleCache;
import dealadvisor.reading.FileNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the command line keeps compiled rules: where the environment says, else in the user's cache. */
public final class UserCache {
    private UserCache() {}

    /** Keeps nothing if the environment says so, or if the user has no home. */
    public static RuleCache rules() {
        return folder(System.getenv(), System.getProperty("user.home"))
                .map(RuleCache::in)
                .orElse(RuleCache.NONE);
    }

    /** The folder; empty to keep nothing. */
    static Optional<Path> folder(Map<String, String> environment, String home) {
        String set = environment.getOrDefault("DEAL_ADVISOR_CACHE", "");
        String shared = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (!set.isBlank()) {
            return set.equals("off") ? Optional.empty() : FileNames.find(set);
        }
        if (!shared.isBlank()) {
            return FileNames.find(shared).map(at -> at.resolve("deal-advisor/rules"));
        }
        // A home that is not there is not the advisor's to make.
        return FileNames.find(home).filter(Files::isDirectory).map(at -> at.resolve(".cache/deal-advisor/rules"));
    }
}
