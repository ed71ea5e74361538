package dealadvisor.cli;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Lacking;
import dealadvisor.explanation.Why;
import dealadvisor.explanation.WhyMitigation;
import dealadvisor.explanation.WhyNamed;
import dealadvisor.facts.Case;
import dealadvisor.reading.Nearest;
import dealadvisor.reading.OtherNames;
import dealadvisor.render.LackingRender;
import dealadvisor.render.WhyRender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why something in an advice came out as it did. */
@Command(
        name = "explain",
        description =
                "Says of anything that an advice prints why it is so: a pairing, barrier, fact, question, good, payment, mitigation, claim, the window, the headline.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CASE", description = "a case file, or - for standard input")
    private String file;

    @Parameters(
            index = "1",
            paramLabel = "WHAT",
            description =
                    "good/payment, a good, a payment, a fact, a barrier, barrier/cause, either of them @good/payment, eligibility/any-deal, eligibility/high-value, window, headline, index, a term, no-deal, a mitigation, a form, a rule's name, a claim's or a conclusion's id")
    private String what;

    @Mixin
    private RulesOption rules;

    @Mixin
    private CaseOptions changes;

    @Option(names = "--why-not", description = "say what was lacking for what did not come out, condition by condition")
    private boolean whyNot;

    @Option(names = "--all", description = "with --why-not: list every rule")
    private boolean all;

    @Option(names = "--conditions", description = "with --why-not: show conditions as rules have them")
    private boolean conditions;

    @Option(names = "--format", defaultValue = "text", description = "text or json")
    private Format.TextOrJson format;

    @Override
    public Integer call() {
        RulePack pack = rules.pack();
        Advice advice = advice(pack);
        Optional<Why.Step> why = whyNot
                ? Optional.empty()
                : WhyNamed.of(pack, advice, what)
                        .or(() -> Why.of(pack, advice, what))
                        .or(() -> WhyMitigation.of(pack, advice, what));
        if (why.isEmpty()) {
            return lacking(pack, advice);
        }
        spec.commandLine()
                .getOut()
                .print(
                        format == Format.TextOrJson.json
                                ? WhyRender.json(what, why.get())
                                : WhyRender.text(why.get(), pack, Terminal.style()));
        return ExitCode.OK;
    }

    // The advice on the case; on the pairing that is asked about, where the case asks about others.
    private Advice advice(RulePack pack) {
        boolean tried = !whyNot
                && (pack.catalogue().mitigation(what).isPresent()
                        || pack.vocabulary().definition(what).isPresent());
        Advisor advisor = tried ? new Advisor(pack) : Advisor.withoutTrials(pack);
        Case given = changes.over(file);
        Advice advice = advisor.advise(given);
        String[] pairing = what.substring(what.indexOf('@') + 1).split("/", 2);
        if (pairing.length < 2
                || pack.catalogue().good(pairing[0]).isEmpty()
                || pack.catalogue().payment(pairing[1]).isEmpty()
                || advice.pairing(pairing[0], pairing[1]).isPresent()) {
            return advice;
        }
        spec.commandLine()
                .getErr()
                .println("note: the case does not ask about `" + pairing[0] + "/" + pairing[1]
                        + "`; this is as if it did, as with `--good " + pairing[0] + " --payment " + pairing[1] + "`");
        return advisor.advise(given.with(CaseOptions.narrowing(List.of(pairing[0]), List.of(pairing[1]))));
    }

    private String unknown(RulePack pack, Advice advice) {
        List<String> names = new ArrayList<>(Why.names(advice));
        names.addAll(Lacking.names(pack));
        pack.catalogue().goods().forEach(each -> names.add(each.id()));
        pack.catalogue().payments().forEach(each -> names.add(each.id()));
        pack.catalogue().mitigations().forEach(each -> names.add(each.id()));
        names.addAll(pack.vocabulary().paths());
        names.addAll(WhyNamed.names());
        return "there is no pairing, eligibility, barrier, cause, mitigation, conclusion, rule or claim called `" + what
                + "`; "
                + Nearest.of(what, names, others(pack))
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("`rules list` lists the rules, `catalogue` the rest");
    }

    private static OtherNames others(RulePack pack) {
        Map<String, List<String>> aka = new LinkedHashMap<>();
        pack.catalogue().goods().forEach(each -> aka.put(each.id(), each.aka()));
        pack.catalogue().payments().forEach(each -> aka.put(each.id(), each.aka()));
        pack.catalogue().barriers().forEach(each -> aka.put(each.id(), each.aka()));
        pack.catalogue().mitigations().forEach(each -> aka.put(each.id(), each.aka()));
        pack.vocabulary().definitions().forEach(each -> aka.put(each.path(), each.aka()));
        return OtherNames.of(aka);
    }

    private int lacking(RulePack pack, Advice advice) {
        Optional<Lacking.Answer> answer = Lacking.of(pack, advice, what);
        if (answer.isEmpty()) {
            spec.commandLine().getErr().println("error: " + unknown(pack, advice));
            return ExitCode.USAGE;
        }
        if (!whyNot) {
            spec.commandLine()
                    .getErr()
                    .println("note: nothing came out of `" + what + "` for this case; this is what was lacking");
        }
        spec.commandLine()
                .getOut()
                .print(
                        format == Format.TextOrJson.json
                                ? LackingRender.json(pack, answer.get())
                                : LackingRender.text(pack, answer.get(), Terminal.style(), all, conditions));
        return ExitCode.OK;
    }
}
