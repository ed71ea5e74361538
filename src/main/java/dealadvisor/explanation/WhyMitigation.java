package dealadvisor.explanation;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Agenda;
import dealadvisor.advice.Tried;
import dealadvisor.catalogue.Claim;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.engine.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a mitigation does, whose it is, why it is suggested in a case or is not, and what came of trying it. */
public final class WhyMitigation {
    private WhyMitigation() {}

    /**
     * The explanation of a mitigation.
     *
     * @param advice with trials, where what they show is to be said
     * @param id the mitigation's
     * @return empty if there is none of this id
     */
    public static Optional<Why.Step> of(RulePack pack, Advice advice, String id) {
        return pack.catalogue().mitigation(id).map(mitigation -> of(pack, advice, mitigation));
    }

    private static Why.Step of(RulePack pack, Advice advice, Mitigation mitigation) {
        List<Why.Step> parts = new ArrayList<>();
        parts.add(said("by " + String.join(", ", mitigation.by()) + "; but: " + mitigation.caveat()));
        parts.add(said("relieves " + String.join(", ", mitigation.relieves())
                + (mitigation.answers().isEmpty()
                        ? ""
                        : "; answers " + String.join(", ", mitigation.answers()) + " wherever they stand")));
        mitigation
                .effect()
                .changes()
                .forEach((path, change) -> parts.add(
                        said("changes " + path + ": " + change.how().id().replace('-', ' ') + " "
                                + change.value().text())));
        mitigation.does().ifPresent(does -> parts.add(said("does: " + does)));
        if (!mitigation.findsOut().isEmpty()) {
            parts.add(said("finds out " + String.join(", ", mitigation.findsOut())));
        }
        Optional<Agenda.MitigationNote> note = advice.agenda().mitigations().stream()
                .filter(each -> each.id().equals(mitigation.id()))
                .findFirst();
        parts.add(note.map(suggested -> new Why.Step(
                        "it is suggested here", Optional.empty(), Why.steps(advice, suggested.conclusions())))
                .orElseGet(() -> said("it is not suggested here"
                        + (mitigation.effect().inPlace(advice.facts(), pack.vocabulary())
                                ? ": what it changes is so already"
                                : ""))));
        note.flatMap(Agenda.MitigationNote::tried).ifPresent(tried -> parts.add(tried(tried)));
        mitigation.claims().forEach(claim -> pack.catalogue()
                .claim(claim)
                .ifPresent(found -> parts.add(said(cited(pack, found)))));
        return new Why.Step(mitigation.id() + ": " + mitigation.name(), Optional.empty(), parts);
    }

    private static Why.Step tried(Tried tried) {
        if (tried.notTried().isPresent()) {
            return said("not tried: " + tried.notTried().get());
        }
        List<Why.Step> results = new ArrayList<>();
        if (!tried.lowers().isEmpty()) {
            results.add(said("lowers a term of " + String.join(", ", tried.lowers())));
        }
        return new Why.Step(
                tried.lifts().isEmpty()
                        ? "tried alone, it lifts no verdict"
                        : "tried alone, it lifts " + String.join(", ", tried.lifts()),
                Optional.empty(),
                results);
    }

    private static String cited(RulePack pack, Claim claim) {
        List<String> authors = pack.layer(claim).authors();
        return "claim " + claim.id() + " (" + claim.hedge().id() + "): " + claim.claim() + " ("
                + (authors.isEmpty() ? "" : String.join(", ", authors) + ", ") + pack.source(claim) + ")";
    }

    private static Why.Step said(String says) {
        return new Why.Step(says, Optional.empty(), List.of());
    }
}
