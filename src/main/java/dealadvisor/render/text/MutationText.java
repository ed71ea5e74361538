package dealadvisor.render.text;

import dealadvisor.engine.RulePack;
import dealadvisor.workbench.Justified;
import dealadvisor.workbench.Mutation;
import dealadvisor.workbench.RuleMutations;
import java.util.List;

/** Which changes of rules no scenario noticed, as text. */
public final class MutationText {
    private MutationText() {}

    /** The survivors that are not justified, by rule, then a count. */
    public static String text(RulePack pack, RuleMutations.Report report, Justified justified, Style style) {
        TextLines text = new TextLines(style);
        String rule = "";
        for (Mutation mutation : unjustified(report, justified)) {
            if (!mutation.rule().equals(rule)) {
                rule = mutation.rule();
                text.whole("", style.bold(rule));
            }
            text.line(
                    "  ",
                    "survived (" + pack.folder().where(mutation.file()) + ":" + mutation.line() + "): "
                            + mutation.change());
        }
        if (!report.idle().isEmpty()) {
            text.line(
                    "",
                    "Not noticed either, and not counted, since they move no verdict and no order in any case of the scenarios:");
            for (Mutation mutation : report.idle()) {
                text.line(
                        "  ",
                        pack.folder().where(mutation.file()) + ":" + mutation.line() + ": \"" + mutation.rule() + "\": "
                                + mutation.change());
            }
        }
        if (!report.failing().isEmpty()) {
            text.line(
                    "",
                    "Scenarios that fail without any change notice nothing; `rules test` says why: "
                            + String.join(", ", report.failing()));
        }
        int survived = report.survivors().size();
        int left = unjustified(report, justified).size();
        text.line(
                "",
                report.mutants() + " changes of rules, " + report.killed() + " noticed, " + survived
                        + " not noticed"
                        + (survived == left ? "" : ", of which " + (survived - left) + " are justified")
                        + (left == 0 ? "." : ". `--suggest FILE` writes the scenarios that are missing."));
        text.line(
                "",
                report.weighing() + " of them change a rule on which answers rest; "
                        + report.inEffect()
                        + " of these are noticed by what follows for a barrier, a term, a verdict or the window, "
                        + report.onlyConcluded().size() + " only by what the rule itself concludes.");
        return text.toString();
    }

    private static List<Mutation> unjustified(RuleMutations.Report report, Justified justified) {
        return report.survivors().stream()
                .map(RuleMutations.Survivor::mutation)
                .filter(mutation -> !justified.covers(mutation))
                .toList();
    }
}
