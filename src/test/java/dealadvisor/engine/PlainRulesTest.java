package dealadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dealadvisor.engine.compiling.CompiledStore;
import dealadvisor.engine.compiling.Precompiled;
import dealadvisor.engine.compiling.RuleCompiler;
import dealadvisor.rules.RuleFolder;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules without `unless` are what Drools compiles: a consequence is a statement that calls what the file imports. */
class PlainRulesTest {
    @Test
    void droolsCompilesARuleFileAsItIsWritten() {
        String inside = "verification.drl";
        String text = Stream.of(RuleFolder.read(Path.of("rules"))
                        .file(inside)
                        .orElseThrow()
                        .text()
                        .split("(?<=\nend\n)"))
                .filter(rule -> !rule.contains("\n    unless "))
                .collect(Collectors.joining());
        assertTrue(text.contains(".on( $good, $payment );"), "consequences stand alone");
        assertTrue(RuleCompiler.compile(
                        RuleFolder.of("plain", Map.of(inside, text)),
                        RulePack.bundled().vocabulary(),
                        Precompiled.NONE,
                        CompiledStore.NONE)
                .keySet()
                .stream()
                .anyMatch(file -> file.contains("LambdaConsequence")));
    }
}
