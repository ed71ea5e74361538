package dealadvisor.advice.saying;

import dealadvisor.catalogue.Wording;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Vocabulary;
import dealadvisor.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule's sentence, to be filled with what its rule matched. */
final class Sentence {
    /** Far more than a sentence takes; one that repeats long names over and over is not worth the memory. */
    private static final int LONGEST = 4_000;

    private final Wording wording;
    private final List<Blank> blanks = new ArrayList<>();
    private final String end;

    /**
     * A name in braces.
     *
     * @param before what stands between it and the one before it
     * @param fact of which it is the value; empty if it stands for anything else
     */
    private record Blank(String before, String name, Optional<FactDefinition> fact) {}

    /**
     * @param vocabulary has the phrases for the values of facts
     * @param wording turns what was matched into words
     */
    Sentence(Rule rule, Vocabulary vocabulary, Wording wording) {
        this.wording = wording;
        String says = rule.says();
        int from = 0;
        int open = says.indexOf('{');
        int close = says.indexOf('}', open);
        while (open >= 0 && close >= 0) {
            String name = says.substring(open + 1, close);
            blanks.add(new Blank(
                    says.substring(from, open), name, rule.valueOf(name).flatMap(vocabulary::named)));
            from = close + 1;
            open = says.indexOf('{', from);
            close = says.indexOf('}', open);
        }
        end = says.substring(from);
    }

    /**
     * The sentence with each {name} replaced by the words for what is bound under that name; a name that is not bound stays as it is.
     *
     * @param bindings what the rule matched
     */
    String of(Map<String, Object> bindings) {
        if (blanks.isEmpty()) {
            return end;
        }
        StringBuilder text = new StringBuilder();
        for (Blank blank : blanks) {
            Object value = bindings.get(blank.name());
            text.append(blank.before())
                    .append(value == null ? "{" + blank.name() + "}" : wording.bound(blank.fact(), value));
        }
        text.append(end);
        if (!text.isEmpty()) {
            text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        }
        if (text.length() > LONGEST) {
            text.setLength(LONGEST - 1);
            text.append('…');
        }
        return text.toString();
    }
}
