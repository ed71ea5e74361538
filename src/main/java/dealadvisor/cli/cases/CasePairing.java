package dealadvisor.cli.cases;

import dealadvisor.cli.input.CaseNames;
import dealadvisor.cli.input.CaseOptions;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.render.words.Asked;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A case with its changes, and a pairing of it: what a command is about that looks at one pairing. */
final class CasePairing {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASE", description = "a case file, or - for standard input")
    private String file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "PAIRING",
            description = "good/payment; the first of the advice if not given")
    private Optional<String> pairing = Optional.empty();

    @Mixin
    private CaseOptions changes;

    /** The case, checked. */
    CaseFacts facts(RulePack pack) {
        pairing.ifPresent(named -> CaseNames.first(spec, file, named));
        return CaseChecker.check(changes.over(file), pack.vocabulary());
    }

    /** What was asked, under these rules. */
    Asked asked(List<String> rules) {
        return new Asked(file, rules, changes.words());
    }

    /** The pairing that is named, else the first of the advice. */
    OnePairing one(RulePack pack, CaseFacts facts) {
        return OnePairing.of(spec, pack, facts, pairing);
    }
}
