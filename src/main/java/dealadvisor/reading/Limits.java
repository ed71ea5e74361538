package dealadvisor.reading;

/**
 * How much a file may hold and rules may do. A case file is a page or two; what goes far beyond that is a slip or an attack, and is refused before
 * it costs memory.
 *
 * @param bytes of a file; default 4 MiB, many times the largest register
 * @param depth of nesting; default 40, several times what any format here needs
 * @param nodes keys and values together; default 200,000
 * @param scalarLength characters of one value; default 100,000
 * @param firings of rules for one case or one change of it; default 200,000, where a few hundred rules over a few hundred pairings stay far below
 * @param seconds that rules may take for one case or one change of it; default 20, where an advice takes milliseconds
 */
public record Limits(long bytes, int depth, int nodes, int scalarLength, int firings, int seconds) {
    private static final Limits STANDARD = new Limits(4L << 20, 40, 200_000, 100_000, 200_000, 20);

    /** The defaults. */
    public static Limits standard() {
        return STANDARD;
    }
}
