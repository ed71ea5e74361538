package dealadvisor.reading;

/**
 * How much a file may hold and rules may do. A case file is a page or two, a rule folder a few hundred rules; what goes far beyond that is a slip or
 * an attack, and is refused before it costs memory.
 *
 * @param file what a single file may hold
 * @param problems that are told at once; default 500, more than anybody reads
 * @param folder what a rule folder may hold
 * @param run what rules may do for one case
 */
public record Limits(File file, int problems, Folder folder, Run run) {
    /** Draws that one answer may ask for, whoever asks; the time that it takes grows with them, memory does not. */
    public static final int DRAWS = 10_000_000;

    private static final Limits STANDARD = new Limits(
            new File(4L << 20, 40, 200_000, 100_000),
            500,
            new Folder(
                    new Folder.Files(500, 16L << 20, 8),
                    new Folder.Rules(2_000, 400_000, 1_500, 2_000),
                    new Folder.Data(500, 2_000, 10_000, 200),
                    180),
            new Run(200_000, 50_000, 90, 20));

    /**
     * What a single file may hold.
     *
     * @param bytes of it; default 4 MiB, many times the largest register
     * @param depth of nesting; default 40, several times what any format here needs
     * @param nodes keys and values together; default 200,000
     * @param scalarLength characters of one value; default 100,000
     */
    public record File(long bytes, int depth, int nodes, int scalarLength) {}

    /**
     * What rules may do for one case or one change of it.
     *
     * @param firings of rules; default 200,000, where a few hundred rules over a few hundred pairings stay far below
     * @param conclusions that stand at once; default 50,000 of about 3 KiB each, where a case has a few hundred
     * @param heapPercent of the memory that may be in use after collection while rules run; default 90: what is left is needed to say so
     * @param seconds that they may take, and for all changes together that each take more than one; default 20, where an advice takes milliseconds
     */
    public record Run(int firings, int conclusions, int heapPercent, int seconds) {}

    /**
     * What a rule folder may hold, with all that it extends. Compiling costs about 10 ms a rule and 5 ms a fact, and an advice looks at each good
     * with each payment.
     *
     * @param files its files, whatever is in them
     * @param rules how many it has, and how long they are
     * @param data its facts and catalogues
     * @param seconds that checking, compiling and loading it may take; default 180, where the rules that come with the advisor take some ten
     */
    public record Folder(Files files, Rules rules, Data data, int seconds) {
        /**
         * What its files may come to.
         *
         * @param most how many; default 500, where the rules that come with the advisor are some forty
         * @param bytes of all files together; default 16 MiB
         * @param layers packs that extend each other; default 8
         */
        public record Files(int most, long bytes, int layers) {}

        /**
         * What its rules may come to.
         *
         * @param most how many; default 2,000, four times those that come with the advisor
         * @param words of all rules together; default 400,000
         * @param wordsOfOne of one rule; default 1,500, ten times the longest
         * @param textLength characters of a text in a rule file; default 2,000
         */
        public record Rules(int most, int words, int wordsOfOne, int textLength) {}

        /**
         * What its data may come to.
         *
         * @param facts and what follows from them or contradicts, each; default 500, five times those that come with the advisor
         * @param entries of one catalogue or of the register of claims; default 2,000
         * @param pairings goods times payments; default 10,000, fifty times those that come with the advisor
         * @param nameLength characters of the name of a good, payment or fact; default 200: sentences repeat it
         */
        public record Data(int facts, int entries, int pairings, int nameLength) {}
    }

    /** The defaults. */
    public static Limits standard() {
        return STANDARD;
    }

    /** These limits with files of so many bytes. */
    public Limits withBytes(long bytes) {
        return new Limits(new File(bytes, file.depth, file.nodes, file.scalarLength), problems, folder, run);
    }
}
