package dealadvisor.advice;

import dealadvisor.catalogue.Calibration;
import dealadvisor.catalogue.Threshold;
import dealadvisor.catalogue.Wording;
import dealadvisor.conclusions.Conclusion;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Fact;
import dealadvisor.reading.Present;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an advice rests on beside the source and the facts: our numbers, and facts that follow from others. */
final class Assumptions {
    private Assumptions() {}

    static List<Advice.Assumption> of(
            RulePack pack, CaseFacts facts, List<Conclusion> conclusions, List<Reasoned> reasons) {
        Calibration calibration = pack.catalogue().calibration();
        List<Advice.Assumption> assumptions = new ArrayList<>();
        Calibration.Factors factors = calibration.factors();
        assumptions.add(new Advice.Assumption(
                "severities count as factors: slight " + factors.slight() + ", moderate " + factors.moderate()
                        + ", severe " + factors.severe() + ", each further cause " + calibration.furtherCause()
                        + " (ours, not the source's)",
                "calibration"));
        assumptions.add(new Advice.Assumption(
                "a pairing is possible from index " + calibration.possible() + " and recommended from "
                        + calibration.recommended() + " (ours)",
                "calibration"));
        Map<String, Threshold> thresholds = new TreeMap<>();
        calibration.thresholds().forEach(threshold -> thresholds.put(threshold.id(), threshold));
        TreeSet<String> used = new TreeSet<>();
        conclusions.forEach(conclusion -> used.addAll(conclusion.because().thresholds()));
        for (String id : used) {
            Threshold threshold = Present.in(thresholds, id);
            assumptions.add(new Advice.Assumption(
                    id.replace('-', ' ') + " is " + threshold.value() + ": " + threshold.reason() + " (ours)",
                    "calibration"));
        }
        assumptions.add(new Advice.Assumption(
                "the attributes of goods and payments are our reading of the source's lists", "calibration"));
        assumptions.add(new Advice.Assumption(
                "a payment of whose appeal nothing is concluded appeals " + calibration.defaultAppeal(), "default"));
        Wording wording = new Wording(pack.catalogue());
        for (Fact fact : facts.facts().values()) {
            if (facts.implied().contains(fact.path())) {
                assumptions.add(new Advice.Assumption(
                        "`" + fact.path() + "` is "
                                + wording.of(
                                        pack.vocabulary()
                                                .definition(fact.path())
                                                .orElseThrow(),
                                        fact.value()) + ", since "
                                + fact.source().orElseThrow(),
                        "default"));
            }
        }
        TreeMap<String, TreeSet<String>> granted = new TreeMap<>();
        reasons.stream()
                .filter(reason -> reason.kind() != Conclusion.Kind.QUESTION)
                .forEach(reason -> reason.unless().forEach(path -> granted.computeIfAbsent(path, k -> new TreeSet<>())
                        .add(reason.rule())));
        granted.forEach((path, rules) -> assumptions.add(new Advice.Assumption(
                "`" + path + "` is not known, and taken to make no exception to \"" + rules.first() + "\""
                        + (rules.size() == 1 ? "" : " and " + (rules.size() - 1) + " more"),
                "default")));
        return List.copyOf(assumptions);
    }
}
