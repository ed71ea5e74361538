package dealadvisor.cli.cases;

import dealadvisor.cli.input.CaseNames;
import dealadvisor.cli.input.CaseOptions;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.Terminal;
import dealadvisor.cli.output.TextOrJson;
import dealadvisor.engine.RulePack;
import dealadvisor.explanation.Explained;
import dealadvisor.explanation.Lacking;
import dealadvisor.render.json.ExplanationJson;
import dealadvisor.render.text.LackingText;
import dealadvisor.render.text.WhyText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why something in an advice came out as it did. */
@Command(
        name = "explain",
        description =
                "Says of anything that an advice prints why it is so: a pairing, barrier, fact, question, good, payment, mitigation, claim, the window, the headline.")
public final class ExplainCommand extends AnyCommand {
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

    @Mixin
    private TextOrJson format;

    @Override
    public Integer call() {
        CaseNames.first(spec, file, what);
        RulePack pack = rules.pack();
        Explained explained = Explained.of(pack, changes.over(file), what, whyNot);
        explained.narrowed().ifPresent(one -> err().println("note: the case does not ask about `" + one.good() + "/"
                + one.payment()
                + "`; this is as if it did, as with `--good " + one.good() + " --payment " + one.payment()
                + "`"));
        if (explained.why().isPresent()) {
            print(
                    format.json()
                            ? ExplanationJson.why(what, explained.why().get())
                            : WhyText.text(explained.why().get(), pack, Terminal.style()));
            return ExitCode.OK;
        }
        if (explained.lacking().isEmpty()) {
            err().println("error: " + Explained.unknown(pack, explained.advice(), what));
            return ExitCode.USAGE;
        }
        if (!whyNot) {
            err().println("note: nothing came out of `" + what + "` for this case; this is what was lacking");
        }
        Lacking.Answer answer = explained.lacking().get();
        print(
                format.json()
                        ? ExplanationJson.lacking(pack, answer)
                        : LackingText.text(pack, answer, Terminal.style(), all, conditions));
        return ExitCode.OK;
    }

    private void print(String text) {
        out().print(text);
    }
}
