package dealadvisor.advice;

import dealadvisor.catalogue.Wording;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Vocabulary;
import dealadvisor.rules.Rule;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Fills a rule's sentence with what its rule matched. */
final class Sentence {
    /** Far more than a sentence takes; one that repeats long names over and over is not worth the memory. */
    private static final int LONGEST = 4_000;

    private Sentence() {}

    /**
     * The rule's sentence with each {name} replaced by the words for what is bound under that name; a name that is not bound stays as it is.
     *
     * @param bindings what the rule matched
     * @param vocabulary has the phrases for the values of facts
     * @param wording turns what was matched into words
     */
    static String of(Rule rule, Map<String, Object> bindings, Vocabulary vocabulary, Wording wording) {
        String says = rule.says();
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
            String name = says.substring(open + 1, close);
            Object value = bindings.get(name);
            text.append(
                    value == null
                            ? says.substring(open, close + 1)
                            : wording.bound(fact(rule, name, value, vocabulary), value));
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

    // Goods, payments and numbers are no values of facts that would need a phrase.
    private static Optional<FactDefinition> fact(Rule rule, String name, Object value, Vocabulary vocabulary) {
        return value instanceof String || value instanceof Collection
                ? rule.valueOf(name).flatMap(vocabulary::named)
                : Optional.empty();
    }

    private static void capitalise(StringBuilder text) {
        if (!text.isEmpty()) {
            text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        }
    }
}
