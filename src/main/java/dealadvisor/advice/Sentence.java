package dealadvisor.advice;

import dealadvisor.catalogue.Catalogue;
import java.util.Collection;
import java.util.Map;

/** Fills a rule's sentence with what its rule matched. */
final class Sentence {
    /** Far more than a sentence takes; one that repeats long names over and over is not worth the memory. */
    private static final int LONGEST = 4_000;

    private Sentence() {}

    /**
     * The sentence with each {name} replaced by the object bound under that name; a name that is not bound stays as it is.
     *
     * @param catalogue knows the words for a cause of a barrier
     */
    static String of(String says, Map<String, Object> bindings, Catalogue catalogue) {
        if (says.indexOf('{') < 0) {
            return says;
        }
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int open = says.indexOf('{'); open >= 0; open = says.indexOf('{', from)) {
            int close = says.indexOf('}', open);
            if (close < 0) {
                break;
            }
            text.append(says, from, open);
            Object value = bindings.get(says.substring(open + 1, close));
            text.append(value == null ? says.substring(open, close + 1) : word(value, catalogue));
            from = close + 1;
        }
        text.append(says, from, says.length());
        capitalise(text);
        if (text.length() > LONGEST) {
            text.setLength(LONGEST - 1);
            text.append('…');
        }
        return text.toString();
    }

    private static String word(Object value, Catalogue catalogue) {
        if (value instanceof Collection<?> many) {
            return many.isEmpty()
                    ? "nothing"
                    : String.join(", ", many.stream().map(String::valueOf).toList());
        }
        if (value instanceof Double number) {
            String text = Double.toString(number);
            return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }
        String text = String.valueOf(value);
        int slash = text.indexOf('/');
        return slash < 0
                ? text
                : catalogue
                        .barrier(text.substring(0, slash))
                        .map(barrier -> barrier.causes().get(text.substring(slash + 1)))
                        .orElse(text);
    }

    private static void capitalise(StringBuilder text) {
        if (!text.isEmpty()) {
            text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        }
    }
}
