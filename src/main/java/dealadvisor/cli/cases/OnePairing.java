package dealadvisor.cli.cases;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.service.Answers;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The pairing that a command is about: the one that it names, else the first of the advice. */
record OnePairing(String good, String payment) {
    static OnePairing of(CommandSpec spec, RulePack pack, CaseFacts facts, Optional<String> named) {
        if (named.isPresent()) {
            String[] ids = named.get().split("/", 2);
            if (ids.length < 2
                    || pack.catalogue().good(ids[0]).isEmpty()
                    || pack.catalogue().payment(ids[1]).isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(),
                        "`" + named.get() + "` is no pairing; "
                                + Answers.nearest(pack, named.get())
                                        .orElse(
                                                "write GOOD/PAYMENT, such as past-sabotage/trust-fund: `deal-advisor catalogue` lists both"));
            }
            return new OnePairing(ids[0], ids[1]);
        }
        Advice advice = Advisor.withoutTrials(pack).advise(facts);
        List<PairingAdvice> pairings = advice.pairings();
        if (pairings.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "the case asks about no pairing; name one as GOOD/PAYMENT");
        }
        return new OnePairing(pairings.get(0).good(), pairings.get(0).payment());
    }

    /** The two ids as one. */
    String id() {
        return good + "/" + payment;
    }
}
