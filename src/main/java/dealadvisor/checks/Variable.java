package dealadvisor.checks;

import java.util.Optional;

/**
 * What a variable of a rule stands for.
 *
 * @param type the condition that binds it: the name of a fact, {@code Good} and so on; {@code any} if that is not known
 * @param scope {@code good} or {@code payment} if conclusions may be on it; else empty
 * @param attribute the attribute whose value it is; empty if it stands for what the whole condition matches
 */
record Variable(String type, String scope, Optional<RuleTypes.Attribute> attribute) {
    /** One of which nothing can be said, since its condition is wrong; it is not answered again. */
    static final Variable ANY = new Variable("any", "any", Optional.empty());

    /** What it is compared as; empty if that is not known. */
    Optional<RuleTypes.Kind> kind() {
        return attribute.map(RuleTypes.Attribute::kind);
    }
}
