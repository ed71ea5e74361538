package dealadvisor.advice;

import dealadvisor.catalogue.Catalogue;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.FactDefinition;
import dealadvisor.facts.Price;
import dealadvisor.facts.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the case as a whole says about every pairing.
 *
 * @param anyDeal eligibility for any deal
 * @param highValue eligibility for high-value deals
 * @param window where the case stands between too early and too late
 * @param missing facts that must be known before some pairing is recommended, and are not
 * @param essentials those of them that matter whatever the pairing
 * @param prices what pairings cost and bring
 */
record Setting(
        Eligibility.Verdict anyDeal,
        Eligibility.Verdict highValue,
        Window.State window,
        Set<String> missing,
        List<String> essentials,
        List<Price> prices) {
    /** In this order the first state that some rule argues for counts. */
    static final List<String> WINDOW_STATES = List.of("not-applicable", "closed", "too-early", "closing", "open");

    static Setting of(Vocabulary vocabulary, Catalogue catalogue, CaseFacts facts, Grounds grounds) {
        Set<String> missing = new TreeSet<>();
        List<String> essentials = new ArrayList<>();
        for (FactDefinition definition : vocabulary.definitions()) {
            if (definition.essential() && facts.fact(definition.path()).isEmpty()) {
                missing.add(definition.path());
                essentials.add(definition.path());
            }
        }
        List<String> ofSome = new ArrayList<>(List.of(catalogue.heldFact()));
        catalogue.coherenceFacts().values().forEach(ofSome::addAll);
        for (String path : ofSome) {
            if (facts.fact(path).isEmpty()) {
                missing.add(path);
            }
        }
        return new Setting(
                eligibility(grounds, catalogue.requirements().get(Catalogue.ANY_DEAL)),
                eligibility(grounds, catalogue.requirements().get(Catalogue.HIGH_VALUE)),
                window(grounds),
                missing,
                essentials,
                facts.prices());
    }

    /** Failed if any requirement is; unclear if any is open; else eligible. */
    static Eligibility.Verdict eligibility(Grounds grounds, List<String> requirements) {
        Eligibility.Verdict verdict = Eligibility.Verdict.ELIGIBLE;
        for (String requirement : requirements) {
            switch (grounds.result(requirement)) {
                case FAILS -> {
                    return Eligibility.Verdict.INELIGIBLE;
                }
                case OPEN -> verdict = Eligibility.Verdict.UNCLEAR;
                case MEETS -> {}
            }
        }
        return verdict;
    }

    /** Where the case stands; unclear where the window does not apply, or nothing argues. */
    static Window.State window(Grounds grounds) {
        for (String state : WINDOW_STATES) {
            if (!grounds.windows(state).isEmpty()) {
                return switch (state) {
                    case "closed" -> Window.State.CLOSED;
                    case "too-early" -> Window.State.TOO_EARLY;
                    case "closing" -> Window.State.CLOSING;
                    case "open" -> Window.State.OPEN;
                    default -> Window.State.UNCLEAR;
                };
            }
        }
        return Window.State.UNCLEAR;
    }
}
