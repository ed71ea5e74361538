package dealadvisor.render.words;

import dealadvisor.catalogue.Wording;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Fact;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Value;
import java.util.Optional;

/** The value of a fact as files write it, so that it can be written again, and beside it the words for it where its id is none. */
public final class SaidValue {
    private final RulePack pack;
    private final Wording wording;

    public SaidValue(RulePack pack) {
        this.pack = pack;
        this.wording = new Wording(pack.catalogue());
    }

    /** The value of a known fact. */
    public String of(Fact fact) {
        String written = fact.value().text();
        Optional<FactDefinition> definition = pack.vocabulary().definition(fact.path());
        boolean named = fact.value() instanceof Value.Id || fact.value() instanceof Value.Ids;
        return definition
                .filter(known -> named)
                .map(known -> wording.of(known, fact.value()))
                .filter(words -> !words.equals(written.replace('-', ' ')) && !words.equals("nothing"))
                .map(words -> written + " (" + words + ")")
                .orElse(written);
    }
}
