package dealadvisor.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dealadvisor.engine.compiling.CompiledStore;
import dealadvisor.engine.compiling.PackClassLoader;
import dealadvisor.engine.compiling.Precompiled;
import dealadvisor.engine.compiling.RuleCompiler;
import dealadvisor.engine.guarding.ClassCheck;
import dealadvisor.engine.loading.Bundle;
import dealadvisor.engine.loading.OtherData;
import dealadvisor.reading.SourceText;
import dealadvisor.rules.RuleCode;
import dealadvisor.rules.RuleFolder;
import dealadvisor.rules.RuleParser;
import dealadvisor.rules.RuleWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** No ordinary rule is refused for what it compiles to. */
class ClassCheckTest {
    @Test
    void theBundledRulesUseNothingElse() {
        RuleFolder folder = RuleFolder.read(Path.of("rules"));
        assertEquals(List.of(), ClassCheck.check(Bundle.files(folder, false, Precompiled.NONE, CompiledStore.NONE)));
    }

    @Test
    void aRuleFileMayHaveNoRulesYetAndLayItsPackageOutOddly() {
        SortedMap<String, SourceText> files = new TreeMap<>();
        files.put("none.drl", SourceText.of("none.drl", RuleWriter.head("rules.none")));
        String rule =
                "\nrule \"%s\"\n    @claims( \"a\" )\n    @says( \"s\" )\nwhen\n    %s\nthen\n    tension( \"t\" );\nend\n";
        files.put(
                "odd.drl",
                SourceText.of(
                        "odd.drl",
                        RuleWriter.head("rules.odd").replace("package rules.odd", "package\n rules . odd")
                                + String.format(rule, "One", "Fussy( is == true )")));
        files.put(
                "more.drl",
                SourceText.of(
                        "more.drl", RuleWriter.head("rules.odd") + String.format(rule, "Two", "Fussy( is == false )")));
        RuleFolder folder = RuleFolder.compiled("odd", files);
        SortedMap<String, byte[]> compiled = RuleCompiler.compile(
                RuleCode.of(folder, RuleParser.of(folder, new ArrayList<>())),
                RulePack.bundled().vocabulary(),
                Precompiled.NONE,
                CompiledStore.NONE);
        assertEquals(List.of(), ClassCheck.check(compiled));
        RulePack pack = new RulePack(OtherData.running(
                RulePack.bundled().loaded(), PackClassLoader.over(compiled, ClassCheckTest.class.getClassLoader())));
        assertNotNull(pack.model("One"));
        assertNotNull(pack.model("Two"));
    }
}
