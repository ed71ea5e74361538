package dealadvisor.cli;

/** Formats of output, spelt as on the command line. */
final class Format {
    private Format() {}

    /** For comparisons. */
    enum Comparison {
        text,
        json,
        html
    }

    /** For the catalogue. */
    enum Catalogue {
        text,
        json,
        markdown
    }

    /** For assessments over time. */
    enum Course {
        text,
        csv,
        json,
        html
    }

    /** For tables of any length. */
    enum Lines {
        csv,
        jsonl
    }

    /** For advice. */
    enum Advice {
        text,
        json,
        jsonl,
        markdown,
        html,
        table,
        csv
    }
}
