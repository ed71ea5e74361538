package dealadvisor.cli.input;

import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The rule folder as an argument of commands that look at one. */
public final class FolderArgument {
    /** What the argument is, for its help. */
    static final String IS = "the rule folder, instead of --rules DIR";

    /** The same where a part may follow; what is done with the part comes after it. */
    public static final String IS_OR_PART = IS + "; then, or alone, a part: ";

    @Parameters(arity = "0..1", paramLabel = "DIR", description = IS)
    private Optional<String> named = Optional.empty();

    /** Has the argument say which rules, where it is given. */
    public void over(RulesOption rules) {
        rules.argument(named);
    }
}
