package dealadvisor.cli;

import dealadvisor.engine.RulePack;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which rules to use: those that come with the advisor, or a folder's. */
final class RulesOption {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "use the rules of this folder instead of the bundled ones (or set DEAL_ADVISOR_RULES)")
    private Path folder;

    @Option(
            names = "--trust-rules",
            description =
                    "with --rules: load rule files whatever they say; for your own only, since they can then do all that you can")
    private boolean trusted;

    /** The pack in use. */
    RulePack pack() {
        return folder().map(trusted ? RulePack::loadTrusted : RulePack::load).orElseGet(RulePack::bundled);
    }

    /** The folder in use, if it is not the bundled pack. */
    Optional<Path> folder() {
        String set = System.getenv("DEAL_ADVISOR_RULES");
        return Optional.ofNullable(folder)
                .or(() -> Optional.ofNullable(set).filter(s -> !s.isBlank()).map(Path::of));
    }
}
