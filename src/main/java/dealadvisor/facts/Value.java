package dealadvisor.facts;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What is known for certain of one fact; how likely it is to be what, where it is not certain, is a {@link Belief}. */
public sealed interface Value {
    /** The kinds of value. */
    enum Kind {
        ID,
        YES_NO,
        NUMBER,
        SET
    }

    /** Which of the kinds this is. */
    Kind kind();

    /** As it is written in a case file, on one line. */
    String text();

    /**
     * One of the values of a choice or scale.
     *
     * @param id as the vocabulary has it
     */
    record Id(String id) implements Value {
        @Override
        public Kind kind() {
            return Kind.ID;
        }

        @Override
        public String text() {
            return id;
        }
    }

    /**
     * Whether something is so.
     *
     * @param yes true if it is
     */
    record YesNo(boolean yes) implements Value {
        @Override
        public Kind kind() {
            return Kind.YES_NO;
        }

        @Override
        public String text() {
            return Boolean.toString(yes);
        }
    }

    /**
     * A quantity.
     *
     * @param number from 0 to 1 where it is a probability
     */
    record Number(double number) implements Value {
        @Override
        public Kind kind() {
            return Kind.NUMBER;
        }

        @Override
        public String text() {
            String text = Double.toString(number);
            return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }
    }

    /**
     * A complete set.
     *
     * @param ids of what is in it, in alphabetical order
     */
    record Ids(Set<String> ids) implements Value {
        /** How an empty set is written: it is known that there is none. */
        public static final String NONE = "none";

        public Ids {
            ids = Collections.unmodifiableSet(new TreeSet<>(ids));
        }

        @Override
        public Kind kind() {
            return Kind.SET;
        }

        @Override
        public String text() {
            return ids.isEmpty() ? NONE : "[" + String.join(", ", ids) + "]";
        }
    }
}
