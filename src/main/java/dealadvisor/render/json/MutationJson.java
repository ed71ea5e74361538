package dealadvisor.render.json;

import static dealadvisor.render.json.Kind.COUNT;
import static dealadvisor.render.json.Kind.TEXT;
import static dealadvisor.render.json.Kind.TEXTS;
import static dealadvisor.render.json.Kind.YES_NO;
import static dealadvisor.render.json.Kind.list;

import dealadvisor.engine.RulePack;
import dealadvisor.workbench.Justified;
import dealadvisor.workbench.Mutation;
import dealadvisor.workbench.RuleMutations;
import java.util.List;

/** Which changes of rules no scenario noticed, as JSON. */
public final class MutationJson {
    /** A change of a rule of a pack. */
    private record Changed(RulePack pack, Mutation mutation, boolean justified) {
        String file() {
            return pack.folder().where(mutation.file());
        }
    }

    /** What became of the changes, and which of those that nothing noticed are justified. */
    record Noticed(RulePack pack, RuleMutations.Report report, Justified justified) {
        List<Changed> changed(List<Mutation> mutations) {
            return mutations.stream()
                    .map(each -> new Changed(pack, each, justified.covers(each)))
                    .toList();
        }

        List<Mutation> survivors() {
            return report.survivors().stream()
                    .map(RuleMutations.Survivor::mutation)
                    .toList();
        }
    }

    private static final Shape<Changed> CHANGED = Shape.of(Changed.class)
            .has("rule", TEXT, each -> each.mutation.rule())
            .has("change", TEXT, each -> each.mutation.change())
            .has("file", TEXT, Changed::file)
            .has("line", COUNT, each -> each.mutation.line());

    static final Kind<Noticed> NOTICED = Shape.of(Noticed.class)
            .has("mutants", COUNT, each -> each.report.mutants())
            .has("killed", COUNT.says("how many some scenario noticed"), each -> each.report.killed())
            .has(
                    "survivors",
                    list(CHANGED.has("justified", YES_NO, Changed::justified).open()),
                    each -> each.changed(each.survivors()))
            .has(
                    "idle",
                    list(CHANGED.open()).says("not noticed, and in no case of the scenarios moving a verdict or order"),
                    each -> each.changed(each.report.idle()))
            .has("failing", TEXTS.says("scenarios that fail without any change"), each -> each.report.failing())
            .has("weighing", COUNT.says("how many change a rule on which answers rest"), each -> each.report.weighing())
            .has(
                    "noticedInEffect",
                    COUNT.says("how many of these some scenario noticed by an answer"),
                    each -> each.report.inEffect())
            .has(
                    "onlyConcluded",
                    list(CHANGED.open())
                            .says("those of these that were noticed only by what the rule itself concludes"),
                    each -> each.changed(each.report.onlyConcluded()))
            .open();

    private MutationJson() {}

    /** An object with a line end. */
    public static String of(RulePack pack, RuleMutations.Report report, Justified justified) {
        return NOTICED.text(new Noticed(pack, report, justified));
    }
}
