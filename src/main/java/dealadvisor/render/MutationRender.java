package dealadvisor.render;

import dealadvisor.engine.RulePack;
import dealadvisor.workbench.Justified;
import dealadvisor.workbench.Mutation;
import dealadvisor.workbench.RuleMutations;
import java.util.List;

/** Which changes of rules no scenario noticed. */
public final class MutationRender {
    private MutationRender() {}

    /** The survivors that are not justified, by rule, then a count. */
    public static String text(RulePack pack, RuleMutations.Report report, Justified justified, Style style) {
        StringBuilder text = new StringBuilder();
        String rule = "";
        for (Mutation mutation : unjustified(report, justified)) {
            if (!mutation.rule().equals(rule)) {
                rule = mutation.rule();
                text.append(style.bold(rule)).append('\n');
            }
            text.append(style.wrapped(
                            "  ",
                            "survived (" + pack.folder().where(mutation.file()) + ":" + mutation.line() + "): "
                                    + mutation.change()))
                    .append('\n');
        }
        int survived = report.survivors().size();
        int left = unjustified(report, justified).size();
        return text.append(style.wrapped(
                        "",
                        report.mutants() + " changes of rules, " + report.killed() + " noticed, " + survived
                                + " not noticed"
                                + (survived == left ? "" : ", of which " + (survived - left) + " are justified")
                                + (report.idle() == 0
                                        ? ""
                                        : "; " + report.idle()
                                                + " weakened severities moved no verdict and no order and do not count")
                                + (left == 0 ? "." : ". `--suggest FILE` writes the scenarios that are missing.")))
                .append('\n')
                .toString();
    }

    /** As JSON. */
    public static String json(RulePack pack, RuleMutations.Report report, Justified justified) {
        return Json.text(
                true,
                json -> json.object(() -> {
                    json.put("mutants", report.mutants())
                            .put("killed", report.killed())
                            .put("idle", report.idle());
                    json.key("survivors")
                            .list(
                                    report.survivors(),
                                    survivor -> json.object(() -> json.put(
                                                    "rule", survivor.mutation().rule())
                                            .put("change", survivor.mutation().change())
                                            .put(
                                                    "file",
                                                    pack.folder()
                                                            .where(survivor.mutation()
                                                                    .file()))
                                            .put("line", survivor.mutation().line())
                                            .put("justified", justified.covers(survivor.mutation()))));
                }));
    }

    private static List<Mutation> unjustified(RuleMutations.Report report, Justified justified) {
        return report.survivors().stream()
                .map(RuleMutations.Survivor::mutation)
                .filter(mutation -> !justified.covers(mutation))
                .toList();
    }
}
