package dealadvisor.advice.saying;

import dealadvisor.advice.Argument;
import dealadvisor.advice.Reasoned;
import dealadvisor.advice.Uncertainty;
import dealadvisor.advice.chances.Priors;
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
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What an advice rests on beside the source and the facts: our numbers, facts that follow from others, and what chances are drawn from. */
public final class Assumptions {
    private Assumptions() {}

    public static List<Argument.Assumption> of(
            RulePack pack,
            CaseFacts facts,
            List<Conclusion> conclusions,
            List<Reasoned> reasons,
            Optional<Uncertainty> uncertainty) {
        Calibration calibration = pack.catalogue().calibration();
        List<Argument.Assumption> assumptions = new ArrayList<>();
        Calibration.Factors factors = calibration.severities().factors();
        assumptions.add(new Argument.Assumption(
                "severities count as factors: slight " + factors.slight() + ", moderate " + factors.moderate()
                        + ", severe " + factors.severe() + ", each further cause "
                        + calibration.severities().furtherCause()
                        + " (ours, not the source's)",
                "calibration"));
        assumptions.add(new Argument.Assumption(
                "a pairing is possible from index " + calibration.verdicts().possible() + " and recommended from "
                        + calibration.verdicts().recommended() + " (ours)",
                "calibration"));
        Map<String, Threshold> thresholds = new TreeMap<>();
        calibration.thresholds().forEach(threshold -> thresholds.put(threshold.id(), threshold));
        TreeSet<String> used = new TreeSet<>();
        conclusions.forEach(conclusion -> used.addAll(conclusion.because().thresholds()));
        for (String id : used) {
            Threshold threshold = Present.in(thresholds, id);
            assumptions.add(new Argument.Assumption(
                    id.replace('-', ' ') + " is " + threshold.value() + ": " + threshold.reason() + " (ours)",
                    "calibration"));
        }
        assumptions.add(new Argument.Assumption(
                "the attributes of goods and payments are our reading of the source's lists", "calibration"));
        assumptions.add(new Argument.Assumption(
                "a payment of whose appeal nothing is concluded appeals "
                        + calibration.levels().usualAppeal(),
                "default"));
        Wording wording = new Wording(pack.catalogue());
        for (Fact fact : facts.facts().values()) {
            if (facts.implied().contains(fact.path())) {
                assumptions.add(new Argument.Assumption(
                        "`" + fact.path() + "` is "
                                + wording.of(
                                        pack.vocabulary()
                                                .definition(fact.path())
                                                .orElseThrow(),
                                        fact.value()) + ", since "
                                + fact.remarks().source().orElseThrow(),
                        "default"));
            }
        }
        TreeMap<String, TreeSet<String>> granted = new TreeMap<>();
        reasons.stream()
                .filter(reason -> reason.kind() != Conclusion.Kind.QUESTION)
                .forEach(reason -> reason.unless().forEach(path -> granted.computeIfAbsent(path, k -> new TreeSet<>())
                        .add(reason.rule())));
        granted.forEach((path, rules) -> assumptions.add(new Argument.Assumption(
                "`" + path + "` is not known, and taken to make no exception to \"" + rules.first() + "\""
                        + (rules.size() == 1 ? "" : " and " + (rules.size() - 1) + " more"),
                "default")));
        uncertainty.ifPresent(known -> chances(known, assumptions));
        return List.copyOf(assumptions);
    }

    // What chances rest on beside what the case says of them.
    private static void chances(Uncertainty known, List<Argument.Assumption> assumptions) {
        if (known.readAs().isEmpty()) {
            return;
        }
        assumptions.add(new Argument.Assumption("uncertain facts are independent of each other", "default"));
        assumptions.add(new Argument.Assumption(
                "what knowing is worth takes pursuing a deal to cost " + known.cost() + " of index (ours)",
                "calibration"));
        for (Uncertainty.ReadAs read : known.readAs()) {
            read.whose()
                    .ifPresent(whose -> assumptions.add(new Argument.Assumption(
                            "`" + read.fact() + "` is unknown, and drawn as " + read.distribution() + " ("
                                    + (whose.equals(Uncertainty.ReadAs.OURS)
                                            ? "ours, not the source's"
                                            : whose.equals(Uncertainty.ReadAs.YOURS) ? "yours" : "of the pack " + whose)
                                    + read.reason().map(why -> ": " + why).orElse("") + ")",
                            "prior")));
        }
        if (known.priors()) {
            assumptions.add(new Argument.Assumption(
                    "what comes out if more is drawn takes the rest of what is unknown from priors too, " + Priors.PART
                            + " of it and all of it (ours)",
                    "prior"));
        }
    }
}
