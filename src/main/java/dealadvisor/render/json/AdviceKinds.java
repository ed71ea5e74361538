package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.TEXTS;
import static dealadvisor.render.json.Kind.byKey;
import static dealadvisor.render.json.Kind.word;

import dealadvisor.advice.Verdict;
import dealadvisor.catalogue.Effect;
import dealadvisor.conclusions.Severity;
import dealadvisor.facts.Value;
import java.util.Collection;
import java.util.Optional;

/** What several objects of an advice have. */
final class AdviceKinds {
    static final String NOT_TRIED = "; null where it was not tried";
    static final Kind<Collection<? extends String>> IDS = TEXTS.says("ids of conclusions");
    static final Kind<Collection<? extends String>> PAIRINGS = TEXTS.says("pairings, each as GOOD/PAYMENT");
    static final Kind<Verdict> VERDICT = word(Verdict.values(), Verdict::id);
    static final Kind<Severity> SEVERITY = word(Severity.values(), Severity::id);

    /** The value of a fact. */
    static final Kind<Value> VALUE = ValueJson.VALUE.as(Schema.reference("value"));

    /** What a mitigation changes among the facts. */
    static final Kind<Effect> EFFECT = ValueJson.effect(byKey(VALUE).says("values by paths of facts"));

    private AdviceKinds() {}

    /** Texts that only trying shows. */
    static Kind<Optional<? extends Collection<? extends String>>> tried(String says) {
        return TEXTS.orNull().says(says + NOT_TRIED);
    }
}
