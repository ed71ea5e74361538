package dealadvisor.language;

import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Claim;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.FactDefinition;
import java.util.Optional;
import java.util.StringJoiner;

/** What the words of a rule folder mean: facts, claims, and what the catalogues list. */
final class Meanings {
    private final RulePack pack;

    /** @param pack whose words they are */
    public Meanings(RulePack pack) {
        this.pack = pack;
    }

    /** What a word means, in Markdown; empty if it is none of the folder's. */
    public Optional<String> of(String word) {
        Catalogue catalogue = pack.catalogue();
        return pack.vocabulary()
                .named(word)
                .or(() -> pack.vocabulary().definition(word))
                .map(Meanings::fact)
                .or(() -> catalogue.claim(word).map(this::claim))
                .or(() -> catalogue.barrier(word).map(Meanings::barrier))
                .or(() -> entry(word).map(says -> "**" + word + "**: " + says))
                .or(() -> threshold(word));
    }

    /** What a value of a fact means. */
    public Optional<String> value(FactDefinition fact, String value) {
        return Optional.ofNullable(fact.values().get(value))
                .map(meaning -> "`" + value + "` of `" + fact.path() + "`" + (meaning.isEmpty() ? "" : ": " + meaning));
    }

    /** What a cause of a barrier means. */
    public Optional<String> cause(String barrier, String cause) {
        return pack.catalogue()
                .barrier(barrier)
                .flatMap(found -> Optional.ofNullable(found.causes().get(cause)))
                .map(meaning -> "`" + barrier + "/" + cause + "`: " + meaning);
    }

    /** In a few words what an entry of a catalogue is. */
    Optional<String> entry(String id) {
        Catalogue catalogue = pack.catalogue();
        return catalogue
                .good(id)
                .map(good -> good.name() + ", a good: " + good.does())
                .or(() -> catalogue.payment(id).map(payment -> payment.name() + ", a payment: " + payment.does()))
                .or(() -> catalogue.mitigation(id).map(each -> each.name() + " (" + each.caveat() + ")"))
                .or(() -> catalogue.form(id).map(form -> form.name() + ": " + form.says()));
    }

    private Optional<String> threshold(String id) {
        return pack.catalogue().calibration().thresholds().stream()
                .filter(threshold -> threshold.id().equals(id))
                .findFirst()
                .map(threshold -> "`" + id + "` is " + threshold.value() + ", a number of the calibration");
    }

    private static String fact(FactDefinition fact) {
        StringJoiner text = new StringJoiner("\n");
        text.add("**" + fact.asks() + "**");
        text.add("");
        text.add("`" + fact.path() + "`, in rules `" + fact.name() + "`: "
                + fact.type().id());
        if (!fact.values().isEmpty()) {
            text.add("");
            fact.values()
                    .forEach((id, meaning) -> text.add("- `" + id + "`" + (meaning.isEmpty() ? "" : ": " + meaning)));
        }
        return text.toString();
    }

    private String claim(Claim claim) {
        return claim.claim() + "\n\n*" + claim.section() + "*, " + claim.hedge().id() + "; " + pack.source(claim);
    }

    private static String barrier(Barrier barrier) {
        StringJoiner text = new StringJoiner("\n");
        text.add("**" + barrier.name() + "**").add("");
        barrier.causes().forEach((id, meaning) -> text.add("- `" + id + "`: " + meaning));
        return text.toString();
    }
}
