package dealadvisor.workbench;

import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Claim;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.RulePack;
import dealadvisor.packs.DataPlaces;
import dealadvisor.reading.Place;
import dealadvisor.workbench.RuleCoverage.Count;
import dealadvisor.workbench.RuleCoverage.Gap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which claims and entries of the data come up in scenarios: what the rules that fire cite, and what is concluded or chosen there. */
final class EntryCoverage {
    private final RulePack pack;
    private final DataPlaces places;
    private final Set<String> fired;
    private final Set<String> named;

    /**
     * @param fired the names of the rules that fire
     * @param named the entries that come up, each by its kind and id
     */
    EntryCoverage(RulePack pack, Set<String> fired, Set<String> named) {
        this.pack = pack;
        this.places = pack.places();
        this.fired = fired;
        this.named = named;
    }

    /** The claims that rules are to encode. */
    Count claims(List<Gap> missing) {
        Set<String> cited = ConcurrentHashMap.newKeySet();
        pack.rules().stream().filter(rule -> fired.contains(rule.name())).forEach(rule -> cited.addAll(rule.claims()));
        String own = pack.layers().size() == 1 ? "" : pack.id();
        List<Claim> all = pack.catalogue().claims().stream()
                .filter(claim -> claim.encode().equals("rule") || claim.encode().equals("strategy"))
                .filter(claim -> claim.pack().orElse("").equals(own))
                .toList();
        int exercised = 0;
        for (Claim claim : all) {
            if (cited.contains(claim.id())) {
                exercised++;
            } else {
                missing.add(new Gap(
                        "no rule that cites `" + claim.id() + "` fires", place("claims.yaml", "claims", claim.id())));
            }
        }
        return new Count(all.size(), exercised);
    }

    /** The pack's own entries. */
    Count catalogue(List<Gap> missing) {
        Map<String, Place> all = new LinkedHashMap<>();
        Catalogue catalogue = pack.catalogue();
        catalogue
                .goods()
                .forEach(good -> all.put("good " + good.id(), place("catalogue/goods.yaml", "goods", good.id())));
        catalogue
                .payments()
                .forEach(payment ->
                        all.put("payment " + payment.id(), place("catalogue/payments.yaml", "payments", payment.id())));
        for (Barrier barrier : catalogue.barriers()) {
            for (String cause : barrier.causes().keySet()) {
                all.put(
                        "cause " + barrier.id() + "/" + cause,
                        place("catalogue/barriers.yaml", "barriers", barrier.id(), "causes", cause));
            }
        }
        catalogue
                .forms()
                .forEach(form -> all.put("form " + form.id(), place("catalogue/forms.yaml", "forms", form.id())));
        catalogue
                .steps()
                .forEach(step -> all.put("step " + step.id(), place("catalogue/steps.yaml", "steps", step.id())));
        for (Mitigation mitigation : catalogue.mitigations()) {
            // What a cause suggests by the table needs no rule.
            if (mitigation.answers().isEmpty()) {
                all.put(
                        Conclusion.Kind.SUGGESTION.id() + " " + mitigation.id(),
                        place("catalogue/mitigations.yaml", "mitigations", mitigation.id()));
            }
        }
        // What the pack that this one extends has is a matter of its own scenarios.
        all.values().removeIf(place -> !places.own(place));
        int unseen = 0;
        for (Map.Entry<String, Place> entry : all.entrySet()) {
            if (!named.contains(entry.getKey())) {
                unseen++;
                missing.add(new Gap(never(entry.getKey()), entry.getValue()));
            }
        }
        return new Count(all.size(), all.size() - unseen);
    }

    private String never(String entry) {
        String kind = entry.substring(0, entry.indexOf(' '));
        String id = entry.substring(entry.indexOf(' ') + 1);
        return switch (kind) {
            case "good", "payment" -> "nothing is concluded of the " + entry;
            case "form", "step" -> "no pairing has the " + entry;
            case "cause" -> "the " + entry + " is never concluded";
            default ->
                "nothing suggests the mitigation " + id
                        + (pack.rules().stream()
                                        .anyMatch(rule -> rule.conclusion().concludes("suggest", id))
                                ? " in any scenario"
                                : ": it answers no cause, and no rule suggests it");
        };
    }

    private Place place(String file, String... path) {
        return places.of(file, path).orElseThrow();
    }
}
