package dealadvisor.catalogue;

import dealadvisor.reading.Fields;
import dealadvisor.reading.Node;
import java.util.List;
import java.util.Map;

/** Reads one good, or one payment. */
final class TradeReader {
    private final References references;

    TradeReader(References references) {
        this.references = references;
    }

    Good good(Fields fields) {
        return new Good(
                fields.id("id"),
                fields.text("name"),
                fields.text("does"),
                word(fields, Good.WORDS, "kind"),
                word(fields, Good.WORDS, "verification"),
                word(fields, Good.WORDS, "coherence"),
                word(fields, Good.WORDS, "worth"),
                word(fields, Good.WORDS, "span"),
                fields.oneOf("presupposes", Good.presupposed(references.vocabulary())),
                word(fields, Good.WORDS, "affordances"),
                word(fields, Good.WORDS, "force"),
                word(fields, Good.WORDS, "eligibility"),
                fields.texts("aka"),
                references.claimsOf(fields));
    }

    /** @param held what the humans may hold */
    Payment payment(Fields fields, RolesReader.Named held) {
        List<Node.ScalarNode> needs = fields.words("needs");
        if (!references.doubtful(held.path())) {
            held.ids().ifPresent(ids -> references.check(needs, ids, "thing to hold"));
        }
        return new Payment(
                fields.id("id"),
                fields.text("name"),
                fields.text("does"),
                fields.number("freedom", 0, 1),
                fields.number("influence", 0, 1),
                word(fields, Payment.WORDS, "timing"),
                fields.oneOf("due", Payment.HORIZONS),
                fields.yesNo("reversible"),
                word(fields, Payment.WORDS, "size"),
                fields.oneOf("cost", Payment.COSTS),
                fields.texts("needs"),
                word(fields, Payment.WORDS, "grantor"),
                word(fields, Payment.WORDS, "exposure"),
                fields.oneOf("takeover-risk", Payment.AMOUNTS),
                word(fields, Payment.WORDS, "check"),
                fields.yesNo("unilateral"),
                fields.texts("aka"),
                references.claimsOf(fields));
    }

    private static String word(Fields fields, Map<String, List<String>> words, String attribute) {
        return fields.oneOf(attribute, words.getOrDefault(attribute, List.of()));
    }
}
