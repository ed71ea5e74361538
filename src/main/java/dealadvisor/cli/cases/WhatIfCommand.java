package dealadvisor.cli.cases;

import dealadvisor.advice.Advisor;
import dealadvisor.advice.Verdict;
import dealadvisor.advice.WhatIf;
import dealadvisor.cli.input.RulesOption;
import dealadvisor.cli.output.AnyCommand;
import dealadvisor.cli.output.ExitCode;
import dealadvisor.cli.output.TextOrJson;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.Value;
import dealadvisor.reading.Nearest;
import dealadvisor.render.json.MovesJson;
import dealadvisor.render.text.MovesText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What would change a verdict. */
@Command(
        name = "whatif",
        description =
                "Finds the smallest sets of changes, of facts and by mitigations, that bring a pairing to another verdict.")
public final class WhatIfCommand extends AnyCommand {
    private static final List<String> VERDICTS = List.of("recommended", "possible", "not-recommended", "blocked");

    @Mixin
    private CasePairing about;

    @Option(
            names = "--to",
            paramLabel = "VERDICT",
            description =
                    "recommended, possible, not-recommended or blocked; if not given, recommended, and for what is recommended already, possible or worse")
    private Optional<String> verdict = Optional.empty();

    @Option(names = "--lock", paramLabel = "FACT", description = "a fact that is to stay as it is; may be repeated")
    private List<String> locked = new ArrayList<>();

    @Option(
            names = "--keep-known",
            description = "change nothing that is known: only what can be done, and what may be found out")
    private boolean keep;

    @Mixin
    private RulesOption rules;

    @Mixin
    private TextOrJson format;

    @Override
    public Integer call() {
        RulePack pack = rules.pack();
        for (String path : locked) {
            if (pack.vocabulary().definition(path).isEmpty()) {
                throw usage("there is no fact `" + path + "`"
                        + Nearest.of(path, pack.vocabulary().paths())
                                .map(near -> "; did you mean `" + near + "`?")
                                .orElse(""));
            }
        }
        Optional<Verdict> wanted = verdict.map(this::verdict);
        CaseFacts facts = about.facts(pack);
        OnePairing one = about.one(pack, facts);
        Verdict to = wanted.orElseGet(() -> usual(pack, facts, one));
        long start = System.nanoTime();
        WhatIf found = WhatIf.of(pack, facts, one.good(), one.payment(), to, locked, keep);
        // No two runs take the same time, so it stands beside the answer and not in it.
        err().println(String.format(
                Locale.ROOT,
                "note: searched for %.1f s, %,d of at most %,d looks at sets and kinds of sets",
                (System.nanoTime() - start) / 1e9,
                found.tried(),
                WhatIf.MOST));
        out().print(format.json() ? MovesJson.of(found) : MovesText.text(found));
        return ExitCode.OK;
    }

    private Verdict verdict(String word) {
        return Verdict.of(word)
                .orElseThrow(() -> usage("`" + word + "` is no verdict: " + String.join(", ", VERDICTS)
                        + Nearest.question(word, VERDICTS)));
    }

    private static Verdict usual(RulePack pack, CaseFacts facts, OnePairing one) {
        CaseFacts narrow = facts.with(
                pack.vocabulary(),
                Map.of(
                        "deal.goods", Optional.of(new Value.Ids(Set.of(one.good()))),
                        "deal.payments", Optional.of(new Value.Ids(Set.of(one.payment())))));
        Verdict now =
                Advisor.withoutTrials(pack).advise(narrow).pairings().get(0).verdict();
        return WhatIf.wanted(now);
    }
}
