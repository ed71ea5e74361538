package dealadvisor.cli.output;

import picocli.CommandLine.Option;

/** In which of two formats to answer, of the many commands that have these. */
public final class TextOrJson {
    private enum Name {
        text,
        json
    }

    @Option(names = "--format", defaultValue = "text", description = "text or json")
    private Name name;

    /** Whether it is to be JSON; else text. */
    public boolean json() {
        return name == Name.json;
    }
}
