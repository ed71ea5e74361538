package dealadvisor.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dealadvisor.advice.Advisor;
import dealadvisor.advice.Reasoned;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import dealadvisor.facts.CaseFile;
import dealadvisor.rules.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules that come with the advisor can all be worded better without breaking what names them. The scenarios of one theme are run with other words;
 * {@code -Dwording=} runs all.
 */
class WordingTest {
    private static final Pattern NAME = Pattern.compile("(?m)(^rule |, name: )\"");
    private static final String OTHERWISE = "Said otherwise, ";

    @TempDir
    private Path folder;

    @Test
    void everyRuleHasAShortIdOfItsOwn() {
        List<String> wanting = new ArrayList<>();
        for (String id : RulePack.bundledIds()) {
            for (Rule rule : RulePack.bundled(id).orElseThrow().rules()) {
                if (rule.id().equals(Rule.slug(rule.name())) || rule.id().split("-").length > 6) {
                    wanting.add(rule.file() + ":" + rule.line() + " " + rule.id());
                }
            }
        }
        assertEquals(List.of(), wanting, "give each rule an @id of a few words, each row an `id`");
    }

    @Test
    void noScenarioAndNoIdOfAConclusionHangsOnTheNameOfARule() throws IOException {
        RulePack bundled = RulePack.bundled();
        Path base = Path.of("rules");
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path inside = base.relativize(file);
                if (inside.startsWith("packs")) {
                    continue;
                }
                Files.createDirectories(folder.resolve(inside).getParent());
                String text = Files.readString(file);
                boolean rules = inside.toString().endsWith(".drl") || inside.startsWith("tables");
                Files.writeString(
                        folder.resolve(inside), rules ? NAME.matcher(text).replaceAll("$1\"" + OTHERWISE) : text);
            }
        }
        RulePack reworded = RulePack.load(folder);
        reworded.rules().forEach(rule -> assertEquals(0, rule.name().indexOf(OTHERWISE), rule.name()));
        assertEquals(
                List.of(),
                ScenarioRun.run(reworded, Path.of(""), System.getProperty("wording", "commitment")).results().stream()
                        .flatMap(result -> result.differences().stream())
                        .toList());
        try (Stream<Path> files = Files.list(Path.of("facts"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                assertEquals(ids(bundled, file), ids(reworded, file), file.toString());
            }
        }
        assertNotEquals(bundled.sha256(), reworded.sha256());
    }

    private static TreeSet<String> ids(RulePack pack, Path file) {
        Case given = CaseFile.read(file).content();
        TreeSet<String> ids = new TreeSet<>();
        Advisor.withoutTrials(pack).advise(given).argument().conclusions().stream()
                .map(Reasoned::id)
                .forEach(ids::add);
        return ids;
    }
}
