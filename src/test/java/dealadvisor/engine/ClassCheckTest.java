package dealadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dealadvisor.rules.RuleFolder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No ordinary rule is refused for what it compiles to. */
class ClassCheckTest {
    @Test
    void theBundledRulesUseNothingElse() {
        RuleFolder folder = RuleFolder.read(Path.of("rules"));
        assertEquals(List.of(), ClassCheck.check(Bundle.files(folder, false, Precompiled.NONE, CompiledStore.NONE)));
    }
}
