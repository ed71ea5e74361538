package dealadvisor.cli.rules;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.advice.PairingAdvice;
import dealadvisor.cli.input.CaseOptions;
import dealadvisor.cli.input.FolderArgument;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.engine.RulePack;
import dealadvisor.reading.Nearest;
import dealadvisor.render.json.GraphJson;
import dealadvisor.render.text.GraphText;
import dealadvisor.render.xml.GraphSvg;
import dealadvisor.rules.Rule;
import dealadvisor.workbench.RuleGraph;
import dealadvisor.workbench.RuleGraphs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws what leads to what. */
@Command(
        name = "graph",
        description =
                "Draws facts to rules to barriers to terms to the verdict, of the rules as written or of what fired for a case.")
final class RulesGraphCommand extends AnyCommand {
    /** How to draw. */
    enum Picture {
        mermaid,
        dot,
        svg,
        json
    }

    @Mixin
    private RulesOption rules;

    @Parameters(
            arity = "0..2",
            paramLabel = "DIR|PART",
            description = FolderArgument.IS_OR_PART + "draw only rules whose name, file or claims hold this")
    private List<String> arguments = List.of();

    @Option(names = "--case", paramLabel = "CASE", description = "draw what fired for this case file")
    private Optional<String> file = Optional.empty();

    @Mixin
    private CaseOptions changes;

    @Option(
            names = "--pairing",
            paramLabel = "GOOD/PAYMENT",
            description = "with --case: draw only what bears on this pairing, with its terms and verdict")
    private Optional<String> pairing = Optional.empty();

    @Option(names = "--everything", description = "draw also questions, suggestions, forms, strategy and tensions")
    private boolean everything;

    @Option(names = "--format", defaultValue = "mermaid", description = "mermaid (the default), dot, svg or json")
    private Picture format;

    @Override
    public Integer call() {
        String part = rules.folderThenPart(arguments);
        RulePack pack = rules.pack();
        RuleGraph graph = file.isEmpty() ? written(pack, part) : fired(pack);
        out().print(
                        switch (format) {
                            case mermaid -> GraphText.mermaid(graph);
                            case dot -> GraphText.dot(graph);
                            case svg -> GraphSvg.of(graph);
                            case json -> GraphJson.of(graph);
                        });
        return ExitCode.OK;
    }

    private RuleGraph written(RulePack pack, String part) {
        if (pairing.isPresent() || !changes.changes().isEmpty()) {
            throw usage("--pairing and --set need a case: add --case CASE");
        }
        String wanted = part.toLowerCase(Locale.ROOT);
        List<Rule> chosen = pack.rules().stream()
                .filter(rule -> rule.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || rule.file().contains(wanted)
                        || rule.claims().stream().anyMatch(claim -> claim.contains(wanted)))
                .toList();
        if (chosen.isEmpty()) {
            throw usage("no rule's name, file or claims hold `" + part + "`; `rules list` lists the rules");
        }
        return RuleGraphs.of(pack, chosen::contains, everything);
    }

    private RuleGraph fired(RulePack pack) {
        Advice advice = Advisor.withoutTrials(pack).advise(changes.over(file.orElseThrow()));
        if (pairing.isEmpty()) {
            return RuleGraphs.of(pack, advice, Optional.empty(), everything);
        }
        String wanted = pairing.get();
        Optional<PairingAdvice> found =
                advice.pairings().stream().filter(p -> p.id().equals(wanted)).findFirst();
        if (found.isEmpty()) {
            throw usage("the case does not ask about `" + wanted + "`"
                    + Nearest.of(
                                    wanted,
                                    advice.pairings().stream()
                                            .map(PairingAdvice::id)
                                            .toList())
                            .map(near -> "; did you mean `" + near + "`?")
                            .orElse(""));
        }
        return RuleGraphs.of(pack, advice, found, everything);
    }
}
