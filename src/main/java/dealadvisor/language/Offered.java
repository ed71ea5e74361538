package dealadvisor.language;

/**
 * A word that may come next.
 *
 * @param word what would be written
 * @param kind what it is: a fact, a value, a claim and so on
 * @param says what it means, in words; may be empty
 */
record Offered(String word, Kind kind, String says) {
    /** What a word is. */
    public enum Kind {
        FACT,
        VALUE,
        ATTRIBUTE,
        CLAIM,
        ENTRY,
        RULE,
        VERB,
        KEYWORD
    }
}
