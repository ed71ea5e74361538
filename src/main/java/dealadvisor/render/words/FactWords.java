package dealadvisor.render.words;

import dealadvisor.engine.RulePack;
import dealadvisor.facts.FactDefinition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What to tell the author of a case file about the values of a fact. */
public final class FactWords {
    private FactWords() {}

    /** The ids that its value is made of, each with what it means or nothing, in order; empty for truth values and numbers. */
    public static Map<String, String> meanings(RulePack pack, FactDefinition fact) {
        return fact.catalogue().map(catalogue -> meanings(pack, catalogue)).orElseGet(fact::values);
    }

    /** The ids of {@code goods} or {@code payments}, each with what it is. */
    public static Map<String, String> meanings(RulePack pack, String catalogue) {
        Map<String, String> meanings = new LinkedHashMap<>();
        if (catalogue.equals("goods")) {
            pack.catalogue().goods().forEach(good -> meanings.put(good.id(), good.does()));
        } else {
            pack.catalogue().payments().forEach(payment -> meanings.put(payment.id(), payment.does()));
        }
        return Collections.unmodifiableMap(meanings);
    }

    /** What kind of value it takes, in a few words. */
    public static String kind(FactDefinition fact) {
        return switch (fact.type()) {
            case CHOICE -> "One of these";
            case SCALE -> "One of these, from least to most";
            case YES_NO -> "true or false";
            case PROBABILITY -> "A number from 0 to 1";
            case SET -> "A list in brackets of all that apply, or none";
        };
    }

    /** Whether any of its values needs a word of explanation. */
    public static boolean explained(Map<String, String> meanings) {
        return meanings.values().stream().anyMatch(meaning -> !meaning.isEmpty());
    }
}
