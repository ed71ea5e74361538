package dealadvisor.facts;

import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import java.util.Optional;

/** How help speaks to those who give facts: of files and commands, or of code. */
enum Voice {
    FILE(
            "`deal-advisor schema` lists every fact",
            "`deal-advisor catalogue` lists them",
            "Write `unknown` if it is not known",
            "write it on one line",
            "write `- {good: ID, payment: ID, reservation: 90, willingness: 100}`"),
    CODE(
            "pack.vocabulary().paths() lists every fact",
            "pack.catalogue() lists them",
            "Give \"unknown\" if it is not known",
            "give a String",
            "give a list of maps: List.of(Map.of(\"good\", \"ID\", \"payment\", \"ID\", \"reservation\", 90, \"willingness\", 100))");

    private final String everyFact;
    private final String everyEntry;
    private final String unknown;
    private final String text;
    private final String prices;

    Voice(String everyFact, String everyEntry, String unknown, String text, String prices) {
        this.everyFact = everyFact;
        this.everyEntry = everyEntry;
        this.unknown = unknown;
        this.text = text;
        this.prices = prices;
    }

    /** The one for whoever gave this. */
    static Voice to(Node node) {
        return node.place().equals(Place.NOWHERE) ? CODE : FILE;
    }

    /** Where all facts are listed. */
    String everyFact() {
        return everyFact;
    }

    /** Where all goods and payments are listed. */
    String everyEntry() {
        return everyEntry;
    }

    /** How to say that a fact is not known. */
    String unknown() {
        return unknown;
    }

    /** What a text looks like. */
    String text() {
        return text;
    }

    /** What prices look like. */
    String prices() {
        return prices;
    }

    /** What a set looks like. */
    String list(String item) {
        return this == FILE
                ? "a list in brackets, such as [" + item + "], or none"
                : "a collection of texts, such as List.of(\"" + item + "\"), or List.of() for none";
    }

    /**
     * How a fact is stated, where something was added to it.
     *
     * @param word its value; empty for any
     */
    String set(String path, Optional<String> word) {
        return this == FILE
                ? "use `" + path + "=" + word.orElse("VALUE") + "`"
                : "use set(\"" + path + "\", "
                        + word.map(said -> "\"" + said + "\"").orElse("value") + ")";
    }
}
