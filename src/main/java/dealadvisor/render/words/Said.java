package dealadvisor.render.words;

import dealadvisor.advice.PairingAdvice;
import dealadvisor.advice.Tornado;
import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.Good;
import dealadvisor.catalogue.Payment;
import dealadvisor.catalogue.Term;
import dealadvisor.catalogue.Wording;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Rounding;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How sentences and pages speak of pairings, terms, facts and their values. */
public final class Said {
    private final RulePack pack;
    private final Wording wording;

    public Said(RulePack pack) {
        this.pack = pack;
        this.wording = new Wording(pack.catalogue());
    }

    /** A good, by its name. */
    public String good(String id) {
        return pack.catalogue().good(id).map(Good::name).orElse(id);
    }

    /** A payment, by its name. */
    public String payment(String id) {
        return pack.catalogue().payment(id).map(Payment::name).orElse(id);
    }

    /** The deal: what is bought, and for what. */
    public String deal(PairingAdvice pairing) {
        return good(pairing.good()) + " for " + payment(pairing.payment());
    }

    /** The deal of which only the id is known. */
    public String deal(String id) {
        int slash = id.indexOf('/');
        return good(id.substring(0, slash)) + " for " + payment(id.substring(slash + 1));
    }

    /** The clause that a fact has this value. */
    String clause(String path, Value value) {
        FactDefinition fact = pack.vocabulary().definition(path).orElseThrow();
        String words = value instanceof Value.Number ? value(fact, value) : wording.of(fact, value);
        return pack.vocabulary().statements().of(fact, value, words);
    }

    /** The clauses of a set of answers, the first few of them. */
    public String clauses(SortedMap<String, Value> answers, int most) {
        List<String> all = answers.entrySet().stream()
                .map(a -> clause(a.getKey(), a.getValue()))
                .toList();
        return all.size() <= most
                ? and(all)
                : String.join(", ", all.subList(0, most)) + " and " + (all.size() - most)
                        + (all.size() - most == 1 ? " more answer turns out well" : " more answers turn out well");
    }

    /** A value as an answer to its question. */
    public String answer(String path, Value value) {
        FactDefinition fact = pack.vocabulary().definition(path).orElseThrow();
        return value instanceof Value.Ids set && set.ids().isEmpty() ? "none" : value(fact, value);
    }

    private String value(FactDefinition fact, Value value) {
        return switch (value.kind()) {
            case YES_NO -> ((Value.YesNo) value).yes() ? "yes" : "no";
            case NUMBER -> Rounding.of(((Value.Number) value).number());
            case SET ->
                and(((Value.Ids) value)
                        .ids().stream().map(id -> entry(fact, id)).toList());
            case ID -> entry(fact, ((Value.Id) value).id());
        };
    }

    private String entry(FactDefinition fact, String id) {
        return fact.catalogue()
                .map(kind -> kind.equals("goods") ? good(id) : payment(id))
                .orElse(id.replace('-', ' '));
    }

    /** A term in two words: the credibilities are how far the other side can take our word, or we its. */
    public static String term(Term term) {
        return switch (term) {
            case AI_GAINS -> "AI gains";
            case OUR_GAINS -> "our gains";
            case OUR_CREDIBILITY -> "our word";
            case AI_CREDIBILITY -> "its word";
        };
    }

    /** These as a list within a sentence. */
    public static String and(List<String> words) {
        int last = words.size() - 1;
        return last <= 0
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    /** A count of things, such as {@code 1 pairing} or {@code 3 pairings}. */
    public static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    /** So many of all, with the verb that goes with it: {@code 1 of 112 facts is}, {@code 3 of 112 facts are}. */
    public static String of(int number, int all, String thing) {
        return number + " of " + count(all, thing) + (number == 1 ? " is" : " are");
    }

    /** A sentence begins with a capital. */
    public static String capital(String sentence) {
        return sentence.isEmpty()
                ? sentence
                : new StringBuilder()
                        .appendCodePoint(Character.toUpperCase(sentence.codePointAt(0)))
                        .append(sentence.substring(sentence.offsetByCodePoints(0, 1)))
                        .toString();
    }

    /**
     * Values with the verdicts that they make, those of one verdict together.
     *
     * @param words what a verdict is called
     */
    public static String values(List<Tornado.At> where, Function<Verdict, String> words) {
        Map<Verdict, List<String>> alike = new LinkedHashMap<>();
        where.forEach(at ->
                alike.computeIfAbsent(at.verdict(), k -> new ArrayList<>()).add(at.at()));
        return alike.entrySet().stream()
                .map(entry -> String.join(" or ", entry.getValue()) + " (" + words.apply(entry.getKey()) + ")")
                .collect(Collectors.joining(", "));
    }
}
