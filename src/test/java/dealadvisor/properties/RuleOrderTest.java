package dealadvisor.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealadvisor.advice.Advice;
import dealadvisor.advice.Advisor;
import dealadvisor.engine.RulePack;
import dealadvisor.facts.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same rules in other files and in another order give the same advice. */
class RuleOrderTest {
    @TempDir
    private Path folder;

    @Test
    void theOrderOfRulesAndOfTheirFilesDoesNotMatter() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("rules"))) {
            for (Path path : walk.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(Path.of("rules", "packs")))
                    .toList()) {
                Path inside = Path.of("rules").relativize(path);
                Path target = folder.resolve(inside.toString());
                Files.createDirectories(target.getParent());
                if (path.toString().endsWith(".drl")) {
                    // Another name puts the file at another place in the order.
                    Files.writeString(folder.resolve(reversed(inside.toString())), shuffled(Files.readString(path)));
                } else {
                    Files.copy(path, target);
                }
            }
        }
        Advisor bundled = Advisor.withoutTrials(RulePack.bundled());
        Advisor other = Advisor.withoutTrials(RulePack.load(folder));
        for (long seed = 0; seed < 12; seed++) {
            Case given = GeneratedCases.of(GeneratedCases.facts(RulePack.bundled(), seed));
            Advice a = bundled.advise(given);
            Advice b = other.advise(given);
            assertEquals(a.pairings(), b.pairings());
            assertEquals(a.preconditions().anyDeal(), b.preconditions().anyDeal());
            assertEquals(a.preconditions().highValue(), b.preconditions().highValue());
            assertEquals(a.preconditions().window(), b.preconditions().window());
            assertEquals(a.agenda().mitigations(), b.agenda().mitigations());
            assertEquals(a.agenda().questions(), b.agenda().questions());
            assertEquals(a.portfolio().noDeal(), b.portfolio().noDeal());
            assertEquals(
                    a.argument().conclusions().stream()
                            .map(c -> c.id() + " " + c.says())
                            .toList(),
                    b.argument().conclusions().stream()
                            .map(c -> c.id() + " " + c.says())
                            .toList());
        }
    }

    private static String reversed(String file) {
        String stem = file.substring(0, file.length() - ".drl".length());
        return new StringBuilder(stem).reverse() + ".drl";
    }

    private static String shuffled(String text) {
        int first = text.indexOf("\nrule \"") + 1;
        List<String> rules = new ArrayList<>(Arrays.asList(text.substring(first).split("(?m)^(?=rule \")")));
        Collections.shuffle(rules, new Random(1));
        return text.substring(0, first) + String.join("\n", rules);
    }
}
