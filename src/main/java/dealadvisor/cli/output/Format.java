package dealadvisor.cli.output;

/** Formats of output, spelt as on the command line. */
public final class Format {
    private Format() {}

    /** For comparisons. */
    public enum Comparison {
        text,
        json,
        html
    }

    /** For the catalogue. */
    public enum Catalogue {
        text,
        json,
        markdown
    }

    /** For assessments over time. */
    public enum Course {
        text,
        csv,
        json,
        html
    }

    /** For tables of any length. */
    public enum Lines {
        csv,
        jsonl
    }

    /** For advice. */
    public enum Advice {
        text,
        json,
        jsonl,
        markdown,
        html,
        table,
        csv
    }
}
