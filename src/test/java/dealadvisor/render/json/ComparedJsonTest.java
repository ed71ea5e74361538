package dealadvisor.render.json;

import dealadvisor.advice.Sampling;
import dealadvisor.comparison.Course;
import dealadvisor.comparison.DataDifference;
import dealadvisor.comparison.EntryChange;
import dealadvisor.comparison.RuleChange;
import dealadvisor.comparison.SmallestCase;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.CaseChecker;
import dealadvisor.facts.CaseFacts;
import dealadvisor.facts.CaseFile;
import dealadvisor.facts.Changes;
import dealadvisor.render.words.AnsweredOtherwise;
import dealadvisor.render.words.NamedPack;
import dealadvisor.render.words.RulesDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What comparisons write is what their schemas declare: values of that kind, and each key that may be there in some case. */
class ComparedJsonTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final RulePack PACK = RulePack.bundled();
    private static final RulePack OTHER = RulePack.bundled("early-schemers").orElseThrow();
    private static final List<NamedPack> NAMED = NamedPack.of("one", PACK, "other", OTHER);

    private static List<CaseFacts> dated() throws IOException {
        List<CaseFacts> dated = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("facts/over-time"))) {
            for (Path file : files.sorted().toList()) {
                dated.add(CaseChecker.check(
                        CaseFile.read(file).content().with(Changes.of("--set", List.of("humans.honest=yes 70%"))),
                        PACK.vocabulary()));
            }
        }
        return dated;
    }

    @Test
    void assessmentsOverTime() throws IOException {
        Course course = Course.of(
                PACK, "orrery", dated(), Optional.of(30L), Optional.empty(), Optional.of(new Sampling(50, 1, false)));
        Keys.declares(CourseJson.ASSESSMENTS.schema(), List.of(CourseJson.of(List.of(course))));
    }

    // They answer otherwise on it.
    private static final SmallestCase SMALLEST = SmallestCase.of(PACK, OTHER);

    @Test
    void twoPacks() {
        Keys.declares(
                PackCompareJson.COMPARISON.schema(),
                List.of(new PackCompareJson(
                                NAMED.get(0),
                                NAMED.get(1),
                                List.of(SMALLEST.found().orElseThrow()),
                                Optional.of(SMALLEST),
                                DataDifference.between(PACK, OTHER))
                        .text()));
    }

    @Test
    void changedRules() {
        List<RuleChange> rules = new ArrayList<>(RuleChange.between(PACK, OTHER));
        rules.add(new RuleChange(
                "renamed",
                "Renamed",
                RuleChange.How.CHANGED,
                List.of(new RuleChange.Part("claims", Optional.of("model.four-terms"), Optional.empty())),
                "rules/window.drl:1"));
        Keys.declares(
                RulesDiffJson.DIFF.schema(),
                List.of(RulesDiffJson.of(new RulesDiff(
                        NAMED.get(0),
                        NAMED.get(1),
                        rules,
                        EntryChange.between(PACK, OTHER),
                        List.of(new AnsweredOtherwise(
                                "smallest", SMALLEST.found().orElseThrow().differences())),
                        1))));
    }
}
