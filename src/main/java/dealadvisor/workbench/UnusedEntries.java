package dealadvisor.workbench;

import dealadvisor.catalogue.Barrier;
import dealadvisor.catalogue.Catalogue;
import dealadvisor.catalogue.Claim;
import dealadvisor.catalogue.DealForm;
import dealadvisor.catalogue.Mitigation;
import dealadvisor.catalogue.Threshold;
import dealadvisor.rules.Rule;
import dealadvisor.rules.Rule.Call;
import dealadvisor.rules.Rule.Operand;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Entries of the catalogues, the calibration and the register that no rule concludes, reads or cites. */
final class UnusedEntries {
    private final List<Rule> rules;
    private final Catalogue catalogue;
    private final List<Unused> found = new ArrayList<>();

    /**
     * An entry that nothing uses.
     *
     * @param file the data file that has it
     * @param path what leads to it there, as {@link dealadvisor.packs.DataPlaces} takes it
     * @param id its id
     * @param message what is the matter
     * @param help what to do
     */
    record Unused(String file, List<String> path, String id, String message, String help) {
        Unused {
            path = List.copyOf(path);
        }
    }

    private UnusedEntries(List<Rule> rules, Catalogue catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
    }

    static List<Unused> of(List<Rule> rules, Catalogue catalogue) {
        UnusedEntries unused = new UnusedEntries(rules, catalogue);
        Set<String> causes = unused.concluded("cause", 2);
        unused.causes(causes);
        unused.mitigations(causes);
        unused.forms();
        unused.requirements();
        unused.thresholds();
        unused.claims();
        return List.copyOf(unused.found);
    }

    // What rules conclude of one kind, by as many of its first words as name it.
    private Set<String> concluded(String name, int words) {
        Set<String> concluded = new TreeSet<>();
        for (Rule rule : rules) {
            Call call = rule.conclusion();
            if (call.name().equals(name)) {
                concluded.add(String.join(
                        "/",
                        call.arguments().subList(0, words).stream()
                                .map(Operand::text)
                                .toList()));
            }
        }
        return concluded;
    }

    private void causes(Set<String> concluded) {
        for (Barrier barrier : catalogue.barriers()) {
            barrier.causes().keySet().stream()
                    .filter(cause -> !concluded.contains(barrier.id() + "/" + cause))
                    .forEach(cause -> found.add(new Unused(
                            "catalogue/barriers.yaml",
                            List.of("barriers", barrier.id(), "causes", cause),
                            cause,
                            "no rule concludes the cause `" + barrier.id() + "/" + cause + "`",
                            "write the rule that concludes it, or remove it")));
        }
    }

    private void mitigations(Set<String> concluded) {
        // A rule that suggests what it matched suggests those that answer a cause that stands.
        boolean answering = rules.stream()
                .anyMatch(rule -> rule.conclusion().name().equals("suggest")
                        && rule.conclusion().arguments().stream()
                                .anyMatch(argument -> argument.kind() == Operand.Kind.VARIABLE));
        Set<String> suggested = concluded("suggest", 1);
        for (Mitigation mitigation : catalogue.mitigations()) {
            boolean answers = answering && mitigation.answers().stream().anyMatch(concluded::contains);
            if (!answers && !suggested.contains(mitigation.id())) {
                found.add(new Unused(
                        "catalogue/mitigations.yaml",
                        List.of("mitigations", mitigation.id()),
                        mitigation.id(),
                        "no rule suggests the mitigation `" + mitigation.id() + "`",
                        "write the rule that suggests it, or name under its `answers` a cause that rules conclude"));
            }
        }
    }

    // The last form is what remains where no other applies, so no rule need say it.
    private void forms() {
        Set<String> concluded = concluded("form", 1);
        List<DealForm> forms = catalogue.forms();
        for (int i = 0; i < forms.size() - 1; i++) {
            String id = forms.get(i).id();
            if (!concluded.contains(id)) {
                found.add(new Unused(
                        "catalogue/forms.yaml",
                        List.of("forms", id),
                        id,
                        "no rule concludes the form `" + id + "`",
                        "write the rule that concludes it, or remove it"));
            }
        }
    }

    private void requirements() {
        Set<String> met = concluded("meets", 1);
        Set<String> told = new HashSet<>();
        catalogue.requirements().forEach((asking, requirements) -> requirements.stream()
                .filter(requirement -> !met.contains(requirement) && told.add(requirement))
                .forEach(requirement -> found.add(new Unused(
                        "catalogue/goods.yaml",
                        List.of("requirements", asking, requirement),
                        requirement,
                        "no rule concludes that `" + requirement + "` is met, so what asks for it is open for every AI",
                        "write a rule that concludes `meets( \"" + requirement + "\" )`, or ask for less"))));
    }

    private void thresholds() {
        Set<String> read = new HashSet<>();
        rules.forEach(rule -> rule.conditions().stream()
                .filter(pattern -> pattern.type().equals("Threshold"))
                .forEach(pattern ->
                        pattern.constraints().forEach(c -> c.operands().forEach(operand -> read.add(operand.text())))));
        for (Threshold threshold : catalogue.calibration().thresholds()) {
            if (!read.contains(threshold.id())) {
                found.add(new Unused(
                        "calibration.yaml",
                        List.of("thresholds", threshold.id()),
                        threshold.id(),
                        "no rule reads the threshold `" + threshold.id() + "`",
                        "compare with it: `Threshold( id == \"" + threshold.id()
                                + "\", $limit : value )`, or remove it"));
            }
        }
    }

    private void claims() {
        Set<String> cited = new HashSet<>(concluded("strategy", 1));
        rules.forEach(rule -> cited.addAll(rule.claims()));
        catalogue.goods().forEach(entry -> cited.addAll(entry.claims()));
        catalogue.payments().forEach(entry -> cited.addAll(entry.claims()));
        catalogue.barriers().forEach(entry -> cited.addAll(entry.claims()));
        catalogue.mitigations().forEach(entry -> cited.addAll(entry.claims()));
        catalogue.forms().forEach(entry -> cited.addAll(entry.claims()));
        catalogue.steps().forEach(entry -> cited.addAll(entry.claims()));
        catalogue.rulings().elements().forEach(entry -> cited.addAll(entry.claims()));
        catalogue.calibration().model().forEach(entry -> cited.addAll(entry.claims()));
        for (Claim claim : catalogue.claims()) {
            if (!cited.contains(claim.id()) && !claim.encode().equals("context")) {
                found.add(new Unused(
                        "claims.yaml",
                        List.of("claims", claim.id()),
                        claim.id(),
                        "nothing cites the claim `" + claim.id() + "`",
                        "write the rule or entry that encodes it, or say `encode: context` if nothing need"));
            }
        }
    }
}
