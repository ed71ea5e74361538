package dealadvisor.facts;

import dealadvisor.reading.Node;
import dealadvisor.reading.Place;
import java.util.Optional;

/** How help speaks to those who give facts: of files and commands, or of code. */
enum Voice {
    FILE {
        @Override
        String everyFact() {
            return "`deal-advisor schema` lists every fact";
        }

        @Override
        String everyEntry() {
            return "`deal-advisor catalogue` lists them";
        }

        @Override
        String unknown() {
            return "Write `unknown` if it is not known";
        }

        @Override
        String list(String item) {
            return "a list in brackets, such as [" + item + "], or none";
        }

        @Override
        String text() {
            return "write it on one line";
        }

        @Override
        String set(String path, Optional<String> word) {
            return "use `" + path + "=" + word.orElse("VALUE") + "`";
        }

        @Override
        String prices() {
            return "write `- {good: ID, payment: ID, reservation: 90, willingness: 100}`";
        }
    },
    CODE {
        @Override
        String everyFact() {
            return "pack.vocabulary().paths() lists every fact";
        }

        @Override
        String everyEntry() {
            return "pack.catalogue() lists them";
        }

        @Override
        String unknown() {
            return "Give \"unknown\" if it is not known";
        }

        @Override
        String list(String item) {
            return "a collection of texts, such as List.of(\"" + item + "\"), or List.of() for none";
        }

        @Override
        String text() {
            return "give a String";
        }

        @Override
        String set(String path, Optional<String> word) {
            return "use set(\"" + path + "\", "
                    + word.map(said -> "\"" + said + "\"").orElse("value") + ")";
        }

        @Override
        String prices() {
            return "give a list of maps: List.of(Map.of(\"good\", \"ID\", \"payment\", \"ID\", \"reservation\", 90, \"willingness\", 100))";
        }
    };

    /** The one for whoever gave this. */
    static Voice to(Node node) {
        return node.place().equals(Place.NOWHERE) ? CODE : FILE;
    }

    /** Where all facts are listed. */
    abstract String everyFact();

    /** Where all goods and payments are listed. */
    abstract String everyEntry();

    /** How to say that a fact is not known. */
    abstract String unknown();

    /** What a set looks like. */
    abstract String list(String item);

    /** What a text looks like. */
    abstract String text();

    /**
     * How a fact is stated, where something was added to it.
     *
     * @param word its value; empty for any
     */
    abstract String set(String path, Optional<String> word);

    /** What prices look like. */
    abstract String prices();
}
